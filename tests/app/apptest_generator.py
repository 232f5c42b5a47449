"""Generators: protocol, send, throw, close, attributes, exception state."""
import sys


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'end'


def test_for_loop():
    assert [x for x in count(4)] == [0, 1, 2, 3]


def test_next_and_stop_value():
    g = count(1)
    assert next(g) == 0
    try:
        next(g)
    except StopIteration as e:
        assert e.value == 'end'
    else:
        assert False
    try:
        next(g)
    except StopIteration as e:
        assert e.value is None
    else:
        assert False


def test_return_value_kinds():
    def gen(value):
        return value
        yield
    for value in [None, 1, (2,), (), (1, 2), StopIteration(3), [4]]:
        try:
            next(gen(value))
        except StopIteration as e:
            assert e.value is value
        else:
            assert False


def test_send():
    def echo():
        got = []
        while len(got) < 3:
            got.append((yield len(got)))
        return got
    g = echo()
    assert next(g) == 0
    assert g.send('a') == 1
    assert g.send(None) == 2
    try:
        g.send('c')
    except StopIteration as e:
        assert e.value == ['a', None, 'c']


def test_send_to_just_started():
    g = count(2)
    assert raises(TypeError, g.send, 1) == "can't send non-None value to a just-started generator"
    assert next(g) == 0


def test_already_executing():
    def gen():
        yield raises(ValueError, next, g)
        yield raises(ValueError, g.throw, KeyError)
        yield raises(ValueError, g.close)
    g = gen()
    assert next(g) == 'generator already executing'
    assert next(g) == 'generator already executing'
    assert next(g) == 'generator already executing'


def test_many_locals_and_stack_items():
    def gen(a, b, c, d, e, f):
        g = a + b
        h = c * d
        r = [a, (yield 1), (yield 2) + g + h, f]
        return r + [e]
    g = gen(1, 2, 3, 4, 5, 6)
    assert next(g) == 1
    assert g.send('x') == 2
    try:
        g.send(100)
    except StopIteration as e:
        assert e.value == [1, 'x', 115, 6, 5]


def test_int_locals_over_many_suspensions():
    def gen():
        a, b, c, d, e, f = 0, 10, 20, 30, 40, 50
        for i in range(5):
            a += 1
            b += a
            c = True if i % 2 else i
            d = 2 ** 70 if i == 3 else i
            f -= 1
            yield a, b, c, d, e, f
        yield locals()
    got = list(gen())
    assert got[0] == (1, 11, 0, 0, 40, 49)
    assert got[3] == (4, 20, True, 2 ** 70, 40, 46)
    assert got[3][2] is True
    assert got[4] == (5, 25, 4, 4, 40, 45)
    assert got[5] == dict(a=5, b=25, c=4, d=4, e=40, f=45, i=4)


def test_deleted_local():
    def gen():
        x = 1
        yield x
        x = 2
        yield x
        x += 1
        yield x
        del x
        yield 'deleted'
        try:
            x
        except UnboundLocalError:
            yield 'unbound'
    assert list(gen()) == [1, 2, 3, 'deleted', 'unbound']


def test_throw_caught():
    def gen():
        try:
            yield 1
        except ValueError as e:
            yield str(e)
        yield 'after'
    g = gen()
    assert next(g) == 1
    assert g.throw(ValueError('boom')) == 'boom'
    assert next(g) == 'after'


def test_throw_not_caught_finishes():
    g = count(3)
    next(g)
    assert raises(KeyError, g.throw, KeyError, 'k') == "'k'"
    assert list(g) == []


def test_throw_on_created_and_finished():
    g = count(3)
    assert raises(KeyError, g.throw, KeyError('x')) == "'x'"
    assert list(g) == []
    assert raises(KeyError, g.throw, KeyError('y')) == "'y'"


def test_throw_argument_forms():
    def gen():
        while True:
            try:
                yield
            except ValueError as e:
                yield e.args
    g = gen()
    next(g)
    assert g.throw(ValueError) == ()
    next(g)
    assert g.throw(ValueError, 1) == (1,)
    next(g)
    assert g.throw(ValueError, (1, 2)) == (1, 2)
    next(g)
    assert g.throw(ValueError, None, None) == ()
    next(g)
    error = UnicodeError('sub')
    assert g.throw(ValueError, error) == ('sub',)
    next(g)
    assert g.throw(error) == ('sub',)


def test_throw_argument_errors():
    g = count(3)
    next(g)
    assert raises(TypeError, g.throw, ValueError(), 1) == 'instance exception may not have a separate value'
    assert raises(TypeError, g.throw, ValueError, 1, 2) == 'throw() third argument must be a traceback object'
    assert raises(TypeError, g.throw, 'x') == (
        'exceptions must be classes or instances deriving from BaseException, not str')
    assert raises(TypeError, g.throw, int) == (
        'exceptions must be classes or instances deriving from BaseException, not type')
    assert next(g) == 1


def test_throw_class_that_gives_no_exception():
    class Odd(Exception):
        def __new__(cls):
            return 5
    def gen():
        try:
            yield 1
        except TypeError as e:
            yield str(e)
    g = gen()
    next(g)
    assert 'should have returned an instance of BaseException' in g.throw(Odd)


def test_stop_iteration_inside_becomes_runtime_error():
    def gen():
        yield 1
        raise StopIteration('inner')
    g = gen()
    next(g)
    try:
        next(g)
    except RuntimeError as e:
        assert str(e) == 'generator raised StopIteration'
        assert isinstance(e.__cause__, StopIteration)
        assert e.__cause__.value == 'inner'
        assert e.__context__ is e.__cause__
        assert e.__suppress_context__
    else:
        assert False


def test_stop_iteration_thrown_in():
    g = count(2)
    next(g)
    assert raises(RuntimeError, g.throw, StopIteration) == 'generator raised StopIteration'


def test_close_created_suspended_finished():
    log = []

    def gen():
        try:
            yield 1
        finally:
            log.append('closed')
    g = gen()
    assert g.close() is None
    assert list(g) == []
    assert log == []
    g = gen()
    next(g)
    assert g.close() is None
    assert log == ['closed']
    assert g.close() is None
    assert log == ['closed']


def test_close_answers():
    def ignoring():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = ignoring()
    next(g)
    assert raises(RuntimeError, g.close) == 'generator ignored GeneratorExit'
    assert g.close() is None

    def returning():
        try:
            yield 1
        except GeneratorExit:
            return 5
    g = returning()
    next(g)
    assert g.close() is None

    def raising():
        try:
            yield 1
        except GeneratorExit:
            raise KeyError('k')
    g = raising()
    next(g)
    try:
        g.close()
    except KeyError as e:
        assert isinstance(e.__context__, GeneratorExit)
    else:
        assert False


def test_generator_exit_is_no_exception_subclass():
    def gen():
        try:
            yield 1
        except Exception:
            yield 'wrong'
    g = gen()
    next(g)
    g.close()


def test_names_and_repr():
    g = count(1)
    assert g.__name__ == 'count'
    assert g.__qualname__ == 'count'
    assert repr(g).startswith('<generator object count at 0x')
    g.__name__ = 'n'
    g.__qualname__ = 'q'
    assert (g.__name__, g.__qualname__) == ('n', 'q')
    assert repr(g).startswith('<generator object q at 0x')
    assert raises(TypeError, setattr, g, '__name__', 1) == '__name__ must be set to a string object'
    assert raises(TypeError, setattr, g, '__qualname__', 1) == '__qualname__ must be set to a string object'
    assert raises(TypeError, delattr, g, '__name__') == '__name__ must be set to a string object'
    assert (x for x in []).__name__ == '<genexpr>'


def test_public_names():
    assert sorted(name for name in dir(count(1)) if not name.startswith('_')) == [
        'close', 'gi_code', 'gi_frame', 'gi_running', 'gi_suspended', 'gi_yieldfrom', 'send', 'throw']


def test_states():
    def gen():
        states.append((g.gi_running, g.gi_suspended))
        yield 1
    states = []
    g = gen()
    assert (g.gi_running, g.gi_suspended) == (False, False)
    next(g)
    assert states == [(True, False)]
    assert (g.gi_running, g.gi_suspended) == (False, True)
    assert list(g) == []
    assert (g.gi_running, g.gi_suspended) == (False, False)


def test_attributes_not_writable():
    g = count(1)
    assert raises(AttributeError, setattr, g, 'gi_running', 1) == (
        "attribute 'gi_running' of 'generator' objects is not writable")
    assert raises(AttributeError, setattr, g, 'gi_frame', 1) == (
        "attribute 'gi_frame' of 'generator' objects is not writable")


def test_gi_code_and_frame():
    g = count(5)
    assert g.gi_code is count.__code__
    frame = g.gi_frame
    assert frame.f_code is count.__code__
    assert frame.f_locals == {'n': 5}
    assert frame.f_back is None
    assert g.gi_frame is frame
    next(g)
    next(g)
    assert g.gi_frame.f_locals == {'n': 5, 'i': 1}
    next(g)
    assert g.gi_frame.f_locals == {'n': 5, 'i': 2}
    assert g.gi_frame.f_lineno > frame.f_code.co_firstlineno
    list(g)
    assert g.gi_frame is None


def test_frame_clear():
    log = []

    def gen():
        try:
            yield 1
        finally:
            log.append('finally')
    g = gen()
    next(g)
    g.gi_frame.clear()
    assert log == ['finally']
    assert g.gi_frame is None

    def clearing():
        yield raises(RuntimeError, g.gi_frame.clear)
    g = clearing()
    assert next(g) == 'cannot clear an executing frame'


def test_f_back_of_running():
    def inner():
        frame = sys._getframe()
        yield frame.f_code.co_name
        yield frame.f_back is None or True
        yield sys._getframe(1).f_code.co_name

    def outer():
        yield from inner()
    g = outer()
    assert next(g) == 'inner'
    assert next(g) is True
    assert next(g) == 'outer'


def test_handled_exception_is_separate():
    def gen():
        try:
            raise KeyError('gen')
        except KeyError:
            yield type(sys.exc_info()[1])
            yield type(sys.exc_info()[1])
        yield sys.exc_info()[1]
    g = gen()
    assert next(g) is KeyError
    assert sys.exc_info()[1] is None
    try:
        raise ValueError('driver')
    except ValueError as e:
        assert next(g) is KeyError
        assert sys.exc_info()[1] is e
        assert next(g) is e
        assert sys.exc_info()[1] is e
    assert sys.exc_info()[1] is None


def test_context_from_resumer():
    def gen():
        yield 1
        raise KeyError('k')
    g = gen()
    next(g)
    try:
        raise ValueError('v')
    except ValueError as v:
        try:
            next(g)
        except KeyError as k:
            assert k.__context__ is v
        else:
            assert False


def test_thrown_exception_gets_own_context():
    def gen():
        try:
            raise KeyError('k')
        except KeyError:
            yield 1
    g = gen()
    next(g)
    try:
        g.throw(ValueError('v'))
    except ValueError as e:
        assert type(e.__context__) is KeyError
    else:
        assert False


def test_nested_handlers_across_yields():
    def gen():
        try:
            raise KeyError(1)
        except KeyError:
            try:
                raise IndexError(2)
            except IndexError as e:
                yield repr(e.__context__)
                yield type(sys.exc_info()[1]).__name__
            yield type(sys.exc_info()[1]).__name__
    assert list(gen()) == ['KeyError(1)', 'IndexError', 'KeyError']


def test_finally_runs_at_each_exit():
    log = []

    def gen(what):
        try:
            yield 1
            if what == 'raise':
                raise KeyError
            if what == 'return':
                return
        finally:
            log.append(what)
    list(gen('fall'))
    list(gen('return'))
    raises(KeyError, list, gen('raise'))
    assert log == ['fall', 'return', 'raise']


def test_traceback_has_generator_entry():
    def gen():
        yield 1
        raise KeyError

    def names(e):
        result = []
        tb = e.__traceback__
        while tb is not None:
            result.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return result
    g = gen()
    next(g)
    try:
        next(g)
    except KeyError as e:
        assert names(e) == ['test_traceback_has_generator_entry', 'gen']
    g = gen()
    next(g)
    try:
        g.throw(ValueError)
    except ValueError as e:
        assert names(e) == ['test_traceback_has_generator_entry', 'gen']
    g = gen()
    try:
        g.throw(ValueError)
    except ValueError as e:
        assert names(e) == ['test_traceback_has_generator_entry', 'gen']
        assert e.__traceback__.tb_next.tb_lineno == gen.__code__.co_firstlineno


def test_closure_variables():
    def make(n):
        total = 0

        def gen():
            nonlocal total
            for i in range(n):
                total += i
                yield total
        return gen
    assert list(make(4)()) == [0, 1, 3, 6]


def test_defaults_keywords_and_stars():
    def gen(a, b=2, *args, c=3, **kwargs):
        yield a, b, args, c, kwargs
    assert list(gen(1)) == [(1, 2, (), 3, {})]
    assert list(gen(1, 5, 6, c=7, d=8)) == [(1, 5, (6,), 7, {'d': 8})]


def test_created_by_one_consumed_by_other():
    def make():
        return count(3)

    def consume(g):
        return list(g)
    assert consume(make()) == [0, 1, 2]


def test_not_instantiable():
    assert raises(TypeError, type(count(1))) == "cannot create 'generator' instances"


def test_generator_expression_and_recursion():
    def walk(tree):
        if tree:
            left, value, right = tree
            for x in walk(left):
                yield x
            yield value
            for x in walk(right):
                yield x
    tree = (((), 1, ()), 2, (((), 3, ()), 4, ()))
    assert list(walk(tree)) == [1, 2, 3, 4]
    assert sum(x * x for x in range(5)) == 30


def test_yield_in_expressions():
    def gen():
        x = [(yield 1), (yield 2)]
        y = {'k': (yield 3)}
        return x, y, (yield 4) + (yield 5)
    g = gen()
    got = [next(g)]
    value = 10
    while True:
        try:
            got.append(g.send(value))
        except StopIteration as e:
            assert e.value == ([10, 11], {'k': 12}, 13 + 14)
            break
        value += 1
    assert got == [1, 2, 3, 4, 5]


def test_ints_in_many_locals():
    # those beyond the bits of the code's mask (interpreter/code.py) too
    names = ['v%d' % i for i in range(70)]
    source = 'def gen():\n    %s = range(70)\n    while True:\n        yield v0 + v61 + v62 + v69\n%s' % (
        ', '.join(names), ''.join('        %s += 1\n' % name for name in names))
    namespace = {}
    exec(source, namespace)
    g = namespace['gen']()
    assert [next(g) for _ in range(5)] == [192 + 4 * i for i in range(5)]
    kinds = namespace['gen']()
    assert [next(kinds), next(g), next(kinds)] == [192, 212, 196]


def test_a_local_is_first_an_int_in_a_later_object():
    def gen(value, by):
        while True:
            yield value
            value += by
    text = gen('a', 'b')
    assert [next(text) for _ in range(3)] == ['a', 'ab', 'abb']
    number = gen(1, 2)
    assert [next(number) for _ in range(4)] == [1, 3, 5, 7]
    assert next(text) == 'abbb'
    assert next(number) == 9
