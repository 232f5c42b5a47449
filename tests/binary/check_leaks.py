"""No leaks: a million coroutines and generators in every state leave the process as large as before.

    python3.11 tests/binary/check_leaks.py ./pypy-async

Each scenario runs in a process of its own: passes of ROUNDS rounds, each ended by a collection.  After those that warm
up, until the collector has found the size of its heap, come four more; what is kept by mistake shows as growth by far
more than GROWTH.
"""
import subprocess
import sys

GROWTH = 32 << 20           # bytes; a kept coroutine is over 150, so a million of them are 150 MB
ROUNDS = 250000

PRELUDE = '''
import gc
import sys
import warnings
import weakref

warnings.simplefilter('ignore')


class Pause:
    def __await__(self):
        yield self


async def inner(value):
    await Pause()
    return value


async def outer(value):
    try:
        return await inner(value)
    finally:
        value = None


async def plain(value):
    return await inner(value)


async def numbers(count):
    try:
        for number in range(count):
            yield number
    finally:
        count = None


async def waiting(value):
    await Pause()
    yield value


async def iterating(value):
    async for item in waiting(value):
        value = item


class Manager:
    async def __aenter__(self):
        await Pause()

    async def __aexit__(self, *args):
        pass


async def managed(value):
    async with Manager():
        await Pause()


async def in_handler(value):
    try:
        raise KeyError
    except KeyError:
        await Pause()
        return await inner(value)


class Foreign:
    def __await__(self):
        return self

    def __next__(self):
        return self

    def close(self):
        pass


async def foreign(value):
    await Foreign()


def guarded(value):
    try:
        yield value
    finally:
        value = None


def delegating(value):
    yield from guarded(value)


def ints(count):
    for number in range(count):
        yield number


def step(coroutine):
    try:
        return coroutine.send(None)
    except (StopIteration, StopAsyncIteration):
        return None


def resident():
    with open('/proc/self/status') as file:
        for line in file:
            if line.startswith('VmRSS:'):
                return int(line.split()[1]) * 1024
'''

MEASURE = '''
def rounds(count):
    for number in range(count):
        scenario(number)
    gc.collect()
    gc.collect()


sys.unraisablehook = lambda args: None
for warming_up in range(2):
    rounds(%(rounds)d)
before = resident()
for measured in range(4):
    rounds(%(rounds)d)
print(resident() - before)
'''

SCENARIOS = {
    'finished': 'c = plain(number); step(c); step(c)',
    'created and abandoned': 'plain(number)',
    'created and closed': 'plain(number).close()',
    'suspended and abandoned': 'step(plain(number))',
    'suspended in a try and abandoned': 'step(outer(number))',
    'suspended and closed': 'c = outer(number); step(c); c.close()',
    'thrown into': '''c = outer(number); step(c)
    try:
        c.throw(ValueError(number))
    except ValueError:
        pass''',
    'chain driven by hand': 'c = plain(number); step(c); step(c.cr_await)',
    'frame looked at': 'c = plain(number); step(c); c.cr_frame; c.close()',
    'in a cycle': 'box = []; c = plain(box); step(c); box.append(c)',
    'generator abandoned': 'next(ints(number + 1))',
    'generator finished': 'sum(ints(number & 3))',
    'async generator finished': '''agen = numbers(2)
    for _ in range(3):
        step(agen.__anext__())''',
    'async generator abandoned': 'step(numbers(3).__anext__())',
    'async generator closed': 'agen = numbers(3); step(agen.__anext__()); step(agen.aclose())',
    'asend not awaited': 'numbers(3).asend(None)',
    'asend suspended and abandoned': 'step(waiting(number).asend(None))',
    'asend closed': 'a = waiting(number).asend(None); step(a); a.close()',
    'athrow not awaited': 'numbers(3).athrow(ValueError)',
    'async generator thrown into': '''agen = numbers(3); step(agen.__anext__())
    try:
        step(agen.athrow(KeyError(number)))
    except KeyError:
        pass''',
    'async generator in a cycle': 'box = []; agen = numbers(box and 1 or 2); step(agen.__anext__()); box.append((box, agen))',
    'async for abandoned': 'step(iterating(number))',
    'async with abandoned': 'step(managed(number))',
    'async with closed': 'c = managed(number); step(c); c.close()',
    'awaited in a handler, abandoned': 'step(in_handler(number))',
    'awaited in a handler, finished': 'c = in_handler(number); step(c); step(c)',
    'foreign awaited, abandoned': 'step(foreign(number))',
    'foreign awaited, closed': 'c = foreign(number); step(c); c.close()',
    'wrapper abandoned': 'c = plain(number); w = c.__await__(); step(c)',
    'inner one kept by a finished chain': 'c = plain(number); step(c); kept = c.cr_await; step(c)',
    'outer one abandoned, inner one driven': 'c = plain(number); step(c); i = c.cr_await; del c; step(i)',
    'thrown into the middle': '''c = plain(number); step(c)
    try:
        c.cr_await.throw(KeyError(number))
    except KeyError:
        pass''',
    'wrong throw': '''c = plain(number); step(c)
    try:
        c.throw(number)
    except TypeError:
        pass''',
    'closed in the middle': 'c = outer(number); step(c); c.cr_await.close()',
    'created in a cycle': 'box = []; box.append(plain(box))',
    'weakly referenced': 'c = plain(number); r = weakref.ref(c); step(c)',
    'generator in a try abandoned': 'next(guarded(number))',
    'generator closed': 'g = guarded(number); next(g); g.close()',
    'generator delegating, abandoned': 'next(delegating(number))',
    'generator thrown into': '''g = guarded(number); next(g)
    try:
        g.throw(KeyError)
    except KeyError:
        pass''',
    'generator expression abandoned': 'next(n for n in (1, 2, number))',
    'traced': '''sys.settrace(lambda *args: None); step(plain(number)); sys.settrace(None)''',
    'exception kept in a cycle': '''try:
        step(outer(1 / 0))
    except ZeroDivisionError as error:
        error.itself = error''',
}


def growth(binary, body, rounds):
    """The growth of the resident memory in bytes; None if the program failed."""
    source = PRELUDE + '\n\ndef scenario(number):\n    ' + body + '\n' + MEASURE % {'rounds': rounds}
    result = subprocess.run([binary, '-c', source], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        print(result.stderr)
        return None
    return int(result.stdout)


def main(binary):
    passed = failed = 0
    for name, body in SCENARIOS.items():
        grown = growth(binary, body, ROUNDS // 10 if 'cycle' in name else ROUNDS)
        if grown is not None and grown < GROWTH:
            passed += 1
        else:
            failed += 1
            print('FAILED %s: the process grew by %s bytes' % (name, grown))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
