"""A number of tasks of one body resumed in turn by a loop in Python: the source of the tasks_* programs."""


class Suspend:
    def __await__(self):
        return (yield 1)


async def task(rounds):
    suspend = Suspend()
    for _ in range(rounds):
        await suspend
    return rounds


def make_run(count):
    """run(n): n switches among `count` tasks."""
    def run(n):
        tasks = [task(n // count) for _ in range(count)]
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
    return run
