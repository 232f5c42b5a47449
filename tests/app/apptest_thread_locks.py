"""_thread without a second thread: locks, thread-local objects, numbers of threads."""
import _thread
import sys


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


def test_lock():
    lock = _thread.allocate_lock()
    assert type(lock) is _thread.LockType
    assert not lock.locked()
    assert lock.acquire()
    assert lock.locked() and lock.locked_lock()
    assert not lock.acquire(False)
    assert not lock.acquire(True, 0.001)
    assert not lock.acquire(timeout=0)
    lock.release()
    with lock as entered:
        assert entered is True
        assert lock.locked()
    assert not lock.locked()
    assert repr(lock).startswith('<unlocked _thread.lock object at 0x')
    lock.acquire_lock()
    assert repr(lock).startswith('<locked _thread.lock object at 0x')
    lock._at_fork_reinit()
    assert not lock.locked()


def test_lock_errors():
    lock = _thread.allocate()
    assert raised(lock.release) == 'RuntimeError: release unlocked lock'
    assert raised(lock.acquire, False, 1) == "ValueError: can't specify a timeout for a non-blocking call"
    assert raised(lock.acquire, True, -2) == 'ValueError: timeout value must be positive'
    assert raised(lock.acquire, timeout=1e20) == 'OverflowError: timestamp out of range for platform time_t'
    assert raised(lock.acquire, timeout=float('nan')) == 'ValueError: Invalid value NaN (not a number)'
    assert raised(_thread.LockType) == "TypeError: cannot create '_thread.lock' instances"


def test_rlock():
    lock = _thread.RLock()
    assert lock.acquire() and lock.acquire()
    assert lock._is_owned() and lock._recursion_count() == 2
    assert repr(lock).startswith('<locked _thread.RLock object owner=%d count=2 at 0x' % _thread.get_ident())
    saved = lock._release_save()
    assert saved == (2, _thread.get_ident())
    assert not lock._is_owned()
    lock._acquire_restore(saved)
    assert lock._recursion_count() == 2
    lock.release()
    lock.release()
    assert repr(lock).startswith('<unlocked _thread.RLock object owner=0 count=0 at 0x')
    with lock:
        assert lock._is_owned()
    assert raised(lock.release) == 'RuntimeError: cannot release un-acquired lock'
    assert raised(lock._release_save) == 'RuntimeError: cannot release un-acquired lock'


def test_rlock_can_be_subclassed():
    class Mine(_thread.RLock):
        pass
    lock = Mine()
    lock.note = 1
    assert lock.acquire() and lock.note == 1


def test_local():
    local = _thread._local()
    local.x = 1
    assert local.x == 1 and local.__dict__ == {'x': 1}
    del local.x
    assert raised(getattr, local, 'x') == "AttributeError: '_thread._local' object has no attribute 'x'"
    assert raised(setattr, local, '__dict__', {}) == \
        "AttributeError: '_thread._local' object attribute '__dict__' is read-only"
    assert raised(_thread._local, 1) == 'TypeError: Initialization arguments are not supported'


def test_local_subclass():
    class Local(_thread._local):
        shared = 5

        def __init__(self, *args, **kwargs):
            self.args = args, kwargs

        @property
        def twice(self):
            return self.n * 2
    local = Local(1, k=2)
    assert local.args == ((1,), {'k': 2})
    local.n = 4
    assert local.twice == 8 and local.shared == 5
    assert sorted(local.__dict__) == ['args', 'n']


def test_numbers():
    assert isinstance(_thread.get_ident(), int) and _thread.get_ident() == _thread.get_ident()
    assert _thread.get_native_id() > 0
    assert _thread._count() == 0
    assert _thread.error is RuntimeError
    assert _thread.TIMEOUT_MAX == 9223372036.0


def test_stack_size():
    assert _thread.stack_size(1 << 20) == 0
    assert _thread.stack_size(0) == 1 << 20
    assert raised(_thread.stack_size, 5) == 'ValueError: size not valid: 5 bytes'
    assert raised(_thread.stack_size, -1) == 'ValueError: size must be 0 or a positive value'


def test_errors():
    assert raised(_thread.start_new_thread, 1, 2) == 'TypeError: first arg must be callable'
    assert raised(_thread.start_new_thread, print, 2) == 'TypeError: 2nd arg must be a tuple'
    assert raised(_thread.start_new_thread, print, (), 3) == 'TypeError: optional 3rd arg must be a dictionary'
    assert raised(_thread.interrupt_main, 100) == 'ValueError: signal number out of range'
    try:
        _thread.exit()
    except SystemExit as e:
        assert e.args == ()


def test_switch_interval():
    assert sys.getswitchinterval() == 0.005
    sys.setswitchinterval(0.5)
    assert sys.getswitchinterval() == 0.5
    sys.setswitchinterval(0.005)
    assert raised(sys.setswitchinterval, 0) == 'ValueError: switch interval must be strictly positive'


def test_current_frames():
    frames = sys._current_frames()
    assert frames == {_thread.get_ident(): sys._getframe()}
    assert sys._current_exceptions() == {_thread.get_ident(): (None, None, None)}
    try:
        1 / 0
    except ZeroDivisionError as e:
        found = sys._current_exceptions()[_thread.get_ident()]
        assert found[0] is ZeroDivisionError and found[1] is e


def test_sentinel():
    lock = _thread._set_sentinel()
    assert type(lock) is _thread.LockType and not lock.locked()


def test_excepthook():
    written = []

    class Stderr:
        def write(self, text):
            written.append(text)

        def flush(self):
            pass

    class Thread:
        name = 'worker'
    saved = sys.stderr
    sys.stderr = Stderr()
    try:
        error = ValueError('text')
        _thread._excepthook(_thread._ExceptHookArgs((ValueError, error, None, Thread())))
        _thread._excepthook(_thread._ExceptHookArgs((SystemExit, SystemExit(), None, Thread())))
        message = raised(_thread._excepthook, 1)
    finally:
        sys.stderr = saved
    assert ''.join(written) == 'Exception in thread worker:\nValueError: text\n'
    assert message == 'TypeError: _thread.excepthook argument type must be ExceptHookArgs'
