"""The functions of _struct, the Struct class and the iterator of iter_unpack(); formats are in interp_layout.py."""
from interpreter.error import oefmt
from interpreter.gateway import ONE_BY_ONE, interp2app, takes, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from module._struct.interp_layout import NOT_INITIALIZED, STRUCT_ERROR, parse_layout
from objspace.bytescore import W_BytesObject
from objspace.strcore import W_StrObject
from rpython.rlib.rarithmetic import r_uint

CACHE_SIZE = 100


class LayoutCache(object):
    """The layouts of formats used lately, as in `struct.pack('>I', ...)` again and again."""

    def __init__(self):
        self.layouts = {}

    def get(self, format):
        """Return the Layout of a format. Raises struct.error."""
        try:
            return self.layouts[format]
        except KeyError:
            layout = parse_layout(format)
            if len(self.layouts) >= CACHE_SIZE:
                self.clear()
            self.layouts[format] = layout
            return layout

    def clear(self):
        self.layouts = {}


cache = LayoutCache()


def _format_text(space, w_format):
    """The text of a format argument. Raises TypeError, UnicodeEncodeError."""
    if isinstance(w_format, W_BytesObject):
        return w_format.data
    if not isinstance(w_format, W_StrObject):
        raise oefmt(space.w_TypeError, "Struct() argument 1 must be a str or bytes object, not %T", w_format)
    if w_format.asc is None:
        return space.bytes_w(space.call_method(w_format, 'encode', space.newtext('ascii')))
    return w_format.asc


def _layout(space, w_format):
    return cache.get(_format_text(space, w_format))


# ---- what functions and methods share

def _pack_into(space, layout, args_w, first):
    """args_w[first:] are a buffer, an offset and the values."""
    if len(args_w) - first < 1:
        raise oefmt(STRUCT_ERROR.w_type, "pack_into expected buffer argument")
    if len(args_w) - first < 2:
        raise oefmt(STRUCT_ERROR.w_type, "pack_into expected offset argument")
    if len(args_w) - first - 2 != layout.count:
        raise oefmt(STRUCT_ERROR.w_type, "pack_into expected %d items for packing (got %d)",
                    layout.count, len(args_w) - first - 2)
    w_buffer = args_w[first]
    buf = w_buffer.buffer_w(space)
    if buf is None or buf.readonly:
        raise oefmt(space.w_TypeError, "argument must be read-write bytes-like object, not %T", w_buffer)
    offset = space.getindex_w(args_w[first + 1], space.w_IndexError)
    length = buf.getlength()
    if offset < 0:
        if offset + layout.size > 0:
            raise oefmt(STRUCT_ERROR.w_type, "no space to pack %d bytes at offset %d", layout.size, offset)
        if offset + length < 0:
            raise oefmt(STRUCT_ERROR.w_type, "offset %d out of range for %d-byte buffer", offset, length)
        offset += length
    if length - offset < layout.size:
        raise _too_small('pack_into', 'packing', layout.size, offset, length)
    data = layout.pack(space, args_w, first + 2, 'pack_into')
    if offset + len(data) <= buf.getlength():
        buf.setslice(offset, data)
    return space.w_None


def _too_small(function, action, size, offset, length):
    return oefmt(STRUCT_ERROR.w_type, "%s requires a buffer of at least %s bytes for %s %d bytes at offset %d"
                 " (actual buffer size is %d)", function, str(r_uint(offset) + r_uint(size)), action, size, offset, length)


def _unpack(space, layout, w_buffer):
    buf = space.readbuf_w(w_buffer)
    if buf.getlength() != layout.size:
        raise oefmt(STRUCT_ERROR.w_type, "unpack requires a buffer of %d bytes", layout.size)
    return layout.unpack(space, buf.as_str())


def _unpack_from(space, layout, w_buffer, offset):
    buf = space.readbuf_w(w_buffer)
    length = buf.getlength()
    if offset < 0:
        if offset + layout.size > 0:
            raise oefmt(STRUCT_ERROR.w_type, "not enough data to unpack %d bytes at offset %d", layout.size, offset)
        if offset + length < 0:
            raise oefmt(STRUCT_ERROR.w_type, "offset %d out of range for %d-byte buffer", offset, length)
        offset += length
    if length - offset < layout.size:
        raise _too_small('unpack_from', 'unpacking', layout.size, offset, length)
    return layout.unpack(space, buf.getslice(offset, 1, layout.size))


def _iter_unpack(space, layout, w_buffer):
    if layout.size == 0:
        raise oefmt(STRUCT_ERROR.w_type, "cannot iteratively unpack with a struct of length 0")
    buf = space.readbuf_w(w_buffer)
    if buf.getlength() % layout.size != 0:
        raise oefmt(STRUCT_ERROR.w_type, "iterative unpacking requires a buffer of a multiple of %d bytes", layout.size)
    return W_UnpackIterator(layout, buf)


class W_UnpackIterator(W_Root):
    """Iterator over the tuples in a buffer; `buf` is None when exhausted."""

    def __init__(self, layout, buf):
        self.layout = layout
        self.buf = buf
        self.position = 0

    def next_or_none(self, space):
        buf = self.buf
        if buf is None:
            return None
        position = self.position
        if position + self.layout.size > buf.getlength():
            self.buf = None
            return None
        self.position = position + self.layout.size
        return self.layout.unpack(space, buf.getslice(position, 1, self.layout.size))

    def descr_length_hint(self, space):
        if self.buf is None:
            return space.newint(0)
        return space.newint((self.buf.getlength() - self.position) // self.layout.size)


# ---- functions

@takes(ONE_BY_ONE)
def pack(space, args_w):
    """Return a bytes object containing the values v1, v2, ... packed according to the format string."""
    if len(args_w) == 0:
        raise oefmt(space.w_TypeError, "missing format argument")
    return W_BytesObject(_layout(space, args_w[0]).pack(space, args_w, 1, 'pack'))


@takes(ONE_BY_ONE)
def pack_into(space, args_w):
    """Pack the values v1, v2, ... and write the packed bytes into the writable buffer from offset on."""
    if len(args_w) == 0:
        raise oefmt(space.w_TypeError, "missing format argument")
    return _pack_into(space, _layout(space, args_w[0]), args_w, 1)


def unpack(space, w_format, w_buffer):
    """Return a tuple containing values unpacked according to the format string."""
    return _unpack(space, _layout(space, w_format), w_buffer)


@unwrap_spec(offset='index')
def unpack_from(space, w_format, w_buffer, offset=0):
    """Return a tuple containing values unpacked according to the format string, from offset on."""
    return _unpack_from(space, _layout(space, w_format), w_buffer, offset)


def iter_unpack(space, w_format, w_buffer):
    """Return an iterator yielding tuples unpacked from the given bytes."""
    return _iter_unpack(space, _layout(space, w_format), w_buffer)


def calcsize(space, w_format):
    """Return size in bytes of the struct described by the format string."""
    return space.newint(_layout(space, w_format).size)


def clearcache(space):
    """Clear the internal cache."""
    cache.clear()


# ---- the class

class W_Struct(Weakrefable, W_Root):
    """A compiled format."""

    def __init__(self):
        self.format = ''
        self.layout = NOT_INITIALIZED

    def descr_init(self, space, w_format):
        format = _format_text(space, w_format)
        self.layout = parse_layout(format)
        self.format = format

    @takes(ONE_BY_ONE)
    def descr_pack(self, space, args_w):
        """Return a bytes object containing values v1, v2, ... packed according to the format string."""
        return W_BytesObject(self.layout.pack(space, args_w, 0, 'pack'))

    @takes(ONE_BY_ONE)
    def descr_pack_into(self, space, args_w):
        """Pack the values v1, v2, ... and write the packed bytes into the writable buffer from offset on."""
        return _pack_into(space, self.layout, args_w, 0)

    def descr_unpack(self, space, w_buffer):
        """Return a tuple containing unpacked values."""
        return _unpack(space, self.layout, w_buffer)

    @unwrap_spec(offset='index')
    def descr_unpack_from(self, space, w_buffer, offset=0):
        """Return a tuple containing unpacked values, from offset on."""
        return _unpack_from(space, self.layout, w_buffer, offset)

    def descr_iter_unpack(self, space, w_buffer):
        """Return an iterator yielding tuples."""
        return _iter_unpack(space, self.layout, w_buffer)

    def fget_format(self, space):
        return space.newtext(self.format)

    def fget_size(self, space):
        return space.newint(self.layout.size)


def descr_new_struct(space, w_type, __args__):
    """Struct(fmt) --> compiled struct object"""
    w_result = space.allocate_instance(W_Struct, w_type)
    W_Struct.__init__(w_result)
    return w_result


W_Struct.typedef = TypeDef(
    'Struct', module='_struct',
    doc=descr_new_struct.__doc__,
    __module__='_struct',
    __new__=interp2app(descr_new_struct),
    __init__=interp2app(W_Struct.descr_init, kw='format'),
    pack=interp2app(W_Struct.descr_pack),
    pack_into=interp2app(W_Struct.descr_pack_into),
    unpack=interp2app(W_Struct.descr_unpack),
    unpack_from=interp2app(W_Struct.descr_unpack_from, kw='buffer offset'),
    iter_unpack=interp2app(W_Struct.descr_iter_unpack),
    format=GetSetProperty(W_Struct.fget_format),
    size=GetSetProperty(W_Struct.fget_size),
)

W_UnpackIterator.typedef = TypeDef(
    'unpack_iterator', module='_struct',
    __iter__=interp2app(W_UnpackIterator.descr_self),
    __next__=interp2app(W_UnpackIterator.descr_next),
    __length_hint__=interp2app(W_UnpackIterator.descr_length_hint),
)
