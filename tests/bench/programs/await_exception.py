"""An exception through two awaits, caught. One operation is one exception."""


async def thrower(i):
    raise ValueError


async def middle(i):
    return await thrower(i)


async def loop(n):
    i = 0
    while i < n:
        try:
            await middle(i)
        except ValueError:
            i += 1
    return i


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
