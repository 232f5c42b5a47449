"""The worked example of docs/traces.md: awaits that never suspend, and awaits that suspend each time."""


class Pause:
    def __await__(self):
        yield self


pause = Pause()


async def add(a, b):
    return a + b


async def calls(n):             # awaits that never suspend
    total = 0
    for i in range(n):
        total = await add(total, i)
    return total


async def stops(n):             # awaits that suspend each time
    for i in range(n):
        await pause


def run(coroutine):
    while True:
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value


run(calls(100000))
run(stops(100000))
