"""raise, try, except, finally, except* and the chaining of exceptions."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return e
    raise AssertionError('not raised')


def test_except_order():
    def f(e):
        try:
            raise e
        except (KeyError, IndexError) as caught:
            return 'lookup', caught
        except ValueError:
            return 'value'
        except:  # noqa
            return 'any'
    k = KeyError(1)
    assert f(k) == ('lookup', k)
    assert f(IndexError)[0] == 'lookup'
    assert f(ValueError()) == 'value'
    assert f(TypeError) == 'any'


def test_else_and_finally():
    log = []

    def f(fail):
        try:
            log.append('try')
            if fail:
                raise ValueError
        except ValueError:
            log.append('except')
        else:
            log.append('else')
        finally:
            log.append('finally')
    f(False)
    f(True)
    assert log == ['try', 'else', 'finally', 'try', 'except', 'finally']


def test_finally_on_return_break_continue():
    log = []

    def f():
        for i in range(3):
            try:
                if i == 0:
                    continue
                if i == 1:
                    break
            finally:
                log.append(i)
        try:
            return 'returned'
        finally:
            log.append('end')
    assert f() == 'returned'
    assert log == [0, 1, 'end']


def test_return_in_finally_swallows():
    def f():
        try:
            raise ValueError
        finally:
            return 5
    assert f() == 5


def test_name_is_deleted():
    try:
        raise ValueError
    except ValueError as e:  # noqa
        pass
    assert 'e' not in locals()


def test_raise_errors():
    def not_exception():
        raise 3
    assert str(raises(TypeError, not_exception)) == "exceptions must derive from BaseException"

    def bad_cause():
        raise ValueError from 3
    assert str(raises(TypeError, bad_cause)) == "exception causes must derive from BaseException"

    def nothing_active():
        raise
    assert str(raises(RuntimeError, nothing_active)) == "No active exception to reraise"

    class Odd(Exception):
        def __new__(cls):
            return 3

    def odd():
        raise Odd
    message = str(raises(TypeError, odd))
    assert message.startswith("calling <class ")
    assert message.endswith("Odd'> should have returned an instance of BaseException, not <class 'int'>")


def test_except_errors():
    def f():
        try:
            raise ValueError
        except 3:
            pass
    error = raises(TypeError, f)
    assert str(error) == "catching classes that do not inherit from BaseException is not allowed"
    assert type(error.__context__) is ValueError

    def g():
        try:
            raise ValueError
        except (ValueError, int):
            pass
    raises(TypeError, g)


def test_context():
    def f():
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError('second')
    error = raises(ValueError, f)
    assert type(error.__context__) is ZeroDivisionError
    assert error.__cause__ is None and not error.__suppress_context__


def test_context_of_builtin_error():
    def f():
        try:
            1 / 0
        except ZeroDivisionError:
            [][1]
    assert type(raises(IndexError, f).__context__) is ZeroDivisionError

    def g():
        try:
            1 / 0
        except ZeroDivisionError:
            undefined_name  # noqa
    assert type(raises(NameError, g).__context__) is ZeroDivisionError


def test_context_through_calls():
    def inner():
        raise KeyError('inner')

    def f():
        try:
            1 / 0
        except ZeroDivisionError:
            inner()
    assert type(raises(KeyError, f).__context__) is ZeroDivisionError


def test_context_of_innermost_handler():
    def f():
        try:
            raise KeyError
        except KeyError:
            try:
                raise ValueError
            except ValueError:
                raise TypeError
    error = raises(TypeError, f)
    assert type(error.__context__) is ValueError
    assert type(error.__context__.__context__) is KeyError


def test_context_is_kept_while_propagating():
    def inner():
        try:
            raise ValueError('y')
        except ValueError:
            raise TypeError('z')

    def f():
        try:
            raise KeyError('x')
        except KeyError:
            inner()
    error = raises(TypeError, f)
    assert str(error.__context__) == 'y'
    assert str(error.__context__.__context__) == "'x'"


def test_no_context_after_handler():
    def f():
        try:
            raise KeyError
        except KeyError:
            pass
        raise ValueError
    assert raises(ValueError, f).__context__ is None


def test_context_in_finally():
    def f():
        try:
            raise KeyError
        finally:
            raise ValueError
    assert type(raises(ValueError, f).__context__) is KeyError


def test_no_cycle():
    def f():
        a = ValueError()
        try:
            raise a
        except ValueError:
            try:
                raise KeyError
            except KeyError:
                raise a
    error = raises(ValueError, f)
    assert type(error.__context__) is KeyError
    assert error.__context__.__context__ is None


def test_reraise_itself_has_no_context():
    def f():
        try:
            raise ValueError
        except ValueError as e:
            raise e
    assert raises(ValueError, f).__context__ is None


def test_cause():
    cause = KeyError()

    def f():
        raise ValueError from cause
    error = raises(ValueError, f)
    assert error.__cause__ is cause and error.__suppress_context__

    def g():
        raise ValueError from KeyError
    assert type(raises(ValueError, g).__cause__) is KeyError

    def h():
        try:
            raise KeyError
        except KeyError:
            raise ValueError from None
    error = raises(ValueError, h)
    assert error.__cause__ is None and error.__suppress_context__
    assert type(error.__context__) is KeyError


def test_bare_raise():
    def f():
        try:
            raise ValueError('x')
        except ValueError:
            raise
    assert str(raises(ValueError, f)) == 'x'

    def reraise():
        raise

    def g():
        try:
            raise KeyError('k')
        except KeyError:
            reraise()
    raises(KeyError, g)


def entries(error):
    count = 0
    tb = error.__traceback__
    while tb is not None:
        count += 1
        tb = tb.tb_next
    return count


def test_traceback_entries():
    def inner():
        raise ValueError

    def plain():
        inner()
    assert entries(raises(ValueError, plain)) == 3

    def bare():
        try:
            inner()
        except ValueError:
            raise
    assert entries(raises(ValueError, bare)) == 3

    def named():
        try:
            inner()
        except ValueError as e:
            raise e
    assert entries(raises(ValueError, named)) == 4

    def cleanup():
        try:
            inner()
        finally:
            pass
    assert entries(raises(ValueError, cleanup)) == 3


def test_bare_raise_after_inner_try():
    def f():
        try:
            raise KeyError('outer')
        except KeyError:
            try:
                raise ValueError
            except ValueError:
                pass
            raise
    assert str(raises(KeyError, f)) == "'outer'"


def test_assert():
    def f(x):
        assert x, 'message'

    def g(x):
        assert x
    f(1)
    assert raises(AssertionError, f, 0).args == ('message',)
    assert raises(AssertionError, g, 0).args == ()


def test_except_star():
    log = []
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3), ValueError(4)])
    except* ValueError as e:
        log.append(('v', [x.args for x in e.exceptions]))
    except* (TypeError, KeyError) as e:
        log.append(('tk', [type(x) for x in e.exceptions]))
    assert log == [('v', [(1,), (4,)]), ('tk', [TypeError, KeyError])]


def test_except_star_rest_propagates():
    def f():
        try:
            raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
        except* ValueError:
            pass
    error = raises(ExceptionGroup, f)
    assert error.message == 'g' and [type(x) for x in error.exceptions] == [TypeError]


def test_except_star_naked():
    try:
        raise ValueError(1)
    except* ValueError as e:
        group = e
    assert type(group) is ExceptionGroup and group.exceptions[0].args == (1,)

    def f():
        try:
            raise KeyError(1)
        except* ValueError:
            pass
    raises(KeyError, f)


def test_except_star_raises():
    def f():
        try:
            raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
        except* ValueError:
            raise KeyError('new')
    error = raises(ExceptionGroup, f)
    assert error.message == ''
    assert [type(x) for x in error.exceptions] == [KeyError, ExceptionGroup]
    assert type(error.exceptions[0].__context__) is ExceptionGroup


def test_except_star_reraise():
    def f():
        try:
            raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
        except* ValueError:
            raise
    error = raises(ExceptionGroup, f)
    assert error.message == 'g' and len(error.exceptions) == 2


def test_except_star_errors():
    def f():
        try:
            raise ValueError
        except* ExceptionGroup:
            pass
    error = raises(BaseException, f)
    assert 'catching ExceptionGroup with except* is not allowed' in repr(error)


def test_exc_info_is_restored():
    import sys
    try:
        raise KeyError
    except KeyError:
        try:
            raise ValueError
        except ValueError:
            assert sys.exc_info()[0] is ValueError
        assert sys.exc_info()[0] is KeyError

        def f():
            return sys.exc_info()[0]
        assert f() is KeyError
    assert sys.exc_info()[0] is None


def test_nested_finally_order():
    log = []

    def f():
        try:
            try:
                raise ValueError
            finally:
                log.append(1)
        except ValueError:
            log.append(2)
        finally:
            log.append(3)
    f()
    assert log == [1, 2, 3]


def test_subclass_catches():
    class A(Exception):
        pass

    class B(A):
        pass
    try:
        raise B
    except A as e:
        assert type(e) is B
