"""A scheduler with a virtual clock: sleeping tasks, ordering of equal times, results and crashes."""


class Sleep:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        woken = yield self.delay
        return woken


class Loop:
    def __init__(self):
        self.now, self.serial, self.queue, self.results = 0, 0, [], {}

    def at(self, delay, name, coroutine):
        self.serial += 1
        self.queue.append((self.now + delay, self.serial, name, coroutine))

    def spawn(self, name, coroutine):
        self.at(0, name, coroutine)

    def run(self):
        while self.queue:
            self.queue.sort(key=lambda entry: entry[:2])
            self.now, _, name, coroutine = self.queue.pop(0)
            try:
                delay = self.step(coroutine) + 0
            except StopIteration as e:
                self.results[name] = e.value
            except Exception as e:
                self.results[name] = e
            else:
                self.at(delay, name, coroutine)
        return self.results

    def step(self, coroutine):
        try:
            return coroutine.send(self.now)
        except TypeError as e:
            if "can't send non-None" not in str(e):
                raise
            return coroutine.send(None)


loop = Loop()


async def worker(name, *delays):
    for d in delays:
        woken = await Sleep(d)
        print(f'{woken:>4} {name} after {d}')
    return sum(delays)


async def crash():
    await Sleep(2.5)
    raise ValueError('boom')


async def parent():
    loop.spawn('child', worker('child', 1, 1))
    await Sleep(0)
    return await worker('own', 1)


for name, coroutine in (('a', worker('a', 1, 2, 3)), ('b', worker('b', 2, 2)), ('c', crash()), ('p', parent()), ('bad', worker('bad', 1, 'x'))):
    loop.spawn(name, coroutine)
for name, result in sorted(loop.run().items()):
    print(name, repr(result))
print(loop.now)
