"""Coroutine conformance, section P: what the library does with coroutines, and how warnings about them ended up."""
import os
import subprocess
import sys
import types
import warnings
from collections.abc import Generator
from coroutine_help import Unraisable, caught, collect, result

UNTRANSLATED = False


async def coro():
    pass


def test_p178_generator_like_objects():
    """types.coroutine makes what a function returns awaitable if it is like a generator (bpo-24316)."""
    class Like(Generator):
        def send(self, value):
            raise StopIteration('sent')

        def throw(self, *args):
            raise StopIteration('thrown')
    made = types.coroutine(lambda: Like())
    wrapper = made()
    assert isinstance(wrapper, types._GeneratorWrapper) and wrapper.__await__() is wrapper

    async def await_it():
        return await made()
    assert result(await_it()) == 'sent'


def test_p178_generator_function():
    """For a generator function only the flag changes: the function is the same, its calls give generators (bpo-24325)."""
    def generator():
        return 5
        yield
    code = generator.__code__
    assert types.coroutine(generator) is generator
    assert generator.__code__.co_flags == code.co_flags | 0x100
    assert type(generator()) is types.GeneratorType


def test_p181_warning_made_an_error():
    """A never-awaited warning that filters make an error cannot be raised, and is reported (bpo-27811)."""
    with warnings.catch_warnings(), Unraisable() as unraisable:
        warnings.simplefilter('error')
        coro()
        collect()
    assert [str(row[1]) for row in unraisable.got] == ["coroutine 'coro' was never awaited"]


def test_p181_warning_for_a_failing_loop():
    """The warning also comes for a coroutine that was made to be iterated (bpo-32703)."""
    def loop():
        for _ in coro():
            pass
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        caught(TypeError, loop)
        collect()
    assert [str(w.message) for w in seen] == ["coroutine 'coro' was never awaited"]


WRAPPER = '''
import sys
async def f(): return 1
@__import__('types').coroutine
def g(): yield
made = []
def wrap(c):
    made.append(c.__name__)
    return 'wrapped', c
sys.set_coroutine_wrapper(wrap)
word, c = f()
c.close()
assert word == 'wrapped' and made == ['f'] and sys.get_coroutine_wrapper() is wrap
assert type(g()).__name__ == 'generator' and made == ['f']
others = []
import threading
thread = threading.Thread(target=lambda: others.append((sys.get_coroutine_wrapper(), f().close())))
thread.start()
thread.join()
assert others == [(None, None)]
inner = lambda: f()
sys.set_coroutine_wrapper(lambda c: (c.close(), inner()))
try:
    f()
except RuntimeError as error:
    assert str(error).startswith('coroutine wrapper <function <lambda>') and 'recursively wrap <code object f' in str(error)
try:
    sys.set_coroutine_wrapper(1)
except TypeError as error:
    assert str(error) == 'callable expected, got int'
sys.set_coroutine_wrapper(None)
assert sys.get_coroutine_wrapper() is None and f().close() is None
'''


def test_p180_wrapper_as_an_option():
    """`-X coroutine_wrapper` brings sys.set_coroutine_wrapper back, with the rules of Python 3.7."""
    if sys.implementation.name == 'cpython':
        return
    command = os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n')
    done = subprocess.run(command + ['-X', 'coroutine_wrapper', '-c', WRAPPER], stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (0, '')


def test_p181_warning_without_the_module():
    """The never-awaited warning imports the warnings module for its text."""
    source = 'import sys, gc\nasync def f(): pass\nf()\ngc.collect()\nassert "warnings" in sys.modules'
    command = os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n')
    done = subprocess.run(command + ['-I', '-S', '-c', source], stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0 and "coroutine 'f' was never awaited" in done.stderr
    assert 'Enable tracemalloc to get the object allocation traceback' in done.stderr
