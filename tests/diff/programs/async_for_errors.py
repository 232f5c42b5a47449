"""async for over classes: errors in __aiter__, __anext__, wrong types, StopAsyncIteration rules, breaking out."""


class Pause:
    def __await__(self):
        yield 'p'


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


class Count:
    def __init__(self, n, error=None):
        self.n, self.error = n, error

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Pause()
        if self.n == 0:
            raise self.error or StopAsyncIteration('end')
        self.n -= 1
        return self.n


class BadIter:
    def __init__(self, value): self.value = value
    def __aiter__(self):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


class BadNext:
    def __init__(self, value): self.value = value
    def __aiter__(self): return self
    def __anext__(self): return self.value


async def over(x):
    seen = []
    try:
        async for item in x:
            seen.append(item)
    except Exception as e:
        return seen, type(e).__name__, str(e), repr(e.__cause__)
    else:
        seen.append('else')
    return seen


async def inherit():
    async for a in Count(2):
        async for b in Count(a + 1):
            if b:
                break
        else:
            print('inner finished', a)
            continue
        print('inner broken', a, b)
    try:
        async for x in Count(1):
            raise StopAsyncIteration('from body')
    except StopAsyncIteration as e:
        print(e)
    try:
        async for (p, q) in Count(1):
            pass
    except TypeError as e:
        print(e)
    async for target['key'] in Count(2):
        pass
    return target


target = {}
for thing in (Count(3), Count(1, OSError('io')), BadIter(Count(2)), BadIter(5), BadIter(None), BadIter(ValueError('aiter')), BadIter(iter([1])), BadNext(5), BadNext(None), BadNext(iter([])), 5, [1], BadIter, Count(1, StopIteration('si'))):
    print(run(over(thing)))
print(run(inherit()))
with_anext = Count(2)


async def builtins_():
    print(await anext(with_anext), await anext(with_anext, 'd'), await anext(with_anext, 'default'), aiter(with_anext) is with_anext)
    for action in (lambda: anext(with_anext), lambda: anext(BadNext(5)), lambda: anext(BadNext(5), 'x')):
        try:
            print(await action())
        except (StopAsyncIteration, TypeError) as e:
            print(type(e).__name__, e)


run(builtins_())
