"""Timeouts against a virtual clock: nested time limits, work that finishes in time, cleaning after expiry."""


class Expired(Exception):
    pass


class Sleep:
    def __init__(self, seconds): self.seconds = seconds
    def __await__(self):
        until = clock.now + self.seconds
        while clock.now < until:
            yield until


class Clock:
    now = 0
    deadlines = []

    def run(self, coroutine):
        error = None
        try:
            while True:
                until = coroutine.throw(error) if error else coroutine.send(None)
                error = None
                expiring = min(self.deadlines, key=lambda d: d.at, default=None)
                if expiring and expiring.at <= until:
                    self.now = max(self.now, expiring.at)
                    expiring.fired = True
                    expiring.at = float('inf')
                    error = Expired(expiring.name)
                else:
                    self.now = until
        except StopIteration as e:
            return e.value


clock = Clock()


class timeout:
    def __init__(self, name, seconds):
        self.name, self.at, self.fired = name, clock.now + seconds, False

    async def __aenter__(self):
        clock.deadlines.append(self)
        return self

    async def __aexit__(self, kind, value, tb):
        clock.deadlines.remove(self)
        if self.fired and kind is Expired and value.args == (self.name,):
            raise TimeoutError(f'{self.name} at {clock.now}') from value


async def attempt(*steps, limit, name='t'):
    started, done = clock.now, []
    try:
        async with timeout(name, limit):
            for s in steps:
                await Sleep(s)
                done.append(s)
    except TimeoutError as e:
        return clock.now - started, done, str(e), repr(e.__cause__)
    finally:
        await Sleep(0.5)
    return clock.now - started, done


async def nested(outer, inner, work):
    try:
        async with timeout('outer', outer):
            try:
                async with timeout('inner', inner):
                    await Sleep(work)
                return 'in time'
            except TimeoutError as e:
                print('inner expired:', e)
                await Sleep(2)
                return 'recovered'
    except TimeoutError as e:
        return f'outer expired: {e}'


async def main():
    print(await attempt(1, 2, limit=5))
    print(await attempt(1, 2, 3, limit=4))
    for case in ((10, 5, 1), (10, 2, 5), (3, 2, 5), (2, 5, 9)):
        print(case, await nested(*case))
    try:
        async with timeout('error', 9):
            await Sleep(1)
            raise ValueError('own error')
    except ValueError as e:
        print(e, clock.deadlines)
    return clock.now


print(clock.run(main()))
