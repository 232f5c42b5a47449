"""Methods of bytearray that bytes does not have."""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from objspace.buffer import Export
from objspace.bytearraycore import OUT_OF_RANGE, W_BytearrayObject, as_bytearray, data_of_iterable
from objspace.bytescore import W_BytesObject, buffer_or_none, byte_value
from objspace.bytesmethods_layout import bytes_join, from_hex
from objspace.intobject import W_IntObject
from objspace.objectreduce import state_of
from objspace.strcore import W_StrObject
from objspace.strsearch import is_iterable
from objspace.unicodehelpers import widen_latin1


def descr_append(self, space, w_item):
    """Append a single item to the end of the bytearray."""
    if isinstance(w_item, W_IntObject) and 0 <= w_item.intval <= 255:
        value = w_item.intval
    else:
        value = byte_value(space, w_item, OUT_OF_RANGE)
    self.store.check_resizable(space)
    self.store.append_char(chr(value))


def descr_extend(self, space, w_iterable):
    """Append all the items from the iterator or sequence to the bytearray."""
    data = buffer_or_none(space, w_iterable)
    if data is None:
        if not is_iterable(space, w_iterable):
            raise oefmt(space.w_TypeError, "can't extend bytearray with %T", w_iterable)
        data = data_of_iterable(space, w_iterable)
    if len(data) > 0:
        self.store.check_resizable(space)
        self.store.append(data)


@unwrap_spec(index='index')
def descr_insert(self, space, index, w_item):
    """Insert a single item into the bytearray before the given index."""
    char = chr(byte_value(space, w_item, OUT_OF_RANGE))
    self.store.check_resizable(space)
    length = self.store.length()
    if index < 0:
        index = max(index + length, 0)
    index = min(index, length)
    self.store.splice(index, index, char)


@unwrap_spec(index='index')
def descr_pop(self, space, index=-1):
    """Remove and return a single item from the bytearray, by default the last."""
    length = self.store.length()
    if length == 0:
        raise oefmt(space.w_IndexError, "pop from empty bytearray")
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise oefmt(space.w_IndexError, "pop index out of range")
    self.store.check_resizable(space)
    return space.newint(ord(self.store.pop_char(index)))


def descr_remove(self, space, w_value):
    """Remove the first occurrence of a value in the bytearray."""
    index = self.as_str().find(chr(byte_value(space, w_value, OUT_OF_RANGE)))
    if index < 0:
        raise oefmt(space.w_ValueError, "value not found in bytearray")
    self.store.check_resizable(space)
    self.store.delete(index, index + 1)


def descr_reverse(self, space):
    """Reverse the order of the values in the bytearray, in place."""
    self.store.reverse()


def descr_clear(self, space):
    """Remove all items from the bytearray."""
    self.store.check_resizable(space)
    self.store.clear()


def descr_copy(self, space):
    """Return a copy."""
    return W_BytearrayObject(self.as_str())


def descr_join(self, space, w_iterable):
    """Concatenate the bytes-like objects of an iterable, with self between them; meanwhile self keeps its length."""
    export = Export(self.buffer_w(space))
    export.views = 1
    try:
        return as_bytearray(bytes_join(W_BytesObject(self.as_str()), space, w_iterable))
    finally:
        export.views = 0


def descr_alloc(self, space):
    """Return the number of bytes actually allocated."""
    length = self.store.length()
    return space.newint(length + 1 if length > 0 else 0)


def descr_reduce(self, space):
    """Return state information for pickling."""
    w_args = space.newtuple2(space.newunicode(widen_latin1(self.as_str())), space.newtext('latin-1'))
    return space.newtuple([space.type(self), w_args, state_of(space, self, False)])


@unwrap_spec(protocol=int)
def descr_reduce_ex(self, space, protocol=0):
    """Return state information for pickling."""
    if protocol < 3:
        return descr_reduce(self, space)
    w_args = space.newtuple([W_BytesObject(self.as_str())])
    return space.newtuple([space.type(self), w_args, state_of(space, self, False)])


def descr_fromhex(space, w_type, w_text):
    """Create a bytearray object from a string of hexadecimal numbers; white space between bytes is skipped."""
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "fromhex() argument must be str, not %s", space.type_name_or_none(w_text))
    w_result = W_BytearrayObject(from_hex(space, w_text))
    if w_type is space.w_bytearray:
        return w_result
    return space.call_function(w_type, w_result)


def descr_rmod(self, space, w_format):
    """Reflected `%`: only reached when the left operand's `__mod__` was overridden."""
    if not isinstance(w_format, W_BytearrayObject):
        return space.w_NotImplemented
    return space.mod(W_BytearrayObject(w_format.as_str()), self)
