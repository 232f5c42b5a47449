"""Coroutine conformance, section H: async generators under asyncio (number 109)."""
import asyncio
import gc

UNTRANSLATED = False
REQUIRES = '_socket'


def collect_all():
    for i in range(4):
        gc.collect()


async def numbers(log):
    try:
        yield 1
        yield 2
    finally:
        log.append('finally')


def test_h109_unreferenced_generators():
    """asyncio closes an unreferenced generator in a task of the loop, where its cleanup may await."""
    log = []

    async def agen():
        try:
            yield 1
        finally:
            await asyncio.sleep(0)
            log.append('closed')

    async def start():
        async for x in agen():
            break

    async def main():
        await start()
        for i in range(5):
            collect_all()
            await asyncio.sleep(0.01)
        return list(log)
    assert asyncio.run(main()) == ['closed']


def test_h109_shutdown():
    """The end of asyncio.run closes the generators that are still referenced."""
    log = []
    kept = []

    async def main():
        kept.append(numbers(log))
        await kept[0].__anext__()
    asyncio.run(main())
    assert log == ['finally']


def test_h109_error_at_shutdown():
    """An error there goes to the exception handler, with the generator and the exception."""
    contexts = []

    async def agen():
        try:
            yield 1
        finally:
            1 / 0
    kept = []

    async def main():
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: contexts.append(context))
        kept.append(agen())
        await kept[0].__anext__()
    asyncio.run(main())
    (context,) = contexts
    assert context['message'].startswith('an error occurred during closing of asynchronous generator')
    assert context['asyncgen'] is kept[0] and type(context['exception']) is ZeroDivisionError


def test_h109_stack_of_a_closing_task():
    """`get_stack()` of a task that awaits `aclose()` works."""
    async def agen():
        try:
            yield 1
        finally:
            await asyncio.sleep(0.01)

    async def main():
        g = agen()
        await g.__anext__()

        async def close():
            await g.aclose()
        task = asyncio.create_task(close())
        await asyncio.sleep(0)
        names = [frame.f_code.co_name for frame in task.get_stack()]
        await task
        return names
    assert asyncio.run(main()) == ['close']
