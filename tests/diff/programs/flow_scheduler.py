"""Coroutine-like generators with a round-robin scheduler, messages, sleeping and crashing tasks."""


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.boxes, self.now, self.log = [], [], {}, 0, []

    def spawn(self, name, generator):
        self.boxes[name] = []
        self.ready.append((name, generator, None))

    def run(self):
        waiting = []
        while self.ready or self.sleeping or waiting:
            if not self.ready:
                if waiting and not self.sleeping:
                    for name, generator, _ in waiting:
                        generator.close()
                    return 'deadlock of ' + ', '.join(name for name, *_ in waiting)
                self.sleeping.sort(key=lambda item: item[0])
                when, task = self.sleeping.pop(0)
                self.now = max(self.now, when)
                self.ready.append(task)
            name, generator, value = self.ready.pop(0)
            try:
                match generator.throw(value) if isinstance(value, Exception) else generator.send(value):
                    case None:
                        self.ready.append((name, generator, None))
                    case 'sleep', n:
                        self.sleeping.append((self.now + n, (name, generator, self.now)))
                    case 'send', to, message:
                        if to not in self.boxes:
                            self.ready.append((name, generator, LookupError(to)))
                        else:
                            self.boxes[to].append((name, message))
                            self.ready.append((name, generator, None))
                    case 'receive':
                        waiting.append((name, generator, None))
                    case other:
                        self.ready.append((name, generator, TypeError(f'bad request {other!r}')))
            except StopIteration as e:
                print(f'{self.now}: {name} returned {e.value}')
            except Exception as e:
                print(f'{self.now}: {name} crashed with {type(e).__name__}: {e}')
            for task in waiting[:]:
                if self.boxes[task[0]]:
                    waiting.remove(task)
                    self.ready.append((task[0], task[1], self.boxes[task[0]].pop(0)))
        return 'finished'


def ping(n):
    for i in range(n):
        yield 'send', 'pong', i
        sender, reply = yield 'receive'
        print('ping got', reply, 'from', sender)
    return n


def pong():
    try:
        while True:
            sender, x = yield 'receive'
            yield 'sleep', 1
            yield 'send', sender, x * x
    finally:
        print('pong closed')


def crasher():
    yield
    yield 'sleep', 2
    try:
        yield 'send', 'nobody', 1
    except LookupError as e:
        print('no such task', e)
    yield 'nonsense'


s = Scheduler()
s.spawn('ping', ping(3))
s.spawn('pong', pong())
s.spawn('crasher', crasher())
s.spawn('short', (r for r in [('sleep', 0.5), None]))
print(s.run(), s.now)
