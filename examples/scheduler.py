"""A complete cooperative scheduler on bare coroutines: tasks, timers, locks, queues, a pipeline.

    pypy-async examples/scheduler.py [items]

Nothing is imported but sys and time: the whole machinery is `async def`, `await` and a
run loop.  A coroutine asks for something by awaiting a Trap; the trap travels down the
chain of awaits to the scheduler, which resumes the task when the wish has come true.
"""
import sys
import time


# ---------------------------------------------------------------- traps

class Trap:
    """What a task asks of the scheduler: (operation, argument)."""
    __slots__ = ('operation', 'argument')

    def __init__(self, operation, argument=None):
        self.operation = operation
        self.argument = argument

    def __await__(self):
        return (yield self)


async def yield_now():
    """Let the other tasks run."""
    await Trap('reschedule')


async def sleep(delay):
    """Resume after `delay` units of the scheduler's clock."""
    await Trap('sleep', delay)


async def current_task():
    return await Trap('current')


async def spawn(coroutine, name=None):
    """Start a task and return it."""
    return await Trap('spawn', (coroutine, name))


# ---------------------------------------------------------------- tasks

class Cancelled(Exception):
    """Thrown into a task that is cancelled."""


class TaskError(Exception):
    """Raised by join() if the task failed; the cause is the task's exception."""


class Task:
    counter = 0

    def __init__(self, coroutine, name=None):
        Task.counter += 1
        self.id = Task.counter
        self.name = name or f'task-{self.id}'
        self.coroutine = coroutine
        self.result = None
        self.error = None
        self.done = False
        self.waiters = []
        self.switches = 0
        self.pending = None         # an exception to throw at the next step
        self.waiting_in = None      # the list of waiters it is queued in

    def __repr__(self):
        state = 'done' if self.done else 'running'
        return f'<{self.name} {state}>'

    async def join(self):
        """Wait for the end of the task; return its result or raise TaskError."""
        if not self.done:
            await Trap('wait', self.waiters)
        if self.error is not None:
            raise TaskError(f'{self.name} failed') from self.error
        return self.result

    async def cancel(self):
        """Throw Cancelled into the task and wait for its end."""
        if not self.done:
            await Trap('cancel', self)
            if not self.done:
                await Trap('wait', self.waiters)


# ---------------------------------------------------------------- the heap of timers

class TimerHeap:
    """A binary heap of (when, order, task)."""

    def __init__(self):
        self.items = []
        self.order = 0

    def __len__(self):
        return len(self.items)

    def push(self, when, task):
        self.order += 1
        items = self.items
        items.append((when, self.order, task))
        position = len(items) - 1
        while position > 0:
            parent = (position - 1) >> 1
            if items[parent] <= items[position]:
                break
            items[parent], items[position] = items[position], items[parent]
            position = parent

    def pop(self):
        items = self.items
        first = items[0]
        last = items.pop()
        if items:
            items[0] = last
            position = 0
            size = len(items)
            while True:
                child = 2 * position + 1
                if child >= size:
                    break
                if child + 1 < size and items[child + 1] < items[child]:
                    child += 1
                if items[position] <= items[child]:
                    break
                items[position], items[child] = items[child], items[position]
                position = child
        return first

    def first_time(self):
        return self.items[0][0]

    def remove(self, task):
        kept = [item for item in self.items if item[2] is not task]
        found = len(kept) != len(self.items)
        if found:
            kept.sort()             # a sorted list is a heap
            self.items = kept
        return found


# ---------------------------------------------------------------- the scheduler

class Scheduler:
    """Runs tasks round-robin on a virtual clock: idle time costs nothing and results repeat."""

    def __init__(self):
        self.ready = []
        self.timers = TimerHeap()
        self.now = 0
        self.alive = 0
        self.switches = 0
        self.operations = {
            'reschedule': self.op_reschedule,
            'sleep': self.op_sleep,
            'current': self.op_current,
            'spawn': self.op_spawn,
            'wait': self.op_wait,
            'wake': self.op_wake,
            'cancel': self.op_cancel,
            'clock': self.op_clock,
        }

    def add(self, coroutine, name=None):
        task = Task(coroutine, name)
        self.alive += 1
        self.ready.append((task, None))
        return task

    def run(self, coroutine, name='main'):
        """Run until the given coroutine's task and all others are done; return its result."""
        main = self.add(coroutine, name)
        while self.alive:
            if not self.ready:
                if not self.timers:
                    raise RuntimeError(f'deadlock: {self.alive} tasks wait for ever')
                self.advance_clock()
            batch, self.ready = self.ready, []
            for task, value in batch:
                self.step(task, value)
        if main.error is not None:
            raise main.error
        return main.result

    def advance_clock(self):
        timers = self.timers
        self.now = timers.first_time()
        while timers and timers.first_time() <= self.now:
            self.ready.append((timers.pop()[2], None))

    def step(self, task, value):
        if task.done:
            return
        self.switches += 1
        task.switches += 1
        try:
            if task.pending is not None:
                error, task.pending = task.pending, None
                trap = task.coroutine.throw(error)
            else:
                trap = task.coroutine.send(value)
        except StopIteration as stop:
            self.finish(task, stop.value, None)
        except Cancelled as error:
            self.finish(task, None, error)
        except Exception as error:
            self.finish(task, None, error)
        else:
            self.operations[trap.operation](task, trap.argument)

    def finish(self, task, result, error):
        task.done = True
        task.result = result
        task.error = error
        self.alive -= 1
        for waiter in task.waiters:
            waiter.waiting_in = None
            self.ready.append((waiter, None))
        task.waiters = []

    # each operation decides when the task goes on, and with which value

    def op_reschedule(self, task, _):
        self.ready.append((task, None))

    def op_sleep(self, task, delay):
        self.timers.push(self.now + delay, task)

    def op_current(self, task, _):
        self.ready.append((task, task))

    def op_clock(self, task, _):
        self.ready.append((task, self.now))

    def op_spawn(self, task, what):
        coroutine, name = what
        self.ready.append((task, self.add(coroutine, name)))

    def op_wait(self, task, waiters):
        task.waiting_in = waiters
        waiters.append(task)

    def op_wake(self, task, waiters):
        if waiters:
            waiter = waiters.pop(0)
            waiter.waiting_in = None
            self.ready.append((waiter, None))
        self.ready.append((task, None))

    def op_cancel(self, task, victim):
        victim.pending = Cancelled()
        if victim.waiting_in is not None:
            victim.waiting_in.remove(victim)
            victim.waiting_in = None
            self.ready.append((victim, None))
        elif self.timers.remove(victim):
            self.ready.append((victim, None))
        self.ready.append((task, None))


# ---------------------------------------------------------------- what tasks share

class Lock:
    """Mutual exclusion: `async with lock: ...`."""

    def __init__(self):
        self.locked = False
        self.waiters = []

    async def __aenter__(self):
        while self.locked:
            await Trap('wait', self.waiters)
        self.locked = True
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.locked = False
        await Trap('wake', self.waiters)
        return False


class Queue:
    """A bounded queue; iterate it with `async for` until it is closed."""
    END = object()

    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.getters = []
        self.putters = []

    async def put(self, item):
        while len(self.items) >= self.capacity:
            await Trap('wait', self.putters)
        self.items.append(item)
        await Trap('wake', self.getters)

    async def get(self):
        while not self.items:
            await Trap('wait', self.getters)
        item = self.items.pop(0)
        await Trap('wake', self.putters)
        return item

    async def close(self):
        await self.put(Queue.END)

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is Queue.END:
            raise StopAsyncIteration
        return item


# ---------------------------------------------------------------- the programs

async def numbers(count):
    """An asynchronous generator: a source that sometimes sleeps."""
    for i in range(count):
        if i % 100 == 0:
            await sleep(1)
        yield i


async def produce(out, count):
    async for number in numbers(count):
        await out.put(number)
    await out.close()


async def transform(source, out, function):
    async for item in source:
        await out.put(function(item))
    await out.close()


async def consume(source):
    total = 0
    count = 0
    async for item in source:
        total += item
        count += 1
    return count, total


async def pipeline(count):
    """numbers -> square -> modulo -> sum, with a bounded queue between any two stages."""
    first, second, third = Queue(8), Queue(8), Queue(8)
    stages = [
        await spawn(produce(first, count), 'produce'),
        await spawn(transform(first, second, lambda x: x * x), 'square'),
        await spawn(transform(second, third, lambda x: x % 1009), 'modulo'),
    ]
    result = await consume(third)
    for stage in stages:
        await stage.join()
    return result


async def counter(lock, shared, times):
    for _ in range(times):
        async with lock:
            value = shared['value']
            await yield_now()       # without the lock an update would be lost here
            shared['value'] = value + 1


async def contention(tasks, times):
    lock = Lock()
    shared = {'value': 0}
    workers = [await spawn(counter(lock, shared, times), f'counter-{i}') for i in range(tasks)]
    for worker in workers:
        await worker.join()
    return shared['value']


async def sleeper(name, delay, rounds, log):
    for i in range(rounds):
        await sleep(delay)
        log.append((await Trap('clock'), name, i))
    return name


async def timers():
    log = []
    tasks = [await spawn(sleeper(name, delay, 3, log), name)
             for name, delay in (('slow', 5), ('fast', 2), ('middle', 3))]
    names = [await task.join() for task in tasks]
    return names, log


async def failing(depth):
    if depth == 0:
        await yield_now()
        raise ValueError('from the depth')
    await failing(depth - 1)


async def forever(log):
    try:
        while True:
            await sleep(1)
    except Cancelled:
        log.append('cancelled')
        await yield_now()           # clean-up may suspend
        log.append('cleaned up')
        raise


async def failures():
    log = []
    task = await spawn(failing(10), 'failing')
    try:
        await task.join()
    except TaskError as error:
        log.append(f'{error}: {error.__cause__!r}')
    victim = await spawn(forever(log), 'victim')
    await sleep(3)
    await victim.cancel()
    log.append(repr(victim))
    return log


def show(title, result, scheduler, started):
    elapsed = time.perf_counter() - started
    print(f'{title:<12} {result}')
    print(f'{"":<12} {scheduler.switches} switches', file=sys.stderr, end='')
    print(f', {elapsed / max(scheduler.switches, 1) * 1e9:.0f} ns each', file=sys.stderr)


def main(arguments):
    items = int(arguments[0]) if arguments else 20000
    programs = [
        ('pipeline', pipeline(items)),
        ('contention', contention(10, items // 20)),
        ('timers', timers()),
        ('failures', failures()),
    ]
    for title, coroutine in programs:
        scheduler = Scheduler()
        started = time.perf_counter()
        result = scheduler.run(coroutine)
        show(title, result, scheduler, started)


if __name__ == '__main__':
    main(sys.argv[1:])
