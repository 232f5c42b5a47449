"""App-level exceptions inside the interpreter: OperationError, and oefmt() to raise them.

An OperationError is the RPython exception that carries a Python exception.  The
exception *instance* is made only when somebody looks at it, so that the many errors
that are raised and swallowed inside the machine cost no message.
"""
from interpreter.machine import machine
from rpython.rlib.objectmodel import specialize
from rpython.rlib.unroll import unrolling_iterable


class OperationError(Exception):
    """A Python exception on its way.

    `w_type` is the exception class, `_w_value` the instance, or the constructor's
    argument before normalisation, or None for no argument.  `tb` is the chain of
    W_Traceback recorded so far, outermost first.
    """
    _attrs_ = ['w_type', '_w_value', 'tb', 'is_normalized']

    def __init__(self, w_type, w_value, tb=None):
        self.w_type = w_type
        self._w_value = w_value
        self.tb = tb
        self.is_normalized = False

    def wants_context(self):
        """True if the handled exception becomes the context where this is first noted."""
        return True

    def match(self, space, w_check):
        """True if the exception is an instance of the class `w_check` (or of one of a tuple)."""
        return space.exception_match(self.w_type, w_check)

    def _compute_value(self, space):
        return self._w_value

    def get_w_value(self, space):
        """Return the exception instance, making it the first time."""
        if not self.is_normalized:
            self._normalize(space)
        return self._w_value

    def _normalize(self, space):
        w_value = self._compute_value(space)
        w_type = self.w_type
        if w_value is None:
            w_value = space.call_function(w_type)
        elif not space.is_exception_instance(w_value):
            w_value = space.call_function(w_type, w_value)
        self._w_value = w_value
        self.w_type = space.type(w_value)
        self.is_normalized = True

    def errorstr(self, space):
        """Text `Type: message` for debugging at the host level."""
        w_value = self.get_w_value(space)
        name = space.type(w_value).name
        return '%s: %s' % (name, space.text_w(space.str(w_value)))

    def __str__(self):
        "NOT_RPYTHON"
        if machine.space is None:
            return 'OperationError(%s)' % getattr(self.w_type, 'name', '?')
        return self.errorstr(machine.space)


class ChainedError(OperationError):
    """An error whose `__context__` has been decided: it was thrown in, or has a cause."""
    _attrs_ = []

    def wants_context(self):
        return False


def instance_error(space, w_exc):
    """Return an OperationError for an existing exception instance, with its traceback."""
    operr = OperationError(space.type(w_exc), w_exc, space.exception_traceback(w_exc))
    operr.is_normalized = True
    return operr


def _parse_format(format):
    """Split '%T is %s' into literal pieces and codes: n + 1 literals, n codes."""
    literals, codes, literal, i = [], [], '', 0
    while i < len(format):
        if format[i] == '%':
            code = format[i + 1]
            if code == '%':
                literal += '%'
            else:
                assert code in 'sdxcTNRS', code
                literals.append(literal)
                codes.append(code)
                literal = ''
            i += 2
        else:
            literal += format[i]
            i += 1
    literals.append(literal)
    return tuple(literals), ''.join(codes)


@specialize.arg(1)
def _format_part(space, code, value):
    if code == 's':
        return value
    elif code == 'd':
        return str(value)
    elif code == 'x':
        return '%x' % value
    elif code == 'c':
        return value
    elif code == 'T':
        return space.type(value).name
    elif code == 'N':
        return space.name_of(value)
    elif code == 'R':
        return space.text_w(space.repr(value))
    elif code == 'S':
        return space.text_w(space.str(value))
    else:
        raise AssertionError('unknown format code')


_formatted_error_classes = {}


def _formatted_error_class(codes):
    """One OperationError subclass per sequence of argument kinds; made at import time."""
    try:
        return _formatted_error_classes[codes]
    except KeyError:
        pass
    names = unrolling_iterable([('arg%d' % i, i, code) for i, code in enumerate(codes)])
    attrs = ['literals'] + ['arg%d' % i for i in range(len(codes))]

    class FormattedError(OperationError):
        _attrs_ = attrs

        def __init__(self, w_type, literals, args):
            OperationError.__init__(self, w_type, None)
            self.literals = literals
            for name, i, _ in names:
                setattr(self, name, args[i])

        def _compute_value(self, space):
            text = self.literals[0]
            for name, i, code in names:
                text = text + _format_part(space, code, getattr(self, name)) + self.literals[i + 1]
            return space.newtext(text)
    FormattedError.__name__ = 'FormattedError_' + codes
    _formatted_error_classes[codes] = FormattedError
    return FormattedError


_parsed_formats = {}


@specialize.memo()
def _prepare_format(format):
    try:
        return _parsed_formats[format]
    except KeyError:
        literals, codes = _parse_format(format)
        result = _formatted_error_class(codes), literals
        _parsed_formats[format] = result
        return result


@specialize.arg(1)
def oefmt(w_type, format, *args):
    """Return an OperationError whose text is made lazily.

    Codes: %s UTF-8 str, %d %x int, %c one-char str, %T the name of the boxed argument's
    type, %N the name of a boxed function or type, %R its repr, %S its str.
    """
    cls, literals = _prepare_format(format)
    return cls(w_type, literals, args)
