"""The regular pairs of _codecs, <encoding>_encode and <encoding>_decode, made from the codecs in objspace/.

`FUNCTIONS` has them by name; those with arguments of their own are in interp_functions.py.
"""
from interpreter.error import oefmt
from objspace import codec_registry as codecs
from objspace.bytescore import buffer_or_none
from objspace.strcore import W_StrObject


def text_of(space, w_text, function):
    """The str argument of an encoder. Raises TypeError."""
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "%s() argument 1 must be str, not %s", function, space.type_name_or_none(w_text))
    return w_text


def errors_of(space, w_errors, function):
    """The name of the error handler. Raises TypeError."""
    if w_errors is None or space.is_none(w_errors):
        return 'strict'
    if not isinstance(w_errors, W_StrObject):
        raise oefmt(space.w_TypeError, "%s() argument 2 must be str or None, not %T", function, w_errors)
    return space.c_text_w(w_errors)


def data_of(space, w_data):
    """The bytes argument of a decoder. Raises TypeError."""
    data = buffer_or_none(space, w_data)
    if data is None:
        raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", w_data)
    return data


def data_or_text(space, w_data):
    """As data_of, but a str gives its UTF-8."""
    if isinstance(w_data, W_StrObject):
        return codecs.encode_builtin(space, codecs.UTF8, w_data, 'strict')
    return data_of(space, w_data)


def pair(space, w_result, length):
    """The (result, length consumed) that all functions return."""
    return space.newtuple2(w_result, space.newint(length))


def _encoder(codec, name):
    def function(space, w_str, w_errors=None):
        w_text = text_of(space, w_str, name)
        data = codecs.encode_builtin(space, codec, w_text, errors_of(space, w_errors, name))
        return pair(space, space.newbytes(data), w_text.length())
    function.__name__ = name
    return function


def _decoder(codec, name, default_final, takes_text):
    def function(space, w_data, w_errors=None, w_final=None):
        errors = errors_of(space, w_errors, name)
        data = data_or_text(space, w_data) if takes_text else data_of(space, w_data)
        final = default_final if w_final is None else space.is_true(w_final)
        w_text, consumed = codecs.decode_builtin(space, codec, data, errors, final)
        return pair(space, w_text, consumed)
    function.__name__ = name
    return function


def _simple_decoder(codec, name):
    def function(space, w_data, w_errors=None):
        errors = errors_of(space, w_errors, name)
        w_text, consumed = codecs.decode_builtin(space, codec, data_of(space, w_data), errors)
        return pair(space, w_text, consumed)
    function.__name__ = name
    return function


def _all_functions():
    functions = {}
    for codec, prefix in enumerate(codecs.FUNCTION_NAMES):
        if prefix == '':
            continue
        name = prefix + '_encode'
        if codec not in (codecs.UTF16, codecs.UTF32):               # these have an argument more
            functions[name] = _encoder(codec, name)
        name = prefix + '_decode'
        if codec in (codecs.ASCII, codecs.LATIN1):
            functions[name] = _simple_decoder(codec, name)
        else:
            is_escape = codec in (codecs.UNICODE_ESCAPE, codecs.RAW_UNICODE_ESCAPE)
            functions[name] = _decoder(codec, name, is_escape, is_escape)
    return functions


FUNCTIONS = _all_functions()
