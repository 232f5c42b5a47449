"""Loading None, booleans, numbers, text and bytes."""
from interpreter.error import OperationError, oefmt
from module._pickle.errors import unpickling_error
from objspace.bytescore import W_BytesObject
from objspace.bytearraycore import W_BytearrayObject
from objspace.codec_bytes import unescape_bytes
from objspace.codec_escape import decode_raw_unicode_escape
from objspace.codec_registry import decode
from objspace.codec_utf8 import decode_utf8
from objspace.memoryviewcore import view_of
from objspace.numberparsing import NumberSyntaxError, float_value, parse_int, scan_float
from rpython.rlib.longlong2float import longlong2float
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rbigint import rbigint

LARGEST_SIZE = '9223372036854775807'


def load_none(unpickler):
    unpickler.push(unpickler.space.w_None)


def load_true(unpickler):
    unpickler.push(unpickler.space.w_True)


def load_false(unpickler):
    unpickler.push(unpickler.space.w_False)


# ---- integers

def load_binint(unpickler):
    unpickler.push(unpickler.space.newint(unpickler.input.read_signed()))


def load_binint1(unpickler):
    unpickler.push(unpickler.space.newint(unpickler.input.read_byte()))


def load_binint2(unpickler):
    unpickler.push(unpickler.space.newint(unpickler.input.read_number(2)))


def load_int(unpickler):
    """INT: a line with a number in the syntax of C, or of Python; 00 and 01 are False and True."""
    space = unpickler.space
    line = unpickler.input.read_line(2)
    if line == '00':
        unpickler.push(space.w_False)
    elif line == '01':
        unpickler.push(space.w_True)
    else:
        unpickler.push(_int_of_c(space, line))


def _int_of_c(space, line):
    if is_octal(line):
        return parse_int(space, line, 8, space.newbytes(line))
    try:
        return parse_int(space, line, 0, space.newbytes(line))
    except OperationError as e:
        if not e.match(space, space.w_ValueError):
            raise
    raise oefmt(space.w_ValueError, "could not convert string to int")


def is_octal(line):
    """True for digits below 8 after a zero, which C takes for an octal number."""
    i = 0
    if line.startswith('-') or line.startswith('+'):
        i = 1
    if i >= len(line) or line[i] != '0':
        return False
    for k in range(i, len(line)):
        if not '0' <= line[k] <= '7':
            return False
    return True


def line_int(unpickler, line, base):
    """The number in a line. Raises ValueError, whose text shows the line end."""
    space = unpickler.space
    return parse_int(space, line, base, space.newtext(line + '\n'))


def load_long(unpickler):
    """LONG: a line with a number in the syntax of Python; the L at its end is left out sometimes."""
    line = unpickler.input.read_line(2)
    if line.endswith('L'):
        line = line[:-1]
    # the text of an error names the base
    unpickler.push(line_int(unpickler, line, 0 if line.find('0') >= 0 else 10))


def load_long1(unpickler):
    _load_counted_int(unpickler, unpickler.input.read_byte())


def load_long4(unpickler):
    size = unpickler.input.read_signed()
    if size < 0:
        raise unpickling_error("LONG pickle has negative byte count")
    _load_counted_int(unpickler, size)


def _load_counted_int(unpickler, size):
    space = unpickler.space
    if size == 0:
        unpickler.push(space.newint(0))
    elif size <= 8:
        unpickler.push(space.newint(_sign_extended(unpickler.input.read_number(size), size)))
    else:
        unpickler.push(space.newbigint(rbigint.frombytes(unpickler.input.read(size), 'little', True)))


def _sign_extended(value, size):
    if size < 8 and value >> (8 * size - 1) != 0:
        return value - (1 << (8 * size))
    return value


# ---- floats

def load_float(unpickler):
    """FLOAT: a line with a number."""
    space = unpickler.space
    line = unpickler.input.read_line(2)
    end = scan_float(line, 0, len(line))
    if end == 0:
        raise oefmt(space.w_ValueError, "could not convert string to float: '%s\n'", line)
    if end < len(line):
        raise oefmt(space.w_ValueError, "could not convert string to float")
    try:
        unpickler.push(space.newfloat(float_value(line, 0, end)))
    except NumberSyntaxError:
        raise oefmt(space.w_ValueError, "could not convert string to float")


def load_binfloat(unpickler):
    """BINFLOAT: eight bytes, the highest first."""
    data = unpickler.input.read(8)
    bits = 0
    for c in data:
        bits = bits << 8 | ord(c)
    unpickler.push(unpickler.space.newfloat(longlong2float(intmask(bits))))


# ---- strings of Python 2

def load_string(unpickler):
    """STRING: a line with a literal."""
    line = unpickler.input.read_line(1)
    size = len(line)
    if size < 2 or line[0] != line[size - 1] or (line[0] != "'" and line[0] != '"'):
        raise unpickling_error("the STRING opcode argument must be quoted")
    stop = size - 1
    assert stop >= 1
    _push_old_string(unpickler, unescape_bytes(unpickler.space, line[1:stop], 'strict'))


def load_binstring(unpickler):
    _push_old_string(unpickler, unpickler.input.read(unpickler.input.read_number(4)))


def load_short_binstring(unpickler):
    _push_old_string(unpickler, unpickler.input.read(unpickler.input.read_byte()))


def _push_old_string(unpickler, data):
    """Push a str of Python 2 as the `encoding` wants it: decoded or as bytes."""
    space = unpickler.space
    if unpickler.encoding == 'bytes':
        unpickler.push(space.newbytes(data))
    else:
        unpickler.push(decode(space, data, unpickler.encoding, unpickler.errors))


# ---- text

def load_unicode(unpickler):
    """UNICODE: a line in Latin-1 with escapes."""
    w_text, _ = decode_raw_unicode_escape(unpickler.space, unpickler.input.read_line(1), 'strict')
    unpickler.push(w_text)


def _load_text(unpickler, size):
    if size < 0:
        raise oefmt(unpickler.space.w_OverflowError, "BINUNICODE exceeds system's maximum size of %s bytes",
                    LARGEST_SIZE)
    w_text, _ = decode_utf8(unpickler.space, unpickler.input.read(size), 'surrogatepass')
    unpickler.push(w_text)


def load_short_binunicode(unpickler):
    _load_text(unpickler, unpickler.input.read_byte())


def load_binunicode(unpickler):
    _load_text(unpickler, unpickler.input.read_number(4))


def load_binunicode8(unpickler):
    _load_text(unpickler, unpickler.input.read_number(8))


# ---- bytes

def _load_bytes(unpickler, size):
    if size < 0:
        raise oefmt(unpickler.space.w_OverflowError, "BINBYTES exceeds system's maximum size of %s bytes",
                    LARGEST_SIZE)
    unpickler.push(W_BytesObject(unpickler.input.read_payload(size)))


def load_short_binbytes(unpickler):
    _load_bytes(unpickler, unpickler.input.read_byte())


def load_binbytes(unpickler):
    _load_bytes(unpickler, unpickler.input.read_number(4))


def load_binbytes8(unpickler):
    _load_bytes(unpickler, unpickler.input.read_number(8))


def load_bytearray8(unpickler):
    size = unpickler.input.read_number(8)
    if size < 0:
        raise oefmt(unpickler.space.w_OverflowError, "BYTEARRAY8 exceeds system's maximum size of %s bytes",
                    LARGEST_SIZE)
    unpickler.push(W_BytearrayObject(unpickler.input.read_payload(size)))


# ---- buffers outside of the pickle

def load_next_buffer(unpickler):
    """NEXT_BUFFER: the next of `buffers`."""
    if unpickler.w_buffers is None:
        raise unpickling_error("pickle stream refers to out-of-band data but no *buffers* argument was given")
    w_buffer = unpickler.space.next_or_none(unpickler.w_buffers)
    if w_buffer is None:
        raise unpickling_error("not enough out-of-band buffers")
    unpickler.push(w_buffer)


def load_readonly_buffer(unpickler):
    """READONLY_BUFFER: put a read-only view in place of the buffer on the stack, if it is writable."""
    space = unpickler.space
    w_buffer = unpickler.top()
    view = view_of(space, w_buffer)
    if view is None:
        raise oefmt(space.w_TypeError, "memoryview: a bytes-like object is required, not '%T'", w_buffer)
    if not view.readonly:
        unpickler.pop()
        unpickler.push(view.derived(view.format, view.itemsize, True, view.offset, view.shape, view.strides))
