"""The constructor of str, encode, translate and maketrans."""
from interpreter.error import OperationError, oefmt
from objspace.bytescore import contiguous_or_none
from objspace.codec_registry import decode, encode
from objspace.strbuilder import TextBuilder
from objspace.strcore import EMPTY, W_StrObject
from objspace.unicodehelpers import MAX_CODE


def descr_new_str(space, w_type, w_object=None, w_encoding=None, w_errors=None):
    """str(object='') -> str
    str(bytes_or_buffer[, encoding[, errors]]) -> str"""
    if w_object is None:
        option_text(space, w_encoding, 'str', 'encoding', 'utf-8')
        option_text(space, w_errors, 'str', 'errors', None)
        w_value = EMPTY
    elif w_encoding is None and w_errors is None:
        w_value = space.str(w_object)
    else:
        w_value = _decode_object(space, w_object, w_encoding, w_errors)
    if w_type is space.w_str:
        return w_value
    assert isinstance(w_value, W_StrObject)
    w_result = space.allocate_instance(W_StrObject, w_type)
    W_StrObject.__init__(w_result, w_value.asc, w_value.uni)
    return w_result


def option_text(space, w_option, function, name, default):
    """Return the encoding or errors argument of a constructor as text."""
    if w_option is None:
        return default
    if not isinstance(w_option, W_StrObject):
        raise oefmt(space.w_TypeError, "%s() argument '%s' must be str, not %s", function, name,
                    space.type_name_or_none(w_option))
    return space.c_text_w(w_option)


def _decode_object(space, w_object, w_encoding, w_errors):
    encoding = option_text(space, w_encoding, 'str', 'encoding', 'utf-8')
    errors = option_text(space, w_errors, 'str', 'errors', None)
    if isinstance(w_object, W_StrObject):
        raise oefmt(space.w_TypeError, "decoding str is not supported")
    data = contiguous_or_none(space, w_object)
    if data is None:
        raise oefmt(space.w_TypeError, "decoding to str: need a bytes-like object, %T found", w_object)
    return decode(space, data, encoding, errors)


def str_encode(self, space, w_encoding=None, w_errors=None):
    """Encode the string using the codec registered for encoding."""
    encoding = option_text(space, w_encoding, 'encode', 'encoding', 'utf-8')
    errors = option_text(space, w_errors, 'encode', 'errors', None)
    return encode(space, self, encoding, errors)


# ---- translate

def str_translate(self, space, w_table):
    """Replace each character by what table[ord(character)] gives."""
    builder = TextBuilder(self.length())
    for i in range(self.length()):
        code = self.code_at(i)
        w_value = _table_entry(space, w_table, code)
        if w_value is None:
            builder.append_code(code)
        elif isinstance(w_value, W_StrObject):
            builder.append(w_value)
        elif not space.is_none(w_value):
            builder.append_code(_mapped_code(space, w_value))
    return builder.build()


def _table_entry(space, w_table, code):
    try:
        return space.getitem(w_table, space.newint(code))
    except OperationError as e:
        if not e.match(space, space.w_LookupError):
            raise
    return None


def _mapped_code(space, w_value):
    if not space.isinstance_w(w_value, space.w_int):
        raise oefmt(space.w_TypeError, "character mapping must return integer, None or str")
    code = space.getindex_w(w_value, None)
    if code < 0 or code > MAX_CODE:
        raise oefmt(space.w_ValueError, "character mapping must be in range(0x110000)")
    return code


def str_maketrans(space, w_x, w_y=None, w_z=None):
    """Return a translation table usable for str.translate()."""
    w_table = space.newdict()
    if w_y is None:
        _copy_table(space, w_table, w_x)
        return w_table
    if not isinstance(w_y, W_StrObject):
        raise oefmt(space.w_TypeError, "maketrans() argument 2 must be str, not %s",
                    space.type_name_or_none(w_y))
    if w_z is not None and not isinstance(w_z, W_StrObject):
        raise oefmt(space.w_TypeError, "maketrans() argument 3 must be str, not %s",
                    space.type_name_or_none(w_z))
    if not isinstance(w_x, W_StrObject):
        raise oefmt(space.w_TypeError,
                    "first maketrans argument must be a string if there is a second argument")
    if w_x.length() != w_y.length():
        raise oefmt(space.w_ValueError, "the first two maketrans arguments must have equal length")
    for i in range(w_x.length()):
        space.setitem(w_table, space.newint(w_x.code_at(i)), space.newint(w_y.code_at(i)))
    if w_z is not None:
        assert isinstance(w_z, W_StrObject)
        for i in range(w_z.length()):
            space.setitem(w_table, space.newint(w_z.code_at(i)), space.w_None)
    return w_table


def _copy_table(space, w_table, w_source):
    if not space.isinstance_w(w_source, space.w_dict):
        raise oefmt(space.w_TypeError, "if you give only one argument to maketrans it must be a dict")
    for w_key in space.unpackiterable(w_source):
        w_value = space.getitem(w_source, w_key)
        if isinstance(w_key, W_StrObject):
            if w_key.length() != 1:
                raise oefmt(space.w_ValueError, "string keys in translate table must be of length 1")
            w_key = space.newint(w_key.code_at(0))
        elif not space.isinstance_w(w_key, space.w_int):
            raise oefmt(space.w_TypeError, "keys in translate table must be strings or integers")
        space.setitem(w_table, w_key, w_value)
