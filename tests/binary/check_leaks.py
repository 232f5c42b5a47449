"""No leaks: a million coroutines and generators in every state leave the process as large as before.

    python3.11 tests/binary/check_leaks.py ./pypy-async

Each scenario runs in a process of its own: some rounds to warm up, then four times as many, with a look at the resident
memory in between.  What is kept by mistake shows as growth by far more than GROWTH.
"""
import subprocess
import sys

GROWTH = 32 << 20           # bytes; a kept coroutine is over 150, so a million of them are 150 MB
ROUNDS = 250000

PRELUDE = '''
import gc
import sys
import warnings

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
rounds(%(rounds)d)
before = resident()
rounds(4 * %(rounds)d)
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
