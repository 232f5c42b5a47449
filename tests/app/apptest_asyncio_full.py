"""The library's asyncio: tasks, cancellation, synchronisation, the loop's life and debug mode.

Streams, processes, threads and signals are in apptest_asyncio_io_full.py.
"""
import asyncio
import contextvars
import gc
import time

from asyncio_help import run

UNTRANSLATED = False


# ---- tasks

@run
async def test_sleep_keeps_time():
    start = time.monotonic()
    assert await asyncio.sleep(0.05, 'result') == 'result'
    assert 0.045 <= time.monotonic() - start < 5
    assert await asyncio.sleep(0, 5) == 5


@run
async def test_gather():
    order = []
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def work(n):
        # deadlines, as a sleep begins later the longer the step before it took
        alarm = loop.create_future()
        loop.call_at(start + 0.01 * (3 - n), alarm.set_result, None)
        await alarm
        order.append(n)
        return n * n

    assert await asyncio.gather(work(0), work(1), work(2)) == [0, 1, 4]
    assert order == [2, 1, 0]


@run
async def test_gather_with_errors():
    async def fail(error):
        raise error

    error = ValueError('x')
    results = await asyncio.gather(asyncio.sleep(0, 1), fail(error), return_exceptions=True)
    assert results == [1, error]
    try:
        await asyncio.gather(asyncio.sleep(0.01), fail(error))
    except ValueError as e:
        assert e is error
    else:
        assert False


@run
async def test_wait_and_as_completed():
    gates = [asyncio.get_running_loop().create_future() for _ in range(3)]

    async def wait_for_gate(gate):
        return await gate

    tasks = [asyncio.create_task(wait_for_gate(gate)) for gate in gates]
    gates[1].set_result(1)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    assert done == {tasks[1]} and pending == {tasks[0], tasks[2]}
    opening, order = [2, 0], []
    for task in asyncio.as_completed(tasks):
        order.append(await task)
        if opening:
            number = opening.pop(0)
            gates[number].set_result(number)
    assert order == [1, 2, 0]
    done, pending = await asyncio.wait(tasks, timeout=1)
    assert len(done) == 3 and not pending


@run
async def test_many_tasks():
    total = 0

    async def count(n):
        nonlocal total
        for i in range(n):
            await asyncio.sleep(0)
            total += 1

    await asyncio.gather(*[count(i % 7) for i in range(700)])
    assert total == 2100


@run
async def test_cancellation():
    events = []

    async def work():
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError as e:
            events.append(e.args)
            await asyncio.sleep(0)
            raise
        finally:
            events.append('finally')

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    assert task.cancel('message') and task.cancelling() == 1
    try:
        await task
    except asyncio.CancelledError:
        events.append('seen')
    assert events == [('message',), 'finally', 'seen']
    assert task.cancelled() and task.done() and not task.cancel()


@run
async def test_refused_cancellation():
    async def stubborn():
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            return 'anyway'

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    assert await task == 'anyway'
    shielded = asyncio.ensure_future(asyncio.sleep(0.01, 'kept'))
    outer = asyncio.shield(shielded)
    outer.cancel()
    assert await shielded == 'kept'


@run
async def test_timeouts():
    try:
        await asyncio.wait_for(asyncio.sleep(60), 0.01)
    except TimeoutError as e:
        assert isinstance(e.__cause__, asyncio.CancelledError)
    else:
        assert False
    assert await asyncio.wait_for(asyncio.sleep(0, 1), 5) == 1
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(60)
    except TimeoutError:
        assert limit.expired()
    else:
        assert False
    async with asyncio.timeout(0.01) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 10)
        await asyncio.sleep(0.03)
    assert not limit.expired()


@run
async def test_task_group():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0.01, n)) for n in range(3)]
    assert [task.result() for task in tasks] == [0, 1, 2]
    cancelled = []

    async def patient():
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    async def fail():
        await asyncio.sleep(0)
        raise ValueError('group')

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(patient())
            group.create_task(fail())
            group.create_task(fail())
    except* ValueError as e:
        assert [str(error) for error in e.exceptions] == ['group', 'group']
    assert cancelled == [True]


@run
async def test_context_variables():
    variable = contextvars.ContextVar('variable', default=0)

    async def work(n):
        variable.set(n)
        await asyncio.sleep(0)
        return variable.get()

    variable.set(10)
    assert await asyncio.gather(work(1), work(2)) == [1, 2]
    assert variable.get() == 10
    context = contextvars.copy_context()
    await asyncio.create_task(work(3), context=context)
    assert (context[variable], variable.get()) == (3, 10)


@run
async def test_futures_and_callbacks():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    seen = []
    future.add_done_callback(lambda f: seen.append(f.result()))
    loop.call_soon(seen.append, 'soon')
    loop.call_later(0.01, future.set_result, 'value')
    handle = loop.call_later(0.005, seen.append, 'never')
    handle.cancel()
    assert await future == 'value'
    await asyncio.sleep(0)
    assert seen == ['soon', 'value']
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        pass
    else:
        assert False


@run
async def test_introspection():
    async def work():
        await asyncio.sleep(60)

    task = asyncio.create_task(work(), name='mine')
    await asyncio.sleep(0)
    assert task.get_name() == 'mine' and task in asyncio.all_tasks()
    assert [frame.f_code.co_name for frame in task.get_stack()] == ['work']
    text = repr(task)
    assert "name='mine'" in text and 'coro=<' in text and 'work() running at ' in text
    assert asyncio.current_task() is not task
    task.cancel()


# ---- synchronisation

@run
async def test_locks():
    lock = asyncio.Lock()
    order = []

    async def work(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0.001)
            order.append(n)

    await asyncio.gather(*[work(n) for n in range(4)])
    assert order == [0, 0, 1, 1, 2, 2, 3, 3]
    semaphore = asyncio.Semaphore(2)
    inside = most = 0

    async def limited():
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.001)
            inside -= 1

    await asyncio.gather(*[limited() for n in range(6)])
    assert most == 2


@run
async def test_events_and_conditions():
    event = asyncio.Event()
    condition = asyncio.Condition()
    values = []

    async def wait_event():
        values.append(await event.wait())

    async def wait_condition():
        async with condition:
            await condition.wait_for(lambda: len(values) == 2)
            values.append('condition')

    tasks = [asyncio.create_task(f()) for f in (wait_event, wait_event, wait_condition)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks[:2])
    async with condition:
        condition.notify_all()
    await tasks[2]
    assert values == [True, True, 'condition']
    barrier = asyncio.Barrier(3)
    assert sorted(await asyncio.gather(*[barrier.wait() for n in range(3)])) == [0, 1, 2]


@run
async def test_queues():
    queue = asyncio.Queue(2)
    got = []

    async def consume():
        while True:
            got.append(await queue.get())
            queue.task_done()

    consumer = asyncio.create_task(consume())
    for i in range(10):
        await queue.put(i)
    await queue.join()
    consumer.cancel()
    assert got == list(range(10))
    priorities = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        priorities.put_nowait(n)
    assert [priorities.get_nowait() for n in range(3)] == [1, 2, 3]
    try:
        priorities.get_nowait()
    except asyncio.QueueEmpty:
        pass
    else:
        assert False


# ---- the loop's life

def test_run_closes_async_generators():
    events = []

    async def numbers():
        try:
            for n in range(10):
                yield n
        finally:
            await asyncio.sleep(0)
            events.append('closed')

    kept = []

    async def main():
        generator = numbers()
        kept.append(generator)
        async for n in generator:
            if n == 3:
                return n

    assert asyncio.run(main()) == 3
    assert events == ['closed']


def test_run_cancels_what_is_left():
    events = []

    async def left():
        try:
            await asyncio.sleep(60)
        finally:
            events.append('left')

    async def main():
        asyncio.create_task(left())
        await asyncio.sleep(0)
        return 'done'

    assert asyncio.run(main()) == 'done'
    assert events == ['left']


def test_runner():
    variable = contextvars.ContextVar('variable')

    async def put(value):
        variable.set(value)

    async def take():
        return variable.get()

    with asyncio.Runner() as runner:
        runner.run(put(5))
        assert runner.run(take()) == 5
        loop = runner.get_loop()
    assert loop.is_closed()
    try:
        asyncio.run(asyncio.sleep(0), debug=None) or asyncio.get_running_loop()
    except RuntimeError as e:
        assert str(e) == 'no running event loop'
    else:
        assert False


def test_exception_handler():
    contexts = []

    async def fail():
        raise ValueError('lost')

    async def main():
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: contexts.append(context))
        loop.call_soon(lambda: 1 / 0)
        task = asyncio.create_task(fail())
        await asyncio.sleep(0.01)
        del task
        for i in range(3):
            gc.collect()
            await asyncio.sleep(0)

    asyncio.run(main())
    assert isinstance(contexts[0]['exception'], ZeroDivisionError)
    assert contexts[1]['message'] == 'Task exception was never retrieved'
    assert str(contexts[1]['exception']) == 'lost'


def test_debug_mode():
    async def main():
        loop = asyncio.get_running_loop()
        assert loop.get_debug()
        loop.slow_callback_duration = 10

        async def work():
            await asyncio.sleep(0.001)

        task = asyncio.create_task(work())
        assert 'created at ' in repr(task)
        await task
        errors = []

        def from_thread():
            try:
                loop.call_soon(print)
            except RuntimeError as e:
                errors.append(str(e))

        await asyncio.to_thread(from_thread)
        assert errors == ['Non-thread-safe operation invoked on an event loop other than the current one']

    asyncio.run(main(), debug=True)
