"""Error handlers of codecs: strict, ignore, replace, surrogateescape and the others.

A codec that meets something it cannot convert calls decode_error() or encode_error(),
which answer with a replacement and where to go on, or raise.  Handlers registered by
Python code (codecs.register_error) are found through codec_registry.STATE's table.
Rule: "Error Handlers" in the documentation of the codecs module.
"""
from interpreter.error import OperationError, oefmt
from objspace.bytescore import W_BytesObject
from objspace.strcore import W_StrObject
from objspace.unicodehelpers import name_of_code
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

BUILTIN_HANDLERS = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace',
                    'surrogateescape', 'surrogatepass', 'namereplace']


class HandlerTable(object):
    """Handlers registered by name; one prebuilt instance, empty at start-up."""

    def __init__(self):
        self.handlers_w = {}

    def find(self, name):
        "The registered callable, or None."
        return self.handlers_w.get(name, None)

    def register(self, name, w_handler):
        self.handlers_w[name] = w_handler


HANDLERS = HandlerTable()


class Replacement(object):
    """What to write in place of unencodable text: `data` as it is, or else `text` to be encoded."""
    _immutable_ = True

    def __init__(self, data, text, position):
        self.data = data
        self.text = text
        self.position = position


# ---- exceptions

def decode_exception(space, encoding, reason, data, start, end):
    """Return an OperationError with a UnicodeDecodeError."""
    w_exc = space.call_function(
        space.w_UnicodeDecodeError, space.newtext(encoding), space.newbytes(data),
        space.newint(start), space.newint(end), space.newtext(reason))
    return OperationError(space.w_UnicodeDecodeError, w_exc)


def encode_exception(space, encoding, reason, text, start, end):
    """Return an OperationError with a UnicodeEncodeError."""
    w_exc = space.call_function(
        space.w_UnicodeEncodeError, space.newtext(encoding), W_StrObject.from_unicode(text),
        space.newint(start), space.newint(end), space.newtext(reason))
    return OperationError(space.w_UnicodeEncodeError, w_exc)


def _unknown_handler(space, errors):
    return oefmt(space.w_LookupError, "unknown error handler name '%s'", errors)


def check_handler(space, errors):
    """Raise LookupError if there is no error handler of this name."""
    if errors not in BUILTIN_HANDLERS and HANDLERS.find(errors) is None:
        raise _unknown_handler(space, errors)


# ---- decoding

def decode_error(space, errors, encoding, reason, data, start, end):
    """Handle undecodable bytes data[start:end]; return (unicode, position, the data to go on with)."""
    if errors == 'strict':
        raise decode_exception(space, encoding, reason, data, start, end)
    w_handler = HANDLERS.find(errors)
    if w_handler is not None:
        return _call_decode_handler(space, w_handler, encoding, reason, data, start, end)
    if errors == 'xmlcharrefreplace' or errors == 'namereplace':
        raise oefmt(space.w_TypeError, "don't know how to handle UnicodeDecodeError in error callback")
    if errors not in BUILTIN_HANDLERS:
        raise _unknown_handler(space, errors)
    text, position = standard_decoding(errors, encoding, data, start, end)
    if position < 0:
        raise decode_exception(space, encoding, reason, data, start, end)
    return text, position, data


def standard_decoding(errors, encoding, data, start, end):
    """What a standard handler does with undecodable bytes: (unicode, position), the latter -1 if it refuses."""
    if errors == 'ignore':
        return u'', end
    if errors == 'replace':
        return u'\ufffd', end
    if errors == 'backslashreplace':
        return _escape_bytes(data, start, end), end
    if errors == 'surrogateescape':
        stop = _escapable_end(data, start, end)
        if stop > start:
            return _to_low_surrogates(data, start, stop), stop
    elif errors == 'surrogatepass':
        code, width = _surrogate_at(data, start, encoding)
        if code != 0:
            return unichr(code) + u'', start + width
    return u'', -1


def _call_decode_handler(space, w_handler, encoding, reason, data, start, end):
    w_exc = decode_exception(space, encoding, reason, data, start, end).get_w_value(space)
    w_result = space.call_function(w_handler, w_exc)
    items_w = _result_pair(space, w_result, "decoding error handler must return (str, int) tuple")
    w_text = items_w[0]
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "decoding error handler must return (str, int) tuple")
    w_data = space.getattr_text(w_exc, 'object')
    if not isinstance(w_data, W_BytesObject):
        raise oefmt(space.w_TypeError, "object attribute must be bytes")
    # the handler may have put other data in place of ours
    data = w_data.data
    return w_text.unicode(), _result_position(space, items_w[1], len(data)), data


def _result_pair(space, w_result, message):
    if not space.isinstance_w(w_result, space.w_tuple) or space.len_w(w_result) != 2:
        raise OperationError(space.w_TypeError, space.newtext(message))
    return space.fixedview(w_result)


def _result_position(space, w_position, length):
    position = space.index_w(w_position)
    if position < 0:
        position += length
    if position < 0 or position > length:
        raise oefmt(space.w_IndexError, "position %d from error handler out of bounds", position)
    return position


def _escape_bytes(data, start, end):
    builder = UnicodeBuilder(4 * (end - start))
    for i in range(start, end):
        builder.append(u'\\x')
        builder.append(_hex_digit(ord(data[i]) >> 4))
        builder.append(_hex_digit(ord(data[i]) & 15))
    return builder.build()


def _hex_digit(value):
    return u'0123456789abcdef'[value]


def _escapable_end(data, start, end):
    stop = start
    while stop < end and stop < start + 4 and ord(data[stop]) >= 128:
        stop += 1
    return stop


def _to_low_surrogates(data, start, stop):
    builder = UnicodeBuilder(stop - start)
    for i in range(start, stop):
        builder.append(unichr(0xdc00 + ord(data[i])))
    return builder.build()


def surrogate_width(encoding):
    """Return how many bytes a surrogate has with surrogatepass in this encoding, or 0."""
    name = encoding.lower().replace('_', '-')
    if name.startswith('utf-'):
        name = 'utf' + name[4:]
    if name == 'utf8' or name == 'cp-utf8':
        return 3
    if name.startswith('utf16'):
        return 2
    if name.startswith('utf32'):
        return 4
    return 0


def _surrogate_at(data, start, encoding):
    """Return (code, width) of the encoded surrogate at `start`, or (0, 0)."""
    width = surrogate_width(encoding)
    if width == 0 or start + width > len(data):
        return 0, 0
    if width == 3:
        a, b, c = ord(data[start]), ord(data[start + 1]), ord(data[start + 2])
        if a != 0xed or b & 0xc0 != 0x80 or c & 0xc0 != 0x80:
            return 0, 0
        code = (a & 15) << 12 | (b & 63) << 6 | (c & 63)
    else:
        code = read_unit(data, start, width, encoding.lower().endswith('be'))
    if 0xd800 <= code <= 0xdfff:
        return code, width
    return 0, 0


def read_unit(data, start, width, is_big_endian):
    """Return the integer in data[start:start+width]."""
    value = 0
    for i in range(width):
        if is_big_endian:
            value = value << 8 | ord(data[start + i])
        else:
            value |= ord(data[start + i]) << (8 * i)
    return value


def append_unit(builder, value, width, is_big_endian):
    """Append an integer as `width` bytes."""
    for i in range(width):
        shift = 8 * (width - 1 - i) if is_big_endian else 8 * i
        builder.append(chr((value >> shift) & 0xff))


# ---- encoding

def encode_error(space, errors, encoding, reason, text, start, end):
    """Handle the unencodable text[start:end]; return a Replacement."""
    if errors == 'strict':
        raise encode_exception(space, encoding, reason, text, start, end)
    w_handler = HANDLERS.find(errors)
    if w_handler is not None:
        return _call_encode_handler(space, w_handler, encoding, reason, text, start, end)
    if errors not in BUILTIN_HANDLERS:
        raise _unknown_handler(space, errors)
    replacement = standard_encoding(errors, encoding, text, start, end)
    if replacement is None:
        raise encode_exception(space, encoding, reason, text, start, end)
    return replacement


def standard_encoding(errors, encoding, text, start, end):
    """What a standard handler does with unencodable text: a Replacement, or None if it refuses."""
    if errors == 'ignore':
        return Replacement(None, u'', end)
    if errors == 'replace':
        return Replacement(None, u'?' * (end - start), end)
    if errors == 'xmlcharrefreplace':
        return Replacement(None, _character_references(text, start, end), end)
    if errors == 'backslashreplace':
        return Replacement(None, escape_text(text, start, end, False), end)
    if errors == 'namereplace':
        return Replacement(None, escape_text(text, start, end, True), end)
    data = None
    if errors == 'surrogateescape':
        stop = start
        while stop < end and 0xdc80 <= ord(text[stop]) <= 0xdcff:
            stop += 1
        if stop == start:
            return None
        return Replacement(_from_low_surrogates(text, start, stop), None, stop)
    if errors == 'surrogatepass':
        data = _surrogates_as_bytes(text, start, end, encoding)
    if data is None:
        return None
    return Replacement(data, None, end)


def _call_encode_handler(space, w_handler, encoding, reason, text, start, end):
    w_exc = encode_exception(space, encoding, reason, text, start, end).get_w_value(space)
    w_result = space.call_function(w_handler, w_exc)
    message = "encoding error handler must return (str/bytes, int) tuple"
    items_w = _result_pair(space, w_result, message)
    w_text = items_w[0]
    position = _result_position(space, items_w[1], len(text))
    if isinstance(w_text, W_StrObject):
        return Replacement(None, w_text.unicode(), position)
    if isinstance(w_text, W_BytesObject):
        return Replacement(w_text.data, None, position)
    raise OperationError(space.w_TypeError, space.newtext(message))


def _character_references(text, start, end):
    builder = UnicodeBuilder(8 * (end - start))
    for i in range(start, end):
        builder.append(u'&#')
        for c in str(ord(text[i])):
            builder.append(unichr(ord(c)))
        builder.append(u';')
    return builder.build()


def escape_text(text, start, end, use_names):
    builder = UnicodeBuilder(8 * (end - start))
    for i in range(start, end):
        code = ord(text[i])
        escaped = _name_escape(code) if use_names else ''
        if escaped == '':
            escaped = escape_code(code)
        for c in escaped:
            builder.append(unichr(ord(c)))
    return builder.build()


def _name_escape(code):
    name = name_of_code(code)
    return '\\N{' + name + '}' if name != '' else ''


def hex_text(value, width):
    """Return `value` in hexadecimal, zero-filled."""
    digits = '%x' % value
    return '0' * (width - len(digits)) + digits


def escape_code(code):
    """Return the shortest of \\xXX, \\uXXXX and \\UXXXXXXXX for a code point."""
    if code < 0x100:
        return '\\x' + hex_text(code, 2)
    if code < 0x10000:
        return '\\u' + hex_text(code, 4)
    return '\\U' + hex_text(code, 8)


def _from_low_surrogates(text, start, end):
    builder = StringBuilder(end - start)
    for i in range(start, end):
        builder.append(chr(ord(text[i]) - 0xdc00))
    return builder.build()


def _surrogates_as_bytes(text, start, end, encoding):
    width = surrogate_width(encoding)
    if width == 0:
        return None
    builder = StringBuilder(width * (end - start))
    for i in range(start, end):
        code = ord(text[i])
        if not 0xd800 <= code <= 0xdfff:
            return None
        if width == 3:
            builder.append(chr(0xe0 | (code >> 12)))
            builder.append(chr(0x80 | ((code >> 6) & 0x3f)))
            builder.append(chr(0x80 | (code & 0x3f)))
        else:
            append_unit(builder, code, width, encoding.lower().endswith('be'))
    return builder.build()
