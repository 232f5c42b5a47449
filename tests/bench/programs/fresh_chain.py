"""A new two-deep chain for each item, which suspends once. One operation is one chain."""


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def leaf(i):
    return await Suspend(i)


async def worker(n):
    i = 0
    while i < n:
        await leaf(i)
        i += 1
    return i


def run(n):
    coroutine = worker(n)
    total = 0
    try:
        while True:
            total += coroutine.send(None)
    except StopIteration:
        return total
