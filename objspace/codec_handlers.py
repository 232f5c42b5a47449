"""The standard error handlers as callables: what codecs.lookup_error('replace') and the like return.

What they do with text is in codec_errors.py; here it is applied to an exception object.
"""
from interpreter.error import OperationError, oefmt
from objspace.codec_errors import escape_text, standard_decoding, standard_encoding
from objspace.strcore import W_StrObject


def _range(space, w_exc, length):
    """The exception's start and end, as its C getters clamp them."""
    start = space.int_w(space.getattr_text(w_exc, 'start'))
    end = space.int_w(space.getattr_text(w_exc, 'end'))
    start = max(0, min(start, length - 1))
    end = min(max(end, 1), length)
    return start, max(start, end)


def _result(space, text, position):
    return space.newtuple2(W_StrObject.from_unicode(text), space.newint(position))


def _refused(space, w_exc):
    return OperationError(space.type(w_exc), w_exc)


def call_handler(space, name, w_exc):
    """Apply the standard handler `name` to an exception instance."""
    if name == 'strict':
        if not space.isinstance_w(w_exc, space.w_BaseException):
            raise oefmt(space.w_TypeError, "codec must pass exception instance")
        raise _refused(space, w_exc)
    if space.isinstance_w(w_exc, space.w_UnicodeEncodeError):
        return _handle_encode(space, name, w_exc)
    if space.isinstance_w(w_exc, space.w_UnicodeDecodeError) and name not in ('xmlcharrefreplace', 'namereplace'):
        return _handle_decode(space, name, w_exc)
    if space.isinstance_w(w_exc, space.w_UnicodeTranslateError) and name in ('ignore', 'replace', 'backslashreplace'):
        text = space.unicode_w(space.getattr_text(w_exc, 'object'))
        start, end = _range(space, w_exc, len(text))
        if name == 'ignore':
            return _result(space, u'', end)
        if name == 'replace':
            return _result(space, u'\ufffd' * (end - start), end)
        return _result(space, escape_text(text, start, end, False), end)
    raise oefmt(space.w_TypeError, "don't know how to handle %T in error callback", w_exc)


def _handle_encode(space, name, w_exc):
    text = space.unicode_w(space.getattr_text(w_exc, 'object'))
    start, end = _range(space, w_exc, len(text))
    encoding = space.text_w(space.getattr_text(w_exc, 'encoding'))
    replacement = standard_encoding(name, encoding, text, start, end)
    if replacement is None:
        raise _refused(space, w_exc)
    if replacement.data is not None:
        return space.newtuple2(space.newbytes(replacement.data), space.newint(replacement.position))
    return _result(space, replacement.text, replacement.position)


def _handle_decode(space, name, w_exc):
    data = space.bytes_w(space.getattr_text(w_exc, 'object'))
    start, end = _range(space, w_exc, len(data))
    encoding = space.text_w(space.getattr_text(w_exc, 'encoding'))
    text, position = standard_decoding(name, encoding, data, start, end)
    if position < 0:
        raise _refused(space, w_exc)
    return _result(space, text, position)
