"""Cells: variables shared between functions."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_counter():
    def make():
        n = 0

        def inc():
            nonlocal n
            n += 1
            return n
        return inc
    a, b = make(), make()
    assert [a(), a(), b(), a()] == [1, 2, 1, 3]


def test_argument_as_cell():
    def f(x, *args, **kwargs):
        def g():
            return x, args, kwargs
        x += 1
        return g
    assert f(1, 2, a=3)() == (2, (2,), {'a': 3})


def test_loop_variable_is_shared():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    assert [f() for f in functions] == [2, 2, 2]


def test_deep_nesting():
    def a(x):
        def b(y):
            def c(z):
                return x, y, z
            return c
        return b
    assert a(1)(2)(3) == (1, 2, 3)


def test_free_variable_before_assignment():
    def f():
        def g():
            return x
        message = raises(NameError, g)
        x = 1
        return message
    assert f() == "cannot access free variable 'x' where it is not associated with a value in enclosing scope"


def test_own_cell_before_assignment():
    def f():
        def g():
            return x
        try:
            x  # noqa
        except UnboundLocalError as e:
            message = str(e)
        x = 1
        return message
    assert f() == "cannot access local variable 'x' where it is not associated with a value"


def test_delete_cell():
    def f():
        x = 1

        def g():
            return x  # noqa
        assert g() == 1
        del x
        raises(NameError, g)
        try:
            del x  # noqa
        except UnboundLocalError:
            return True
    assert f()


def test_cell_object():
    x = 1

    def f():
        return x
    cell = f.__closure__[0]
    assert cell.cell_contents == 1
    cell.cell_contents = 5
    assert x == 5 and f() == 5
    del cell.cell_contents
    assert raises(ValueError, lambda: cell.cell_contents) == 'Cell is empty'
    x = 2
    assert cell.cell_contents == 2


def test_cell_comparison():
    cell_type = type((lambda x: (lambda: x).__closure__[0])(1))
    assert cell_type(1) == cell_type(1)
    assert cell_type(1) < cell_type(2)
    assert cell_type() != cell_type(1)
    assert cell_type() < cell_type(1)
    assert repr(cell_type()).endswith(': empty>')


def test_closure_in_class():
    def f(x):
        class C:
            y = x

            def m(self):
                return x
        return C
    assert f(3).y == 3 and f(4)().m() == 4


def test_class_variable_hides_free_variable():
    x = 'outer'

    class C:
        before = x
        locals()['x'] = 'inner'
        after = x

        def m(self):
            return x
    assert (C.before, C.after, C().m()) == ('outer', 'inner', 'outer')


def test_recursive_closure():
    def f(n):
        def even(k):
            return True if k == 0 else odd(k - 1)

        def odd(k):
            return False if k == 0 else even(k - 1)
        return even(n)
    assert f(10) and not f(7)


def test_class_cell():
    class C:
        def cls(self):
            return __class__
    assert C().cls() is C
