"""What the conformance tests share: coroutines, drivers, collectors of errors, warnings and unraisables."""
import gc
import sys


REUSE = 'RuntimeError: cannot reuse already awaited coroutine'


class Pause:
    """Awaitable that yields one value to the driver and gives back what is sent."""

    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coro):
    """Drive to the end; (yielded, result)."""
    got = []
    try:
        while True:
            got.append(coro.send(None))
    except StopIteration as e:
        return got, e.value


def run_awaitable(awaitable):
    """The same for any awaitable, through its `__await__`."""
    got = []
    iterator = awaitable.__await__()
    try:
        while True:
            got.append(iterator.send(None))
    except StopIteration as e:
        return got, e.value


def result(coro):
    """The result of a coroutine that never yields."""
    got, value = run(coro)
    assert got == [], got
    return value


# The exception of that class which the call ends with. (No docstring: tests of tracebacks count its lines.)
def caught(exception, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except exception as e:
        return e
    raise AssertionError('not raised')


def raises(exception, function, *args, **kwargs):
    """The text of the exception that caught() gives."""
    return str(caught(exception, function, *args, **kwargs))


def error(function, *args):
    """'Type: text' of the exception that the call ends with."""
    try:
        found = function(*args)
    except BaseException as e:
        return '%s: %s' % (type(e).__name__, e)
    raise AssertionError('nothing raised, the result is %r' % (found,))


async def simple(x=None):
    return x


async def pausing():
    return await Pause(1)


async def again(c):
    return await c


def started(function, *args):
    """A coroutine that is suspended."""
    c = function(*args)
    c.send(None)
    return c


class Iterator:
    """An iterator to await, with a log."""

    def __init__(self):
        self.log = []

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append('next')
        return 'next'

    def send(self, value):
        self.log.append(('send', value))
        return 'send'

    def throw(self, *args):
        self.log.append(('throw',) + args)
        return 'throw'

    def close(self):
        self.log.append('close')


def syntax_error(source, flags=0):
    """'Type: text' of the error that compiling gives, without the position; None if the source is legal."""
    try:
        compile(source, '<test>', 'exec', flags, True)
    except SyntaxError as e:
        return '%s: %s' % (type(e).__name__, e.msg)
    return None


def all_errors(sources, expected):
    """Every source gives this one error."""
    for source in sources:
        found = syntax_error(source)
        assert found == expected, (source, found, expected)


def all_legal(sources):
    """Every source compiles."""
    all_errors(sources, None)


def body(lines, head='async def f():'):
    """A function around these lines."""
    return head + ''.join('\n    ' + line for line in lines.split('\n')) + '\n'


def execute(source, **names):
    """The namespace after running the source."""
    names['__name__'] = 'm'
    exec(compile(source, '<test>', 'exec', 0, True), names)
    return names


def collect():
    """Finalize what is unreachable, whatever the collector."""
    for _ in range(3):
        gc.collect()


class Unraisable:
    """A context that keeps what sys.unraisablehook is called with: `got`, rows of (type, value, traceback, object)."""

    def __enter__(self):
        self.saved = sys.unraisablehook
        self.got = []
        sys.unraisablehook = self.hook
        return self

    def hook(self, u):
        self.got.append((u.exc_type, u.exc_value, u.exc_traceback, u.object))

    def __exit__(self, *args):
        sys.unraisablehook = self.saved


class Stream:
    """A text file that keeps what is written."""

    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)

    def flush(self):
        pass


class Stderr:
    """A context in which sys.stderr is kept: text()."""

    def __enter__(self):
        self.saved = sys.stderr
        self.stream = sys.stderr = Stream()
        return self

    def text(self):
        return ''.join(self.stream.texts)

    def __exit__(self, *args):
        sys.stderr = self.saved
