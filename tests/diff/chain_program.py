"""Random chains of coroutines, generators and async generators, driven at random members: a log for each seed.

    PYTHON tests/diff/chain_program.py FIRST COUNT

Each seed builds a pool of objects that await each other, and then sends to, throws into, closes and looks at random
ones of them, from outside and from inside the running bodies.  What every body and every call sees is logged, with
tracebacks and contexts.  chains.py compares the logs of two interpreters.
"""
import gc
import sys
import types


class Dice:
    """A generator of numbers that is the same on every interpreter."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % 2 ** 32 + 1

    def number(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2 ** 31
        return (self.state >> 8) % limit

    def choice(self, items):
        return items[self.number(len(items))]


class AppError(Exception):
    pass


class World:
    """The pool of objects of one program, and its log."""

    def __init__(self, seed):
        self.dice = Dice(seed)
        self.lines = []
        self.pool = []          # (name, object)
        self.pauses = 0
        self.budget = 60        # of operations made by bodies
        self.depth = 0          # of operations within operations

    def log(self, *words):
        self.lines.append(' '.join(str(word) for word in words))

    def name_of(self, item):
        if item is None:
            return None
        for name, member in self.pool:
            if member is item:
                return name
        return type(item).__name__

    def add(self, name, member):
        name = '%s%d' % (name, len(self.pool))
        self.pool.append((name, member))
        return member

    def pause_value(self):
        self.pauses += 1
        return 'p%d' % self.pauses


def description(error, depth=0):
    """An exception with its traceback and its contexts, as text."""
    if error is None or depth > 4:
        return '-'
    places = []
    tb = error.__traceback__
    while tb is not None:
        places.append('%s:%s' % (tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    text = '%s%r[%s]' % (type(error).__name__, error.args, ' '.join(places))
    if error.__cause__ is not None:
        text += ' cause(%s)' % description(error.__cause__, depth + 1)
    if error.__context__ is not None and error.__context__ is not error.__cause__:
        text += ' context(%s)' % description(error.__context__, depth + 1)
    return text


# ---- awaited objects that are not of the interpreter's own types

class Foreign:
    """An iterator with send, throw and close."""

    def __init__(self, world, count):
        self.world = world
        self.count = count

    def __await__(self):
        return self

    __iter__ = __await__

    def __next__(self):
        return self.send(None)

    def send(self, value):
        self.world.log('foreign send', value)
        if self.count == 0:
            raise StopIteration('foreign result')
        self.count -= 1
        return self.world.pause_value()

    def throw(self, *args):
        self.world.log('foreign throw', len(args), args[0] if isinstance(args[0], type) else type(args[0]).__name__)
        if self.count == 2:
            return self.world.pause_value()
        if self.count == 1:
            raise StopIteration('foreign caught')
        raise args[0]

    def close(self):
        self.world.log('foreign close')
        if self.count == 3:
            raise AppError('foreign close')


class Thin:
    """An iterator with nothing but __next__."""

    def __init__(self, world, count):
        self.world = world
        self.count = count

    def __await__(self):
        return self

    __iter__ = __await__

    def __next__(self):
        if self.count == 0:
            raise StopIteration
        self.count -= 1
        return self.world.pause_value()


class Generated:
    def __init__(self, world):
        self.world = world

    def __await__(self):
        got = yield self.world.pause_value()
        self.world.log('generated got', got)
        return got


class Manager:
    def __init__(self, world, number):
        self.world = world
        self.number = number

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.world.log('exit', self.number, description(args[1]))
        return self.number == 0

    async def __aenter__(self):
        await pause(self.world)
        return self

    async def __aexit__(self, *args):
        self.world.log('aexit', self.number, description(args[1]))
        if self.number > 1:
            await pause(self.world)
        return self.number == 0


@types.coroutine
def pause(world):
    got = yield world.pause_value()
    if isinstance(got, Exception):
        raise got
    return got


# ---- bodies: each awaits what `next_awaited` gives

def act(world):
    """Now and then a body does something to a random member, itself and those that run included."""
    if world.budget > 0 and world.depth < 3 and world.dice.number(5) == 0:
        world.budget -= 1
        operate(world)


def next_awaited(world, depth):
    dice = world.dice
    kind = dice.number(14)
    if depth > 0 and kind < 9:
        return world.add('c', dice.choice(COROUTINES)(world, depth - 1))
    if depth > 0 and kind == 9:
        return world.add('t', delegating(world, depth - 1))
    if kind == 10:
        return Foreign(world, dice.number(4))
    if kind == 11:
        return Thin(world, dice.number(3))
    if kind == 12:
        return Generated(world)
    if kind == 13 and depth > 0:
        agen = world.add('a', agen_plain(world, depth - 1))
        return world.add('s', agen.asend(None))
    if kind == 9 and world.pool:
        return dice.choice(world.pool)[1]           # something that is there already, perhaps running
    return world.add('p', pause(world))


async def plain(world, depth):
    act(world)
    got = await next_awaited(world, depth)
    world.log('plain got', world.name_of(got) if not isinstance(got, str) else got)
    act(world)
    return 'plain'


async def twice(world, depth):
    first = await next_awaited(world, depth)
    act(world)
    second = await next_awaited(world, depth)
    return first, second


async def with_finally(world, depth):
    try:
        return await next_awaited(world, depth)
    finally:
        world.log('finally', description(sys.exc_info()[1]))
        act(world)


async def await_in_finally(world, depth):
    try:
        await next_awaited(world, depth)
    finally:
        got = await next_awaited(world, depth)
        world.log('finally got', type(got).__name__, description(sys.exc_info()[1]))


async def with_except(world, depth):
    try:
        got = await next_awaited(world, depth)
    except Exception as error:
        world.log('caught', description(error))
        got = 'caught'
    act(world)
    return got


async def await_in_except(world, depth):
    try:
        raise AppError('own')
    except AppError:
        got = await next_awaited(world, depth)
        world.log('handler', description(sys.exc_info()[1]))
        act(world)
        if world.dice.number(3) == 0:
            raise
    return got


async def retry(world, depth):
    for attempt in range(2):
        try:
            return await next_awaited(world, depth)
        except (AppError, ValueError, RuntimeError, GeneratorExit) as error:
            world.log('attempt', attempt, description(error))
    await pause(world)
    return 'retried'


async def stubborn(world, depth):
    try:
        await next_awaited(world, depth)
    except BaseException as error:
        world.log('stubborn', description(error))
        await next_awaited(world, depth)
    return 'stubborn'


async def translating(world, depth):
    try:
        return await next_awaited(world, depth)
    except ValueError as error:
        raise AppError('translated') from error
    except AppError:
        raise KeyError('other')


async def stopping(world, depth):
    await next_awaited(world, depth)
    raise StopIteration('out of a coroutine')


async def managed(world, depth):
    with Manager(world, world.dice.number(3)):
        got = await next_awaited(world, depth)
        act(world)
        return got


async def managed_async(world, depth):
    async with Manager(world, world.dice.number(4)) as manager:
        got = await next_awaited(world, depth)
        act(world)
    return got if manager else None


async def looping(world, depth):
    agen = world.add('a', world.dice.choice(ASYNC_GENERATORS)(world, depth))
    try:
        async for item in agen:
            world.log('item', item)
            act(world)
    except (AppError, ValueError) as error:
        world.log('loop', description(error))
        await agen.aclose()
    return 'looped'


async def agen_driver(world, depth):
    agen = world.add('a', world.dice.choice(ASYNC_GENERATORS)(world, depth))
    steps = [agen.asend(None), agen.__anext__(), agen.athrow(ValueError, 'a'), agen.asend(1), agen.aclose()]
    for _ in range(3):
        step = world.dice.choice(steps)
        world.add('s', step)
        try:
            world.log('step', await step)
        except (AppError, ValueError, TypeError, RuntimeError, StopAsyncIteration) as error:
            world.log('step failed', description(error))
    return 'driven'


async def comprehension(world, depth):
    items = [await next_awaited(world, depth) for _ in range(2)]
    return len(items)


@types.coroutine
def delegating(world, depth):
    act(world)
    got = yield from next_awaited(world, depth)
    act(world)
    world.log('delegating got', type(got).__name__)
    other = yield world.pause_value()
    world.log('delegating', type(other).__name__)
    return got


async def agen_plain(world, depth):
    for number in range(2):
        await next_awaited(world, depth)
        got = yield number
        world.log('agen got', type(got).__name__)


async def agen_finally(world, depth):
    try:
        yield 1
        await next_awaited(world, depth)
        act(world)
        yield 2
    finally:
        world.log('agen finally', description(sys.exc_info()[1]))
        await pause(world)


async def agen_stubborn(world, depth):
    while True:
        try:
            yield 'stubborn'
            await next_awaited(world, depth)
            return
        except (ValueError, GeneratorExit) as error:
            world.log('agen caught', description(error))


def counting(world, depth):
    act(world)
    try:
        for number in range(2):
            got = yield number
            world.log('counting got', type(got).__name__)
    finally:
        world.log('counting finally', description(sys.exc_info()[1]))
    return 'counted'


def outer_generator(world, depth):
    for _ in range(2):
        inner = world.add('g', world.dice.choice(GENERATORS)(world, depth - 1) if depth > 0 else counting(world, 0))
        try:
            got = yield from inner
            world.log('generator got', got)
        except AppError as error:
            world.log('generator caught', description(error))
            yield from inner
        act(world)


def generator_in_handler(world, depth):
    try:
        raise ValueError('own')
    except ValueError:
        inner = world.add('g', world.dice.choice(GENERATORS)(world, depth - 1) if depth > 0 else counting(world, 0))
        yield from inner
        world.log('in handler', description(sys.exc_info()[1]))


COROUTINES = [plain, twice, with_finally, await_in_finally, with_except, await_in_except, retry, stubborn, translating,
              stopping, managed, managed_async, looping, agen_driver, comprehension, plain, twice]
ASYNC_GENERATORS = [agen_plain, agen_finally, agen_stubborn]
GENERATORS = [counting, outer_generator, generator_in_handler]


# ---- operations

def state(world, member):
    """What can be seen of an object from outside."""
    words = []
    for prefix in ('cr', 'gi', 'ag'):
        if hasattr(member, prefix + '_frame'):
            frame = getattr(member, prefix + '_frame')
            awaited = getattr(member, 'gi_yieldfrom' if prefix == 'gi' else prefix + '_await')
            words = [frame and frame.f_lineno, world.name_of(awaited), getattr(member, prefix + '_running')]
            if frame is None and prefix == 'ag':
                words[2] = '-'              # CPython 3.11 leaves it true after some errors
            if prefix != 'ag':
                words.append(getattr(member, prefix + '_suspended'))
            words.append(frame is not None and frame.f_back is not None and frame.f_back.f_code.co_name)
    return words


def runs_by_throwing(member):
    """True if the object, or one that it awaits, is just throwing into what it awaits.

    To throw into it once more is an error, but CPython 3.11 takes what is awaited off its frame nevertheless: what it
    does when it goes on is undefined (_gen_throw in Objects/genobject.c).
    """
    while member is not None:
        if hasattr(member, 'cr_await'):
            awaited, is_running = member.cr_await, member.cr_running
        elif hasattr(member, 'gi_yieldfrom'):
            awaited, is_running = member.gi_yieldfrom, member.gi_running
        else:
            return False
        if is_running and awaited is not None:
            return True
        member = awaited
    return False


ERRORS = [AppError('thrown'), ValueError, KeyError('key'), GeneratorExit, StopIteration('thrown'), AppError,
          StopAsyncIteration, AppError('thrown'), ValueError('value')]


def operate(world):
    """One operation on a random member."""
    dice = world.dice
    name, member = dice.choice(world.pool) if dice.number(3) else world.pool[dice.number(min(3, len(world.pool)))]
    kind = dice.number(12)
    world.depth += 1
    result = None
    try:
        if kind < 6:
            value = None if dice.number(3) else 'v%d' % dice.number(10)
            what = 'send(%s)' % value
            if hasattr(member, 'send'):
                result = member.send(value)
        elif kind < 8:
            error = dice.choice(ERRORS)
            if not isinstance(error, type):
                error = type(error)(*error.args)
            what = 'throw(%s)' % (error.__name__ if isinstance(error, type) else type(error).__name__)
            if hasattr(member, 'throw') and not runs_by_throwing(member):
                result = member.throw(error)
        elif kind == 8:
            what = 'close()'
            if hasattr(member, 'close'):
                result = member.close()
        elif kind == 9 and hasattr(member, '__await__') and not hasattr(member, 'agen'):
            what = 'await'
            result = next(member.__await__())
        elif kind == 10 and hasattr(member, 'cr_await'):
            what = 'await from another'
            result = world.add('c', awaiting_member(member)).send(None)
        else:
            what = 'look'
            for name, member in world.pool[:]:
                world.log('   state', name, *state(world, member))
    except BaseException as error:
        result = description(error)
    finally:
        world.depth -= 1
    world.log('  ' * world.depth + name, what, '->', result if isinstance(result, (str, int, tuple)) else type(result).__name__)


async def awaiting_member(member):
    return await member


def deep_chain(world, length):
    """A chain of `length` plain awaits around a random one."""
    member = world.add('c', world.dice.choice(COROUTINES)(world, 1))
    for _ in range(length):
        member = world.add('c', awaiting_member(member))
    return member


def run(seed):
    """The log of one program."""
    world = World(seed)
    dice = world.dice
    for _ in range(1 + dice.number(3)):
        kind = dice.number(6)
        if kind == 0:
            world.add('g', dice.choice(GENERATORS)(world, dice.number(4)))
        elif kind == 1:
            deep_chain(world, dice.choice([1, 2, 50]))
        else:
            world.add('c', dice.choice(COROUTINES)(world, 1 + dice.number(4)))
    for _ in range(12 + dice.number(20)):
        operate(world)
    world.log('-- closing')
    for name, member in world.pool[:]:
        if hasattr(member, 'close'):
            try:
                member.close()
            except BaseException as error:
                world.log(name, 'close failed', description(error))
    world.log('-- end', *[name for name, member in world.pool if state(world, member)[:1] not in ([], [None])])
    return world.lines


def main():
    first, count = int(sys.argv[1]), int(sys.argv[2])
    sys.unraisablehook = lambda args: None
    import warnings
    warnings.simplefilter('ignore')
    for seed in range(first, first + count):
        print('== seed', seed)
        for line in run(seed):
            print(line)
    gc.collect()


if __name__ == '__main__':
    main()
