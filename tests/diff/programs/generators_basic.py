"""Generators: send, throw, close, return values, yield from."""


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


gen = averager()
print(next(gen), gen.send(10), gen.send(20), gen.send(60))
try:
    gen.send(None)
except StopIteration as stop:
    print('returned', stop.value)


def stubborn():
    while True:
        try:
            yield 'waiting'
        except ValueError as error:
            yield 'caught %s' % error
        except GeneratorExit:
            print('closing')
            return


gen = stubborn()
print(next(gen), gen.throw(ValueError('one')), next(gen))
gen.close()
print(list(gen), gen.gi_frame is None)


def delegating():
    result = yield from inner()
    yield 'inner gave %r' % (result,)
    yield from 'ab'
    yield from range(2)


def inner():
    received = yield 1
    print('inner received', received)
    try:
        yield 2
    except KeyError:
        yield 'key error inside'
    return 'done'


gen = delegating()
print(next(gen), gen.send('hi'), gen.throw(KeyError('k')))
print(list(gen))
for action in (lambda g: g.send(1), lambda g: g.throw(TypeError('t')), lambda g: (g.close(), next(g))):
    fresh = inner()
    try:
        print(action(fresh))
    except Exception as error:
        print(type(error).__name__, error)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(4)), sum(x * x for x in tree(3)))
