"""`__slots__`, `__class__` and `__bases__` assignment: the few that matter most; all cases in apptest_inheritance_full.py."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_slots():
    class A:
        __slots__ = 'a', '__b'

        def set_b(self):
            self.__b = 2

    class B(A):
        __slots__ = 'c'
    b = B()
    b.a, b.c = 1, 3
    b.set_b()
    assert (b.a, b._A__b, b.c) == (1, 2, 3)
    assert raises(AttributeError, setattr, b, 'x', 1) == "'B' object has no attribute 'x'"
    assert not hasattr(b, '__dict__')
    del b.a
    assert raises(AttributeError, delattr, b, 'a') == 'a'


def test_slot_errors():
    assert raises(TypeError, type, 'A', (int,), {'__slots__': 'a'}) == (
        "nonempty __slots__ not supported for subtype of 'int'")
    assert raises(ValueError, type, 'A', (), {'__slots__': 'a', 'a': 1}) == (
        "'a' in __slots__ conflicts with class variable")
    A = type('A', (), {'__slots__': 'a'})
    B = type('B', (), {'__slots__': 'b'})
    assert raises(TypeError, type, 'C', (A, B), {}) == 'multiple bases have instance lay-out conflict'


def test_class_assignment():
    class A:
        __slots__ = 'x', 'y'

    class B:
        __slots__ = 'y', 'x'

    class C:
        __slots__ = 'z'
    a = A()
    a.x, a.y = 1, 2
    a.__class__ = B
    assert type(a) is B and (a.x, a.y) == (1, 2)
    assert raises(TypeError, setattr, a, '__class__', C) == (
        "__class__ assignment: 'C' object layout differs from 'B'")
    assert raises(TypeError, setattr, 1, '__class__', A) == (
        "__class__ assignment only supported for mutable types or ModuleType subclasses")


def test_module_class_assignment():
    import sys
    Module = type(sys)

    class M(Module):
        @property
        def answer(self):
            return 42
    m = Module('m')
    m.x = 1
    m.__class__ = M
    assert m.answer == 42 and m.x == 1 and type(m) is M
    m.__class__ = Module
    assert not hasattr(m, 'answer')


def test_bases_assignment():
    class A:
        def f(self):
            return 'A'

    class B:
        def f(self):
            return 'B'

    class C(A):
        pass

    class D(C):
        pass
    d = D()
    assert d.f() == 'A'
    C.__bases__ = (B,)
    assert d.f() == 'B' and D.__mro__ == (D, C, B, object)
    assert A.__subclasses__() == [] and B.__subclasses__() == [C]
    assert raises(TypeError, setattr, C, '__bases__', (D,)) == 'a __bases__ item causes an inheritance cycle'


def test_class_attribute_assigned_again():
    class A:
        n = 0

    class B(A):
        pass
    for i in range(5):
        A.n += 1
        assert B.n == B().n == A.__dict__['n'] == i + 1
    B.n = 7
    assert (A.n, B.n) == (5, 7)
    del B.n
    assert B.n == 5
    del A.n
    assert not hasattr(B, 'n')


def test_special_method_assigned_again():
    class A:
        def __len__(self):
            return 1
    a = A()
    assert len(a) == 1
    for n in range(2, 5):
        A.__len__ = lambda self, n=n: n
        assert len(a) == n
    del A.__len__
    assert raises(TypeError, len, a) == "object of type 'A' has no len()"
