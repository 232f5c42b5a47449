"""`f_lineno` of a frame that an exception has left through a handler, relative to the `def` (PEP 626)."""


def lines_after(function):
    try:
        function()
    except Exception as error:
        tb = error.__traceback__.tb_next
    lines = []
    while tb is not None:
        lines.append((tb.tb_frame.f_lineno - tb.tb_frame.f_code.co_firstlineno, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return lines


class Manager:
    def __init__(self, fails=False):
        self.fails = fails

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if self.fails:
            raise ValueError


def test_handler_that_does_not_match():
    def function():
        try:
            1 / 0
        except TypeError as error:
            pass
    assert lines_after(function) == [(3, 2)]


def test_error_in_a_handler():
    def function():
        try:
            1 / 0
        except Exception as error:
            1 / 0
            pass
    assert lines_after(function) == [(4, 4)]


def test_finally():
    def function():
        try:
            1 / 0
        finally:
            pass
    assert lines_after(function) == [(4, 2)]


def test_finally_that_fails():
    def function():
        try:
            1 / 0
        finally:
            1 / 0
            pass
    assert lines_after(function) == [(4, 4)]


def test_with():
    def function():
        with Manager():
            1 / 0
            pass
    assert lines_after(function) == [(2, 2)]


def test_with_around_a_handler_that_does_not_match():
    def function():
        with Manager():
            try:
                1 / 0
            except TypeError:
                pass
    assert lines_after(function) == [(4, 3)]


def test_with_whose_exit_fails():
    def function():
        with Manager(fails=True):
            1 / 0
    assert lines_after(function) == [(1, 1), (2, 2)]


def test_bare_raise():
    def function():
        try:
            1 / 0
        except ZeroDivisionError:
            value = 1
            raise
    assert lines_after(function) == [(5, 2)]
