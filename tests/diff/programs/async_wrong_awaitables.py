"""Awaiting what cannot be awaited, and __await__ methods that return the wrong thing."""


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


class Returns:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


class Raises:
    def __await__(self):
        raise OSError('in __await__')


class NotCallable:
    __await__ = 5


async def coroutine():
    return 'inner'


def generator():
    yield 1


async def agen():
    yield 1


async def wait_for(x):
    return await x


inner = coroutine()
for thing in (5, 'text', None, [], generator(), agen(), coroutine, Returns(5), Returns(None), Returns([]), Returns(inner), Raises(), NotCallable(), Returns(iter([])), Returns(iter([1, 2])), Returns(generator()), object(), int, len):
    try:
        print(run(wait_for(thing)))
    except Exception as e:
        print(type(e).__name__, e)
inner.close()
on_instance = type('T', (), {})()
on_instance.__await__ = lambda: iter(())
try:
    run(wait_for(on_instance))
except TypeError as e:
    print(e)


async def loops():
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        async with open if False else 5:
            pass
    except TypeError as e:
        print(e)
    try:
        [x async for x in generator()]
    except TypeError as e:
        print(e)
    try:
        for x in agen():
            pass
    except TypeError as e:
        print(e)
    try:
        with Returns(1):
            pass
    except TypeError as e:
        print(e)


run(loops())
done = coroutine()
run(done)
try:
    run(wait_for(done))
except RuntimeError as e:
    print(e)


async def shared(c):
    return await c


p = type('P', (), {'__await__': lambda self: generator()})()
one = wait_for(p)
a, b = shared(one), shared(one)
a.send(None)
try:
    b.send(None)
except RuntimeError as e:
    print(e)
a.close()
