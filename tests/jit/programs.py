"""The programs of the design's table, as Python source; each is `main_<case>(n)`, a function or a coroutine
function; the result is an int."""

SOURCE = '''
async def g(i):
    return i + 1

async def f(i):
    return await g(i)

async def main_a(n):
    i = 0
    while i < n:
        x = await f(i)
        i = x
    return i


def gen(n):
    i = 0
    while i < n:
        yield i
        i += 1

def main_b(n):
    s = 0
    for x in gen(n):
        s += x
    return s


def odd(items):
    for item in items:
        if item & 1:
            yield item

def scaled(items, factor):
    for item in items:
        yield item * factor

def main_p(n):
    s = 0
    for x in scaled(odd(gen(n)), 3):
        s += x
    return s


class Suspend:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1
        return i

class AIter:
    def __init__(self, n):
        self.i = 0
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        i = self.i
        if i >= self.n:
            raise StopAsyncIteration
        self.i = i + 1
        return i

async def main_d(n):
    s = 0
    async for x in AIter(n):
        s += x
    return s


async def agen(n):
    i = 0
    while i < n:
        yield i
        i += 1

async def main_g(n):
    s = 0
    async for x in agen(n):
        s += x
    return s


def pause(x):
    yield x

def sleep0(x):
    return (yield from pause(x))

def worker(n):
    i = 0
    while i < n:
        yield from sleep0(i)
        i += 1
    return i


class CM:
    def __init__(self):
        self.i = 1

    async def __aenter__(self):
        return self.i

    async def __aexit__(self, a, b, c):
        return None

async def main_w(n):
    cm = CM()
    i = 0
    while i < n:
        async with cm as x:
            i += x
    return i


async def thrower(i):
    raise ValueError

async def mid(i):
    return await thrower(i)

async def main_x(n):
    i = 0
    while i < n:
        try:
            await mid(i)
        except ValueError:
            i += 1
    return i


def relay(it):
    for x in it:
        yield x

def main_n(n):
    s = 0
    for x in relay(gen(n)):
        s += x
    return s
'''

_CHAIN = """
async def chain_%(k)d(n):
    return await %(inner)s(n)
"""

# Each driver has code of its own, so that its loop can be told from the others'.
_DRIVER = """
def main_%(case)s(n):
    coro = %(what)s(n)
    s = 0
    try:
        while True:
            s += coro.send(None)
    except StopIteration:
        return s
"""

DEPTH = 10


def source():
    """The whole program."""
    parts = [SOURCE]
    for k in range(1, DEPTH + 1):
        parts.append(_CHAIN % {'k': k, 'inner': 'Suspend' if k == 1 else 'chain_%d' % (k - 1)})
    for case, what in [('c1', 'chain_1'), ('c3', 'chain_3'), ('c10', 'chain_10'), ('e', 'worker')]:
        parts.append(_DRIVER % {'case': case, 'what': what})
    return ''.join(parts)
