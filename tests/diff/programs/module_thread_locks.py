"""_thread: workers joined by locks, a shared counter, exceptions and exit in threads, lock and RLock rules."""
import _thread


def start(function, *args, **kwargs):
    done = _thread.allocate_lock()
    done.acquire()

    def body():
        try:
            function(*args, **kwargs)
        finally:
            done.release()
    _thread.start_new_thread(body, ())
    return done


def join(*locks):
    for lock in locks:
        lock.acquire()


counter, guard = 0, _thread.allocate_lock()


def add(n):
    global counter
    for _ in range(n):
        with guard:
            counter += 1


join(*[start(add, 50) for _ in range(4)])
print(counter)
order = []
first, second = _thread.allocate_lock(), _thread.allocate_lock()
second.acquire()


def ping(n, mine, other, name):
    for i in range(n):
        mine.acquire()
        order.append(f'{name}{i}')
        other.release()


join(start(ping, 3, first, second, 'ping'), start(ping, 3, second, first, 'pong'))
print(order)
results = {}


def square(n):
    results[n] = n * n
    if n == 2:
        _thread.exit()
    results[n, 'after'] = True


join(*[start(square, n) for n in range(4)])
print(sorted(map(str, results)))
local = _thread._local()
local.value = 'main'


def see():
    results['local'] = getattr(local, 'value', 'unset')
    local.value = 'other'


join(start(see))
print(results['local'], local.value, local.__dict__)
lock, rlock = _thread.allocate_lock(), _thread.RLock()
print(lock.acquire(False), lock.acquire(False), lock.locked(), lock.acquire(timeout=0.001), lock.release(), lock.locked(), rlock.acquire(), rlock.acquire(), rlock.release(), rlock.release(), rlock._is_owned())
with rlock, rlock:
    print(rlock._is_owned(), type(rlock).__name__, type(lock).__name__)
join(start(lambda: results.update(tried=rlock.acquire(False), other=lock.acquire(False))))
print(results['tried'], results['other'], lock.locked(), _thread.get_ident() == _thread.get_ident(), _thread.LockType is type(lock), _thread.error, isinstance(_thread._count(), int), _thread.TIMEOUT_MAX > 1000)
for text in ('_thread.allocate_lock().release()', 'rlock.release()', 'lock.acquire(False, 5)', 'lock.acquire(True, -5)', 'lock.acquire("x", "y")', 'lock.acquire(True, 1e30)', '_thread.start_new_thread()', '_thread.start_new_thread(5, ())', '_thread.start_new_thread(len, 5)', '_thread.start_new_thread(len, (), 5)', '_thread.exit()', '_thread.allocate_lock(1)', 'lock.nothing', '_thread.stack_size(-1)', '_thread.LockType()'):
    try:
        eval(text)
        print(text, 'fine')
    except BaseException as e:
        print(text, '->', type(e).__name__, e)
