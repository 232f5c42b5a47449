"""Exceptions through long chains of awaits: tracebacks, contexts, handlers at each level, returns in finally."""


class Yield:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)


async def bottom(action):
    reply = await Yield('ask')
    if action == 'raise':
        raise ValueError(reply)
    if action == 'stop':
        raise StopIteration(reply)
    return reply


async def level(n, action):
    try:
        if n:
            return await level(n - 1, action)
        return await bottom(action)
    except ValueError as e:
        if n == 2:
            raise KeyError('translated') from e
        raise
    finally:
        trail.append(n)


async def final(action):
    try:
        return await level(1, action)
    finally:
        if action == 'swallow':
            return 'from finally'


trail = []


def drive(coroutine, *replies):
    trail.clear()
    try:
        value = coroutine.send(None)
        for reply in replies:
            value = coroutine.throw(reply) if isinstance(reply, BaseException) else coroutine.send(reply)
        return 'still at', value
    except StopIteration as e:
        return 'returned', e.value
    except BaseException as e:
        chain, tb, names = [], e.__traceback__, []
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        while e is not None:
            chain.append(repr(e))
            e = e.__cause__ or e.__context__
        return chain, names


print(drive(level(3, 'return'), 'r'), trail)
print(drive(level(3, 'raise'), 'bad'), trail)
print(drive(level(1, 'raise'), 'bad'), trail)
print(drive(level(1, 'stop'), 'bad'), trail)
print(drive(level(2, 'return'), ValueError('thrown')), trail)
print(drive(level(1, 'return'), GeneratorExit('exit')), trail)
print(drive(level(1, 'return'), KeyboardInterrupt('key')), trail)
print(drive(final('swallow'), OSError('gone')), trail)
print(drive(final('other'), OSError('kept')), trail)
c = level(4, 'return')
print(drive(c), trail)
depth, inner = 0, c
while inner is not None and hasattr(inner, 'cr_await'):
    depth, inner = depth + 1, inner.cr_await
print(depth, type(inner).__name__)
c.close()
print(trail)


async def deep(n):
    return 0 if n == 0 else 1 + await deep(n - 1)


print(drive(deep(100)))
