"""Objects with __await__ in every style: generator, iterator class, coroutine wrapper, with send and throw."""


class Plain:
    def __init__(self, values): self.values = iter(values)
    def __iter__(self): return self
    def __await__(self): return self
    def __next__(self): return next(self.values)


class Full(Plain):
    def send(self, value):
        print('send', value)
        return next(self)

    def throw(self, kind, value=None, tb=None):
        print('throw', kind if isinstance(kind, type) else repr(kind), value)
        raise LookupError('replaced') from (kind if isinstance(kind, BaseException) else None)

    def close(self):
        print('close')


class Returns:
    def __await__(self):
        raise StopIteration('value')
        yield


class Wrapper:
    def __init__(self, coroutine): self.coroutine = coroutine
    def __await__(self): return self.coroutine.__await__()


class Iterator:
    def __await__(self): return self
    def __next__(self): raise StopIteration(('from', 'iterator'))
    def __iter__(self): return self


async def wait(x):
    return 'got', await x


def drive(c, *inputs):
    out = []
    try:
        out.append(c.send(None))
        for i in inputs:
            out.append(c.throw(i) if isinstance(i, BaseException) else c.send(i))
        c.close()
        out.append('closed')
    except StopIteration as e:
        out.append(('returned', e.value))
    except BaseException as e:
        out.append((type(e).__name__, str(e), repr(e.__cause__)))
    return out


async def number(n):
    return n


print(drive(wait(Plain([1, 2])), None, None))
print(drive(wait(Plain([1, 2])), 'value'))
print(drive(wait(Plain([1, 2])), KeyError('k')))
print(drive(wait(Full([1, 2, 3])), 'a', None, 'b'))
print(drive(wait(Full([1, 2])), KeyError('k')))
print(drive(wait(Full([1, 2]))))
print(drive(wait(Iterator())), drive(wait(Wrapper(number(7)))), drive(wait(Wrapper(wait(Wrapper(number(8)))))))
print(drive(wait(Returns())))
w = number(5).__await__()
print(type(w).__name__, hasattr(w, 'send'), hasattr(w, '__iter__'), iter(w) is w)
try:
    next(w)
except StopIteration as e:
    print(e.value)
for action in (lambda: next(w), lambda: w.send(1), lambda: w.throw(ValueError('late')), lambda: w.close()):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)
print(drive(wait(Plain(()))), drive(wait(Plain([None])), None))
