"""Several threads: starting, switching, what each has for itself, ending."""
import _thread
import sys
import time

UNTRANSLATED = False


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


def run_threads(function, *arguments):
    """Run it once for each argument at the same time; return the results in that order."""
    results = [None] * len(arguments)
    done = [0]
    lock = _thread.allocate_lock()

    def work(i, argument):
        try:
            results[i] = function(argument)
        except BaseException as e:
            results[i] = e
        with lock:
            done[0] += 1
    for i in range(len(arguments)):
        _thread.start_new_thread(work, (i, arguments[i]))
    wait_for(lambda: done[0] == len(arguments))
    wait_for(lambda: _thread._count() == 0)
    return results


def test_arguments_and_ident():
    seen = []

    def work(a, b=0, *, c):
        seen.append((a, b, c, _thread.get_ident(), _thread.get_native_id(), _thread._count()))
    ident = _thread.start_new_thread(work, (1,), {'b': 2, 'c': 3})
    wait_for(lambda: seen)
    assert seen[0][:4] == (1, 2, 3, ident)
    assert seen[0][5] == 1
    assert ident != _thread.get_ident() and seen[0][4] != _thread.get_native_id()
    wait_for(lambda: _thread._count() == 0)


def test_busy_loops_yield():
    flag = []

    def spin():
        n = 0
        while not flag:
            n += 1
        return n

    def set_flag():
        time.sleep(0.02)
        flag.append(1)
    results = run_threads(lambda f: f(), spin, spin, set_flag)
    assert results[0] > 0 and results[1] > 0


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def test_busy_threads_share_the_time():
    counts = [0, 0]
    end = time.monotonic() + 0.3

    def work(i):
        while time.monotonic() < end:
            for k in range(1000):
                counts[i] += 1
    run_threads(work, 0, 1)
    assert min(counts) * 20 > max(counts), counts


def test_results_are_right_with_switches_everywhere():
    saved = sys.getswitchinterval()
    sys.setswitchinterval(0.00005)
    try:
        def work(n):
            total = 0
            for i in range(n):
                try:
                    if i % 3 == 0:
                        raise KeyError(i)
                    total += len(str(i)) + fib(3)
                except KeyError as e:
                    assert sys.exc_info()[1] is e
                    total += e.args[0]
            return total
        sizes = [20000, 30000, 40000, 50000]
        expected = [work(n) for n in sizes]
        assert run_threads(work, *sizes) == expected
    finally:
        sys.setswitchinterval(saved)


def test_generators_and_coroutines_in_threads():
    class Pause:
        def __await__(self):
            yield

    async def leaf(n):
        await Pause()
        return n

    async def top(n):
        total = 0
        for i in range(n):
            total += await leaf(i)
        return total

    def work(n):
        coroutine = top(n)
        try:
            while True:
                coroutine.send(None)
        except StopIteration as e:
            return e.value
    assert run_threads(work, 20000, 20001, 20002) == [sum(range(n)) for n in (20000, 20001, 20002)]


def test_lock_protects():
    lock = _thread.allocate_lock()
    box = [0]

    def work(n):
        for i in range(n):
            with lock:
                value = box[0]
                if i % 500 == 0:
                    time.sleep(0)
                box[0] = value + 1
    run_threads(work, 5000, 5000, 5000)
    assert box[0] == 15000


def test_lock_is_handed_over():
    lock = _thread.allocate_lock()
    lock.acquire()
    _thread.start_new_thread(lambda: (time.sleep(0.02), lock.release()), ())
    start = time.monotonic()
    assert lock.acquire(timeout=5)
    assert time.monotonic() - start < 4
    assert not lock.acquire(timeout=0.02)


def test_rlock_belongs_to_a_thread():
    lock = _thread.RLock()
    lock.acquire()
    found = run_threads(lambda _: (lock.acquire(False), lock._is_owned()), 0)
    assert found == [(False, False)]
    error = run_threads(lambda _: lock.release(), 0)[0]
    assert str(error) == 'cannot release un-acquired lock'
    lock.release()
    assert run_threads(lambda _: (lock.acquire(False), lock.release()), 0) == [(True, None)]


def test_exception_state_is_per_thread():
    try:
        raise ValueError
    except ValueError as mine:
        assert run_threads(lambda _: sys.exc_info(), 0) == [(None, None, None)]
        assert sys.exc_info()[1] is mine


def test_frames_are_per_thread():
    def depth(_):
        n = 0
        frame = sys._getframe()
        while frame is not None:
            frame = frame.f_back
            n += 1
        return n
    assert run_threads(depth, 0) == [2]


def test_current_frames_of_a_waiting_thread():
    lock = _thread.allocate_lock()
    lock.acquire()
    started = []

    def waiting():
        started.append(_thread.get_ident())
        lock.acquire()

    def caller():
        waiting()
    _thread.start_new_thread(caller, ())
    wait_for(lambda: started)
    time.sleep(0.02)
    frames = sys._current_frames()
    assert set(frames) == {started[0], _thread.get_ident()}
    assert frames[started[0]].f_code.co_name == 'waiting'
    assert frames[started[0]].f_back.f_code.co_name == 'caller'
    lock.release()
    wait_for(lambda: _thread._count() == 0)


def test_local_in_threads():
    made = []

    class Local(_thread._local):
        def __init__(self, x):
            made.append(_thread.get_ident())
            self.x = x
    local = Local([1])
    local.x = 2

    def work(n):
        before = local.x
        for i in range(2000):
            local.x = n
            if i % 500 == 0:
                time.sleep(0)
            assert local.x == n
        return before
    assert run_threads(work, 10, 20) == [[1], [1]]
    assert local.x == 2 and len(made) == 3


def test_local_forgets_ended_threads():
    class Note:
        pass
    plain = _thread._local()

    def work(_):
        plain.note = Note()
        return plain.__dict__
    run_threads(work, 0)
    assert not hasattr(plain, 'note')


def test_recursion_error_in_a_thread():
    def endless(n):
        return endless(n + 1)
    results = run_threads(endless, 0, 0)
    assert [type(e) for e in results] == [RecursionError, RecursionError]
    saved = _thread.stack_size(65536)
    results = run_threads(endless, 0)
    _thread.stack_size(saved)
    assert [type(e) for e in results] == [RecursionError]


def test_unhandled_exception():
    written = []

    class Stderr:
        def write(self, text):
            written.append(text)

        def flush(self):
            pass

    def bad():
        1 / 0
    saved = sys.stderr
    sys.stderr = Stderr()
    try:
        _thread.start_new_thread(bad, ())
        _thread.start_new_thread(sys.exit, (3,))
        _thread.start_new_thread(_thread.exit, ())
        wait_for(lambda: ''.join(written).endswith('division by zero\n') and _thread._count() == 0)
    finally:
        sys.stderr = saved
    text = ''.join(written)
    assert text.startswith('Exception ignored in thread started by: <function test_unhandled_exception.<locals>.bad at')
    assert text.count('Traceback') == 1


def test_sentinel_is_released_at_the_end():
    locks = []

    def work():
        lock = _thread._set_sentinel()
        lock.acquire()
        locks.append(lock)
        time.sleep(0.02)
    _thread.start_new_thread(work, ())
    wait_for(lambda: locks)
    assert locks[0].acquire(timeout=5)
    locks[0].release()


def test_interrupt_main():
    _thread.start_new_thread(_thread.interrupt_main, ())
    caught = False
    end = time.monotonic() + 5
    try:
        while time.monotonic() < end:
            pass
    except KeyboardInterrupt:
        caught = True
    assert caught


def test_tracing_is_per_thread():
    events = []

    def trace(frame, event, arg):
        events.append((_thread.get_ident(), frame.f_code.co_name))

    def other(_):
        fib(5)
        return sys.gettrace()
    sys.settrace(trace)
    results = run_threads(other, 0)
    fib(1)
    sys.settrace(None)
    assert results == [None]
    assert {ident for ident, name in events if name == 'fib'} == {_thread.get_ident()}


def test_a_new_thread_starts_with_nothing_of_its_parent():
    def look(_):
        async def simple():
            pass
        made = simple()
        made.close()
        return (sys.getprofile(), sys.gettrace(), tuple(sys.get_asyncgen_hooks()), sys.exc_info()[1],
                sys.get_coroutine_origin_tracking_depth(), made.cr_origin)
    hooks = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(len, len)
    sys.set_coroutine_origin_tracking_depth(3)
    sys.setprofile(lambda *args: None)
    try:
        raise ValueError
    except ValueError:
        results = run_threads(look, 0)
    finally:
        sys.setprofile(None)
        sys.set_asyncgen_hooks(*hooks)
        depth = sys.get_coroutine_origin_tracking_depth()
        sys.set_coroutine_origin_tracking_depth(0)
    assert results == [(None, None, (None, None), None, 0, None)]
    assert depth == 3


def test_context_variables_are_per_thread():
    import _contextvars
    variable = _contextvars.ContextVar('variable', default='none')
    variable.set('parent')
    assert run_threads(lambda _: (variable.get(), len(_contextvars.copy_context())), 0) == [('none', 0)]
    assert variable.get() == 'parent'


def test_many_threads():
    assert run_threads(lambda n: n * n, *range(100)) == [n * n for n in range(100)]
