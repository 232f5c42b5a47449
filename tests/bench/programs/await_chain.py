"""`await` of a coroutine that awaits another; both return at once. One operation is one chain."""


async def inner(i):
    return i + 1


async def outer(i):
    return await inner(i)


async def loop(n):
    i = 0
    while i < n:
        i = await outer(i)
    return i


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
