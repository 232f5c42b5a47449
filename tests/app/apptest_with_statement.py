"""The with statement."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return e
    raise AssertionError('not raised')


class Manager:
    def __init__(self, log, swallow=False, name='m'):
        self.log = log
        self.swallow = swallow
        self.name = name

    def __enter__(self):
        self.log.append(('enter', self.name))
        return self.name

    def __exit__(self, *args):
        self.log.append(('exit', self.name, args[0]))
        self.args = args
        return self.swallow


def test_plain():
    log = []
    with Manager(log) as m:
        log.append(m)
    assert log == [('enter', 'm'), 'm', ('exit', 'm', None)]


def test_exception_details():
    m = Manager([], swallow=True)
    error = ValueError()
    with m:
        raise error
    assert m.args[0] is ValueError and m.args[1] is error
    assert m.args[2] is error.__traceback__ and m.args[2] is not None


def test_exception_goes_on():
    m = Manager([])

    def f():
        with m:
            raise KeyError
    raises(KeyError, f)
    assert m.args[0] is KeyError


def test_return_break_continue():
    log = []

    def f():
        for i in range(3):
            with Manager(log, name=i):
                if i == 0:
                    continue
                if i == 1:
                    return 'r'
    assert f() == 'r'
    assert log == [('enter', 0), ('exit', 0, None), ('enter', 1), ('exit', 1, None)]


def test_several_managers():
    log = []
    with Manager(log, name=1) as a, Manager(log, name=2) as b:
        assert (a, b) == (1, 2)
    assert [x[1] for x in log] == [1, 2, 2, 1]


def test_second_enter_fails():
    log = []

    class Bad:
        def __enter__(self):
            raise ValueError

        def __exit__(self, *args):
            raise AssertionError

    def f():
        with Manager(log), Bad():
            pass
    raises(ValueError, f)
    assert log == [('enter', 'm'), ('exit', 'm', ValueError)]


def test_target_forms():
    class C:
        pass
    c = C()
    d = {}

    class Pair(Manager):
        def __enter__(self):
            return 1, 2
    with Pair([]) as (a, b), Manager([]) as c.x, Manager([]) as d['k']:
        pass
    assert (a, b, c.x, d) == (1, 2, 'm', {'k': 'm'})


def test_errors():
    def f(x):
        with x:
            pass
    assert str(raises(TypeError, f, 3)) == "'int' object does not support the context manager protocol"

    class NoExit:
        def __enter__(self):
            raise AssertionError('entered')
    assert str(raises(TypeError, f, NoExit())) == (
        "'NoExit' object does not support the context manager protocol (missed __exit__ method)")

    class NoEnter:
        def __exit__(self, *args):
            pass
    assert str(raises(TypeError, f, NoEnter())) == (
        "'NoEnter' object does not support the context manager protocol")


def test_methods_are_looked_up_on_the_type():
    class C:
        pass
    c = C()
    c.__enter__ = lambda: None
    c.__exit__ = lambda *args: None

    def f():
        with c:
            pass
    raises(TypeError, f)


def test_exit_raises():
    class C(Manager):
        def __exit__(self, *args):
            raise KeyError

    def f():
        with C([]):
            raise ValueError
    error = raises(KeyError, f)
    assert type(error.__context__) is ValueError


def test_swallow_in_loop():
    count = 0
    for i in range(5):
        with Manager([], swallow=True):
            count += 1
            raise ValueError
    assert count == 5


def test_exc_info_inside_exit():
    import sys
    seen = []

    class C(Manager):
        def __exit__(self, *args):
            seen.append(sys.exc_info()[0])
            return True
    with C([]):
        raise ValueError
    assert seen == [ValueError] and sys.exc_info()[0] is None
