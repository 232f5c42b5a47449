"""Numbers in %-formatting, for str and bytes: d i u o x X e E f F g G, and the code of %c.

Parsing of the format and the other conversions are in strpercent.py.
"""
from interpreter.error import OperationError, oefmt
from objspace.floattext import general_text
from objspace.intobject import W_IntObject
from objspace.numberparsing import bigint_text
from objspace.unicodehelpers import MAX_CODE
from rpython.rlib import rfloat

# flags of a specifier, or-ed together: - + blank # 0
FLAG_LEFT, FLAG_PLUS, FLAG_BLANK, FLAG_ALTERNATE, FLAG_ZERO = 1, 2, 4, 8, 16

DEFAULT_PRECISION = 6


def number_percent(space, w_value, kind, flags, width, precision):
    """Return the ASCII text of a number.

    `kind` is the conversion character; width and precision are -1 when absent.  Raises
    TypeError for a value that is not a number.
    """
    if 'eEfFgG'.find(kind) >= 0:
        return _float_percent(space, w_value, kind, flags, width, precision)
    if flags == 0 and width < 0 and precision < 0 and isinstance(w_value, W_IntObject) \
            and (kind == 'd' or kind == 'i' or kind == 'u'):
        return str(w_value.intval)
    return _int_percent(space, w_value, kind, flags, width, precision)


def _integer(space, w_value, kind):
    "The int to show: `__index__` for o, x and X, else also what int() makes of a number."
    if space.isinstance_w(w_value, space.w_int):
        return w_value
    needs_index = kind == 'o' or kind == 'x' or kind == 'X'
    slots = space.type(w_value).slots
    try:
        if needs_index:
            if slots.index is not None:
                return space.index(w_value)
        elif slots.int is not None or slots.index is not None or slots.float is not None:
            return space.int(w_value)
    except OperationError as e:
        if not e.match(space, space.w_TypeError):
            raise
    if needs_index:
        raise oefmt(space.w_TypeError, "%%%c format: an integer is required, not %T", kind, w_value)
    raise oefmt(space.w_TypeError, "%%%c format: a real number is required, not %T", kind, w_value)


def _int_percent(space, w_value, kind, flags, width, precision):
    num = space.bigint_w(_integer(space, w_value, kind))
    is_negative = num.sign < 0
    num = num.abs()
    prefix = ''
    if kind == 'x' or kind == 'X':
        digits = num.format('0123456789abcdef')
        prefix = '0x'
        if kind == 'X':
            digits = digits.upper()
            prefix = '0X'
    elif kind == 'o':
        digits = num.format('01234567')
        prefix = '0o'
    else:
        digits = bigint_text(space, num)
    if not flags & FLAG_ALTERNATE:
        prefix = ''
    if precision > len(digits):
        digits = '0' * (precision - len(digits)) + digits
    return _layout(_sign(is_negative, flags) + prefix, digits, flags, width)


def _float_percent(space, w_value, kind, flags, width, precision):
    value = space.float_w(w_value)
    if precision < 0:
        precision = DEFAULT_PRECISION
    text = _float_text(value, kind, precision, rfloat.DTSF_ALT if flags & FLAG_ALTERNATE else 0)
    is_negative = text.startswith('-')
    if is_negative:
        text = text[1:]
    return _layout(_sign(is_negative, flags), text, flags, width)


def _float_text(value, kind, precision, flags):
    "rlib wants the kind as a constant."
    if kind == 'e':
        return rfloat.formatd(value, 'e', precision, flags)
    if kind == 'E':
        return rfloat.formatd(value, 'E', precision, flags)
    if kind == 'f':
        return rfloat.formatd(value, 'f', precision, flags)
    if kind == 'F':
        return rfloat.formatd(value, 'F', precision, flags)
    if kind == 'g':
        return general_text(rfloat.formatd(value, 'g', precision, flags), flags)
    return general_text(rfloat.formatd(value, 'G', precision, flags), flags)


def _sign(is_negative, flags):
    if is_negative:
        return '-'
    if flags & FLAG_PLUS:
        return '+'
    if flags & FLAG_BLANK:
        return ' '
    return ''


def _layout(head, digits, flags, width):
    "Pad to the width; zeros go between sign or prefix and digits."
    missing = width - len(head) - len(digits)
    if missing <= 0:
        return head + digits
    if flags & FLAG_LEFT:
        return head + digits + ' ' * missing
    if flags & FLAG_ZERO:
        return head + '0' * missing + digits
    return ' ' * missing + head + digits


def percent_char_code(space, w_value):
    """Return the code point that %c of str shows for a number. Raises TypeError, OverflowError."""
    if space.type(w_value).slots.index is None:
        raise oefmt(space.w_TypeError, "%%c requires int or char")
    code = space.getindex_w(w_value, None)
    if code < 0 or code > MAX_CODE:
        raise oefmt(space.w_OverflowError, "%%c arg not in range(0x110000)")
    return code
