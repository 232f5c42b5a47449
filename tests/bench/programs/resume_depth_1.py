"""Resuming a chain suspended 1 deep. One operation is one send()."""


class Ticks:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1
        return i


async def deep(depth, n):
    if depth == 1:
        return await Ticks(n)
    return await deep(depth - 1, n)


def run(n):
    coroutine = deep(1, n)
    total = 0
    try:
        while True:
            total += coroutine.send(None)
    except StopIteration:
        return total
