"""Chains of 100,000: they work, or end with a RecursionError, and leave every object in a state to go on from."""
import sys
import traceback
import types
import warnings
from coroutine_help import Unraisable, collect

UNTRANSLATED = False
DEPTH = 100000
DEEP_FOR_CPYTHON = sys.implementation.name == 'cpython'


@types.coroutine
def pause():
    return (yield 'pause')


async def leaf():
    return await pause(), await pause()


async def plain(inner):
    return await inner


async def in_try(inner):
    try:
        return await inner
    finally:
        inner = None


async def in_handler(inner):
    try:
        1 / 0
    except ZeroDivisionError:
        return await inner


def chain(level, depth):
    coroutine = leaf()
    for _ in range(depth):
        coroutine = level(coroutine)
    return coroutine


def ended(function, *args):
    """The name of the exception that the call ends with, or its result."""
    try:
        return function(*args)
    except BaseException as error:
        return type(error).__name__


def test_unstarted_chains():
    """Driving a chain that is too deep to be started is a RecursionError, and finishes it."""
    for level in (plain, in_try, in_handler):
        coroutine = chain(level, DEPTH)
        assert ended(coroutine.send, None) == 'RecursionError'
        assert ended(coroutine.send, None) == 'RuntimeError'
        assert ended(coroutine.close) is None
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            del coroutine
            collect()


def test_abandoned_chains():
    """A deep chain that nobody started is collected, with warnings."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        chain(plain, DEPTH)
        collect()
    assert "coroutine 'plain' was never awaited" in {str(warning.message) for warning in seen}


def numbers():
    number = 0
    while True:
        number += 1
        yield number


def delegate(inner):
    yield from inner


def delegate_in_try(inner):
    try:
        yield from inner
    finally:
        inner = None


def delegate_in_handler(inner):
    try:
        1 / 0
    except ZeroDivisionError:
        yield from inner


def suspended_chain(level, depth=DEPTH):
    """Generators that were started one after the other, from the innermost out, as deep as it goes."""
    generator = numbers()
    next(generator)
    for _ in range(depth):
        outer = level(generator)
        if ended(next, outer) == 'RecursionError':
            return generator
        generator = outer
    return generator


def test_suspended_chains():
    """A chain made from the inside out may be as deep as memory allows; all can be done to it that ends."""
    if DEEP_FOR_CPYTHON:
        return                      # which recurses without end, or crashes
    for level in (delegate, delegate_in_try):
        generator = suspended_chain(level)
        assert ended(next, generator) == DEPTH + 2
        assert ended(generator.throw, KeyError) in ('KeyError', 'RecursionError')
        check_the_end_of_chains(level, DEPTH)


def check_the_end_of_chains(level, depth):
    generator = suspended_chain(level, depth)
    assert ended(generator.close) in (None, 'RecursionError')
    assert ended(next, generator) in ('StopIteration', 'RecursionError', 'ValueError')
    generator = suspended_chain(level, depth)
    with Unraisable() as unraisable:
        del generator
        collect()
    assert {row[0] for row in unraisable.got} <= {RecursionError, RuntimeError, ValueError}


def test_suspended_in_handlers():
    """The interpreter resumes each object of such a chain by itself."""
    if DEEP_FOR_CPYTHON:
        return
    generator = suspended_chain(delegate_in_handler, 2000)
    assert ended(next, generator) == 2002
    assert ended(generator.throw, KeyError) == 'KeyError'
    check_the_end_of_chains(delegate_in_handler, 2000)


def count_down_from(number):
    yield number
    yield from count_down_from(number - 1)


@types.coroutine
def yield_one(value):
    yield value


async def await_deeper(number, log):
    try:
        await yield_one(number)
        await await_deeper(number + 1, log)
    except RecursionError:
        log.append(number)
        raise


def test_endless_recursion():
    """A generator or coroutine that suspends at each level of an endless recursion meets RecursionError."""
    generator = count_down_from(0)
    assert ended(sum, generator) == 'RecursionError'
    assert ended(next, generator) == 'StopIteration'
    log = []
    coroutine = await_deeper(0, log)
    numbers = []
    while True:
        number = ended(coroutine.send, None)
        if type(number) is str:
            break
        numbers.append(number)
    assert number == 'RecursionError' and numbers == list(range(len(numbers))) and len(numbers) > 200
    assert log[-1] == 0 and sorted(log) == list(range(len(log)))


def test_overflow_in_handlers():
    """A handler that overflows itself is left properly, the handled exception restored, and each `finally` block runs."""
    def handled():
        try:
            return handled()
        except RecursionError:
            return sys.exc_info()[0]

    counts = [0, 0]

    def counted():
        counts[0] += 1
        try:
            counted()
        finally:
            counts[1] += 1

    for _ in range(8):
        assert handled() is RecursionError
        assert sys.exc_info() == (None, None, None)
        counts[:] = [0, 0]
        assert ended(counted) == 'RecursionError'
        assert counts[0] == counts[1]
        assert sys.exc_info() == (None, None, None)


def test_looking_at_deep_chains():
    """`gi_yieldfrom` walks the chain, an exception has an entry for each object, the middle can be driven."""
    if DEEP_FOR_CPYTHON:
        return
    generator = suspended_chain(delegate)
    count = 0
    inner = generator
    while inner is not None:
        middle = inner if count == 300 else generator
        inner = inner.gi_yieldfrom
        count += 1
    assert count == DEPTH + 1
    assert next(middle) > 0 and next(generator) > 0
    try:
        generator.throw(KeyError)
    except KeyError as error:
        assert len(traceback.format_exception(error, limit=-5)) == 7
        tb = error.__traceback__
    count = 0
    while tb is not None:
        tb = tb.tb_next
        count += 1
    assert count == DEPTH + 2
