"""The constructor and the methods of array.array; pickling is in interp_pickle.py."""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.array.interp_array import W_Array
from module.array.interp_items import item_size
from objspace.bytescore import W_BytesObject
from objspace.sequence import search_bound
from objspace.strcore import MAX_SIZE, W_StrObject
from rpython.rlib.objectmodel import compute_unique_id

BLOCK = 64 * 1024


def typecode_of(space, w_typecode):
    """The character of a typecode argument. Raises TypeError, ValueError."""
    if not isinstance(w_typecode, W_StrObject) or w_typecode.length() != 1:
        raise oefmt(space.w_TypeError, "array() argument 1 must be a unicode character, not %T", w_typecode)
    if w_typecode.code_at(0) >= 128:
        return '\x00'
    return w_typecode.utf8()[0]


def descr_new_array(space, w_type, __args__):
    """array(typecode [, initializer]) -> array

    Return a new array whose items are restricted by typecode, and
    initialized from the optional initializer value, which must be a list,
    string or iterable over elements of the appropriate type."""
    args_w = __args__.args_w
    if w_type is W_Array.typedef.w_type and __args__.names is not None and len(__args__.names) > 0:
        raise oefmt(space.w_TypeError, "array.array() takes no keyword arguments")
    if len(args_w) < 1:
        raise oefmt(space.w_TypeError, "array() takes at least 1 argument (0 given)")
    if len(args_w) > 2:
        raise oefmt(space.w_TypeError, "array() takes at most 2 arguments (%d given)", len(args_w))
    code = typecode_of(space, args_w[0])
    w_initial = args_w[1] if len(args_w) == 2 else None
    if w_initial is not None and code != 'u':
        if isinstance(w_initial, W_StrObject):
            raise oefmt(space.w_TypeError, "cannot use a str to initialize an array with typecode '%s'", code)
        if isinstance(w_initial, W_Array) and w_initial.code == 'u':
            raise oefmt(space.w_TypeError, "cannot use a unicode array to initialize an array with typecode '%s'",
                        code)
    if item_size(code) < 0:
        raise oefmt(space.w_ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    w_result = space.allocate_instance(W_Array, w_type)
    W_Array.__init__(w_result, code, '')
    if w_initial is not None:
        _fill(space, w_result, w_initial)
    return w_result


def _fill(space, w_array, w_initial):
    if isinstance(w_initial, W_StrObject):
        w_array.extend_text(space, w_initial)
    elif space.isinstance_w(w_initial, space.w_bytes) or space.isinstance_w(w_initial, space.w_bytearray):
        w_array.frombytes(space, space.bytes_w(w_initial))
    elif isinstance(w_initial, W_Array) and w_initial.code != w_array.code:
        for w_item in w_initial.items(space):
            w_array.append(space, w_item)
    else:
        w_array.extend(space, w_initial)


def array_append(self, space, w_value):
    """Append new value v to the end of the array."""
    self.append(space, w_value)


def array_extend(self, space, w_iterable):
    """Append items to the end of the array."""
    self.extend(space, w_iterable)


@unwrap_spec(index='index')
def array_insert(self, space, index, w_value):
    """Insert a new item v into the array before position i."""
    w_item = self.new('')
    w_item.append(space, w_value)
    self.check_resizable(space)
    length = self.length()
    if index < 0:
        index = max(index + length, 0)
    index = min(index, length) * self.size
    self.store.splice(index, index, w_item.store.as_str())


@unwrap_spec(index='index')
def array_pop(self, space, index=-1):
    """Return the i-th element and delete it from the array; i defaults to -1."""
    length = self.length()
    if length == 0:
        raise oefmt(space.w_IndexError, "pop from empty array")
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise oefmt(space.w_IndexError, "pop index out of range")
    w_item = self.getitem(space, index)
    self.delete_at(space, index)
    return w_item


def array_remove(self, space, w_value):
    """Remove the first occurrence of v in the array."""
    index = self.find(space, w_value, 0, MAX_SIZE)
    if index < 0:
        raise oefmt(space.w_ValueError, "array.remove(x): x not in array")
    self.delete_at(space, index)


def array_index(self, space, w_value, w_start=None, w_stop=None):
    """Return index of first occurrence of v in the array."""
    start, stop = 0, MAX_SIZE
    if w_start is not None:
        start = search_bound(space, w_start, self.length())
    if w_stop is not None:
        stop = search_bound(space, w_stop, self.length())
    index = self.find(space, w_value, start, stop)
    if index < 0:
        raise oefmt(space.w_ValueError, "array.index(x): x not in array")
    return space.newint(index)


def array_count(self, space, w_value):
    """Return number of occurrences of v in the array."""
    count = 0
    index = self.find(space, w_value, 0, MAX_SIZE)
    while index >= 0:
        count += 1
        index = self.find(space, w_value, index + 1, MAX_SIZE)
    return space.newint(count)


def array_reverse(self, space):
    """Reverse the order of the items in the array."""
    self.store.reverse()
    _reverse_items(self)


def array_byteswap(self, space):
    """Byteswap all items of the array."""
    _reverse_items(self)


def _reverse_items(w_array):
    """Reverse the bytes of every item."""
    store, size = w_array.store, w_array.size
    for i in range(w_array.length()):
        low, high = i * size, (i + 1) * size - 1
        while low < high:
            char = store.getitem(low)
            store.setitem(low, store.getitem(high))
            store.setitem(high, char)
            low += 1
            high -= 1


def array_buffer_info(self, space):
    """Return a tuple (address, length) giving the current memory address and the length in items of the buffer."""
    return space.newtuple2(space.newint(compute_unique_id(self.store)), space.newint(self.length()))


def array_copy(self, space):
    """Return a copy of the array."""
    return self.new(self.store.as_str())


def array_deepcopy(self, space, w_memo):
    """Return a copy of the array."""
    return self.new(self.store.as_str())


# ---- bytes, lists, text, files

def array_tobytes(self, space):
    """Convert the array to an array of machine values and return the bytes representation."""
    return W_BytesObject(self.store.as_str())


def array_frombytes(self, space, w_buffer):
    """Appends items from the string, interpreting it as an array of machine values."""
    buf = space.readbuf_w(w_buffer)
    if buf.itemsize != 1:
        raise oefmt(space.w_TypeError, "a bytes-like object is required")
    self.frombytes(space, buf.as_str())


def array_tolist(self, space):
    """Convert array to an ordinary list with the same items."""
    return space.newlist(self.items(space))


def array_fromlist(self, space, w_list):
    """Append items to array from list; nothing is appended if one of them does not fit."""
    if not space.isinstance_w(w_list, space.w_list):
        raise oefmt(space.w_TypeError, "arg must be list")
    w_new = self.new('')
    for w_item in space.listview(w_list):
        w_new.append(space, w_item)
    self.check_resizable(space)
    self.store.append(w_new.store.as_str())


def array_fromunicode(self, space, w_text):
    """Extends this array with data from the unicode string ustr."""
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "fromunicode() argument must be str, not %s", space.type_name_or_none(w_text))
    if self.code != 'u':
        raise oefmt(space.w_ValueError, "fromunicode() may only be called on unicode type arrays")
    self.extend_text(space, w_text)


def array_tounicode(self, space):
    """Convert the array to a unicode string."""
    if self.code != 'u':
        raise oefmt(space.w_ValueError, "tounicode() may only be called on unicode type arrays")
    return self.text(space)


@unwrap_spec(n='index')
def array_fromfile(self, space, w_file, n):
    """Read n objects from the file object f and append them to the end of the array."""
    if n < 0:
        raise oefmt(space.w_ValueError, "negative count")
    wanted = n * self.size
    w_data = space.call_method(w_file, 'read', space.newint(wanted))
    if not isinstance(w_data, W_BytesObject):
        raise oefmt(space.w_TypeError, "read() didn't return bytes")
    is_short = len(w_data.data) != wanted
    self.frombytes(space, w_data.data)
    if is_short:
        raise oefmt(space.w_EOFError, "read() didn't return enough bytes")


def array_tofile(self, space, w_file):
    """Write all items (as machine values) to the file object f."""
    position = 0
    while position < self.store.length():
        count = min(BLOCK, self.store.length() - position)
        space.call_method(w_file, 'write', W_BytesObject(self.store.getslice(position, 1, count)))
        position += count
