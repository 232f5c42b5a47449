"""_abc: abstract methods, registration, the two checks and their caches, collection flags."""
from _abc import (_abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _get_dump, _reset_caches,
                  _reset_registry, get_cache_token)


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc_subclasscheck(cls, subclass)


class Abstract(metaclass=Meta):
    pass


def error(function, *args):
    try:
        function(*args)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
    raise AssertionError('no exception')


def abstract(f):
    f.__isabstractmethod__ = True
    return f


def test_abstract_methods():
    class A(metaclass=Meta):
        @abstract
        def f(self):
            pass

        @abstract
        def g(self):
            pass

    class B(A):
        def f(self):
            pass

    class C(B):
        g = 5
    assert A.__abstractmethods__ == {'f', 'g'} and B.__abstractmethods__ == frozenset(['g'])
    assert C.__abstractmethods__ == frozenset() and C().g == 5
    assert error(B) == "TypeError: Can't instantiate abstract class B with abstract method g"


def test_register():
    class A(metaclass=Meta):
        pass

    class B:
        pass

    class C(B):
        pass
    c = C()
    assert not isinstance(c, A) and not issubclass(C, A) and not isinstance(5, A)
    token = get_cache_token()
    assert A.register(B) is B and get_cache_token() != token
    assert isinstance(c, A) and issubclass(C, A) and isinstance(B(), A) and not isinstance(5, A)
    token = get_cache_token()
    assert A.register(B) is B and get_cache_token() == token
    A.register(int)
    assert isinstance(5, A) and isinstance(True, A) and not isinstance('', A)

    class D(A):
        pass
    D.register(str)
    assert isinstance('', A) and isinstance('', D) and not isinstance(5, D)
    assert error(D.register, A) == 'RuntimeError: Refusing to create an inheritance cycle'
    assert error(A.register, 5) == 'TypeError: Can only register classes'
    assert error(issubclass, 5, A) == 'TypeError: issubclass() arg 1 must be a class'
    assert error(_abc_register, int, str) == "AttributeError: type object 'int' has no attribute '_abc_impl'"


def test_hook():
    answers = [NotImplemented, 5, True]

    class A(metaclass=Meta):
        @classmethod
        def __subclasshook__(cls, other):
            return answers.pop()
    assert issubclass(int, A) and issubclass(int, A) and len(answers) == 2
    assert error(issubclass, str, A) == (
        'AssertionError: __subclasshook__ must return either False, True, or NotImplemented')
    assert not issubclass(str, A) and not issubclass(str, A)
    Abstract.register(float)
    answers.append(True)
    assert issubclass(str, A)


def test_dump_and_reset():
    class A(metaclass=Meta):
        pass
    A.register(int)
    assert isinstance(True, A) and not isinstance('', A)
    registry, positive, negative, version = _get_dump(A)
    assert [r() for r in registry] == [int] and {r() for r in positive} == {bool}
    assert {r() for r in negative} == {str} and version == get_cache_token()
    _reset_caches(A)
    assert _get_dump(A)[:3] == (registry, set(), set())
    _reset_registry(A)
    assert not isinstance(True, A)


def test_other_class_attribute():
    class Liar:
        __class__ = int
    Abstract.register(int)
    assert isinstance(Liar(), Abstract) and not issubclass(Liar, Abstract)
    assert isinstance(3, Abstract) and not isinstance(Liar, Abstract)


def test_collection_flags():
    class Seq(metaclass=Meta):
        __abc_tpflags__ = 1 << 5

    class Plain:
        def __len__(self):
            return 1

        def __getitem__(self, i):
            return 'item'

    class Derived(Plain):
        pass

    def matches(x):
        match x:
            case [_]:
                return True
        return False
    assert not matches(Plain())
    Seq.register(Plain)
    assert matches(Plain()) and matches(Derived())
    try:
        class Both(metaclass=Meta):
            __abc_tpflags__ = 3 << 5
    except TypeError as e:
        assert str(e) == '__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING'
    else:
        raise AssertionError


def test_many_checks():
    class A(metaclass=Meta):
        pass
    A.register(int)
    count = 0
    for i in range(200):
        count += isinstance(i if i % 2 else 'a', A)
    assert count == 100
