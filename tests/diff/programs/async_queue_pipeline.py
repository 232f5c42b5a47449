"""Producers and consumers over a bounded queue written on bare generators-based awaitables."""


class Wait:
    def __init__(self, condition): self.condition = condition
    def __await__(self):
        while not self.condition():
            yield
        return True


class Queue:
    def __init__(self, size):
        self.items, self.size, self.closed, self.most = [], size, False, 0

    async def put(self, item):
        if self.closed:
            raise RuntimeError('queue is closed')
        await Wait(lambda: len(self.items) < self.size)
        self.items.append(item)
        self.most = max(self.most, len(self.items))

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Wait(lambda: self.items or self.closed)
        if not self.items:
            raise StopAsyncIteration
        return self.items.pop(0)


async def produce(q, items):
    for item in items:
        await q.put(item)
        print('put', item)
    q.closed = True
    return 'produced'


async def transform(q, out, function):
    count = 0
    async for item in q:
        try:
            await out.put(function(item))
        except ArithmeticError as e:
            print('skipped', item, e)
        else:
            count += 1
    else:
        out.closed = True
    return f'transformed {count}'


async def consume(q):
    return [item async for item in q if item != 5]


def run(*coroutines):
    tasks, results = list(enumerate(coroutines)), {}
    while tasks:
        for task in tasks[:]:
            try:
                task[1].send(None)
            except StopIteration as e:
                results[task[0]] = e.value
                tasks.remove(task)
            except Exception as e:
                results[task[0]] = f'{type(e).__name__}: {e}'
                tasks.remove(task)
    return list(results.items())


first, second = Queue(2), Queue(1)
print(run(produce(first, [1, 2, 0, 4, 5, 2]), transform(first, second, lambda x: 20 // x + x), consume(second)), first.most, second.most)
closed = Queue(1)
closed.closed = True
print(run(closed.put(1), consume(closed)))
