"""Pickling of arrays: __reduce_ex__ and the function that makes an array of what it says.

A machine format code tells size, sign and byte order of the items, since another machine may read them.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.array.interp_array import W_Array
from module.array.interp_items import TYPECODES, item_size
from module.array.interp_methods import typecode_of
from objspace.buffer_items import FLOATS, SIGNED, load_bits, load_float, new_unsigned, sign_extended
from objspace.bytescore import W_BytesObject
from objspace.codec_registry import decode

# Item size, kind (i: signed, u: unsigned, f: float, t: text) and whether big-endian of every code
FORMATS = [
    (1, 'u', False), (1, 'i', False), (2, 'u', False), (2, 'u', True), (2, 'i', False), (2, 'i', True),
    (4, 'u', False), (4, 'u', True), (4, 'i', False), (4, 'i', True),
    (8, 'u', False), (8, 'u', True), (8, 'i', False), (8, 'i', True),
    (4, 'f', False), (4, 'f', True), (8, 'f', False), (8, 'f', True),
    (2, 't', False), (2, 't', True), (4, 't', False), (4, 't', True),
]
# the codecs of the last four
CODECS = ['utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be']
FIRST_TEXT = 18


def _kind(code):
    if code == 'u':
        return 't'
    if FLOATS.find(code) >= 0:
        return 'f'
    return 'i' if SIGNED.find(code) >= 0 else 'u'


def _format_of(code):
    """The machine format code of a typecode on this (little-endian) machine."""
    for i in range(len(FORMATS)):
        size, kind, is_big = FORMATS[i]
        if not is_big and size == item_size(code) and kind == _kind(code):
            return i
    return -1


def array_reduce_ex(self, space, w_protocol):
    """Return state information for pickling."""
    if not space.isinstance_w(w_protocol, space.w_int):
        raise oefmt(space.w_TypeError, "__reduce_ex__ argument should be an integer")
    w_dict = self.getdict(space)
    if w_dict is None:
        w_dict = space.w_None
    w_code = space.newtext(self.code)
    if space.index_w(w_protocol) < 3:
        return space.newtuple([space.type(self), space.newtuple2(w_code, space.newlist(self.items(space))), w_dict])
    w_function = space.getitem(space.builtin_modules['array'].w_dict, space.newtext('_array_reconstructor'))
    w_args = space.newtuple([space.type(self), w_code, space.newint(_format_of(self.code)),
                             W_BytesObject(self.store.as_str())])
    return space.newtuple([w_function, w_args, w_dict])


@unwrap_spec(mformat_code=int)
def array_reconstructor(space, w_arraytype, w_typecode, mformat_code, w_items):
    """Internal. Used for pickling support."""
    w_array_type = W_Array.typedef.w_type
    if not space.isinstance_w(w_arraytype, space.w_type):
        raise oefmt(space.w_TypeError, "first argument must be a type object, not %T", w_arraytype)
    if not space.issubtype_w(w_arraytype, w_array_type):
        raise oefmt(space.w_TypeError, "%N is not a subtype of %N", w_arraytype, w_array_type)
    code = typecode_of(space, w_typecode)
    if item_size(code) < 0:
        raise oefmt(space.w_ValueError, "second argument must be a valid type code")
    if not 0 <= mformat_code < len(FORMATS):
        raise oefmt(space.w_ValueError, "third argument must be a valid machine format code.")
    if not isinstance(w_items, W_BytesObject):
        raise oefmt(space.w_TypeError, "fourth argument should be bytes, not %T", w_items)
    data = w_items.data
    if mformat_code == _format_of(code):
        w_result = space.call_function(w_arraytype, w_typecode)
        assert isinstance(w_result, W_Array)
        w_result.frombytes(space, data)
        return w_result
    size, kind, is_big = FORMATS[mformat_code]
    if len(data) % size != 0:
        raise oefmt(space.w_ValueError, "string length not a multiple of item size")
    if kind == 't':
        w_text = decode(space, data, CODECS[mformat_code - FIRST_TEXT], 'strict')
        return space.call_function(w_arraytype, w_typecode, w_text)
    w_list = space.newlist([_item(space, data, i * size, size, kind, is_big) for i in range(len(data) // size)])
    return space.call_function(w_arraytype, space.newtext(_similar_code(code, size, kind)), w_list)


def _item(space, data, position, size, kind, is_big):
    bits = load_bits(data, position, size, is_big)
    if kind == 'f':
        return space.newfloat(load_float(bits, size))
    if kind == 'i':
        return space.newint(sign_extended(bits, size))
    return new_unsigned(space, bits)


def _similar_code(code, size, kind):
    """The first typecode whose items are ints of a size and sign; the given one for floats."""
    if kind != 'f':
        for candidate in TYPECODES:
            if _kind(candidate) == kind and item_size(candidate) == size:
                return candidate
    return code
