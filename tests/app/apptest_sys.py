"""sys and time."""
import sys
import time


def raises(exception, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_version():
    assert sys.version_info[:2] == (3, 11) and sys.version_info >= (3, 8)
    assert sys.version_info.major == 3 and sys.version_info.releaselevel == 'final'
    assert sys.version.startswith('3.11.')
    assert repr(sys.version_info).startswith('sys.version_info(major=3, minor=11, micro=')
    assert sys.hexversion >> 16 == 0x030b
    assert sys.implementation.name in ('pypy_async', 'cpython')


def test_version_info_cannot_be_made():
    assert raises(TypeError, type(sys.version_info)) == "cannot create 'sys.version_info' instances"


def test_constants():
    assert sys.maxsize == 2 ** 63 - 1 and sys.maxunicode == 0x10ffff and sys.byteorder == 'little'
    assert sys.platform == 'linux'
    assert sys.float_info.max == 1.7976931348623157e+308 and sys.float_info.dig == 15
    assert sys.hash_info.modulus == 2 ** 61 - 1
    assert sys.flags.optimize == 0


def test_paths():
    assert isinstance(sys.path, list) and isinstance(sys.argv, list) and isinstance(sys.modules, dict)
    assert sys.modules['sys'] is sys


def test_streams():
    assert sys.stdout.fileno() == 1 and sys.stderr.fileno() == 2
    assert sys.stdout.encoding == 'utf-8' and sys.stderr.errors == 'backslashreplace'
    assert repr(sys.stdout) == "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>"
    assert sys.stdout.writable() and not sys.stdout.readable()
    assert raises(TypeError, sys.stdout.write, 1) == 'write() argument must be str, not int'


def test_exit():
    try:
        sys.exit(3)
    except SystemExit as e:
        assert e.code == 3
    assert raises(TypeError, sys.exit, 1, 2) == 'exit expected at most 1 argument, got 2'


def test_exc_info():
    assert sys.exc_info() == (None, None, None) and sys.exception() is None
    try:
        raise ValueError('a')
    except ValueError as e:
        kind, value, tb = sys.exc_info()
        assert kind is ValueError and value is e and tb is e.__traceback__
        assert sys.exception() is e
    assert sys.exc_info() == (None, None, None)


def test_getframe():
    frame = sys._getframe()
    assert frame.f_code.co_name == 'test_getframe'

    def inner():
        return sys._getframe(1)
    assert inner() is frame
    assert raises(ValueError, sys._getframe, 1000000) == 'call stack is not deep enough'


def test_recursion_limit():
    old = sys.getrecursionlimit()
    assert old >= 1000
    sys.setrecursionlimit(old + 5)
    assert sys.getrecursionlimit() == old + 5
    sys.setrecursionlimit(old)
    assert raises(ValueError, sys.setrecursionlimit, 0) == 'recursion limit must be greater or equal than 1'


def test_intern():
    assert sys.intern('ab' + 'c') is sys.intern('abc')
    assert raises(TypeError, sys.intern, 1) == 'intern() argument must be str, not int'


def test_asyncgen_hooks():
    assert sys.get_asyncgen_hooks() == (None, None)
    assert repr(sys.get_asyncgen_hooks()) == 'asyncgen_hooks(firstiter=None, finalizer=None)'
    sys.set_asyncgen_hooks(len)
    assert sys.get_asyncgen_hooks().firstiter is len
    sys.set_asyncgen_hooks(finalizer=len)
    assert sys.get_asyncgen_hooks() == (len, len)
    sys.set_asyncgen_hooks(None, None)
    assert sys.get_asyncgen_hooks() == (None, None)
    assert raises(TypeError, sys.set_asyncgen_hooks, 1) == 'callable firstiter expected, got int'
    assert raises(TypeError, sys.set_asyncgen_hooks, finalizer=1) == 'callable finalizer expected, got int'


def test_origin_tracking():
    assert sys.get_coroutine_origin_tracking_depth() == 0
    sys.set_coroutine_origin_tracking_depth(3)
    assert sys.get_coroutine_origin_tracking_depth() == 3
    sys.set_coroutine_origin_tracking_depth(0)
    assert raises(ValueError, sys.set_coroutine_origin_tracking_depth, -1) == 'depth must be >= 0'


def test_displayhook():
    import builtins
    pieces = []

    class Writer:
        def write(self, text):
            pieces.append(text)

        def flush(self):
            pass
    saved = sys.stdout
    sys.stdout = Writer()
    try:
        sys.displayhook(None)
        sys.displayhook('a')
    finally:
        sys.stdout = saved
    assert ''.join(pieces) == "'a'\n" and builtins._ == 'a'


def test_unraisablehook():
    pieces = []

    class Writer:
        def write(self, text):
            pieces.append(text)

        def flush(self):
            pass

    class Args:
        exc_type = ValueError
        exc_value = ValueError('text')
        exc_traceback = None
        err_msg = None
        object = 3
    saved = sys.stderr
    sys.stderr = Writer()
    try:
        try:
            sys.unraisablehook(Args)
        except TypeError:
            # CPython takes its own type only
            return
    finally:
        sys.stderr = saved
    assert ''.join(pieces) == 'Exception ignored in: 3\nValueError: text\n'


def test_clocks():
    assert isinstance(time.time(), float) and time.time() > 1.6e9
    assert isinstance(time.time_ns(), int)
    for clock in (time.monotonic, time.perf_counter, time.process_time):
        first = clock()
        assert isinstance(first, float) and clock() >= first
    for clock in (time.monotonic_ns, time.perf_counter_ns, time.process_time_ns):
        first = clock()
        assert isinstance(first, int) and clock() >= first


def test_sleep():
    start = time.monotonic()
    time.sleep(0.01)
    time.sleep(0)
    assert time.monotonic() - start >= 0.01
    assert raises(ValueError, time.sleep, -1) == 'sleep length must be non-negative'
    assert raises(ValueError, time.sleep, float('nan')) == 'Invalid value NaN (not a number)'
    assert raises(TypeError, time.sleep, 'a') == "'str' object cannot be interpreted as an integer"
    assert raises(OverflowError, time.sleep, 1e20) == 'timestamp out of range for platform time_t'


def test_digit_limit():
    saved = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(maxdigits=640)
        assert 'Exceeds the limit (640 digits)' in raises(ValueError, int, '1' * 641)
        sys.set_int_max_str_digits(0)
        assert sys.get_int_max_str_digits() == 0
        assert raises(ValueError, sys.set_int_max_str_digits, 10) == 'maxdigits must be 0 or larger than 640'
    finally:
        sys.set_int_max_str_digits(saved)


def test_audit_hooks():
    events = []
    active = [True]

    def hook(event, args):
        if active and (event.startswith('apptest') or event in ('compile', 'exec')):
            events.append((event, len(args)))
        if active and event == 'apptest.bad':
            raise KeyError('bad')
    sys.addaudithook(hook)
    sys.audit('apptest.one', 1, 2)
    eval('1')
    assert raises(KeyError, sys.audit, 'apptest.bad') == "'bad'"
    active.clear()
    assert events == [('apptest.one', 2), ('compile', 2), ('exec', 1), ('apptest.bad', 0)]
    assert raises(TypeError, sys.audit) == "audit() missing 1 required positional argument: 'event'"


def test_breakpoint():
    saved = sys.breakpointhook
    assert saved is sys.__breakpointhook__
    try:
        sys.breakpointhook = lambda *args, **kwargs: (args, kwargs)
        assert breakpoint(1, x=2) == ((1,), {'x': 2})
        del sys.breakpointhook
        assert raises(RuntimeError, breakpoint) == 'lost sys.breakpointhook'
    finally:
        sys.breakpointhook = saved


def test_getsizeof():
    class Sized:
        size = 100

        def __sizeof__(self):
            return self.size
    sized = Sized()
    assert sys.getsizeof(sized) >= 100
    sized.size = -1
    assert raises(ValueError, sys.getsizeof, sized) == '__sizeof__() should return >= 0'
    sized.size = 'x'
    assert raises(TypeError, sys.getsizeof, sized) == 'an integer is required'
    assert sys.getsizeof(sized, default=7) == 7


def test_call_tracing():
    assert sys.call_tracing(len, ([1],)) == 1
    assert raises(TypeError, sys.call_tracing, len, [1]) == 'call_tracing() argument 2 must be tuple, not list'


def test_descriptions():
    assert sys.getfilesystemencoding() == 'utf-8' and sys.getfilesystemencodeerrors() == 'surrogateescape'
    assert sys.thread_info.name == 'pthread' and sys.thread_info.lock == 'semaphore'
    assert repr(type(sys.thread_info)((1, 2, 3))) == 'sys.thread_info(name=1, lock=2, version=3)'
    assert len(sys.stdlib_module_names) == 305 and 'asyncio' in sys.stdlib_module_names
    assert type(sys._xoptions) is dict and type(sys.warnoptions) is list and sys.platlibdir == 'lib'
    assert not sys.is_finalizing()
    # ours is a folder of the user's cache (docs/library.md)
    assert sys.pycache_prefix is None or sys.implementation.name != 'cpython'
    assert sys.excepthook is sys.__excepthook__


def test_recursion_limit_errors():
    assert raises(OverflowError, sys.setrecursionlimit, 2 ** 40) == 'Python int too large to convert to C int'
    assert 'the limit is too low' in raises(RecursionError, sys.setrecursionlimit, 1)


def test_exit_arguments():
    for status, args in [((1, 2), (1, 2)), (None, ()), ('text', ('text',))]:
        try:
            sys.exit(status)
        except SystemExit as e:
            assert e.args == args, e.args


def test_unraisablehook_wants_its_own_arguments():
    assert raises(TypeError, sys.unraisablehook, 3) == 'sys.unraisablehook argument type must be UnraisableHookArgs'


def test_low_recursion_limit():
    import sys
    count = 0

    def f():
        nonlocal count
        count += 1
        f()
    saved = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        f()
    except RecursionError as e:
        assert str(e) == 'maximum recursion depth exceeded'
    finally:
        sys.setrecursionlimit(saved)
    assert 150 < count < 300
