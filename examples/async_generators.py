"""Pipelines of asynchronous generators: windows, merging, clean-up on early exit.

    pypy-async examples/async_generators.py [items]
"""
import sys


class Pause:
    """Suspend once; the driver gets the label."""

    def __init__(self, label):
        self.label = label

    def __await__(self):
        return (yield self.label)


async def source(name, count, log):
    log.append(f'{name} opened')
    try:
        for i in range(count):
            if i % 3 == 0:
                await Pause(name)
            yield i
    finally:
        log.append(f'{name} closed')


async def windows(items, size):
    window = []
    async for item in items:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            window.clear()
    if window:
        yield tuple(window)


async def merge(*sources):
    """Take one item of each source in turn until all are exhausted."""
    iterators = [source.__aiter__() for source in sources]
    while iterators:
        for iterator in list(iterators):
            try:
                yield await iterator.__anext__()
            except StopAsyncIteration:
                iterators.remove(iterator)


async def first(items, limit):
    taken = []
    async for item in items:
        taken.append(item)
        if len(taken) == limit:
            break
    await items.aclose()
    return taken


async def program(count):
    log = []
    sums = [sum(window) async for window in windows(source('a', count, log), 4)]
    merged = [item async for item in merge(source('b', 3, log), source('c', 5, log))]
    head = await first(source('d', count, log), 2)
    pairs = {i: str(i) async for i in source('e', 3, log) if i != 1}
    return sums[:3], len(sums), merged, head, pairs, log


def run(coroutine):
    pauses = {}
    while True:
        try:
            label = coroutine.send(None)
        except StopIteration as stop:
            return stop.value, pauses
        pauses[label] = pauses.get(label, 0) + 1


def main(arguments):
    result, pauses = run(program(int(arguments[0]) if arguments else 1000))
    for part in result:
        print(part)
    print(pauses)


if __name__ == '__main__':
    main(sys.argv[1:])
