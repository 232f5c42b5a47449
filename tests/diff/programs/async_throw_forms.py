"""throw() into coroutines and async generators in all its forms, before the start, in the middle and after the end."""


class Stop:
    def __await__(self):
        return (yield 'stop')


async def coroutine():
    try:
        return await Stop()
    except LookupError as e:
        return 'handled', type(e).__name__, e.args


async def agen():
    while True:
        try:
            yield 1
        except LookupError as e:
            yield 'handled', type(e).__name__, e.args


def attempt(label, action):
    try:
        print(label, '=>', action())
    except StopIteration as e:
        print(label, '=> returned', e.value)
    except BaseException as e:
        print(label, '=>', type(e).__name__, e.args)


forms = [(KeyError,), (KeyError, 'text'), (KeyError, ('a', 'b')), (KeyError('instance'),), (KeyError('x'), None), (KeyError, KeyError('given')), (LookupError, KeyError('sub')), (KeyError, IndexError('other')), (KeyError, None, None), (5,), ('text',), (int,),
         (KeyError('a'), 'b'), (KeyError, 'x', 5), (), (OSError, 2, None), (GeneratorExit,), (StopIteration('v'),), (StopAsyncIteration,), (None,)]
for form in forms:
    def started():
        c = coroutine()
        c.send(None)
        return c.throw(*form)

    def fresh():
        c = coroutine()
        try:
            return c.throw(*form)
        finally:
            c.close()

    attempt(f'{form}', started)
    attempt('   fresh', fresh)
for form in forms[:5] + forms[-6:]:
    def through():
        g = agen()
        try:
            g.asend(None).send(None)
        except StopIteration:
            pass
        return g.athrow(*form).send(None)

    attempt(f'agen {form}', through)
c = coroutine()
c.send(None)
attempt('end', lambda: c.send('reply'))
attempt('after the end', lambda: c.throw(KeyError))
attempt('close after the end', c.close)
attempt('no athrow arguments', lambda: agen().athrow().send(None))
a = agen().athrow(KeyError('unstarted'))
attempt('athrow unstarted', lambda: a.send(None))
attempt('again', lambda: a.send(None))
b = agen().asend(None)
b.close()
attempt('closed asend', lambda: b.send(None))
attempt('bad first value', lambda: agen().asend(1).send(None))
attempt('bad first value of awaitable', lambda: agen().asend(None).send(1))
attempt('bad aclose value', lambda: agen().aclose().send(1))
