"""Cancellation: a private exception thrown into tasks, shielded sections, cleaning up that waits."""


class Cancelled(BaseException):
    pass


class Tick:
    def __await__(self):
        yield


class Task:
    def __init__(self, name, coroutine):
        self.name, self.coroutine, self.result, self.error, self.done, self.pending = name, coroutine, None, None, False, None

    def cancel(self, message):
        if self.done:
            return False
        self.pending = Cancelled(message)
        return True

    def step(self):
        try:
            if self.pending:
                error, self.pending = self.pending, None
                self.coroutine.throw(error)
            else:
                self.coroutine.send(None)
        except StopIteration as e:
            self.result, self.done = e.value, True
        except BaseException as e:
            self.error, self.done = e, True


def run(tasks, cancels):
    tick = 0
    while not all(t.done for t in tasks):
        for name, message in cancels.get(tick, ()):
            for t in tasks:
                if t.name == name:
                    print(tick, 'cancel', name, t.cancel(message))
        for t in tasks:
            if not t.done:
                t.step()
        tick += 1
    for t in tasks:
        print(t.name, t.result, repr(t.error))


async def ticks(n):
    for i in range(n):
        await Tick()
    return n


async def cleaning(name):
    try:
        return await ticks(10)
    except Cancelled as e:
        print(name, 'cleaning', e)
        await ticks(2)
        print(name, 'cleaned')
        raise
    finally:
        print(name, 'finally')


async def ignoring():
    total = 0
    for _ in range(3):
        try:
            total += await ticks(3)
        except Cancelled:
            total -= 1
    return total


async def converting():
    try:
        await ticks(5)
    except Cancelled as e:
        raise TimeoutError('too slow') from e


async def shielded(inner):
    while not inner.done:
        try:
            await Tick()
        except Cancelled as e:
            print('shield held against', e)
    return inner.result


inner = Task('inner', ticks(4))
run([Task('quick', ticks(1)), Task('clean', cleaning('clean')), Task('ignore', ignoring()), Task('convert', converting()), inner, Task('shield', shielded(inner)), Task('except', cleaning('twice'))],
    {0: [('quick', 'never started') if False else ('nobody', '')], 2: [('clean', 'c1'), ('ignore', 'i1'), ('quick', 'late'), ('shield', 's1')], 3: [('convert', 'x'), ('except', 'e1')], 4: [('except', 'e2'), ('ignore', 'i2')]})
unstarted = Task('u', ticks(3))
unstarted.cancel('early')
run([unstarted], {})
