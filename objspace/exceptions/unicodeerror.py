"""UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.exceptions.base import W_BaseException, member, new_exception_maker, text_of


class W_UnicodeErrorBase(W_BaseException):
    """The five fields of the three classes; UnicodeTranslateError has no encoding."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_encoding = None
        self.w_object = None
        self.w_start = None
        self.w_end = None
        self.w_reason = None

    def check_str(self, space, w_value, number):
        if not space.isinstance_w(w_value, space.w_str):
            raise oefmt(space.w_TypeError, "argument %d must be str, not %T", number, w_value)
        return w_value

    def check_int(self, space, w_value):
        return space.newint(space.index_w(w_value))

    def check_count(self, space, args_w, count):
        if len(args_w) != count:
            raise oefmt(space.w_TypeError, "function takes exactly %d arguments (%d given)",
                        count, len(args_w))


class W_UnicodeEncodeError(W_UnicodeErrorBase):
    """A character that an encoding lacks; `object` is the str."""

    def descr_init(self, space, __args__):
        W_BaseException.descr_init(self, space, __args__)
        args_w = self.args_w
        self.check_count(space, args_w, 5)
        self.w_encoding = self.check_str(space, args_w[0], 1)
        self.w_object = self.check_str(space, args_w[1], 2)
        self.w_start = self.check_int(space, args_w[2])
        self.w_end = self.check_int(space, args_w[3])
        self.w_reason = self.check_str(space, args_w[4], 5)

    def descr_str(self, space):
        if self.w_object is None:
            return space.newtext('')
        return space.newtext("'%s' codec can't encode %s: %s" % (
            text_of(space, self.w_encoding), _describe_characters(space, self),
            text_of(space, self.w_reason)))


class W_UnicodeTranslateError(W_UnicodeErrorBase):
    """A character that a translation lacks."""

    def descr_init(self, space, __args__):
        W_BaseException.descr_init(self, space, __args__)
        args_w = self.args_w
        self.check_count(space, args_w, 4)
        self.w_object = self.check_str(space, args_w[0], 1)
        self.w_start = self.check_int(space, args_w[1])
        self.w_end = self.check_int(space, args_w[2])
        self.w_reason = self.check_str(space, args_w[3], 4)

    def descr_str(self, space):
        if self.w_object is None:
            return space.newtext('')
        return space.newtext("can't translate %s: %s" % (
            _describe_characters(space, self), text_of(space, self.w_reason)))


class W_UnicodeDecodeError(W_UnicodeErrorBase):
    """A byte sequence that an encoding does not allow; `object` is the bytes."""

    def descr_init(self, space, __args__):
        W_BaseException.descr_init(self, space, __args__)
        args_w = self.args_w
        self.check_count(space, args_w, 5)
        self.w_encoding = self.check_str(space, args_w[0], 1)
        self.w_object = space.newbytes(space.bytes_w(args_w[1]))
        self.w_start = self.check_int(space, args_w[2])
        self.w_end = self.check_int(space, args_w[3])
        self.w_reason = self.check_str(space, args_w[4], 5)

    def descr_str(self, space):
        if self.w_object is None:
            return space.newtext('')
        data = space.bytes_w(self.w_object)
        start = space.int_w(self.w_start)
        end = space.int_w(self.w_end)
        encoding = text_of(space, self.w_encoding)
        reason = text_of(space, self.w_reason)
        if 0 <= start < len(data) and end == start + 1:
            byte = ord(data[start])
            return space.newtext("'%s' codec can't decode byte 0x%s in position %d: %s" % (
                encoding, _hex(byte, 2), start, reason))
        return space.newtext("'%s' codec can't decode bytes in position %d-%d: %s" % (
            encoding, start, end - 1, reason))


def _hex(number, width):
    digits = '%x' % number
    while len(digits) < width:
        digits = '0' + digits
    return digits


def _describe_characters(space, w_error):
    "'character 'x' in position 1' or 'characters in position 1-3'."
    text = space.unicode_w(w_error.w_object)
    start = space.int_w(w_error.w_start)
    end = space.int_w(w_error.w_end)
    if 0 <= start < len(text) and end == start + 1:
        code = ord(text[start])
        if code <= 0xff:
            shown = '\\x' + _hex(code, 2)
        elif code <= 0xffff:
            shown = '\\u' + _hex(code, 4)
        else:
            shown = '\\U' + _hex(code, 8)
        return "character '%s' in position %d" % (shown, start)
    return "characters in position %d-%d" % (start, end - 1)


def _typedef(name, cls, base, **attributes):
    return TypeDef(
        name, base,
        __new__=new_exception_maker(cls),
        __init__=interp2app(cls.descr_init),
        __str__=interp2app(cls.descr_str),
        object=member(cls, 'w_object'),
        start=member(cls, 'w_start'),
        end=member(cls, 'w_end'),
        reason=member(cls, 'w_reason'),
        **attributes)


def define(unicode_error_typedef):
    """Make the TypeDefs, given UnicodeError's; called once by table.py."""
    W_UnicodeEncodeError.typedef = _typedef(
        'UnicodeEncodeError', W_UnicodeEncodeError, unicode_error_typedef,
        encoding=member(W_UnicodeEncodeError, 'w_encoding'))
    W_UnicodeDecodeError.typedef = _typedef(
        'UnicodeDecodeError', W_UnicodeDecodeError, unicode_error_typedef,
        encoding=member(W_UnicodeDecodeError, 'w_encoding'))
    W_UnicodeTranslateError.typedef = _typedef(
        'UnicodeTranslateError', W_UnicodeTranslateError, unicode_error_typedef)
