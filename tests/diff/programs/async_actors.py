"""Actors with mailboxes: requests with replies, supervisors that restart crashed actors, orderly shutdown."""


class Receive:
    def __init__(self, actor): self.actor = actor
    def __await__(self):
        while not self.actor.mailbox:
            yield
        return self.actor.mailbox.pop(0)


class Future:
    def __init__(self): self.value = self
    def set(self, value): self.value = value
    def __await__(self):
        while self.value is self:
            yield
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


class Actor:
    live = []

    def __init__(self, name, restarts=1):
        self.name, self.restarts, self.mailbox = name, restarts, []
        self.coroutine = self.run()
        Actor.live.append(self)

    def tell(self, *message):
        self.mailbox.append((message, None))

    def ask(self, *message):
        future = Future()
        self.mailbox.append((message, future))
        return future

    async def run(self):
        while True:
            (method, *args), reply = await Receive(self)
            if method == 'stop':
                return f'{self.name} stopped with {len(self.mailbox)} left'
            handler = getattr(self, 'on_' + method, None)
            if handler is None:
                result = AttributeError(f'{self.name} cannot {method}')
            else:
                result = await handler(*args)
            if reply:
                reply.set(result)


class Counter(Actor):
    total = 0

    async def on_add(self, n):
        self.total += n
        return self.total

    async def on_crash(self, text):
        raise RuntimeError(text)


class Doubler(Actor):
    async def on_double(self, counter, n):
        return 2 * await counter.ask('add', n)


def run(main):
    result = None
    while Actor.live or main:
        if main:
            try:
                main.send(None)
            except StopIteration as e:
                result, main = e.value, None
        for actor in Actor.live[:]:
            try:
                actor.coroutine.send(None)
            except StopIteration as e:
                print(e.value)
                Actor.live.remove(actor)
            except Exception as e:
                print(f'{actor.name} crashed: {e!r}; {actor.restarts} restarts left')
                if actor.restarts:
                    actor.restarts -= 1
                    actor.coroutine = actor.run()
                else:
                    Actor.live.remove(actor)
    return result


async def main():
    counter, doubler, weak = Counter('counter'), Doubler('doubler'), Counter('weak', restarts=0)
    print(await counter.ask('add', 5), await doubler.ask('double', counter, 10))
    try:
        await counter.ask('fly')
    except AttributeError as e:
        print(e)
    counter.tell('crash', 'first')
    counter.tell('add', 100)
    weak.tell('crash', 'only')
    print(await counter.ask('add', 1))
    doubler.tell('stop')
    doubler.tell('double', counter, 1)
    counter.tell('add', 'x')
    counter.tell('crash', 'never reached')
    return 'main done', [await counter.ask('add', 1) if False else counter.total]


print(run(main()))
