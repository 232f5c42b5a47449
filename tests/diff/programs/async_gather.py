"""gather, wait-for-first and race written by hand over coroutines, with errors returned or raised."""


class Tick:
    def __await__(self):
        yield


def wrap(awaitable):
    return awaitable.__await__() if hasattr(awaitable, '__await__') else awaitable


class Gather:
    def __init__(self, *awaitables, return_exceptions=False):
        self.awaitables, self.keep = awaitables, return_exceptions

    def __await__(self):
        running = [(i, wrap(a)) for i, a in enumerate(self.awaitables)]
        results = [None] * len(running)
        try:
            while running:
                for entry in running[:]:
                    i, it = entry
                    try:
                        next(it)
                    except StopIteration as e:
                        results[i] = e.value
                        running.remove(entry)
                    except Exception as e:
                        running.remove(entry)
                        if not self.keep:
                            raise
                        results[i] = repr(e)
                if running:
                    yield
        finally:
            for _, it in running:
                it.close()
        return results


class Race(Gather):
    def __await__(self):
        running = [wrap(a) for a in self.awaitables]
        errors = []
        while running:
            for it in running[:]:
                try:
                    next(it)
                except StopIteration as e:
                    running.remove(it)
                    for other in running:
                        other.close()
                    return e.value
                except Exception as e:
                    running.remove(it)
                    errors.append(e)
            yield
        raise ExceptionGroup('all failed', errors)


async def job(name, ticks, error=None):
    try:
        for _ in range(ticks):
            await Tick()
        if error:
            raise error
        print('finished', name)
        return name
    except GeneratorExit:
        print('closed', name)
        raise


def run(coroutine):
    ticks = 0
    try:
        while True:
            coroutine.send(None)
            ticks += 1
    except StopIteration as e:
        return e.value, ticks


async def main():
    print(await Gather(job('a', 2), job('b', 1), job('c', 3)))
    print(await Gather(job('d', 1, ValueError('d')), job('e', 2), return_exceptions=True), await Gather())
    try:
        await Gather(job('f', 3), job('g', 1, KeyError('g')), job('h', 1))
    except KeyError as e:
        print('gather raised', repr(e))
    print(await Race(job('i', 3), job('j', 2), job('k', 1, OSError('k'))))
    try:
        await Race(job('l', 1, OSError('l')), job('m', 2, TypeError('m')))
    except* OSError as g:
        print('os errors', g.exceptions)
    except* TypeError as g:
        print('type errors', g.exceptions)
    nested = await Gather(Gather(job('n', 1), job('o', 0)), Race(job('p', 5), job('q', 2)))
    return nested


print(run(main()))
