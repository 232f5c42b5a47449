"""Pipelines of async generators: map, filter, batches, merge, early exit with aclose in order."""


class Step:
    def __await__(self):
        yield


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def source(n):
    try:
        for i in range(n):
            await Step()
            yield i
    finally:
        print('source closed')


async def amap(function, items):
    try:
        async for item in items:
            result = function(item)
            yield await result if hasattr(result, '__await__') else result
    finally:
        await items.aclose()


async def batches(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def take(items, n):
    try:
        async for item in items:
            if n <= 0:
                break
            n -= 1
            yield item
    finally:
        await items.aclose()
        print('take closed')


async def merge(*sources):
    live = list(sources)
    while live:
        for s in live[:]:
            try:
                yield await s.__anext__()
            except StopAsyncIteration:
                live.remove(s)


async def square(x):
    await Step()
    return x * x


class closing:
    def __init__(self, thing): self.thing = thing
    async def __aenter__(self): return self.thing
    async def __aexit__(self, *details): await self.thing.aclose()


async def main():
    print([b async for b in batches(amap(square, source(5)), 2)])
    print([x async for x in take(source(100), 3)])
    print([x async for x in merge(source(2), source(4), amap(str, source(1)))])
    try:
        async for x in amap(lambda x: 10 // (2 - x), source(5)):
            print(x)
    except ZeroDivisionError as e:
        print(e)
    async with closing(source(9)) as items:
        async for x in items:
            if x == 2:
                break
        print('rest', [await items.__anext__() for _ in range(2)])
    try:
        async with closing(source(3)) as items:
            await items.asend(None)
            await items.athrow(KeyError('thrown'))
    except KeyError as e:
        print(repr(e))
    g = source(1)
    print(await g.__anext__(), await anext(g, 'over'))
    return 'end'


print(run(main()))
