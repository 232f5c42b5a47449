"""Generators: send, throw and close with values, return values, and every wrong use."""


def averager():
    total, count, average = 0, 0, None
    while True:
        try:
            x = yield average
        except ZeroDivisionError as e:
            print('reset by', e)
            total, count, average = 0, 0, None
            continue
        if x is None:
            return total, count
        total += x
        count += 1
        average = total / count


g = averager()
print(next(g), g.send(10), g.send(20), g.throw(ZeroDivisionError('zero')), g.send(4))
try:
    g.send(None)
except StopIteration as e:
    print('returned', e.value)
print(next(g, 'finished'), g.gi_frame, g.gi_running, g.gi_yieldfrom, g.__name__, g.__qualname__)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print('refusing')
        yield 2


def self_running():
    yield 1
    try:
        next(me)
    except ValueError as e:
        yield str(e)


def stop():
    yield 1
    raise StopIteration('inside')


me = self_running()
print(list(me))
fresh = averager
for text in ('fresh().send(1)', 's = stubborn(); next(s); s.close()', 'list(stop())', 'fresh().throw(5)', 'fresh().throw(ValueError, "v")', 'fresh().throw(ValueError("a"), "b")', 'fresh().throw(KeyError, KeyError("inst"))',
             'fresh().throw()', 'fresh().throw(ValueError, None, 5)', 'fresh().send()', 'g.throw(OSError("late"))', 'g.send(1)', 'fresh().gi_frame = 1', 'fresh().__name__ = 5', 'fresh().throw(int)', 'type(g)()', 'next(fresh)'):
    try:
        exec(text)
        print(text, 'fine')
    except BaseException as e:
        print(text, '->', type(e).__name__, e, '/', repr(e.__cause__))
g = averager()
g.close()
print(next(g, 'closed'), g.close())
h = averager()
try:
    h.throw(LookupError('unstarted'))
except LookupError as e:
    print(e, next(h, 'dead'))
