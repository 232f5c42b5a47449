"""W_BytesObject at interp level; behaviour is in tests/app/apptest_bytes.py."""
import pytest

from interpreter.error import OperationError
from objspace.bytescore import W_BytesObject, buffer_of, buffer_or_none, byte_or_buffer
from objspace.bytesobject import bytes_of_object
from objspace.space import space


def test_data_is_not_copied():
    data = 'some data'
    w_bytes = space.newbytes(data)
    assert w_bytes.data is data and space.bytes_w(w_bytes) is data


def test_full_slice_and_constructor_give_the_object_itself():
    w_bytes = space.newbytes('abc')
    assert space.getitem(w_bytes, space.newslice(space.w_None, space.w_None, space.w_None)) is w_bytes
    assert space.call_function(space.w_bytes, w_bytes) is w_bytes


def test_buffer_or_none():
    assert buffer_or_none(space, space.newbytes('a')) == 'a'
    assert buffer_or_none(space, space.newtext('a')) is None


def test_buffer_of_raises():
    with pytest.raises(OperationError) as info:
        buffer_of(space, space.newtext('a'))
    assert info.value.errorstr(space) == "TypeError: a bytes-like object is required, not 'str'"


def test_byte_or_buffer():
    assert byte_or_buffer(space, space.newint(65)) == 'A' and byte_or_buffer(space, space.newbytes('xy')) == 'xy'


def test_bytes_of_object():
    assert bytes_of_object(space, space.newlist([space.newint(1), space.newint(255)])) == '\x01\xff'


def test_iterator_gives_ints():
    w_iter = space.iter(space.newbytes('a\xff'))
    assert [space.int_w(space.next_or_none(w_iter)) for _ in range(2)] == [97, 255]
    assert space.next_or_none(w_iter) is None


def test_bytes_are_never_equal_to_str():
    assert not space.eq_w(space.newbytes('a'), space.newtext('a'))


def test_hash_is_that_of_the_data():
    assert space.hash_w(W_BytesObject('abc')) == space.hash_w(W_BytesObject('ab' + 'c'))


def test_fromhex_and_hex_are_inverse():
    data = ''.join([chr(i) for i in range(256)])
    w_hex = space.call_method(space.newbytes(data), 'hex')
    assert space.bytes_w(space.call_method(space.w_bytes, 'fromhex', w_hex)) == data
