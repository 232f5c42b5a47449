"""Async methods of all kinds: static, class, property, special methods, overriding with super(), decorators, callables."""


def run(awaitable):
    it = awaitable.__await__()
    try:
        while True:
            next(it)
    except StopIteration as e:
        return e.value


class Base:
    async def method(self, x):
        return f'base {x}'

    @classmethod
    async def build(cls, *args):
        self = cls(*args)
        await self.method('building')
        return self

    @staticmethod
    async def static(x, /, *, k=1):
        return x, k

    @property
    async def prop(self):
        return 'property'

    async def agen(self):
        yield 1
        yield await self.method('in agen')

    async def __call__(self, *args):
        return args


class Child(Base):
    async def method(self, x):
        return 'child of ' + await super().method(x)

    async def agen(self):
        async for x in super().agen():
            yield ('child', x)

    def __await__(self):
        yield
        return (yield from self.method('awaited').__await__())


def timed(function):
    async def wrapper(*args, **kwargs):
        calls.append(function.__name__)
        try:
            return await function(*args, **kwargs)
        except Exception as e:
            return f'{type(e).__name__}: {e}'
    wrapper.__name__ = function.__name__
    return wrapper


calls = []


@timed
async def divide(a, b=2):
    return a / b


async def main():
    c = await Child.build()
    print(type(c).__name__, await c.method(1), await Base.method(c, 2), await c.static(3, k=4), await c.prop, [x async for x in c.agen()], await c, await c(5, 6))
    print(await divide(1), await divide(1, 0), await divide(), await divide(1, b='x'), calls)
    print(await (lambda: c.method('lambda'))(), [await f(1) for f in (c.method, Base().method)], await (c.method if False else c.static)(9))
    f = Base.method
    for bad in (lambda: f(), lambda: c.method(), lambda: c.static(x=1), lambda: c.prop(), lambda: Child.build(1)):
        try:
            print(await bad())
        except TypeError as e:
            print(e)
            if 'not callable' in str(e):
                break
    return [n for n in ('method', 'static', 'agen', '__call__') if getattr(c, n).__code__.co_flags & 128 if hasattr(getattr(c, n), '__code__')] if False else (Base.method.__code__.co_flags & 128, Base.agen.__code__.co_flags & 512)


class Quiet(Base):
    @property
    def prop(self):
        return Child()


async def second():
    q = Quiet()
    try:
        await Child.build(1)
    except TypeError as e:
        print(e)
    return await q.prop, await q.build.__func__(Child)


print(run(main.__get__(None, type) if False else second())[0])
