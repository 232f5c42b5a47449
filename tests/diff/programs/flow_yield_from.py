"""yield from: delegation of send, throw and close, return values, and foreign iterators without them."""


def leaf(name):
    received = []
    while True:
        try:
            x = yield f'{name}{len(received)}'
        except KeyError as e:
            received.append(f'caught {e}')
        except GeneratorExit:
            print('closing', name)
            raise
        else:
            if x is None:
                return received
            received.append(x)


def branch():
    first = yield from leaf('a')
    print('first', first)
    second = yield from leaf('b')
    return first + second


def root():
    result = yield from branch()
    print('result', result)
    yield from ()
    x = yield from range(2)
    yield x
    yield from 'xy'
    return (yield from [])


g = root()
print(next(g), g.send(1), g.throw(KeyError('k')), g.gi_yieldfrom.__name__)
print(g.send(None), g.send(5))
print(list(g))
g = root()
next(g)
g.close()
g = root()
next(g)
try:
    g.throw(OSError('through'))
except OSError as e:
    depth, tb = 0, e.__traceback__
    while tb:
        depth, tb = depth + 1, tb.tb_next
    print(e, depth)


class Plain:
    def __iter__(self): return self
    def __next__(self): return 7


class Sendable(Plain):
    def send(self, value): return ('sent', value)
    def throw(self, *args): return ('thrown', args[0].__name__ if isinstance(args[0], type) else type(args[0]).__name__)
    def close(self): print('closed by delegate')


def delegate(thing):
    r = yield from thing
    print('r', r)


d = delegate(Sendable())
print(next(d), d.send(3), d.throw(ValueError('v')), d.send(None))
d.close()
d = delegate(Plain())
next(d)
for action in (lambda: d.send(1), lambda: next(delegate(5)), lambda: delegate(Plain()).throw(ValueError('early')), lambda: next(delegate(None))):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


def tree(t):
    if t:
        left, value, right = t
        yield from tree(left)
        yield value
        yield from tree(right)


print(*tree(((None, 1, None), 2, ((None, 3, None), 4, None))))
