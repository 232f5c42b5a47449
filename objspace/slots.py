"""The slot table of a type: one field per special method.

A new slot is one row of SLOTS.  A table is immutable; when a class attribute with a
special name changes, the class and its subclasses get a new table (W_Type.slots is
quasi-immutable), so a slot read on a promoted type is a constant in traces.

The asynchronous group has CPython's names am_await, am_aiter, am_anext (tp_as_async);
what the machine makes of it is in pypy_async/slots.py.
"""
from rpython.rlib.unroll import unrolling_iterable

BINARY_NAMES = ['add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow',
                'lshift', 'rshift', 'and', 'or', 'xor']

# field, special method
SLOTS = [
    ('await_', '__await__'),
    ('aiter', '__aiter__'),
    ('anext', '__anext__'),
    ('aenter', '__aenter__'),
    ('aexit', '__aexit__'),
    ('enter', '__enter__'),
    ('exit', '__exit__'),
    ('iter', '__iter__'),
    ('next', '__next__'),
    ('call', '__call__'),
    ('new', '__new__'),
    ('init', '__init__'),
    ('getattribute', '__getattribute__'),
    ('getattr', '__getattr__'),
    ('setattr', '__setattr__'),
    ('delattr', '__delattr__'),
    ('get', '__get__'),
    ('set', '__set__'),
    ('delete', '__delete__'),
    ('del_', '__del__'),
    ('repr', '__repr__'),
    ('str', '__str__'),
    ('format', '__format__'),
    ('hash', '__hash__'),
    ('bool', '__bool__'),
    ('len', '__len__'),
    ('length_hint', '__length_hint__'),
    ('contains', '__contains__'),
    ('reversed', '__reversed__'),
    ('getitem', '__getitem__'),
    ('setitem', '__setitem__'),
    ('delitem', '__delitem__'),
    ('missing', '__missing__'),
    ('int', '__int__'),
    ('float', '__float__'),
    ('index', '__index__'),
    ('neg', '__neg__'),
    ('pos', '__pos__'),
    ('abs', '__abs__'),
    ('invert', '__invert__'),
    ('lt', '__lt__'),
    ('le', '__le__'),
    ('eq', '__eq__'),
    ('ne', '__ne__'),
    ('gt', '__gt__'),
    ('ge', '__ge__'),
    ('instancecheck', '__instancecheck__'),
    ('subclasscheck', '__subclasscheck__'),
]
for _name in BINARY_NAMES:
    SLOTS.append((_name + '_', '__%s__' % _name))
    SLOTS.append(('r' + _name, '__r%s__' % _name))
    if _name != 'divmod':
        SLOTS.append(('i' + _name, '__i%s__' % _name))

# special methods that are plain methods in CPython: everywhere, and in some types
_PLAIN_METHODS = ('__aenter__ __aexit__ __enter__ __exit__ __format__ __length_hint__ __reversed__'
                  ' __missing__ __instancecheck__ __subclasscheck__').split()
_PLAIN_METHODS_OF = {'list': ['__getitem__'], 'dict': ['__getitem__', '__contains__'],
                     'set': ['__contains__'], 'frozenset': ['__contains__']}


def is_slot_wrapper(type_name, name):
    """True if the method is a 'wrapper_descriptor' in CPython (host level)."""
    return (name in SLOT_NAMES and name not in _PLAIN_METHODS
            and name not in _PLAIN_METHODS_OF.get(type_name, []))


_FIELDS = unrolling_iterable(SLOTS)
SLOT_NAMES = dict((name, field) for field, name in SLOTS)


class SlotTable(object):
    """Special methods of one type, found along its MRO; None where there is none.

    A special method set to None (PEP 492's and the data model's way to block an
    inherited one) is in the table as the None object.
    """
    _immutable_fields_ = [field for field, _ in SLOTS]

    def __init__(self, w_type):
        for field, name in _FIELDS:
            setattr(self, field, w_type.lookup_uncached(name))
