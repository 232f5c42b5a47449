"""Async generators by hand: asend, athrow, aclose, their awaitables and states."""


def run(awaitable):
    it = awaitable.__await__()
    try:
        while True:
            print('  suspended with', next(it))
    except StopIteration as e:
        return e.value


class Pause:
    def __await__(self):
        return (yield 'pause')


async def agen():
    try:
        x = yield 1
        print('  got', x)
        await Pause()
        try:
            y = yield 2
        except ValueError as e:
            y = e
        yield ('y', str(y))
    finally:
        await Pause()
        print('  cleaned')


g = agen()
print(run(g.asend(None)), run(g.asend('hello')), run(g.athrow(ValueError('v'))))
try:
    run(g.asend(None))
except StopAsyncIteration as e:
    print(type(e).__name__, e.args)
for action in (lambda: run(g.asend(1)), lambda: run(g.__anext__()), lambda: run(g.athrow(KeyError('k'))), lambda: run(g.aclose()), lambda: run(agen().asend(5)), lambda: run(agen().aclose())):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)
h = agen()
print(run(h.__anext__()), run(h.aclose()), h.ag_frame, h.ag_running, h.__name__)
i = agen()
run(i.asend(None))
try:
    run(i.athrow(LookupError('through')))
except LookupError as e:
    print(repr(e))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
print(run(s.asend(None)))
try:
    run(s.aclose())
except RuntimeError as e:
    print(e)


async def raises_stop(kind):
    yield 1
    raise kind('inside')


for kind in (StopIteration, StopAsyncIteration):
    r = raises_stop(kind)
    run(r.asend(None))
    try:
        run(r.asend(None))
    except RuntimeError as e:
        print(e, repr(e.__cause__))
used = agen()
a = used.asend(None)
print(run(a))
for text in ('a.send(None)', 'next(a)', 'run(a)', 'a.throw(ValueError)', 'g.send(1)', 'next(g)', 'iter(g)', 'aiter(5)', 'anext(5)', 'aiter(g) is g', 'type(g)()', 'g.ag_code.co_name', 'g.nothing', 'len(g)'):
    try:
        print(text, eval(text))
    except BaseException as e:
        print(text, '->', type(e).__name__, e)
print(run(used.aclose()))
