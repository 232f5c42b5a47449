"""`async for` over a class with `async def __anext__`. One operation is one item."""


class Counter:
    def __init__(self, n):
        self.i = 0
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        i = self.i
        if i < self.n:
            self.i = i + 1
            return i
        raise StopAsyncIteration


async def loop(n):
    total = 0
    async for x in Counter(n):
        total += x
    return total


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
