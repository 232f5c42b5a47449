"""`async with` whose methods are coroutines. One operation is one block."""


class Manager:
    def __init__(self, i):
        self.i = i

    async def __aenter__(self):
        return self.i

    async def __aexit__(self, exc_type, exc, tb):
        return None


async def loop(n):
    manager = Manager(1)
    i = 0
    while i < n:
        async with manager as x:
            i += x
    return i


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
