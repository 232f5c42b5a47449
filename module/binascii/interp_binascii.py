"""The functions of binascii: arguments, errors, and hexadecimal; the other codings are in coding.py."""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.typedef import TypeDef
from module.binascii import coding
from objspace.bytescore import W_BytesObject, buffer_of, buffer_or_none
from objspace.bytesmethods_layout import hexadecimal
from objspace.codec_escape import hex_value
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.strcore import W_StrObject
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rstring import StringBuilder

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])
ERROR = TypeDef('Error', _BASES['ValueError'], module='binascii')
INCOMPLETE = TypeDef('Incomplete', _BASES['Exception'], module='binascii')


def _ascii_argument(space, w_data):
    """The bytes of an argument that may be an ASCII str too."""
    if isinstance(w_data, W_StrObject):
        if w_data.asc is None:
            raise oefmt(space.w_ValueError, "string argument should contain only ASCII characters")
        return w_data.asc
    data = buffer_or_none(space, w_data)
    if data is None:
        raise oefmt(space.w_TypeError, "argument should be bytes, buffer or ASCII string, not '%T'", w_data)
    return data


def _error(failure):
    return oefmt(ERROR.w_type, "%s", failure.message)


# ---- hexadecimal

@unwrap_spec(bytes_per_sep=int)
def hexlify(space, w_data, w_sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = buffer_of(space, w_data)
    return W_BytesObject(hexadecimal(space, data, w_sep, bytes_per_sep))


def unhexlify(space, w_hexstr):
    """Binary data of hexadecimal representation."""
    text = _ascii_argument(space, w_hexstr)
    if len(text) % 2 != 0:
        raise oefmt(ERROR.w_type, "Odd-length string")
    builder = StringBuilder(len(text) // 2)
    for i in range(0, len(text), 2):
        high = hex_value(text[i])
        low = hex_value(text[i + 1])
        if high < 0 or low < 0:
            raise oefmt(ERROR.w_type, "Non-hexadecimal digit found")
        builder.append(chr(high << 4 | low))
    return W_BytesObject(builder.build())


# ---- base64

@unwrap_spec(newline=bool)
def b2a_base64(space, w_data, __kwonly__=None, newline=True):
    """Base64-code line of data."""
    text = coding.base64_text(buffer_of(space, w_data))
    if newline:
        text += '\n'
    return W_BytesObject(text)


@unwrap_spec(strict_mode=bool)
def a2b_base64(space, w_data, __kwonly__=None, strict_mode=False):
    """Decode a line of base64 data."""
    try:
        return W_BytesObject(coding.base64_data(_ascii_argument(space, w_data), strict_mode))
    except coding.CodingError as e:
        raise _error(e)


# ---- uuencode and quoted-printable

@unwrap_spec(backtick=bool)
def b2a_uu(space, w_data, __kwonly__=None, backtick=False):
    """Uuencode line of data."""
    data = buffer_of(space, w_data)
    if len(data) > 45:
        raise oefmt(ERROR.w_type, "At most 45 bytes at once")
    return W_BytesObject(coding.uu_text(data, backtick))


def a2b_uu(space, w_data):
    """Decode a line of uuencoded data."""
    try:
        return W_BytesObject(coding.uu_data(_ascii_argument(space, w_data)))
    except coding.CodingError as e:
        raise _error(e)


@unwrap_spec(quotetabs=bool, istext=bool, header=bool)
def b2a_qp(space, w_data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding."""
    return W_BytesObject(coding.QuotedWriter(buffer_of(space, w_data), quotetabs, istext, header).run())


@unwrap_spec(header=bool)
def a2b_qp(space, w_data, header=False):
    """Decode a string of qp-encoded data."""
    return W_BytesObject(coding.quoted_data(_ascii_argument(space, w_data), header))


# ---- checksums

def crc32(space, w_data, w_crc=None):
    """Compute CRC-32 incrementally."""
    data = buffer_of(space, w_data)
    start = 0
    if w_crc is not None:
        start = _masked(space, w_crc) & 0xffffffff
    return space.newint(coding.crc32(data, start))


def crc_hqx(space, w_data, w_crc):
    """Compute CRC-CCITT incrementally."""
    data = buffer_of(space, w_data)
    return space.newint(coding.crc_hqx(data, _masked(space, w_crc) & 0xffff))


def _masked(space, w_int):
    """The lowest 64 bits of an int."""
    return intmask(space.bigint_w(w_int).uintmask())
