"""Coroutine conformance, section D: the warning through the library, and the end of the process."""
import _thread
import os
import sys
import warnings
from coroutine_help import Pause, Unraisable, collect
from process_help import exit_of

UNTRANSLATED = False


async def simple():
    await Pause()


def caught(function):
    """The warnings that come while the function runs and its garbage is finalized."""
    with warnings.catch_warnings(record=True) as records:
        warnings.simplefilter('always')
        function()
        collect()
    return records


def test_d054_source_and_place():
    """The coroutine is the warning's source; the place is the line being executed."""
    reprs = []

    def drop():
        c = simple()
        reprs.append(repr(c))
    record, = caught(drop)
    assert record.category is RuntimeWarning and str(record.message) == "coroutine 'simple' was never awaited"
    assert repr(record.source) == reprs[0]
    assert os.path.basename(record.filename).endswith('.py') and record.lineno > 0


def test_d057_object_of_the_error():
    """The object of the unraisable error is the very coroutine, also after its last reference went."""
    reprs = []

    def drop():
        c = simple()
        reprs.append(repr(c))
    with Unraisable() as unraisable, warnings.catch_warnings():
        warnings.simplefilter('error')
        drop()
        collect()
    (cls, value, tb, owner), = unraisable.got
    assert cls is RuntimeWarning and str(value) == "coroutine 'simple' was never awaited"
    assert repr(owner) == reprs[0]


def test_d058_end_of_process():
    """Coroutines that are never awaited leave the exit status of the process alone."""
    head = 'import sys\nasync def f(): pass\n'
    for source in ['sys.kept = f()', 'c = f()\nl = [c]\nl.append(l)', 'f()',
                   'async def g(c): await c\nsys.kept = g(f())']:
        status, text = exit_of(head + source)
        assert status == 0, (source, status, text)


def test_d059_depth_is_per_thread():
    """Each thread has its own depth, which is 0 at its start."""
    seen = []
    lock = _thread.allocate_lock()
    lock.acquire()

    def thread():
        seen.append(sys.get_coroutine_origin_tracking_depth())
        sys.set_coroutine_origin_tracking_depth(9)
        lock.release()
    sys.set_coroutine_origin_tracking_depth(2)
    try:
        _thread.start_new_thread(thread, ())
        lock.acquire()
        assert seen == [0] and sys.get_coroutine_origin_tracking_depth() == 2
    finally:
        sys.set_coroutine_origin_tracking_depth(0)


def test_d061_origin_in_the_text():
    """With origin tracking the text tells where the coroutine was created, the outermost call first."""
    def make():
        return simple()

    def outer():
        make()
    first = make.__code__.co_firstlineno
    filename = make.__code__.co_filename
    created = '\nCoroutine created at (most recent call last)\n'
    inner_entry = '  File "%s", line %d, in make\n    return simple()' % (filename, first + 1)
    outer_entry = '  File "%s", line %d, in outer\n    make()\n' % (filename, first + 4)
    expected = ["coroutine 'simple' was never awaited" + tail
                for tail in ['', created + inner_entry, created + outer_entry + inner_entry]]
    try:
        for depth in range(3):
            sys.set_coroutine_origin_tracking_depth(depth)
            record, = caught(outer)
            assert str(record.message) == expected[depth], (depth, str(record.message))
    finally:
        sys.set_coroutine_origin_tracking_depth(0)


def test_d062_suspended_coroutines():
    """A suspended coroutine that is dropped is closed; what is raised then is unraisable."""
    log = []

    async def tidy():
        try:
            await Pause()
        finally:
            log.append('tidy')

    async def failing():
        try:
            await Pause()
        finally:
            raise KeyError('failing')

    async def stubborn():
        try:
            await Pause()
        except GeneratorExit:
            await Pause()

    def drop(function):
        function().send(None)
    with Unraisable() as unraisable:
        drop(tidy)
        collect()
        assert log == ['tidy'] and unraisable.got == [], unraisable.got
        for function, cls, text in [(failing, KeyError, "'failing'"),
                                    (stubborn, RuntimeError, 'coroutine ignored GeneratorExit')]:
            drop(function)
            collect()
            assert len(unraisable.got) == 1, (function, unraisable.got)
            found, value, tb, owner = unraisable.got.pop()
            assert found is cls and str(value) == text and owner.__name__ == function.__name__, value
            assert tb is not None, function
            value = tb = owner = None
