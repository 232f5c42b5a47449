"""A coroutine that is created, started and closed. One operation is one coroutine."""


class Suspend:
    def __await__(self):
        yield 1


async def job(i):
    await Suspend()
    return i


def run(n):
    total = 0
    for i in range(n):
        coroutine = job(i)
        total += coroutine.send(None)
        coroutine.close()
    return total
