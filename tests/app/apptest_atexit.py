"""atexit: registering, and the order of calls."""
import atexit
import sys


def test_order_and_arguments():
    atexit._clear()
    calls = []

    def note(*args, **kwargs):
        calls.append((args, kwargs))
    assert atexit.register(note, 1, x=2) is note
    atexit.register(note, 3)
    assert atexit._ncallbacks() == 2
    assert atexit._run_exitfuncs() is None
    assert calls == [((3,), {}), ((1,), {'x': 2})]
    assert atexit._ncallbacks() == 0


def test_unregister_removes_all_that_are_equal():
    atexit._clear()

    class Same:
        def __eq__(self, other):
            return True

        def __call__(self):
            pass
    calls = []

    def one():
        calls.append(1)

    def two():
        calls.append(2)
    atexit.register(one)
    atexit.register(two)
    atexit.register(one)
    atexit.unregister(one)
    assert atexit._ncallbacks() == 3
    atexit._run_exitfuncs()
    assert calls == [2]
    atexit.register(one)
    atexit.unregister(Same())
    atexit._run_exitfuncs()
    assert calls == [2]
    assert atexit._ncallbacks() == 0


def test_exceptions_are_reported():
    atexit._clear()
    reports = []
    calls = []

    def fail():
        raise ValueError('x')

    def leave():
        raise SystemExit(3)
    atexit.register(calls.append, 1)
    atexit.register(fail)
    atexit.register(leave)
    hook, sys.unraisablehook = sys.unraisablehook, reports.append
    try:
        atexit._run_exitfuncs()
    finally:
        sys.unraisablehook = hook
    assert [report.exc_type for report in reports] == [SystemExit, ValueError]
    assert [report.object for report in reports] == [leave, fail]
    assert reports[0].err_msg == 'Exception ignored in atexit callback'
    assert calls == [1]


def test_errors():
    for args, text in [((), 'register() takes at least 1 argument (0 given)'),
                       ((5,), 'the first argument must be callable')]:
        try:
            atexit.register(*args)
        except TypeError as e:
            assert str(e) == text
        else:
            assert False
