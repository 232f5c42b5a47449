"""`async for` over an asynchronous generator. One operation is one item."""


async def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


async def loop(n):
    total = 0
    async for x in count(n):
        total += x
    return total


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
