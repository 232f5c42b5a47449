"""_csv.Dialect: the parameters of reading and writing, and the registry of dialects by name.

Rules: PEP 305, and "Dialects and Formatting Parameters" in the library reference of the csv module.
"""
from interpreter.argument import Arguments
from interpreter.call_errors import UNNAMED
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.strcore import W_StrObject, from_code

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])
ERROR = TypeDef('Error', _BASES['Exception'], module='_csv')

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
PARAMETERS = ['delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace',
              'strict']
# the code of a character that is not set
NOT_SET = -1


class W_Dialect(W_Root):
    """`delimiter`, `escapechar` and `quotechar` are code points, or NOT_SET."""
    _immutable_fields_ = ['delimiter', 'doublequote', 'escapechar', 'w_lineterminator', 'quotechar', 'quoting',
                          'skipinitialspace', 'strict']

    def __init__(self, delimiter, doublequote, escapechar, w_lineterminator, quotechar, quoting, skipinitialspace,
                 strict):
        self.delimiter = delimiter
        self.doublequote = doublequote
        self.escapechar = escapechar
        self.w_lineterminator = w_lineterminator
        self.quotechar = quotechar
        self.quoting = quoting
        self.skipinitialspace = skipinitialspace
        self.strict = strict

    def is_special(self, code):
        """Whether the character has a meaning of its own in a field."""
        if code == self.delimiter or code == self.escapechar or code == self.quotechar:
            return True
        for i in range(self.w_lineterminator.length()):
            if self.w_lineterminator.code_at(i) == code:
                return True
        return False

    def get_delimiter(self, space):
        return w_char(space, self.delimiter)

    def get_escapechar(self, space):
        return w_char(space, self.escapechar)

    def get_quotechar(self, space):
        return w_char(space, self.quotechar)

    def get_lineterminator(self, space):
        return self.w_lineterminator

    def descr_reduce(self, space, args_w):
        raise oefmt(space.w_TypeError, "cannot pickle 'Dialect' instances")


def w_char(space, code):
    """A character as Python sees it: a str, or None if it is not set."""
    return space.w_None if code == NOT_SET else from_code(code)


# ---- making one

def descr_new_dialect(space, w_type, w_dialect=None, w_delimiter=None, w_doublequote=None, w_escapechar=None,
                      w_lineterminator=None, w_quotechar=None, w_quoting=None, w_skipinitialspace=None, w_strict=None):
    """A dialect from the attributes of another object, and from parameters, which go before them."""
    given_w = [w_delimiter, w_doublequote, w_escapechar, w_lineterminator, w_quotechar, w_quoting, w_skipinitialspace,
               w_strict]
    if w_dialect is not None:
        if space.isinstance_w(w_dialect, space.w_str):
            w_dialect = get_dialect(space, w_dialect)
        if isinstance(w_dialect, W_Dialect) and nothing_in(given_w):
            return w_dialect
        for i in range(len(PARAMETERS)):
            if given_w[i] is None:
                given_w[i] = attribute_or_none(space, w_dialect, PARAMETERS[i])
    w_made = space.allocate_instance(W_Dialect, w_type)
    delimiter = delimiter_of(space, given_w[0])
    doublequote = given_w[1] is None or space.is_true(given_w[1])
    escapechar = char_or_none(space, 'escapechar', given_w[2], NOT_SET)
    w_terminator = line_terminator_of(space, given_w[3])
    quotechar = char_or_none(space, 'quotechar', given_w[4], ord('"'))
    quoting = quoting_of(space, given_w[5])
    skipinitialspace = given_w[6] is not None and space.is_true(given_w[6])
    strict = given_w[7] is not None and space.is_true(given_w[7])
    if quoting < QUOTE_MINIMAL or quoting > QUOTE_NONE:
        raise oefmt(space.w_TypeError, 'bad "quoting" value')
    if given_w[4] is not None and space.is_none(given_w[4]) and given_w[5] is None:
        quoting = QUOTE_NONE
    if quoting != QUOTE_NONE and quotechar == NOT_SET:
        raise oefmt(space.w_TypeError, "quotechar must be set if quoting enabled")
    if w_terminator is None:
        raise oefmt(space.w_TypeError, "lineterminator must be set")
    W_Dialect.__init__(w_made, delimiter, doublequote, escapechar, w_terminator, quotechar, quoting, skipinitialspace,
                       strict)
    return w_made


def nothing_in(values_w):
    for w_value in values_w:
        if w_value is not None:
            return False
    return True


def attribute_or_none(space, w_obj, name):
    """The attribute, or None if asking for it fails in any way."""
    try:
        return space.getattr_text(w_obj, name)
    except OperationError:
        return None


def delimiter_of(space, w_value):
    if w_value is None:
        return ord(',')
    if not isinstance(w_value, W_StrObject):
        raise oefmt(space.w_TypeError, '"delimiter" must be string, not %T', w_value)
    return only_char(space, 'delimiter', w_value)


def char_or_none(space, name, w_value, default):
    if w_value is None:
        return default
    if space.is_none(w_value):
        return NOT_SET
    if not isinstance(w_value, W_StrObject):
        raise oefmt(space.w_TypeError, '"%s" must be string or None, not %T', name, w_value)
    return only_char(space, name, w_value)


def only_char(space, name, w_text):
    if w_text.length() != 1:
        raise oefmt(space.w_TypeError, '"%s" must be a 1-character string', name)
    return w_text.code_at(0)


def line_terminator_of(space, w_value):
    """A W_StrObject, or None for Python's None."""
    if w_value is None:
        return W_StrObject.from_ascii('\r\n')
    if space.is_none(w_value):
        return None
    if not isinstance(w_value, W_StrObject):
        raise oefmt(space.w_TypeError, '"lineterminator" must be a string')
    return w_value


def quoting_of(space, w_value):
    if w_value is None:
        return QUOTE_MINIMAL
    if not space.is_w(space.type(w_value), space.w_int):
        raise oefmt(space.w_TypeError, '"quoting" must be an integer')
    return space.gateway_int_w(w_value)


# ---- the registry

class Registry(object):
    """`w_dialects`: the dict of dialects by name, which is `_csv._dialects`; `field_limit`: characters of a field."""

    def __init__(self):
        self.w_dialects = None
        self.field_limit = 128 * 1024

    def dialects(self, space):
        if self.w_dialects is None:
            self.w_dialects = space.newdict()
        return self.w_dialects


registry = Registry()


def first_and_dialect(space, args):
    """The positional arguments of reader(), writer() and register_dialect(): any object, and a dialect or None."""
    args_w = args.args_w
    if len(args_w) < 1:
        raise oefmt(space.w_TypeError, " expected at least 1 argument, got 0")
    if len(args_w) > 2:
        raise oefmt(space.w_TypeError, " expected at most 2 arguments, got %d", len(args_w))
    return args_w[0], args_w[1] if len(args_w) == 2 else None


def call_dialect(space, w_dialect, args):
    """The W_Dialect of a dialect or its name, or None, and of the keyword arguments of a call."""
    args_w = [w_dialect] if w_dialect is not None else []
    w_made = space.call_args(W_Dialect.typedef.w_type, Arguments(space, args_w, args.names, args.kwargs_w))
    assert isinstance(w_made, W_Dialect)
    return w_made


def register_dialect(space, __args__):
    """Register a dialect under a name: register_dialect(name[, dialect[, **parameters]])"""
    w_name, w_dialect = first_and_dialect(space, __args__)
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "dialect name must be a string")
    space.setitem(registry.dialects(space), w_name, call_dialect(space, w_dialect, __args__))
    return space.w_None


def get_dialect(space, w_name):
    """Return the dialect registered under a name."""
    w_found = space.finditem(registry.dialects(space), w_name)
    if w_found is None:
        raise oefmt(ERROR.w_type, "unknown dialect")
    return w_found


def unregister_dialect(space, w_name):
    """Forget the dialect registered under a name."""
    if space.finditem(registry.dialects(space), w_name) is None:
        raise oefmt(ERROR.w_type, "unknown dialect")
    space.delitem(registry.dialects(space), w_name)


def list_dialects(space):
    """Return the names of all registered dialects in a list."""
    return space.newlist(space.unpackiterable(registry.dialects(space)))


def field_size_limit(space, w_new_limit=None):
    """Set how many characters a field may have, if a limit is given; return the limit before."""
    before = registry.field_limit
    if w_new_limit is not None:
        if not space.is_w(space.type(w_new_limit), space.w_int):
            raise oefmt(space.w_TypeError, "limit must be an integer")
        registry.field_limit = space.int_w(w_new_limit)
    return space.newint(before)


W_Dialect.typedef = TypeDef(
    'Dialect', module='_csv',
    doc="How CSV is read and written: the formatting parameters.",
    __new__=interp2app(descr_new_dialect, kw='dialect ' + ' '.join(PARAMETERS), name=UNNAMED),
    __reduce__=interp2app(W_Dialect.descr_reduce),
    __reduce_ex__=interp2app(W_Dialect.descr_reduce),
    delimiter=GetSetProperty(W_Dialect.get_delimiter, cls=W_Dialect),
    doublequote=interp_attrproperty('doublequote', cls=W_Dialect, wrapfn='newbool'),
    escapechar=GetSetProperty(W_Dialect.get_escapechar, cls=W_Dialect),
    lineterminator=GetSetProperty(W_Dialect.get_lineterminator, cls=W_Dialect),
    quotechar=GetSetProperty(W_Dialect.get_quotechar, cls=W_Dialect),
    quoting=interp_attrproperty('quoting', cls=W_Dialect, wrapfn='newint'),
    skipinitialspace=interp_attrproperty('skipinitialspace', cls=W_Dialect, wrapfn='newbool'),
    strict=interp_attrproperty('strict', cls=W_Dialect, wrapfn='newbool'),
)
