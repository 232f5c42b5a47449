"""Operators: arithmetic, comparison, their reflected and in-place forms.

Derived from operation_table.py.  Exact ints and floats take a short way that never looks at types.
Rule: "Emulating numeric types" and "Rich comparison methods" in the data model.
"""
from interpreter.builtinfunction import W_BuiltinFunction, W_SlotWrapper
from interpreter.error import oefmt
from objspace import intobject
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.operation_table import BINARY, COMPARISONS, UNARY

_INT_FAST = dict(add='int_add', truediv='int_truediv', sub='int_sub', mul='int_mul', floordiv='int_floordiv', mod='int_mod',
                 lshift='int_lshift', rshift='int_rshift', and_='int_and', or_='int_or', xor='int_xor')
_FLOAT_FAST = dict(add='+', sub='-', mul='*')


class BinaryOperations(object):
    """Mixin of ObjSpace; the methods of the tables are added below."""

    def _unsupported(self, symbol, w_a, w_b):
        return oefmt(self.w_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'",
                     symbol, w_a, w_b)

    def _unsupported_rshift(self, symbol, w_a, w_b):
        if symbol == '>>' and isinstance(w_a, W_BuiltinFunction) and w_a.code.qualified_name(self) == 'print':
            return oefmt(self.w_TypeError, "unsupported operand type(s) for >>: '%T' and '%T'. "
                         'Did you mean "print(<message>, file=<output_stream>)"?', w_a, w_b)
        return self._unsupported(symbol, w_a, w_b)

    def _unsupported_add(self, symbol, w_a, w_b):
        if self.is_sequence_type(w_a):
            if self.isinstance_w(w_a, self.w_bytes):
                return oefmt(self.w_TypeError, "can't concat %T to bytes", w_b)
            return oefmt(self.w_TypeError, 'can only concatenate %T (not "%T") to %T', w_a, w_b, w_a)
        return self._unsupported(symbol, w_a, w_b)

    def _unsupported_mul(self, symbol, w_a, w_b):
        if w_a.has_sequence_slots:
            return oefmt(self.w_TypeError, "can't multiply sequence by non-int of type '%T'", w_b)
        if w_b.has_sequence_slots:
            return oefmt(self.w_TypeError, "can't multiply sequence by non-int of type '%T'", w_a)
        return self._unsupported(symbol, w_a, w_b)

    def _is_sequence_slot(self, w_slot, w_obj):
        """Is this + or * the one of a built-in sequence, not overridden?  Others come first then."""
        return w_obj.has_sequence_slots and isinstance(w_slot, W_SlotWrapper)

    def pow(self, w_a, w_b, w_modulus):
        """`pow(a, b, modulus)`; `a ** b` when the modulus is None."""
        if self.is_none(w_modulus):
            return self.pow2(w_a, w_b)
        w_method = self.type(w_a).slots.pow_
        if w_method is not None:
            w_result = self.get_and_call_function(w_method, w_a, w_b, w_modulus)
            if w_result is not self.w_NotImplemented:
                return w_result
        # the power slots of the other operands are asked too, which only matters for their errors
        for w_operand in [w_b, w_modulus]:
            if self.isinstance_w(w_operand, self.w_float):
                raise oefmt(self.w_TypeError,
                            "pow() 3rd argument not allowed unless all arguments are integers")
            if self.isinstance_w(w_operand, self.w_complex):
                raise oefmt(self.w_ValueError, "complex modulo")
        raise oefmt(self.w_TypeError,
                    "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", w_a, w_b, w_modulus)

    def inplace_pow(self, w_a, w_b):
        return self.inplace_pow2(w_a, w_b)

    def abs(self, w_a):
        w_method = self.type(w_a).slots.abs
        if w_method is None:
            raise oefmt(self.w_TypeError, "bad operand type for abs(): '%T'", w_a)
        return self.get_and_call_function(w_method, w_a)


_BINARY_SOURCE = '''
def {name}(self, w_a, w_b):
{fast}
    w_result = self._try_{name}(w_a, w_b)
    if w_result is self.w_NotImplemented:
        raise {error}
    return w_result

def _try_{name}(self, w_a, w_b):
    w_type_a, w_type_b = self.type(w_a), self.type(w_b)
    w_left = w_type_a.slots.{slot}
    w_right = None
    if w_type_a is not w_type_b:
        w_right = w_type_b.slots.{reflected}
        if w_right is not None and w_left is not None and w_type_b.issubtype(w_type_a) \\
                and w_right is not w_type_a.slots.{reflected}:
            w_result = self.get_and_call_function(w_right, w_b, w_a)
            if w_result is not self.w_NotImplemented:
                return w_result
            w_right = None
{sequence}
    if w_left is not None:
        w_result = self.get_and_call_function(w_left, w_a, w_b)
        if w_result is not self.w_NotImplemented:
            return w_result
    if w_right is not None:
        return self.get_and_call_function(w_right, w_b, w_a)
    return self.w_NotImplemented
'''

# The operands of + and * of sequences: numbers' slots before sequences' slots, as CPython asks them
_SEQUENCE_LINES = '''    if w_left is not None and self._is_sequence_slot(w_left, w_a):
        if w_right is not None and not self._is_sequence_slot(w_right, w_b):
            w_result = self.get_and_call_function(w_right, w_b, w_a)
            if w_result is not self.w_NotImplemented:
                return w_result
        w_right = None
'''
_REPEAT_LINES = '''        if w_type_b.slots.index is None:
            return self.w_NotImplemented
    elif w_right is not None and w_type_a.slots.index is None and self._is_sequence_slot(w_right, w_b):
        w_right = None
'''

_INPLACE_SOURCE = '''
def inplace_{bare}(self, w_a, w_b):
{fast}
    w_method = self.type(w_a).slots.{inplace}
{sequence}
    if w_method is not None:
        w_result = self.get_and_call_function(w_method, w_a, w_b)
        if w_result is not self.w_NotImplemented:
            return w_result
    w_result = self._try_{name}(w_a, w_b)
    if w_result is self.w_NotImplemented:
        raise {error}
    return w_result
'''

_SEQUENCE_INPLACE_LINES = '''    if w_method is not None and self.type(w_a) is not self.type(w_b) and self._is_sequence_slot(w_method, w_a):
        w_type_b = self.type(w_b)
        w_right = w_type_b.slots.{reflected}
        if w_right is not None and not self._is_sequence_slot(w_right, w_b):
            w_result = self.get_and_call_function(w_right, w_b, w_a)
            if w_result is not self.w_NotImplemented:
                return w_result
'''
_REPEAT_INPLACE_LINES = '''        if w_type_b.slots.index is None:
            raise self._unsupported_mul('*=', w_a, w_b)
'''

_COMPARE_SOURCE = '''
def {name}(self, w_a, w_b):
    if type(w_a) is W_IntObject and type(w_b) is W_IntObject:
        return self.newbool(w_a.intval {symbol} w_b.intval)
    if type(w_a) is W_FloatObject and type(w_b) is W_FloatObject:
        return self.newbool(w_a.floatval {symbol} w_b.floatval)
    w_type_a, w_type_b = self.type(w_a), self.type(w_b)
    w_left = w_type_a.slots.{slot}
    w_right = w_type_b.slots.{swapped}
    if w_type_a is not w_type_b and w_right is not None and w_type_b.issubtype(w_type_a):
        w_result = self.get_and_call_function(w_right, w_b, w_a)
        if w_result is not self.w_NotImplemented:
            return w_result
        w_right = None
    if w_left is not None:
        w_result = self.get_and_call_function(w_left, w_a, w_b)
        if w_result is not self.w_NotImplemented:
            return w_result
    if w_right is not None:
        w_result = self.get_and_call_function(w_right, w_b, w_a)
        if w_result is not self.w_NotImplemented:
            return w_result
{default}
'''

_UNARY_SOURCE = '''
def {name}(self, w_a):
    w_method = self.type(w_a).slots.{slot}
    if w_method is None:
        raise oefmt(self.w_TypeError, "bad operand type for {operator}: '%T'", w_a)
    return self.get_and_call_function(w_method, w_a)
'''

_ORDER_DEFAULT = '''    raise oefmt(self.w_TypeError, "'{symbol}' not supported between instances of '%T' and '%T'", w_a, w_b)'''


def _fast_lines(name):
    lines = []
    if name in _INT_FAST:
        lines += ['    if type(w_a) is W_IntObject and type(w_b) is W_IntObject:',
                  '        return intobject.%s(self, w_a.intval, w_b.intval)' % _INT_FAST[name]]
    if name in _FLOAT_FAST:
        lines += ['    if type(w_a) is W_FloatObject and type(w_b) is W_FloatObject:',
                  '        return W_FloatObject(w_a.floatval %s w_b.floatval)' % _FLOAT_FAST[name]]
    return '\n'.join(lines)


def _add_method(source, **values):
    namespace = {'W_IntObject': W_IntObject, 'W_FloatObject': W_FloatObject,
                 'intobject': intobject, 'oefmt': oefmt}
    known = set(namespace)
    exec(source.format(**values), namespace)
    for name, function in list(namespace.items()):
        if name not in known and callable(function):
            setattr(BinaryOperations, name, function)


def _sequence_lines(name, reflected):
    """What + and * do about the slots of sequences, in `a * b` and in `a *= b`."""
    if name == 'add':
        return _SEQUENCE_LINES, _SEQUENCE_INPLACE_LINES.format(reflected=reflected)
    if name == 'mul':
        return (_SEQUENCE_LINES + _REPEAT_LINES,
                _SEQUENCE_INPLACE_LINES.format(reflected=reflected) + _REPEAT_INPLACE_LINES)
    return '', ''


def _error(name, symbol):
    if name in ('add', 'mul', 'rshift'):
        return 'self._unsupported_%s(%r, w_a, w_b)' % (name, symbol)
    return 'self._unsupported(%r, w_a, w_b)' % symbol


for _name, _symbol, _slot, _reflected, _inplace in BINARY:
    _sequence, _sequence_inplace = _sequence_lines(_name, _reflected)
    _add_method(_BINARY_SOURCE, name=_name, slot=_slot, reflected=_reflected, sequence=_sequence,
                fast=_fast_lines(_name), error=_error(_name, _symbol))
    if _inplace:
        _add_method(_INPLACE_SOURCE, name=_name, bare=_name.rstrip('_'), inplace=_inplace, sequence=_sequence_inplace,
                    fast=_fast_lines(_name), error=_error(_name, '**=' if _name == 'pow2' else _symbol + '='))

for _name, _symbol, _slot, _swapped in COMPARISONS:
    if _name == 'eq':
        _default = '    return self.newbool(w_a is w_b)'
    elif _name == 'ne':
        _default = '    return self.newbool(w_a is not w_b)'
    else:
        _default = _ORDER_DEFAULT.format(symbol=_symbol)
    _add_method(_COMPARE_SOURCE, name=_name, symbol=_symbol, slot=_slot, swapped=_swapped, default=_default)

for _name, _slot, _operator in UNARY:
    _add_method(_UNARY_SOURCE, name=_name, slot=_slot, operator=_operator)
