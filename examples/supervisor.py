"""Supervision: workers that fail are restarted, exception groups report what was given up.

    pypy-async examples/supervisor.py
"""


class Tick:
    def __await__(self):
        yield


class Failure(Exception):
    def __init__(self, worker, attempt):
        super().__init__(f'{worker} failed in attempt {attempt}')
        self.worker = worker
        self.attempt = attempt


async def work(name, attempt, fails_until):
    for _ in range(attempt + 1):
        await Tick()
    if attempt < fails_until:
        raise Failure(name, attempt)
    return f'{name} done in attempt {attempt}'


async def supervised(name, fails_until, max_attempts=3):
    failures = []
    for attempt in range(max_attempts):
        try:
            return await work(name, attempt, fails_until)
        except Failure as failure:
            failures.append(failure)
    raise ExceptionGroup(f'{name} given up', failures)


def run_all(coroutines):
    """Drive all to their end; raise one group of everything that failed."""
    results, errors = [], []
    alive = list(coroutines)
    while alive:
        for coroutine in list(alive):
            try:
                coroutine.send(None)
            except StopIteration as stop:
                results.append(stop.value)
                alive.remove(coroutine)
            except Exception as error:
                errors.append(error)
                alive.remove(coroutine)
    return results, errors


def main():
    results, errors = run_all(supervised(name, fails_until) for name, fails_until in
                              [('reader', 0), ('writer', 2), ('flaky', 5), ('cache', 1)])
    for result in results:
        print(result)
    try:
        raise ExceptionGroup('supervision', errors)
    except* Failure as group:
        for inner in group.exceptions:
            print(inner.message, '-', [str(failure) for failure in inner.exceptions])


if __name__ == '__main__':
    main()
