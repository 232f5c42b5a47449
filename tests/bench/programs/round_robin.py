"""100 tasks of one body resumed in turn by a loop in Python. One operation is one switch."""


class Suspend:
    def __await__(self):
        return (yield 1)


async def task(rounds):
    suspend = Suspend()
    for _ in range(rounds):
        await suspend
    return rounds


def run(n):
    tasks = [task(n // 100) for _ in range(100)]
    switches = 0
    while tasks:
        alive = []
        for coroutine in tasks:
            try:
                switches += coroutine.send(None)
                alive.append(coroutine)
            except StopIteration:
                pass
        tasks = alive
    return switches
