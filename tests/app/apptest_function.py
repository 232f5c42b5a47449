"""Attributes and behaviour of functions, bound methods, staticmethod, classmethod, property, super."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def documented(a, b: int = 2, *, c=3) -> str:
    """The docstring."""
    return a


def test_attributes():
    f = documented
    assert f.__name__ == 'documented'
    assert f.__qualname__ == 'documented'
    assert f.__doc__ == 'The docstring.'
    assert f.__module__ == __name__
    assert f.__defaults__ == (2,)
    assert f.__kwdefaults__ == {'c': 3}
    assert f.__annotations__ == {'b': int, 'return': str}
    assert f.__closure__ is None
    assert f.__globals__ is globals()
    assert f.__dict__ == {}


def test_no_docstring():
    def f():
        return 'not a docstring'
    assert f.__doc__ is None
    assert (lambda: 'x').__doc__ is None


def test_set_attributes():
    def f():
        pass
    f.x = 1
    assert f.x == 1 and f.__dict__ == {'x': 1}
    del f.x
    assert not hasattr(f, 'x')
    f.__name__ = 'g'
    f.__qualname__ = 'h.g'
    f.__doc__ = 'd'
    f.__module__ = 'm'
    assert (f.__name__, f.__qualname__, f.__doc__, f.__module__) == ('g', 'h.g', 'd', 'm')
    assert repr(f).startswith('<function h.g at 0x')
    assert raises(TypeError, setattr, f, '__name__', 3) == '__name__ must be set to a string object'
    assert raises(TypeError, setattr, f, '__defaults__', 3) == '__defaults__ must be set to a tuple object'
    assert raises(TypeError, setattr, f, '__kwdefaults__', 3) == '__kwdefaults__ must be set to a dict object'
    assert raises(TypeError, setattr, f, '__annotations__', 3) == '__annotations__ must be set to a dict object'
    assert raises(TypeError, setattr, f, '__code__', 3) == '__code__ must be set to a code object'


def test_set_code_and_defaults():
    def f(a):
        return a

    def g(a, b):
        return a + b
    f.__code__ = g.__code__
    f.__defaults__ = (10,)
    assert f(1) == 11
    f.__defaults__ = None
    assert f.__defaults__ is None


def test_set_code_with_other_closure():
    x = 1

    def f():
        return x

    def g():
        pass
    g.__qualname__ = 'g'
    assert raises(ValueError, setattr, g, '__code__', f.__code__) == (
        'g() requires a code object with 0 free vars, not 1')


def test_code_attributes():
    def f(a, b, /, c, *args, d, **kwargs):
        e = 1
        return lambda: (a, e)
    code = f.__code__
    assert (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount) == (3, 2, 1)
    assert code.co_varnames == ('a', 'b', 'c', 'd', 'args', 'kwargs')
    assert code.co_cellvars == ('a', 'e')
    assert code.co_freevars == ()
    assert code.co_name == 'f'
    assert code.co_qualname == 'test_code_attributes.<locals>.f'
    assert code.co_flags & 0xf == 0xf
    inner = f(1, 2, 3, d=4)
    assert inner.__code__.co_freevars == ('a', 'e')
    assert [cell.cell_contents for cell in inner.__closure__] == [1, 1]


def test_code_lines():
    def f():
        x = 1
        return x
    first = f.__code__.co_firstlineno
    lines = [line - first for start, end, line in f.__code__.co_lines() if line is not None]
    assert 1 in lines and 2 in lines
    assert any(p[0] == first + 2 for p in f.__code__.co_positions())


class C:
    def m(self, x=0):
        return self, x

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x=0):
        return cls, x


class D(C):
    pass


def test_bound_method():
    c = C()
    m = c.m
    assert m() == (c, 0) and m(1) == (c, 1) and m(x=2) == (c, 2)
    assert m.__self__ is c
    assert m.__func__ is C.m
    assert m.__name__ == 'm' and m.__qualname__ == 'C.m'
    assert m == c.m and hash(m) == hash(c.m)
    assert m != C().m
    assert repr(m) == '<bound method C.m of %r>' % c
    assert not hasattr(type(m), '__get__')
    assert type(m)(C.m, c) == m


def test_method_has_attributes_of_function():
    def f(self):
        pass
    f.x = 5

    class E:
        m = f
    assert E().m.x == 5
    assert raises(AttributeError, setattr, E().m, 'y', 1) == "'method' object has no attribute 'y'"


def test_function_as_descriptor():
    def f(*args):
        return args
    assert f.__get__(1, int)() == (1,)
    assert f.__get__(None, int) is f
    assert f.__get__(None, type(None)) is f


def test_staticmethod():
    assert C.s(1) == 1 and C().s(2) == 2
    s = C.__dict__['s']
    assert s(3) == 3
    assert s.__func__ is C.s and s.__wrapped__ is C.s
    assert s.__name__ == 's' and s.__isabstractmethod__ is False


def test_classmethod():
    assert C.c() == (C, 0)
    assert D.c(1) == (D, 1)
    assert D().c(1) == (D, 1)
    c = C.__dict__['c']
    assert c.__func__ is C.c.__func__
    assert raises(TypeError, c) == "'classmethod' object is not callable"


class P:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def read_only(self):
        return 7

    unreadable = property(None, lambda self, value: None)


def test_property():
    p = P()
    assert p.x == 1
    p.x = 5
    assert p.x == 5
    del p.x
    assert not hasattr(p, '_x')
    assert P.x.__doc__ == 'doc of x'
    assert type(P.x) is property
    assert P.x.fget(P()) == 1


def test_property_errors():
    p = P()
    assert raises(AttributeError, setattr, p, 'read_only', 1) == (
        "property 'read_only' of 'P' object has no setter")
    assert raises(AttributeError, delattr, p, 'read_only') == (
        "property 'read_only' of 'P' object has no deleter")
    assert raises(AttributeError, getattr, p, 'unreadable') == (
        "property 'unreadable' of 'P' object has no getter")


def test_property_without_name():
    class Q:
        pass
    Q.x = property()
    assert raises(AttributeError, getattr, Q(), 'x') == (
        "property of 'test_property_without_name.<locals>.Q' object has no getter")


def test_property_subclass_keeps_doc():
    class MyProperty(property):
        pass

    class Q:
        @MyProperty
        def x(self):
            "the doc"
            return 1
    assert Q().x == 1
    assert Q.__dict__['x'].__doc__ == 'the doc'


def test_super():
    class A:
        def f(self):
            return ['A']

        @classmethod
        def c(cls):
            return ['A', cls]

    class B(A):
        def f(self):
            return ['B'] + super().f()

        @classmethod
        def c(cls):
            return ['B'] + super().c()

    class X(A):
        def f(self):
            return ['X'] + super(X, self).f()

    class Z(B, X):
        def f(self):
            return ['Z'] + super().f()
    assert Z().f() == ['Z', 'B', 'X', 'A']
    assert Z.c() == ['B', 'A', Z]


def test_super_errors():
    class A:
        def no_attribute(self):
            return super().missing

        def wrong(self):
            return super(A, 3)
    assert raises(AttributeError, A().no_attribute) == "'super' object has no attribute 'missing'"
    assert raises(TypeError, A().wrong) == "super(type, obj): obj must be an instance or subtype of type"

    def outside(x):
        return super()
    assert raises(RuntimeError, outside, 1) == "super(): __class__ cell not found"

    def nothing():
        return super()
    assert raises(RuntimeError, nothing) == "super(): no arguments"
    assert raises(TypeError, super, 3) == "super() argument 1 must be a type, not int"


def test_super_with_captured_self():
    class A:
        def f(self):
            return 1

    class B(A):
        def f(self):
            value = super().f()
            return [(lambda: self)() is self, value]
    assert B().f() == [True, 1]


def test_super_attributes():
    class A:
        def f(self):
            return super()
    a = A()
    s = a.f()
    assert s.__thisclass__ is A and s.__self__ is a and s.__self_class__ is A
    assert s.__class__ is super


def test_recursion():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    assert fact(10) == 3628800
