"""`async for` and asynchronous comprehensions."""


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


class Count:
    def __init__(self, n, pause=False):
        self.i = 0
        self.n = n
        self.pause = pause

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.pause:
            await Pause(self.i)
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


async def collect(x):
    result = []
    async for item in x:
        result.append(item)
    else:
        result.append('else')
    return result


def test_loop():
    assert run(collect(Count(3))) == ([], [1, 2, 3, 'else'])
    assert run(collect(Count(2, True))) == ([0, 1, 2], [1, 2, 'else'])


def test_break_and_continue():
    async def main():
        got = []
        async for x in Count(10):
            if x % 2:
                continue
            if x > 6:
                break
            got.append(x)
        else:
            got.append('else')
        return got
    assert run(main()) == ([], [2, 4, 6])


def test_no_aiter():
    assert raises(TypeError, run, collect((1, 2))) == (
        "'async for' requires an object with __aiter__ method, got tuple")


def test_aiter_without_anext():
    class A:
        def __aiter__(self):
            return 5
    assert raises(TypeError, run, collect(A())) == (
        "'async for' received an object from __aiter__ that does not implement __anext__: int")


def test_bad_anext():
    class A:
        def __init__(self, value):
            self.value = value

        def __aiter__(self):
            return self

        def __anext__(self):
            return self.value

    class Bad:
        def __await__(self):
            return 5

    class Failing:
        def __await__(self):
            raise KeyError
    for value, name, cause in [(5, 'int', TypeError), (Bad(), 'Bad', TypeError),
                               (Failing(), 'Failing', KeyError)]:
        try:
            run(collect(A(value)))
        except TypeError as e:
            assert str(e) == "'async for' received an invalid object from __anext__: " + name
            assert type(e.__cause__) is cause
            assert e.__context__ is e.__cause__
        else:
            assert False


def test_anext_may_return_any_awaitable():
    class A:
        n = 0

        def __aiter__(self):
            return self

        def __anext__(self):
            self.n += 1
            if self.n > 2:
                raise StopAsyncIteration
            return Pause(self.n)
    assert run(collect(A())) == ([1, 2], [None, None, 'else'])


def test_exception_from_aiter_propagates():
    class A:
        def __aiter__(self):
            raise KeyError('k')
    assert raises(KeyError, run, collect(A())) == "'k'"


def test_stop_async_iteration_in_target_propagates():
    class Target:
        def __setitem__(self, key, value):
            raise StopAsyncIteration(42)

    async def main():
        t = Target()
        async for t[0] in Count(3):
            pass
    assert raises(StopAsyncIteration, run, main()) == '42'


def test_exception_in_anext():
    class A(Count):
        async def __anext__(self):
            raise KeyError('k')
    assert raises(KeyError, run, collect(A(1))) == "'k'"


def test_nested_loops_with_suspension():
    async def main():
        got = []
        async for a in Count(2, True):
            async for b in Count(2):
                got.append((a, b))
        return got
    assert run(main())[1] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_comprehensions():
    async def main():
        a = [x async for x in Count(3)]
        b = {x async for x in Count(3, True)}
        c = {x: y async for x in Count(2) for y in [x * 2]}
        d = [x async for x in Count(6) if x % 2 if x > 1]
        e = [[y async for y in Count(x)] async for x in Count(2)]
        f = [await value(x) for x in [1, 2]]
        return a, b, c, d, e, f

    async def value(x):
        await Pause()
        return -x
    assert run(main())[1] == ([1, 2, 3], {1, 2, 3}, {1: 2, 2: 4}, [3, 5], [[1], [1, 2]], [-1, -2])


def test_async_generator_expression():
    async def main():
        g = (x * 2 async for x in Count(3))
        assert type(g).__name__ == 'async_generator'
        assert g.__name__ == '<genexpr>'
        return [y async for y in g]
    assert run(main()) == ([], [2, 4, 6])
    assert raises(TypeError, lambda: (x async for x in 5)) == (
        "'async for' requires an object with __aiter__ method, got int")


def test_many_items():
    async def main():
        total = 0
        async for x in Count(300):
            total += x
        return total
    assert run(main()) == ([], 45150)
