"""faulthandler and _tracemalloc: what needs no process to crash."""
import _tracemalloc
import faulthandler
import posix
import sys


def raised(function, *args):
    try:
        function(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


def dumped(all_threads):
    reader, writer = posix.pipe()
    faulthandler.dump_traceback(writer, all_threads)
    posix.close(writer)
    text = posix.read(reader, 10000).decode()
    posix.close(reader)
    return text.splitlines()


def test_dump_traceback():
    lines = dumped(False)
    assert lines[0] == 'Stack (most recent call first):'
    assert lines[1].endswith(' in dumped') and lines[1].startswith('  File "')
    assert lines[2].endswith(' in test_dump_traceback')
    lines = dumped(True)
    assert lines[0].startswith('Current thread 0x') and lines[0].endswith(' (most recent call first):')


def test_enable_and_disable():
    was_enabled = faulthandler.is_enabled()
    faulthandler.enable(2)
    assert faulthandler.is_enabled()
    assert faulthandler.disable() is True
    assert faulthandler.disable() is False
    assert not faulthandler.is_enabled() and not was_enabled


def test_errors():
    assert raised(faulthandler.enable, -5) == 'ValueError: file is not a valid file descripter'
    assert raised(faulthandler.register, 11) == \
        'RuntimeError: signal 11 cannot be registered, use enable() instead'
    assert raised(faulthandler.register, 200) == 'ValueError: signal number out of range'
    assert raised(faulthandler.dump_traceback_later, 0) == 'ValueError: timeout must be greater than 0'
    assert faulthandler.cancel_dump_traceback_later() is None
    assert faulthandler.unregister(10) is False


def test_tracemalloc_when_off():
    assert not _tracemalloc.is_tracing()
    assert _tracemalloc._get_object_traceback([]) is None
    assert _tracemalloc.get_traced_memory() == (0, 0)
    assert _tracemalloc._get_traces() == []
    assert _tracemalloc.get_traceback_limit() == 1
