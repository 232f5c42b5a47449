"""Coroutines driven by hand: send, throw, close, return values, and the life cycle attributes."""


class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return f'{self.label}<-{got}'


async def inner(n):
    first = await Pause(f'a{n}')
    try:
        second = await Pause(f'b{n}')
    except ValueError as e:
        second = f'caught {e}'
    return first, second


async def outer():
    results = [await inner(i) for i in range(2)]
    return results


c = outer()
print(c.send(None), c.send(1), c.throw(ValueError('v')), c.send(2), c.cr_await is not None, c.cr_running, c.cr_frame.f_code.co_name)
try:
    c.send(3)
except StopIteration as e:
    print('result', e.value)
print(c.cr_frame, c.cr_await, c.__name__, c.__qualname__, c.close())
for action in (lambda: c.send(None), lambda: c.throw(KeyError), lambda: c.close(), lambda: c.nothing, lambda: iter(c), lambda: next(c), lambda: list(c), lambda: len(c), lambda: c()):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)
d = inner(5)
try:
    d.send('too early')
except TypeError as e:
    print(e)
print(d.send(None))
d.close()
e = inner(6)
try:
    e.throw(LookupError, 'before start')
except LookupError as error:
    print(repr(error), e.cr_frame)


async def stubborn():
    try:
        await Pause('p')
    except GeneratorExit:
        await Pause('q')


s = stubborn()
print(s.send(None))
try:
    s.close()
except RuntimeError as error:
    print(type(error).__name__, error)
print(type(c).__name__, type(outer).__name__, outer.__code__.co_flags & 128 != 0, hasattr(c, '__next__'), hasattr(c, '__await__'), type(c.__await__()).__name__)
