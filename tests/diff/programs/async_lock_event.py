"""Locks, events and semaphores on bare awaitables, with tasks that fight over them in a fixed order."""


class Suspend:
    def __await__(self):
        return (yield self)


class Loop:
    def __init__(self):
        self.ready = []

    def run(self, **tasks):
        self.ready = [(name, c) for name, c in tasks.items()]
        results = {}
        while self.ready:
            self.current = self.ready.pop(0)
            name, coroutine = self.current
            try:
                request = coroutine.send(None)
            except StopIteration as e:
                results[name] = e.value
            except Exception as e:
                results[name] = f'{type(e).__name__}: {e}'
            else:
                if request is None:
                    self.ready.append(self.current)
                else:
                    request.append(self.current)
        return results


loop = Loop()


class Park:
    def __init__(self, waiters=None): self.waiters = waiters
    def __await__(self): yield self.waiters


class Semaphore:
    def __init__(self, count=1):
        self.count, self.waiters = count, []

    async def __aenter__(self):
        while self.count == 0:
            await Park(self.waiters)
        self.count -= 1
        return self.count

    async def __aexit__(self, *details):
        self.count += 1
        if self.waiters:
            loop.ready.append(self.waiters.pop(0))


class Event:
    def __init__(self):
        self.flag, self.waiters = False, []

    def set(self):
        self.flag = True
        loop.ready.extend(self.waiters)
        self.waiters.clear()

    def __await__(self):
        if not self.flag:
            yield self.waiters
        return 'set'


log = []


async def critical(name, lock, fail=False):
    async with lock as left:
        log.append(f'{name} in ({left})')
        await Park()
        if fail:
            raise KeyError(name)
        log.append(f'{name} out')
    return name


async def waiter(event):
    log.append('waiting')
    return await event


async def setter(event):
    await Park()
    event.set()


lock, event = Semaphore(), Event()
print(loop.run(a=critical('a', lock), b=critical('b', lock, True), c=critical('c', lock)), log, lock.count)
log.clear()
two = Semaphore(2)
print(loop.run(a=critical('a', two), b=critical('b', two), c=critical('c', two)), log)
log.clear()
print(loop.run(w=waiter(event), v=waiter(event), s=setter(event), late=waiter(event)), log)
