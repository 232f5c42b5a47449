"""The TypeErrors of calls of built-in functions and methods: wrong counts, keywords and types.

The texts are those of CPython 3.11, where they depend on how a function takes its arguments:
none or one (`is_fixed`: the text has the qualified name), several positional ones (bare name,
"expected"), some by keyword (bare name, "takes"), parsed with a format (bare name, "takes"), in a tuple
(bare name if given a keyword), or as a wrapper around a slot (no name).
The calls themselves are in gateway.py, those of Python functions in argument.py.
"""
from interpreter.error import oefmt

# slots whose wrapper unpacks a tuple without a name: the text starts with a blank
_UNPACKED = ['__pow__', '__rpow__', '__ipow__', '__setitem__', '__setattr__', '__get__', '__set__']
_REPEATED = ['__mul__', '__rmul__', '__imul__']
# what the errors say of a format that does not name its function
UNNAMED = 'function'
_NUMBERS = ['int', 'float', 'complex']


def _plural(number):
    return '' if number == 1 else 's'


def with_brackets(shown_name):
    return shown_name if shown_name == UNNAMED else shown_name + '()'


def called_name(space, code):
    """The name with its owner: `str.join`, `math.sin`, `len`, and `list` for constructors."""
    if code.shown_name != code.name:
        return code.shown_name
    if code.module_name != '' and code.module_name != 'builtins':
        return code.module_name + '.' + code.name
    return code.qualified_name(space)


def bound_name(space, code, w_self):
    """The same for a method bound to w_self, which is a class for class methods."""
    return space.class_name_of_bound(w_self) + '.' + code.name


def check_self(space, code, args_w):
    """Return the error of a missing or unsuitable self, or None: it goes before all others."""
    if not code.is_method or code.is_new:
        return None
    if len(args_w) == 0:
        if code.is_slot:
            return oefmt(space.w_TypeError, "descriptor '%s' of '%s' object needs an argument",
                         code.name, _class_name(code))
        return oefmt(space.w_TypeError, "unbound method %s() needs an argument",
                     code.qualified_name(space))
    w_class = code.w_objclass
    if w_class is not None and not space.issubtype_w(space.type(args_w[0]), w_class):
        return wrong_self(space, code, args_w[0])
    return None


def wrong_self(space, code, w_obj):
    """The error of a method of one class called on an object of another."""
    if code.is_slot:
        return oefmt(space.w_TypeError, "descriptor '%s' requires a '%s' object but received a '%T'",
                     code.name, _class_name(code), w_obj)
    return not_applicable(space, code, w_obj)


def not_applicable(space, code, w_obj):
    """The error of a descriptor read from an object of another class."""
    return oefmt(space.w_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object",
                 code.name, _class_name(code), w_obj)


def _class_name(code):
    """The name of the class with its module, as these texts have it."""
    w_class = code.w_objclass
    if w_class is None:
        return code.owner_name
    return w_class.getname()


def no_keywords(space, code, args_w):
    """The error of any keyword where none is taken."""
    error = check_self(space, code, args_w)
    if error is not None:
        return error
    if _is_wrapper(code):
        return oefmt(space.w_TypeError, "wrapper %s() takes no keyword arguments", code.name)
    is_bare = code.is_tuple and not code.is_method
    name = code.name if is_bare else called_name(space, code)
    return oefmt(space.w_TypeError, "%s() takes no keyword arguments", name)


def no_keywords_bound(space, code, w_self):
    """The same for a method bound to w_self."""
    name = code.name if code.is_tuple else bound_name(space, code, w_self)
    return oefmt(space.w_TypeError, "%s() takes no keyword arguments", name)


def _is_wrapper(code):
    # __init__ is one too, but takes all arguments through and complains by itself
    return code.is_slot and code.shown_name == code.name


def wrong_count(space, code, args_w, nkeywords):
    """The error of the number of arguments, self included in args_w; None if keywords may fit."""
    error = check_self(space, code, args_w)
    if error is not None:
        return error
    hidden = code.is_method
    given = len(args_w) - hidden
    least = code.required - hidden
    most = code.npos - hidden
    name = code.shown_name
    if name == 'super':
        name = 'super()'        # only there
    if _is_wrapper(code):
        return _wrong_slot_count(space, code, given, least, most)
    if code.has_keywords and not code.has_rest:
        return _wrong_count_with_keywords(space, code, args_w, nkeywords)
    if code.has_rest or code.takes_arguments:
        if given < least:
            return oefmt(space.w_TypeError, "%s expected at least %d argument%s, got %d",
                         name, least, _plural(least), given)
        return _missing_required(space, code, args_w)
    if code.is_fixed:
        return wrong_fixed_count(space, code, called_name(space, code), given)
    kind = ''
    if least < most:
        kind = 'at least ' if given < least else 'at most '
    expected = least if given < least else most
    if code.is_parsed:
        return oefmt(space.w_TypeError, "%s takes %s%d argument%s (%d given)",
                     with_brackets(name), kind or 'exactly ', expected, _plural(expected), given)
    return oefmt(space.w_TypeError, "%s expected %s%d argument%s, got %d",
                 name, kind, expected, _plural(expected), given)


def wrong_fixed_count(space, code, name, given):
    """The error of a function that takes exactly no or one argument."""
    if code.npos == code.is_method:
        return oefmt(space.w_TypeError, "%s() takes no arguments (%d given)", name, given)
    return oefmt(space.w_TypeError, "%s() takes exactly one argument (%d given)", name, given)


def _wrong_slot_count(space, code, given, least, most):
    name = code.name
    if name in _UNPACKED or (name in _REPEATED and code.owner_name not in _NUMBERS):
        kind = ''
        if least < most:
            kind = 'at least ' if given < least else 'at most '
        expected = least if given < least else most
        return oefmt(space.w_TypeError, " expected %s%d argument%s, got %d",
                     kind, expected, _plural(expected), given)
    return oefmt(space.w_TypeError, "expected %d argument%s, got %d", most, _plural(most), given)


def _wrong_count_with_keywords(space, code, args_w, nkeywords):
    hidden = code.is_method
    given = len(args_w) - hidden
    most = code.npos - hidden
    total = code.nparams - hidden
    name = code.shown_name
    if given + nkeywords > total:
        return oefmt(space.w_TypeError, "%s takes at most %d %sargument%s (%d given)",
                     with_brackets(name), total, 'keyword ' if given == 0 else '', _plural(total), given + nkeywords)
    if given > most:
        if most == 0:
            return oefmt(space.w_TypeError, "%s() takes no positional arguments", name)
        least = code.required - hidden
        return oefmt(space.w_TypeError, "%s() takes %s %d positional argument%s (%d given)",
                     name, 'at most' if least < most else 'exactly', most, _plural(most), given)
    return None if nkeywords > 0 else _missing_required(space, code, args_w)


def _missing_required(space, code, args_w):
    for i in range(len(args_w), code.nparams):
        if code.is_required(i):
            return missing_argument(space, code, args_w, i)
    return None


def missing_argument(space, code, args_w, i):
    """The error of the required parameter number i that got no value."""
    error = check_self(space, code, args_w)
    if error is not None:
        return error
    hidden = code.is_method
    if code.argnames[i] != '':
        return oefmt(space.w_TypeError, "%s() missing required argument '%s' (pos %d)",
                     code.shown_name, code.argnames[i], i + 1 - hidden)
    # positional-only ones have no name
    least = hidden
    while least < code.required and code.argnames[least] == '':
        least += 1
    least -= hidden
    return oefmt(space.w_TypeError, "%s() takes %s %d positional argument%s (%d given)",
                 code.shown_name, 'at least' if least < code.npos - hidden else 'exactly',
                 least, _plural(least), len(args_w) - hidden)


def wrong_keyword(space, code, args_w, name, nkeywords):
    """The error of a keyword that is unknown, or whose parameter has a value already."""
    error = check_self(space, code, args_w)
    if error is not None:
        return error
    most = code.nparams - code.npos
    if code.counts_keywords and nkeywords > most:
        return oefmt(space.w_TypeError, "%s() takes at most %d keyword argument%s (%d given)",
                     code.shown_name, most, _plural(most), nkeywords)
    i = code.find_parameter(name)
    if i >= 0:
        return oefmt(space.w_TypeError, "argument for %s() given by name ('%s') and position (%d)",
                     code.shown_name, name, i + 1 - code.is_method)
    return oefmt(space.w_TypeError, "'%s' is an invalid keyword argument for %s%s", name,
                 'this ' if code.shown_name == UNNAMED else '', with_brackets(code.shown_name))


def wrong_type(space, code, position, expected, w_obj):
    """The error of an argument of the wrong type."""
    if code.npos - code.is_method == 1 and not code.is_parsed:
        return oefmt(space.w_TypeError, "%s() argument must be %s, not %s",
                     code.shown_name, expected, space.type_name_or_none(w_obj))
    return oefmt(space.w_TypeError, "%s() argument %d must be %s, not %s",
                 code.shown_name, position - code.is_new, expected, space.type_name_or_none(w_obj))
