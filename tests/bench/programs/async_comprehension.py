"""A list comprehension over an asynchronous generator. One operation is one item."""


async def count(n):
    for i in range(n):
        yield i


async def loop(n):
    total = 0
    for _ in range(n // 100):
        total += len([x + 1 async for x in count(100) if x != 50])
    return total


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
