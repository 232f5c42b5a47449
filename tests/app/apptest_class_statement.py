"""The class statement: metaclass, __prepare__, __mro_entries__, __classcell__, keywords."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_plain():
    class C:
        "doc"
        x = 1

        def f(self):
            return self.x
    assert C().f() == 1
    assert C.__name__ == 'C' and C.__qualname__ == 'test_plain.<locals>.C'
    assert C.__module__ == __name__ and C.__doc__ == 'doc'
    assert C.__bases__ == (object,)


def test_bases_and_star_bases():
    class A:
        pass

    class B:
        pass
    bases = [A, B]

    class C(*bases):
        pass
    assert C.__bases__ == (A, B)


def test_metaclass():
    class Meta(type):
        def __new__(mcls, name, bases, ns, **kwds):
            cls = super().__new__(mcls, name, bases, ns)
            cls.kwds = kwds
            return cls

        def __init__(cls, name, bases, ns, **kwds):
            super().__init__(name, bases, ns)

    class C(metaclass=Meta, a=1, b=2):
        pass
    assert type(C) is Meta and C.kwds == {'a': 1, 'b': 2}

    class D(C):
        pass
    assert type(D) is Meta and D.kwds == {}


def test_most_derived_metaclass():
    class M1(type):
        pass

    class M2(M1):
        pass

    class A(metaclass=M1):
        pass

    class B(metaclass=M2):
        pass

    class C(A, B):
        pass
    assert type(C) is M2


def test_metaclass_conflict():
    class M1(type):
        pass

    class M2(type):
        pass

    class A(metaclass=M1):
        pass

    class B(metaclass=M2):
        pass

    def make():
        class C(A, B):
            pass
    assert raises(TypeError, make) == (
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
        "subclass of the metaclasses of all its bases")


def test_function_as_metaclass():
    def meta(name, bases, ns, **kwds):
        return name, bases, sorted(k for k in ns if not k.startswith('__')), kwds

    class C(int, metaclass=meta, k=1):
        x = 1
    assert C == ('C', (int,), ['x'], {'k': 1})


def test_prepare():
    class Names(dict):
        def __init__(self):
            self.order = []

        def __setitem__(self, key, value):
            self.order.append(key)
            dict.__setitem__(self, key, value)

    class Meta(type):
        @classmethod
        def __prepare__(mcls, name, bases, **kwds):
            assert (name, bases, kwds) == ('C', (), {'k': 1})
            return Names()

        def __new__(mcls, name, bases, ns, k):
            cls = type.__new__(mcls, name, bases, dict(ns))
            cls.order = ns.order
            return cls

        def __init__(cls, *args, **kwds):
            pass

    class C(metaclass=Meta, k=1):
        b = 1
        a = 2

        def f(self):
            pass
    assert C.order == ['__module__', '__qualname__', 'b', 'a', 'f']


def test_prepare_must_give_a_mapping():
    class Meta(type):
        @classmethod
        def __prepare__(mcls, name, bases):
            return 3

    def make():
        class C(metaclass=Meta):
            pass
    assert raises(TypeError, make) == "Meta.__prepare__() must return a mapping, not int"


def test_mro_entries():
    class A:
        pass

    class Fake:
        def __mro_entries__(self, bases):
            assert bases == (fake,)
            return (A,)
    fake = Fake()

    class C(fake):
        pass
    assert C.__bases__ == (A,)
    assert C.__orig_bases__ == (fake,)


def test_mro_entries_must_give_a_tuple():
    class Fake:
        def __mro_entries__(self, bases):
            return [int]

    def make():
        class C(Fake()):
            pass
    assert raises(TypeError, make) == "__mro_entries__ must return a tuple"


def test_class_cell_not_passed_on():
    class Meta(type):
        def __new__(mcls, name, bases, ns):
            ns.pop('__classcell__', None)
            return type.__new__(mcls, name, bases, ns)

    def make():
        class C(metaclass=Meta):
            def f(self):
                return __class__
    assert raises(RuntimeError, make).startswith("__class__ not set defining 'C' as <class ")


def test_init_subclass():
    class A:
        def __init_subclass__(cls, tag=None, **kwds):
            super().__init_subclass__(**kwds)
            cls.tag = tag

    class B(A, tag='x'):
        pass
    assert B.tag == 'x'


def test_set_name():
    class Named:
        def __set_name__(self, owner, name):
            self.where = owner, name

    class C:
        x = Named()
    assert C.__dict__['x'].where == (C, 'x')


def test_annotations():
    class C:
        a: int
        b: str = 'x'
    assert C.__annotations__ == {'a': int, 'b': str}
    assert C.b == 'x' and not hasattr(C, 'a')


def test_decorated_class():
    def deco(cls):
        cls.decorated = True
        return cls

    @deco
    class C:
        pass
    assert C.decorated


def test_class_body_runs_statements():
    class C:
        values = []
        for i in range(3):
            values.append(i)
        if values:
            flag = True
    assert C.values == [0, 1, 2] and C.flag and C.i == 2


def test_build_class_errors():
    build = __builtins__['__build_class__'] if isinstance(__builtins__, dict) else __builtins__.__build_class__
    assert raises(TypeError, build) == "__build_class__: not enough arguments"
    assert raises(TypeError, build, 1, 'x') == "__build_class__: func must be a function"
    assert raises(TypeError, build, lambda: 1, 3) == "__build_class__: name is not a string"


def test_nested_class_names():
    class A:
        class B:
            def f(self):
                pass
    assert A.B.__qualname__ == 'test_nested_class_names.<locals>.A.B'
    assert A.B.f.__qualname__ == 'test_nested_class_names.<locals>.A.B.f'


def test_private_names():
    class C:
        __x = 1

        def f(self):
            return self.__x
    assert C().f() == 1 and C._C__x == 1


def test_class_of_a_class_is_assigned():
    class Sentinel(type):
        def __new__(cls, name, bases, namespace):
            made = super().__new__(cls, name, bases, namespace)
            made.__class__ = made
            return made

        def __repr__(self):
            return self.__name__

    class Meta(type):
        x = 1

    class Plain:
        pass

    class A(Sentinel, metaclass=Sentinel):
        pass
    assert type(A) is A.__class__ is A and repr(A) == 'A' and isinstance(A, Sentinel)
    A.__class__ = Meta
    assert type(A) is Meta and A.x == 1 and repr(A).startswith('<class ')
    for cls, new, text in (
            (A, A, None),
            (A, Plain, "__class__ assignment: 'Plain' object layout differs from 'A'"),
            (Plain, Meta, '__class__ assignment only supported for mutable types or ModuleType subclasses')):
        try:
            cls.__class__ = new
        except TypeError as e:
            assert str(e) == text
        else:
            assert text is None
