"""The repr of constants, as Python 3 writes it, and when two of them are equal keys."""
from rpython.rlib import rfloat
from rpython.rlib.rbigint import rbigint

from interpreter.compiler.unit import ConstFrozenset, ConstTuple, constant_key, utf8
from interpreter.syntax import constants
from interpreter.syntax.identifiers import is_printable

_HEX = '0123456789abcdef'


def float_repr(value, flags=rfloat.DTSF_ADD_DOT_0):
    """The shortest text that reads back as `value`; infinity as source can write it."""
    if rfloat.isinf(value):
        return '1e309' if value > 0 else '-1e309'
    if rfloat.isnan(value):
        return 'nan'
    return rfloat.double_to_string(value, 'r', 0, flags)[0]


def _hex(value, digits):
    result = ''
    for i in range(digits - 1, -1, -1):
        result += _HEX[(value >> (4 * i)) & 15]
    return result


def str_repr(value):
    """The repr of a unicode string, as UTF-8."""
    quote = "'"
    if u"'" in value and u'"' not in value:
        quote = '"'
    parts = [quote]
    for char in value:
        code = ord(char)
        if code == ord(quote) or code == ord('\\'):
            parts.append('\\' + chr(code))
        elif code == 10:
            parts.append('\\n')
        elif code == 13:
            parts.append('\\r')
        elif code == 9:
            parts.append('\\t')
        elif 32 <= code < 127:
            parts.append(chr(code))
        elif code < 128 or not is_printable(code):
            if code < 0x100:
                parts.append('\\x' + _hex(code, 2))
            elif code < 0x10000:
                parts.append('\\u' + _hex(code, 4))
            else:
                parts.append('\\U' + _hex(code, 8))
        else:
            parts.append(utf8(char + u''))
    parts.append(quote)
    return ''.join(parts)


def bytes_repr(value):
    """The repr of a bytes object."""
    quote = "'"
    if "'" in value and '"' not in value:
        quote = '"'
    parts = ['b' + quote]
    for char in value:
        code = ord(char)
        if char == quote or char == '\\':
            parts.append('\\' + char)
        elif code == 10:
            parts.append('\\n')
        elif code == 13:
            parts.append('\\r')
        elif code == 9:
            parts.append('\\t')
        elif 32 <= code < 127:
            parts.append(char)
        else:
            parts.append('\\x' + _hex(code, 2))
    parts.append(quote)
    return ''.join(parts)


def _complex_repr(const):
    imag = float_repr(const.imag, 0)
    if const.real == 0.0 and rfloat.copysign(1.0, const.real) > 0:
        return imag + 'j'
    if not imag.startswith('-'):
        imag = '+' + imag
    return '(' + float_repr(const.real, 0) + imag + 'j)'


def constant_repr(const):
    """The repr of the constant, as UTF-8; `...` for Ellipsis, as in source."""
    if isinstance(const, constants.ConstNone):
        return 'None'
    if isinstance(const, constants.ConstBool):
        return 'True' if const.value else 'False'
    if isinstance(const, constants.ConstEllipsis):
        return '...'
    if isinstance(const, constants.ConstInt):
        return const.value.str()
    if isinstance(const, constants.ConstFloat):
        return float_repr(const.value)
    if isinstance(const, constants.ConstComplex):
        return _complex_repr(const)
    if isinstance(const, constants.ConstStr):
        return str_repr(const.value)
    if isinstance(const, constants.ConstBytes):
        return bytes_repr(const.value)
    if isinstance(const, ConstTuple):
        parts = [constant_repr(item) for item in const.items]
        if len(parts) == 1:
            return '(' + parts[0] + ',)'
        return '(' + ', '.join(parts) + ')'
    if isinstance(const, ConstFrozenset):
        parts = [constant_repr(item) for item in const.items]
        return 'frozenset({' + ', '.join(parts) + '})'
    return '<code>'


def comparison_key(const):
    """A str that is equal for constants that compare equal: 1, 1.0, True, (1+0j)."""
    if isinstance(const, constants.ConstBool):
        const = constants.ConstInt(rbigint.fromint(int(const.value)))
    if isinstance(const, constants.ConstComplex):
        if const.imag == 0.0:
            const = constants.ConstFloat(const.real)
    if isinstance(const, constants.ConstFloat):
        value = const.value
        if rfloat.isfinite(value) and value == rfloat.round_away(value):
            const = constants.ConstInt(rbigint.fromfloat(value))
    return constant_key(const)
