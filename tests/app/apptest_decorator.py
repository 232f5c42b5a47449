"""Decorators of functions and classes."""


def test_order():
    log = []

    def deco(name):
        log.append('make ' + name)

        def apply(f):
            log.append('apply ' + name)
            return f
        return apply

    @deco('a')
    @deco('b')
    def f():
        pass
    assert log == ['make a', 'make b', 'apply b', 'apply a']


def test_replaces_function():
    @lambda f: f() + 1
    def x():
        return 41
    assert x == 42


def test_wrapper():
    def twice(f):
        def wrapper(*args, **kwargs):
            return f(*args, **kwargs) * 2
        return wrapper

    @twice
    def add(a, b=1):
        return a + b
    assert add(1) == 4 and add(1, b=4) == 10


def test_any_expression():
    table = {'d': [lambda f: 'decorated']}

    @table['d'][0]
    def f():
        pass
    assert f == 'decorated'


def test_class_decorator():
    @lambda cls: cls.__name__
    class C:
        pass
    assert C == 'C'


def test_methods():
    def mark(f):
        f.marked = True
        return f

    class C:
        @mark
        def m(self):
            return 1

        @staticmethod
        @mark
        def s():
            return 2
    assert C.m.marked and C().m() == 1 and C.s.marked and C.s() == 2


def test_defaults_are_evaluated_after_decorators():
    log = []

    def note(x):
        log.append(x)
        return x

    @note
    def f(a=log.append('default')):
        pass
    log[1:] = []
    assert log == ['default']
