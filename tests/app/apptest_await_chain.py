"""`await`: what is awaitable, chains, errors, exceptions through awaits."""
import sys


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


class Pause:
    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coro):
    got = []
    try:
        while True:
            got.append(coro.send(None))
    except StopIteration as e:
        return got, e.value


async def wait_for(x):
    return await x


def test_not_awaitable():
    def message(x):
        return raises(TypeError, run, wait_for(x))
    assert message(1) == "object int can't be used in 'await' expression"
    assert message([]) == "object list can't be used in 'await' expression"
    assert message(None) == "object NoneType can't be used in 'await' expression"
    assert message(x for x in []) == "object generator can't be used in 'await' expression"
    assert message(run) == "object function can't be used in 'await' expression"

    class Nothing:
        pass
    n = Nothing()
    n.__await__ = lambda: iter([])
    assert message(n) == "object Nothing can't be used in 'await' expression"


def test_wrong_dunder_await():
    async def coro():
        pass

    def with_result(result):
        class A:
            def __await__(self):
                return result
        return A()
    assert raises(TypeError, run, wait_for(with_result(5))) == (
        "__await__() returned non-iterator of type 'int'")
    assert raises(TypeError, run, wait_for(with_result(None))) == (
        "__await__() returned non-iterator of type 'NoneType'")
    c = coro()
    assert raises(TypeError, run, wait_for(with_result(c))) == '__await__() returned a coroutine'
    c.close()

    class Blocked:
        __await__ = None
    assert raises(TypeError, run, wait_for(Blocked())) == "'NoneType' object is not callable"

    class Failing:
        def __await__(self):
            raise KeyError('k')
    assert raises(KeyError, run, wait_for(Failing())) == "'k'"


def test_iterators():
    class A:
        def __init__(self, iterator):
            self.iterator = iterator

        def __await__(self):
            return self.iterator
    assert run(wait_for(A(iter([1, 2])))) == ([1, 2], None)

    class Own:
        def __await__(self):
            return self

        def __iter__(self):
            return self

        def __next__(self):
            raise StopIteration('value')
    assert run(wait_for(Own())) == ([], 'value')


def test_values_pass_through_deep_chain():
    async def deep(n):
        if n == 0:
            a = await Pause('p')
            b = await Pause('q')
            return a, b
        return await deep(n - 1)
    for depth in [0, 1, 5, 40]:
        c = deep(depth)
        assert c.send(None) == 'p'
        assert c.send(1) == 'q'
        assert raises(StopIteration, c.send, 2) == '(1, 2)'


def test_results_without_suspending():
    async def fib(n):
        if n < 2:
            return n
        return await fib(n - 1) + await fib(n - 2)
    assert run(fib(10)) == ([], 55)


def test_loop_of_fresh_chains():
    async def inner(i):
        return await Pause(i) or i * 10

    async def outer(n):
        total = 0
        for i in range(n):
            total += await inner(i)
        return total
    assert run(outer(5)) == ([0, 1, 2, 3, 4], 100)


def test_exception_through_awaits():
    async def thrower():
        raise ValueError('v')

    async def middle():
        await thrower()

    async def main(n):
        caught = 0
        for i in range(n):
            try:
                await middle()
            except ValueError as e:
                caught += 1
                tb = e.__traceback__
                names = []
                while tb is not None:
                    names.append(tb.tb_frame.f_code.co_name)
                    tb = tb.tb_next
                assert names == ['main', 'middle', 'thrower']
        return caught
    assert run(main(30)) == ([], 30)


def test_exception_through_suspended_chain():
    async def thrower():
        await Pause(1)
        raise ValueError('v')

    async def middle():
        await thrower()

    async def main():
        try:
            await middle()
        except ValueError as e:
            tb = e.__traceback__
            names = []
            while tb is not None:
                names.append(tb.tb_frame.f_code.co_name)
                tb = tb.tb_next
            await Pause(2)
            return names
    assert run(main()) == ([1, 2], ['main', 'middle', 'thrower'])


def test_finally_with_await():
    log = []

    async def main():
        try:
            await Pause(1)
            raise KeyError('k')
        finally:
            await Pause('cleanup')
            log.append(type(sys.exc_info()[1]))
    c = main()
    assert c.send(None) == 1
    assert c.send(None) == 'cleanup'
    assert sys.exc_info()[1] is None
    assert raises(KeyError, c.send, None) == "'k'"
    assert log == [KeyError]


def test_await_in_except_handler():
    async def main():
        try:
            raise KeyError('k')
        except KeyError:
            await wait_for(Pause(1))
            try:
                await wait_for(Pause(2))
                raise IndexError('i')
            except IndexError as e:
                await wait_for(Pause(3))
                assert type(e.__context__) is KeyError
                assert sys.exc_info()[1] is e
            assert type(sys.exc_info()[1]) is KeyError
        assert sys.exc_info()[1] is None
        return 'done'
    assert run(wait_for(main())) == ([1, 2, 3], 'done')


def test_throw_into_chain_awaited_in_handler():
    async def main():
        try:
            raise KeyError('k')
        except KeyError:
            try:
                await wait_for(wait_for(Pause(1)))
            except ValueError as e:
                return str(e)
    c = wait_for(main())
    assert c.send(None) == 1
    assert raises(StopIteration, c.throw, ValueError('x')) == 'x'


def test_expressions():
    async def v(x):
        return x

    async def main():
        a = await v(2) ** await v(3)
        b = -await v(1)
        c = [await v(i) for i in range(3)]
        d = {await v('k'): await v('v')}
        e = (await v([5, 6]))[await v(1)]
        f = f'{await v(1)}-{await v(2)}'
        g = await v(1) if await v(True) else await v(2)
        return a, b, c, d, e, f, g
    assert run(main()) == ([], (8, -1, [0, 1, 2], {'k': 'v'}, 6, '1-2', 1))


def test_many_arguments_and_keywords():
    async def f(a, b=2, *args, c, **kw):
        await Pause(a)
        return a, b, args, c, kw

    async def main():
        return await f(1, c=3), await f(1, 2, 3, 4, c=5, d=6)
    assert run(main()) == ([1, 1], ((1, 2, (), 3, {}), (1, 2, (3, 4), 5, {'d': 6})))


def test_methods_and_closures():
    class C:
        def __init__(self):
            self.n = 0

        async def inc(self, by):
            await Pause(by)
            self.n += by
            return self.n

    def make(c):
        async def twice(k):
            return await c.inc(k) + await c.inc(k)
        return twice
    assert run(make(C())(3)) == ([3, 3], 9)


def test_same_function_suspended_twice():
    async def counter(n):
        i = 0
        while i < n:
            await Pause(i)
            i += 1
        return i
    a, b = counter(3), counter(4)
    got = []
    for c in [a, b] * 3:
        got.append(c.send(None))
    assert got == [0, 0, 1, 1, 2, 2]
    assert raises(StopIteration, a.send, None) == '3'
    assert b.send(None) == 3
    assert raises(StopIteration, b.send, None) == '4'


def test_driving_awaited_coroutine_by_hand():
    async def leaf():
        a = await Pause(1)
        b = await Pause(2)
        return a, b

    async def main(c):
        return await c
    inner = leaf()
    outer = main(inner)
    assert outer.send(None) == 1
    assert inner.send('hand') == 2
    assert raises(StopIteration, outer.send, 'outer') == str(('hand', 'outer'))
    inner = leaf()
    outer = main(inner)
    outer.send(None)
    inner.send('a')
    assert raises(StopIteration, inner.send, 'b') == str(('a', 'b'))
    assert raises(RuntimeError, outer.send, None) == 'cannot reuse already awaited coroutine'


def test_stack_inside_chain():
    class Names:
        def __await__(self):
            yield names()
            yield names()

    def names():
        frame = sys._getframe(1)
        result = []
        while frame is not None and len(result) < 4:
            result.append(frame.f_code.co_name)
            frame = frame.f_back
        return result

    async def a():
        await Names()

    async def b():
        await a()
    c = b()
    assert c.send(None) == ['__await__', 'a', 'b', 'test_stack_inside_chain']
    assert c.send(None) == ['__await__', 'a', 'b', 'test_stack_inside_chain']


def test_recursion_error():
    async def forever():
        return await forever()
    c = forever()
    assert raises(RecursionError, c.send, None).startswith('maximum recursion depth exceeded')
