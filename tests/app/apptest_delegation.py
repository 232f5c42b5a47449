"""`yield from`: PEP 380."""
import sys


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def deep(n, leaf):
    if n == 0:
        return (yield from leaf)
    return (yield from deep(n - 1, leaf))


def result(g):
    """Run to the end; (yielded, returned)."""
    got = []
    while True:
        try:
            got.append(next(g))
        except StopIteration as e:
            return got, e.value


def test_values_and_result():
    def sub():
        yield 1
        yield 2
        return 'r'

    def main():
        a = yield from sub()
        yield a
        b = yield from []
        return b
    assert result(main()) == ([1, 2, 'r'], None)


def test_chain_values_of_any_depth():
    def leaf():
        got = []
        for i in range(3):
            got.append((yield i))
        return got
    for depth in [0, 1, 2, 10, 50]:
        g = deep(depth, leaf())
        assert next(g) == 0
        assert g.send('a') == 1
        assert g.send('b') == 2
        try:
            g.send('c')
        except StopIteration as e:
            assert e.value == ['a', 'b', 'c']
        else:
            assert False


def test_chain_is_extended_and_cut():
    def leaf(n):
        for i in range(n):
            yield i
        return n

    def mid(n):
        a = yield from leaf(n)
        yield 'mid'
        b = yield from leaf(n + 1)
        return a + b

    def top():
        x = yield from mid(1)
        yield 'top'
        y = yield from mid(2)
        return x, y
    assert result(top()) == ([0, 'mid', 0, 1, 'top', 0, 1, 'mid', 0, 1, 2], (3, 5))


def test_throw_reaches_innermost():
    def leaf():
        try:
            yield 1
        except ValueError as e:
            yield str(e)
        return 'leaf'
    g = deep(3, leaf())
    next(g)
    assert g.throw(ValueError('x')) == 'x'
    assert raises(StopIteration, next, g) == 'leaf'


def test_exception_unwinds_to_handler_in_the_middle():
    def leaf():
        yield 1
        raise KeyError('k')

    def mid():
        try:
            yield from deep(2, leaf())
        except KeyError as e:
            yield 'caught'
        yield from deep(1, iter([7, 8]))
        return 'mid'

    def top():
        r = yield from mid()
        return r
    assert result(top()) == ([1, 'caught', 7, 8], 'mid')


def test_traceback_shows_whole_chain():
    def leaf():
        yield 1
        raise KeyError('k')

    def a():
        yield from leaf()

    def b():
        yield from a()
    g = b()
    next(g)
    try:
        next(g)
    except KeyError as e:
        names = []
        tb = e.__traceback__
        while tb is not None:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        assert names == ['test_traceback_shows_whole_chain', 'b', 'a', 'leaf']
    else:
        assert False


def test_close_runs_innermost_first():
    log = []

    def gen(name, sub):
        try:
            if sub is None:
                yield 1
            else:
                yield from sub
        finally:
            log.append(name)
    g = gen('outer', gen('middle', gen('inner', None)))
    next(g)
    g.close()
    assert log == ['inner', 'middle', 'outer']


def test_close_with_sub_that_raises():
    def sub():
        try:
            yield 1
        finally:
            raise KeyError('k')

    def main():
        try:
            yield from sub()
        except KeyError as e:
            assert isinstance(e.__context__, GeneratorExit)
            yield 'caught'
    g = main()
    next(g)
    assert raises(RuntimeError, g.close) == 'generator ignored GeneratorExit'


def test_close_with_sub_that_yields():
    def sub():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    def main():
        yield from sub()
    g = main()
    next(g)
    assert raises(RuntimeError, g.close) == 'generator ignored GeneratorExit'


def test_generator_exit_thrown_and_sub_returns():
    def sub():
        try:
            yield 1
        except GeneratorExit:
            return 5

    def main():
        try:
            yield from sub()
        except GeneratorExit:
            yield 'exit'
    g = main()
    next(g)
    assert g.throw(GeneratorExit) == 'exit'


def test_foreign_iterator():
    class It:
        def __init__(self):
            self.log = []

        def __iter__(self):
            return self

        def __next__(self):
            self.log.append('next')
            return len(self.log)

        def send(self, value):
            self.log.append(('send', value))
            if value == 'stop':
                raise StopIteration('value')
            return len(self.log)

        def throw(self, *args):
            self.log.append(('throw', args))
            return 'thrown'

        def close(self):
            self.log.append('close')
    it = It()
    g = deep(2, it)
    assert next(g) == 1
    assert next(g) == 2
    assert g.send('v') == 3
    assert g.send((1, 2)) == 4
    assert g.throw(ValueError, 'm') == 'thrown'
    assert g.throw(ValueError, 'm', None) == 'thrown'
    assert raises(StopIteration, g.send, 'stop') == 'value'
    assert it.log == ['next', 'next', ('send', 'v'), ('send', (1, 2)), ('throw', (ValueError, 'm')),
                      ('throw', (ValueError, 'm', None)), ('send', 'stop')]
    it = It()
    g = deep(2, it)
    next(g)
    g.close()
    assert it.log == ['next', 'close']


def test_foreign_iterator_without_methods():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1
    g = deep(1, It())
    next(g)
    assert raises(AttributeError, g.send, 5) == "'It' object has no attribute 'send'"
    assert list(g) == []
    g = deep(1, It())
    next(g)
    assert raises(ValueError, g.throw, ValueError('x')) == 'x'
    g = deep(1, It())
    next(g)
    g.close()


def test_stop_value_from_throw():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def throw(self, *args):
            raise StopIteration('from throw')
    g = deep(1, It())
    next(g)
    assert raises(StopIteration, g.throw, ValueError) == 'from throw'


def test_broken_attribute_lookup():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def __getattr__(self, name):
            1 / 0
    g = deep(0, It())
    next(g)
    raises(ZeroDivisionError, g.send, 5)
    g = deep(0, It())
    next(g)
    raises(ZeroDivisionError, g.throw, ValueError)


def test_not_iterable():
    def gen():
        yield from 5
    assert raises(TypeError, next, gen()) == "'int' object is not iterable"


def test_yieldfrom_attribute():
    def leaf():
        yield g.gi_yieldfrom
        yield 2

    def outer():
        yield 'own'
        yield from it
    it = leaf()
    g = outer()
    assert g.gi_yieldfrom is None
    next(g)
    assert g.gi_yieldfrom is None
    assert next(g) is None
    assert g.gi_yieldfrom is it
    next(g)
    assert list(g) == []
    assert g.gi_yieldfrom is None
    numbers = iter([1, 2])
    g = deep(0, numbers)
    next(g)
    assert g.gi_yieldfrom is numbers


def test_driving_inner_by_hand():
    def leaf():
        got = []
        for i in range(6):
            got.append((yield i))
        return got

    def mid(sub):
        r = yield from sub
        yield 'mid'
        return r

    def top(sub):
        r = yield from sub
        return r
    inner = leaf()
    middle = mid(inner)
    g = top(middle)
    assert next(g) == 0
    assert inner.send('by hand') == 1           # the innermost
    assert g.send('through') == 2
    assert middle.send('middle') == 3           # in the middle
    assert g.send('again') == 4
    assert inner.send('hand') == 5
    assert raises(StopIteration, inner.send, 'end') == str(
        ['by hand', 'through', 'middle', 'again', 'hand', 'end'])
    assert g.send(None) == 'mid'                # finished behind its back: None
    assert raises(StopIteration, next, g) == ''


def test_closing_and_throwing_into_the_middle():
    log = []

    def gen(name, sub):
        try:
            if sub is None:
                while True:
                    yield name
            else:
                yield from sub
        except KeyError:
            log.append('caught in ' + name)
            yield 'after ' + name
        finally:
            log.append(name)
    a = gen('a', None)
    b = gen('b', a)
    c = gen('c', b)
    d = gen('d', c)
    assert next(d) == 'a'
    assert b.throw(KeyError) == 'after a'
    assert raises(StopIteration, next, d) == ''
    assert log == ['caught in a', 'a', 'b', 'c', 'd']
    a = gen('a', None)
    b = gen('b', a)
    c = gen('c', b)
    d = gen('d', c)
    del log[:]
    next(d)
    b.close()
    assert log == ['a', 'b']
    assert raises(StopIteration, next, d) == ''
    assert log == ['a', 'b', 'c', 'd']


def test_same_sub_generator_in_two():
    def leaf():
        for i in range(10):
            yield i
    shared = leaf()
    a = deep(1, shared)
    b = deep(2, shared)
    assert [next(a), next(b), next(a), next(b), next(shared), next(b), next(a)] == list(range(7))


def test_delegating_to_itself():
    def gen():
        yield from g
    g = gen()
    assert raises(ValueError, next, g) == 'generator already executing'

    def other():
        yield 1
        yield from b

    def another():
        yield from a
    a = other()
    b = another()
    assert next(b) == 1
    assert raises(ValueError, next, b) == 'generator already executing'


def test_running_while_inner_runs():
    def leaf():
        yield (a.gi_running, b.gi_running, a.gi_suspended)
        yield (a.gi_running, b.gi_running, a.gi_suspended)
        yield raises(ValueError, next, b), raises(ValueError, next, a), raises(ValueError, a.close)

    def mid():
        yield from leaf()
        states.append((a.gi_running, b.gi_running))
        raises(ValueError, next, b)
        states.append(raises(ValueError, b.send, None))

    def outer():
        yield from a
        states.append((a.gi_running, b.gi_running))
    states = []
    a = mid()
    b = outer()
    assert next(b) == (True, True, False)
    assert next(b) == (True, True, False)
    assert next(b) == ('generator already executing',) * 3
    assert (a.gi_running, b.gi_running, a.gi_suspended) == (False, False, True)
    assert list(b) == []
    assert states == [(True, True), 'generator already executing', (False, True)]


def test_running_while_foreign_is_closed():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def close(self):
            states.append(g.gi_running)
            states.append(raises(ValueError, next, g))
    states = []
    g = deep(0, It())
    next(g)
    g.close()
    assert states == [True, 'generator already executing']


def test_stack_seen_from_inside():
    def names():
        result = []
        frame = sys._getframe(1)
        while frame is not None and len(result) < 5:
            result.append(frame.f_code.co_name)
            frame = frame.f_back
        return result

    def leaf():
        yield names()
        yield names()
        try:
            yield names()
        except KeyError:
            yield names()

    def a():
        yield from leaf()

    def b():
        yield from a()
    g = b()
    expected = ['leaf', 'a', 'b', 'test_stack_seen_from_inside']
    assert next(g)[:4] == expected
    assert next(g)[:4] == expected
    assert next(g)[:4] == expected
    assert g.throw(KeyError)[:4] == expected


def test_inside_exception_handler():
    def leaf():
        yield type(sys.exc_info()[1])
        yield type(sys.exc_info()[1])
        raise IndexError('i')

    def main():
        try:
            raise KeyError('k')
        except KeyError:
            try:
                yield from deep(1, leaf())
            except IndexError as e:
                yield repr(e.__context__)
            yield type(sys.exc_info()[1])
        yield type(sys.exc_info()[1])
    g = deep(1, main())
    assert next(g) is KeyError
    assert sys.exc_info()[1] is None
    try:
        raise ValueError
    except ValueError:
        assert next(g) is KeyError
        assert type(sys.exc_info()[1]) is ValueError
    assert next(g) == "KeyError('k')"
    assert next(g) is KeyError
    assert next(g) is type(None)
    assert list(g) == []


def test_deep_chain_finishes_and_raises():
    def leaf(what):
        yield 1
        if what == 'raise':
            raise KeyError('deep')
        return what
    assert result(deep(60, leaf('ok'))) == ([1], 'ok')
    g = deep(60, leaf('raise'))
    next(g)
    assert raises(KeyError, next, g) == "'deep'"
