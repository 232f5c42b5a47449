"""Saving None, booleans, numbers, text and bytes."""
from interpreter.error import oefmt
from module._pickle import opcodes
from module._pickle.library import library_function
from module._pickle.opcodes import little_endian
from module._pickle.save_reduce import save_reduce
from objspace.format_number import float_repr
from objspace.numberparsing import bigint_text
from objspace.unicodehelpers import widen_latin1
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.rstring import StringBuilder

MAX_UINT32 = 0xffffffff


def save_none(pickler):
    pickler.write(opcodes.NONE)


def save_bool(pickler, value):
    if pickler.protocol >= 2:
        pickler.write(opcodes.NEWTRUE if value else opcodes.NEWFALSE)
    else:
        pickler.write('I01\n' if value else 'I00\n')


# ---- numbers

def save_int(pickler, value):
    """A machine int."""
    if not -0x80000000 <= value <= 0x7fffffff:
        if pickler.protocol >= 2:
            _save_wide_int(pickler, value)
        else:
            pickler.write(opcodes.LONG + str(value) + 'L\n')
    elif not pickler.is_binary:
        pickler.write(opcodes.INT + str(value) + '\n')
    elif value < 0 or value > 0xffff:
        pickler.write(opcodes.BININT)
        pickler.write(little_endian(value, 4))
    elif value > 0xff:
        pickler.write(opcodes.BININT2)
        pickler.write(little_endian(value, 2))
    else:
        pickler.write(opcodes.BININT1)
        pickler.write(chr(value & 0xff))


def _save_wide_int(pickler, value):
    """A machine int of more than four bytes: as few as its two's complement needs."""
    count = 5
    # what is left of the value is its sign
    while count < 8 and value >> (8 * count - 1) != (-1 if value < 0 else 0):
        count += 1
    pickler.write(opcodes.LONG1)
    pickler.write(chr(count))
    pickler.write(little_endian(value, count))


def save_bigint(pickler, num):
    """An rbigint that is no machine int."""
    space = pickler.space
    if pickler.protocol < 2:
        pickler.write(opcodes.LONG + bigint_text(space, num) + 'L\n')
        return
    size = num.bit_length() // 8 + 1
    if size > 0x7fffffff:
        raise oefmt(space.w_OverflowError, "int too large to pickle")
    data = num.tobytes(size, 'little', True)
    # the lowest number of its size needs no byte for the sign
    if num.sign < 0 and data[size - 1] == '\xff' and ord(data[size - 2]) & 0x80:
        size -= 1
        assert size >= 0
        data = data[:size]
    if size < 256:
        pickler.write(opcodes.LONG1)
        pickler.write(chr(size))
    else:
        pickler.write(opcodes.LONG4)
        pickler.write(little_endian(size, 4))
    pickler.write(data)


def save_float(pickler, value):
    if not pickler.is_binary:
        pickler.write(opcodes.FLOAT + float_repr(value) + '\n')
        return
    bits = float2longlong(value)
    pickler.write(opcodes.BINFLOAT)
    shift = 56
    while shift >= 0:
        pickler.write(chr((bits >> shift) & 0xff))
        shift -= 8


# ---- text

def save_text(pickler, w_text):
    """A str of exactly that type."""
    if not pickler.is_binary:
        pickler.write(opcodes.UNICODE)
        pickler.write(escaped_line(w_text))
    else:
        _save_utf8(pickler, w_text.utf8())
    pickler.memoize(w_text)


def _save_utf8(pickler, data):
    short = opcodes.SHORT_BINUNICODE if pickler.protocol >= 4 else ''
    pickler.output.write_data(
        _header(pickler, len(data), short, opcodes.BINUNICODE, opcodes.BINUNICODE8, 'string'), data, None)


def _header(pickler, size, short, usual, wide, kind):
    """The opcode and the size, in one byte, four or eight; `short` may be ''. Raises OverflowError."""
    if size <= 0xff and short != '':
        return short + chr(size)
    if size <= MAX_UINT32:
        return usual + little_endian(size, 4)
    if pickler.protocol >= 4:
        return wide + little_endian(size, 8)
    raise oefmt(pickler.space.w_OverflowError,
                "serializing a %s larger than 4 GiB requires pickle protocol 4 or higher", kind)


def escaped_line(w_text):
    """The text in Latin-1 with a line end; escapes stand for what is wider and for what ends lines or is an escape."""
    builder = StringBuilder(w_text.length() + 1)
    for i in range(w_text.length()):
        code = w_text.code_at(i)
        if code >= 0x10000:
            builder.append('\\U')
            _append_hex(builder, code, 8)
        elif code >= 256 or code == ord('\\') or code == 0 or code == 10 or code == 13 or code == 26:
            builder.append('\\u')
            _append_hex(builder, code, 4)
        else:
            builder.append(chr(code))
    builder.append('\n')
    return builder.build()


def _append_hex(builder, value, width):
    while width > 0:
        width -= 1
        builder.append('0123456789abcdef'[(value >> (4 * width)) & 15])


# ---- bytes

def save_bytes(pickler, w_bytes):
    """A bytes object of exactly that type."""
    data = w_bytes.data
    if pickler.protocol >= 3:
        save_bytes_data(pickler, w_bytes, data)
    elif len(data) == 0:
        _save_call(pickler, pickler.space.w_bytes, [], w_bytes)
    else:
        # older Pythons have no opcode for bytes
        space = pickler.space
        w_text = space.newunicode(widen_latin1(data))
        _save_call(pickler, library_function(space, '_codecs', 'encode'), [w_text, space.newtext('latin1')], w_bytes)


def save_bytes_data(pickler, w_obj, data):
    """Write the bytes of an object."""
    header = _header(pickler, len(data), opcodes.SHORT_BINBYTES, opcodes.BINBYTES, opcodes.BINBYTES8, 'bytes object')
    pickler.output.write_data(header, data, w_obj)
    pickler.memoize(w_obj)


def save_bytearray(pickler, w_bytearray):
    """A bytearray of exactly that type."""
    space = pickler.space
    data = w_bytearray.as_str()
    if pickler.protocol >= 5:
        save_bytearray_data(pickler, w_bytearray, data)
    elif len(data) == 0:
        _save_call(pickler, space.w_bytearray, [], w_bytearray)
    else:
        _save_call(pickler, space.w_bytearray, [space.newbytes(data)], w_bytearray)


def save_bytearray_data(pickler, w_obj, data):
    pickler.output.write_data(opcodes.BYTEARRAY8 + little_endian(len(data), 8), data, w_obj)
    pickler.memoize(w_obj)


def _save_call(pickler, w_function, args_w, w_obj):
    space = pickler.space
    save_reduce(pickler, [w_function, space.newtuple(args_w)], w_obj)
