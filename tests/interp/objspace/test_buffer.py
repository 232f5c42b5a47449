"""ByteStore, the growable bytes of bytearray and array, against a model; Buffer windows; items."""
import gc
import random

import pytest

from objspace.buffer import ByteStore, Export, StoreBuffer, StringBuffer, WindowBuffer
from objspace.buffer_items import (
    OutOfRange, bits_text, float_bits, integer_bits, load_bits, load_float, native_size, sign_extended)
from objspace.space import space


def random_text(rng):
    return ''.join([chr(rng.randrange(256)) for _ in range(rng.randrange(40))])


def test_store_behaves_as_a_list():
    rng = random.Random(5)
    store, model = ByteStore('abc'), list('abc')
    for _ in range(4000):
        start = rng.randrange(len(model) + 1) if rng.randrange(3) else 0
        stop = rng.randrange(start, min(start + 60, len(model)) + 1)
        text = random_text(rng)
        action = rng.randrange(6)
        if action == 0:
            store.splice(start, stop, text)
            model[start:stop] = text
        elif action == 1:
            store.delete(start, stop)
            del model[start:stop]
        elif action == 2:
            store.append(text)
            model += text
        elif action == 3:
            store.reverse()
            model.reverse()
        elif action == 4 and stop - start > 2:
            store.delete_stepped(start, 2, 1, (stop - start + 1) // 2)
            del model[start:stop:2]
        elif action == 5:
            store.append_char('x')
            model.append('x')
        if rng.randrange(2):
            assert store.as_str() == ''.join(model)
        assert store.length() == len(model)
        assert store.getslice(start, 1, min(stop, len(model)) - start) == ''.join(model[start:stop])


def test_deleting_at_the_front_keeps_a_short_dead_prefix():
    store = ByteStore('x' * 100000)
    for _ in range(900):
        store.delete(0, 100)
        assert store.start <= max(64, len(store.chars) // 2)
    assert store.length() == 10000 and len(store.chars) <= 20000


def test_store_bits():
    store = ByteStore('\x00' * 12)
    store.store_bits(2, -2, 8)
    assert store.as_str() == '\x00\x00\xfe' + '\xff' * 7 + '\x00\x00'
    assert store.load_bits(2, 8) == -2 and store.load_bits(2, 2) == 0xfffe


def test_exports_forbid_resizing_until_released_or_forgotten():
    store = ByteStore('abc')
    export = Export(StoreBuffer(None, store, 'B', 1))
    export.views = 1
    assert not store.is_resizable()
    export.views = 0
    assert store.is_resizable()
    export = Export(StoreBuffer(None, store, 'B', 1))
    export.views = 1
    del export
    gc.collect()
    assert store.is_resizable()


def test_exports_that_are_gone_are_forgotten():
    store = ByteStore('abc')
    for _ in range(1000):
        Export(StoreBuffer(None, store, 'B', 1)).views = 1
    assert len(store.exports) < 10


def test_window():
    store = ByteStore('abcdefgh')
    window = WindowBuffer(None, False, 'B', 1, StoreBuffer(None, store, 'B', 1), 2, 4)
    assert window.as_str() == 'cdef' and window.getitem(1) == 'd' and window.getslice(3, -2, 2) == 'fd'
    window.setitem(0, 'X')
    window.setslice(1, 'YZ')
    assert store.as_str() == 'abXYZfgh'
    text = StringBuffer(None, 'abc')
    assert WindowBuffer(None, True, 'B', 1, text, 0, 3).as_str() is text.as_str()


def test_items():
    assert load_bits('\x01\x02\x03', 1, 2, True) == 0x203 and load_bits('\x01\x02\x03', 1, 2, False) == 0x302
    assert load_bits('\xff' * 8, 0, 8, False) == -1 and sign_extended(0xfffe, 2) == -2 and sign_extended(5, 1) == 5
    assert bits_text(0x102, 2, True) == '\x01\x02' and bits_text(-1, 4, False) == '\xff' * 4
    assert load_float(float_bits(1.5, 4), 4) == 1.5 and load_float(float_bits(-0.1, 8), 8) == -0.1
    assert native_size('h') == 2 and native_size('z') == -1


def test_integer_bits_checks_the_range():
    for size, signed, low, high in [(1, True, -128, 127), (2, False, 0, 65535), (8, False, 0, 2 ** 63 - 1)]:
        for value in [low, high]:
            assert integer_bits(space, space.newint(value), size, signed) == value
    for size, signed, value in [(1, True, 128), (1, True, -129), (2, False, -1), (4, False, 2 ** 32)]:
        with pytest.raises(OutOfRange):
            integer_bits(space, space.newint(value), size, signed)
