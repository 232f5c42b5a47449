"""Coroutine conformance, section C: what needs the library: types, copy, pickle, traceback."""
import copy
import pickle
import traceback
import types
import warnings
from coroutine_help import Pause, collect, error, run

UNTRANSLATED = False


async def pausing():
    return await Pause(1)


def test_c030_types_coroutine_type():
    """The type of a coroutine is types.CoroutineType."""
    c = pausing()
    assert type(c) is types.CoroutineType and isinstance(c, types.CoroutineType)
    assert error(types.CoroutineType) == "TypeError: cannot create 'coroutine' instances"
    c.close()


def test_c049_clear_of_fresh_frame():
    """clear() of a fresh coroutine's frame gives the never-awaited warning."""
    c = pausing()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        c.cr_frame.clear()
        collect()
    assert [str(w.message) for w in caught] == ["coroutine 'pausing' was never awaited"], caught
    assert caught[0].category is RuntimeWarning


def test_c050_depth_of_stack():
    """The stack seen inside is equally deep for send() and for throw()."""
    depths = []

    async def inner():
        while True:
            try:
                await Pause()
            except ValueError:
                pass
            depths.append(len(traceback.extract_stack()))

    async def outer():
        await inner()
    c = outer()
    c.send(None), c.send(None), c.throw(ValueError), c.send(None)
    assert len(depths) == 3 and len(set(depths)) == 1, depths
    c.close()


def test_c051_copy_and_pickle():
    """Neither a coroutine nor its wrapper can be copied or pickled."""
    c = pausing()
    w = c.__await__()
    for x, name in [(c, 'coroutine'), (w, 'coroutine_wrapper')]:
        text = "TypeError: cannot pickle '%s' object" % name
        assert error(copy.copy, x) == error(copy.deepcopy, x) == text, error(copy.copy, x)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            assert error(pickle.dumps, x, protocol) == text, (protocol, error(pickle.dumps, x, protocol))
    assert run(c) == ([1], None)
