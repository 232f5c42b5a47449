"""async with: suppression, errors in __aenter__ and __aexit__, missing methods, wrong awaitables, returns and breaks."""


class Pause:
    def __init__(self, label): self.label = label
    def __await__(self):
        yield self.label


class Manager:
    def __init__(self, name, swallow=False, enter=None, leave=None):
        self.name, self.swallow, self.enter, self.leave = name, swallow, enter, leave

    async def __aenter__(self):
        await Pause('enter ' + self.name)
        if self.enter:
            raise self.enter
        return self

    async def __aexit__(self, kind, value, tb):
        await Pause(f'exit {self.name} {kind and kind.__name__}')
        if self.leave:
            raise self.leave
        return self.swallow


def run(coroutine):
    steps = []
    try:
        while True:
            steps.append(coroutine.send(None))
    except StopIteration as e:
        print(steps, '=>', e.value)
    except BaseException as e:
        print(steps, '=>', type(e).__name__, e, '/', repr(e.__context__))


async def plain(*managers, error=None):
    async with managers[0] as a:
        async with managers[-1] as b:
            if error:
                raise error
            return a.name, b.name
    return 'suppressed'


async def two(error=None):
    async with Manager('p') as p, Manager('q', swallow=True):
        if error:
            raise error
    return 'after'


async def loop():
    seen = []
    for i in range(4):
        async with Manager(f'm{i}', swallow=True):
            if i == 0:
                continue
            if i == 1:
                raise KeyError(i)
            if i == 3:
                break
            seen.append(i)
    return seen


M = Manager
run(plain(M('a'), M('b')))
run(plain(M('a'), M('b'), error=ValueError('v')))
run(plain(M('a', swallow=True), M('b'), error=ValueError('v')))
run(plain(M('a'), M('b', enter=OSError('enter'))))
run(plain(M('a', leave=LookupError('outer')), M('b', leave=TypeError('inner')), error=ValueError('v')))
run(plain(M('a'), M('b', leave=RuntimeError('after return'))))
run(two(KeyError('k')))
run(two())
run(loop())
for body in ({}, {'__aenter__': lambda self: None}, {'__aexit__': lambda self, *a: None}, {'__aenter__': lambda self: 5, '__aexit__': lambda self, *a: None}, {'__enter__': lambda self: 1, '__exit__': lambda *a: 0}):
    run(plain(type('Odd', (), body)()))


class ExitNotAwaitable(Manager):
    def __aexit__(self, *details):
        return 'text'


run(plain(ExitNotAwaitable('x')))
run(plain(ExitNotAwaitable('x'), error=ValueError('v')))
c = plain(M('a'), M('b'))
print(c.send(None), c.send(None))
try:
    c.throw(GeneratorExit)
except GeneratorExit:
    print('never')
except BaseException as e:
    print(repr(e))
else:
    c.close() if False else None
try:
    while True:
        print(c.send(None))
except GeneratorExit as e:
    print('exited', repr(e))
