"""Coroutine conformance, section I: asynchronous comprehensions and generator expressions."""
from coroutine_help import Pause, raises, run_awaitable as run


async def count(n, pause=None):
    for i in range(n):
        if pause is not None:
            await Pause(pause)
        yield i


async def value(x, pause=None):
    if pause is not None:
        await Pause(pause)
    return x


def test_i113_list_set_dict():
    """List, set and dict comprehensions with `async for` evaluate in place, yielding to the driver while they await."""
    async def main():
        return ([i async for i in count(3, 'l')], {i % 2 async for i in count(3, 's')},
                {i: -i async for i in count(2, 'd')})
    assert run(main()) == (['l'] * 3 + ['s'] * 3 + ['d'] * 2, ([0, 1, 2], {0, 1}, {0: 0, 1: -1}))


def test_i113_mixed_clauses():
    """`for`, `async for` and `if` clauses mix in any order."""
    async def main():
        return ([(i, j) async for i in count(3) for j in range(i)],
                [(i, j) for i in range(3) async for j in count(i)],
                [(i, j, k) async for i in count(3) if i for j in range(2) if j async for k in count(i)],
                [i async for i in count(10) if i % 2 if i > 4],
                {i: j for i in range(2) if i async for j in count(2) if not j})
    assert run(main()) == ([], ([(1, 0), (2, 0), (2, 1)], [(1, 0), (2, 0), (2, 1)],
                                [(1, 1, 0), (2, 1, 0), (2, 1, 1)], [5, 7, 9], {1: 0}))


def test_i113_conditions():
    """Conditions may be chained comparisons, and may await."""
    async def main():
        return ([i async for i in count(6) if 1 < i < 5], [i for i in range(4) if await value(i % 2, 'c')],
                [i async for i in count(4) if 0 < await value(i, 'd') < 3])
    assert run(main()) == (['c'] * 4 + ['d'] * 4, ([2, 3, 4], [1, 3], [1, 2]))


def test_i113_awaits_in_elements():
    """Elements, keys and values may be awaits, keys being evaluated before their values."""
    async def main():
        return ([await value(i, 'e') for i in range(2)], {await value(i) async for i in count(2)},
                {await value(k, 'k'): await value(v, 'v') for k, v in [(1, 2), (3, 4)]},
                {await value(k): k for k in 'ab'}, {k: await value(k) for k in 'ab'})
    assert run(main()) == (['e', 'e', 'k', 'v', 'k', 'v'], (
        [0, 1], {0, 1}, {1: 2, 3: 4}, {'a': 'a', 'b': 'b'}, {'a': 'a', 'b': 'b'}))


def test_i113_targets():
    """Loop targets may be tuples, and are not visible outside of the comprehension."""
    async def pairs():
        yield 1, (2, 3)
        yield 4, (5, 6)

    async def main():
        a = 'outer'
        result = [a + b + c async for a, (b, c) in pairs()]
        return result, a
    assert run(main()) == ([], ([6, 15], 'outer'))


def test_i113_variables():
    """A comprehension sees locals, parameters and free variables of the enclosing functions."""
    def make(free):
        async def f(parameter):
            local = 3
            return [(i, free, parameter, local, [i * local async for i in count(2)]) async for i in count(1)]
        return f
    assert run(make(1)(2))[1] == [(0, 1, 2, 3, [0, 3])]


def test_i113_walrus():
    """An assignment expression in a condition binds in the enclosing function."""
    async def main():
        result = [last async for i in count(3) if (last := i * 2)]
        return result, last
    assert run(main())[1] == ([2, 4], 4)


def test_i114_await_in_inner_iterable():
    """Inner iterables may be awaited, and values come in the order of the clauses."""
    log = []

    async def items(x):
        log.append(x)
        await Pause(x)
        return [x, x * 10]

    async def main():
        return [(i, j) for i in [1, 2] for j in await items(i)]
    assert run(main()) == ([1, 2], [(1, 1), (1, 10), (2, 2), (2, 20)])
    assert log == [1, 2]


def test_i114_await_in_outermost_iterable():
    """The outermost iterable may be awaited in every kind, a generator expression included."""
    async def main():
        return ([i for i in await value([1, 2], 'a')], {i for i in await value([1], 'b')},
                list(i for i in await value([3], 'c')))
    assert run(main()) == (['a', 'b', 'c'], ([1, 2], {1}, [3]))


def test_i115_outermost_iterable_is_evaluated_at_once():
    """The outermost iterable is evaluated, and turned into its async iterator, where the expression stands."""
    log = []

    class Iterable:
        def __aiter__(self):
            log.append('aiter')
            return count(1)

    def make():
        log.append('make')
        return Iterable()
    agen = (log.append(x) async for x in make() for y in make())
    assert log == ['make', 'aiter']

    def bad():
        return (x async for x in 1 // 0)
    raises(ZeroDivisionError, bad)


def test_i115_errors_at_once():
    """The errors of `async for` for the outermost iterable are raised when the expression is evaluated."""
    class Wrong:
        def __aiter__(self):
            return 5

    def make(x):
        return (i async for i in x)
    assert raises(TypeError, make, 5) == "'async for' requires an object with __aiter__ method, got int"
    assert raises(TypeError, make, Wrong()) == (
        "'async for' received an object from __aiter__ that does not implement __anext__: int")

    async def main(x):
        return [i async for i in x]
    assert raises(TypeError, run, main([])) == "'async for' requires an object with __aiter__ method, got list"


def test_i115_inner_iterables_are_evaluated_late():
    """Errors of an inner iterable come when the generator runs."""
    agen = (j async for i in count(1) async for j in 5)
    assert raises(TypeError, run, agen.__anext__()) == (
        "'async for' requires an object with __aiter__ method, got int")


def test_i116_generator_expression_object():
    """An async generator expression is an `async_generator` named `<genexpr>`, also in a plain function."""
    def make():
        return (i async for i in count(2, 'p'))
    agen = make()
    assert type(agen).__name__ == 'async_generator'
    assert agen.__name__ == '<genexpr>' and agen.__qualname__.endswith('make.<locals>.<genexpr>')
    assert not hasattr(agen, '__iter__')

    async def main():
        return [i async for i in agen]
    assert run(main()) == (['p', 'p'], [0, 1])


def test_i116_made_by_await_in_it():
    """An `await` in a condition or element of a synchronous generator expression makes it asynchronous."""
    async def use(agen):
        return [i async for i in agen]
    for agen in [(i for i in range(4) if await value(i % 2)), (await value(i) for i in [1, 3]),
                 (i for j in [1] for i in await value([1, 3]))]:
        assert type(agen).__name__ == 'async_generator'
        assert run(use(agen)) == ([], [1, 3])


def test_i116_step_by_step():
    """Such an object has the methods of async generators."""
    agen = (i async for i in count(3))
    assert run(agen.__anext__())[1] == 0
    assert raises(KeyError, run, agen.athrow(KeyError('k'))) == "'k'"
    assert raises(StopAsyncIteration, run, agen.__anext__()) == ''
    assert run((i async for i in count(3)).aclose()) == ([], None)


def test_i117_nested():
    """Nested comprehensions of all kinds give the values of their synchronous equivalents."""
    async def main():
        return ([[j async for j in count(i)] for i in range(3)],
                [[j for j in range(i)] async for i in count(3)],
                [{j % 2 async for j in count(i)} async for i in count(3)],
                {i: {j: i async for j in count(i)} async for i in count(3)},
                {frozenset([j async for j in count(i)]) for i in range(3)})
    sync = ([[j for j in range(i)] for i in range(3)], [[j for j in range(i)] for i in range(3)],
            [{j % 2 for j in range(i)} for i in range(3)], {i: {j: i for j in range(i)} for i in range(3)},
            {frozenset([j for j in range(i)]) for i in range(3)})
    assert run(main()) == ([], sync)


def test_i117_with_generator_expressions():
    """A comprehension in a generator expression, and the other way round."""
    async def use(agen):
        return [i async for i in agen]

    async def main():
        return ([[k async for k in g] for g in [(j async for j in count(i)) for i in range(3)]],
                await use([j async for j in count(i)] for i in range(3)),
                [await use(j async for j in count(i)) for i in range(3)],
                [sum(x for x in range(i)) async for i in count(4)])
    assert run(main()) == ([], ([[], [0], [0, 1]], [[], [0], [0, 1]], [[], [0], [0, 1]], [0, 0, 1, 3]))


def test_i117_three_levels():
    """Three levels, the innermost asynchronous, make all of them asynchronous."""
    async def main():
        return [[[k async for k in count(j, 'p')] for j in range(i)] for i in range(3)]
    assert run(main()) == (['p'], [[], [[]], [[], [0]]])


def test_i118_exceptions():
    """An exception of the source comes out of the comprehension, and can be caught around it."""
    async def failing():
        yield 1
        await Pause('p')
        raise KeyError('k')

    async def main():
        try:
            return [i async for i in failing()]
        except KeyError as e:
            names = []
            tb = e.__traceback__
            while tb is not None:
                names.append(tb.tb_frame.f_code.co_name)
                tb = tb.tb_next
            return names
    assert run(main()) == (['p'], ['main', '<listcomp>', 'failing'])


def test_i118_thrown_exceptions():
    """An exception thrown in while a comprehension awaits reaches the source first."""
    log = []

    async def source():
        try:
            await Pause('p')
        except KeyError:
            log.append('source')
        yield 5

    async def main():
        return {i async for i in source()}
    c = main()
    assert c.send(None) == 'p'
    assert raises(StopIteration, c.throw, KeyError) == '{5}'
    assert log == ['source']


def test_i118_stop_async_iteration_in_element():
    """A StopAsyncIteration raised by the element does not end the comprehension, but comes out."""
    def stop():
        raise StopAsyncIteration(7)

    async def main():
        return [stop() async for i in count(3)]
    assert raises(StopAsyncIteration, run, main()) == '7'


def test_i118_synchronous_stays_synchronous():
    """A comprehension without `await` or `async for` in an `async def` is synchronous."""
    async def main():
        g = (i for i in range(3))
        return type(g).__name__, list(g), [i for i in range(3)], {i: i for i in 'a'}
    assert run(main()) == ([], ('generator', [0, 1, 2], [0, 1, 2], {'a': 'a'}))
    codes = [c for c in main.__code__.co_consts if hasattr(c, 'co_flags')]
    assert [c.co_flags & 0x280 for c in codes] == [0, 0, 0]
