"""`__text_signature__` of built-in functions and methods, which `inspect.signature` reads.

It follows from the parameters of the interp-level function where CPython's does not differ; OTHERS has the rest:
all at host level, when the gateway makes a function.  A class of the program has a signature if its docstring begins with
one, in the form that built-in classes use.
"""
from interpreter.text_signature_data import NO_SIGNATURE, OTHERS

_SLOTS = {
    '__get__': '($self, instance, owner=None, /)',
    '__set__': '($self, instance, value, /)',
    '__delete__': '($self, instance, /)',
    '__setattr__': '($self, name, value, /)',
    '__delattr__': '($self, name, /)',
    '__getattribute__': '($self, name, /)',
    '__pow__': '($self, value, mod=None, /)',
    '__rpow__': '($self, value, mod=None, /)',
    '__call__': '($self, /, *args, **kwargs)',
    '__init__': '($self, /, *args, **kwargs)',
    '__setitem__': '($self, key, value, /)',
    '__getitem__': '($self, key, /)',
    '__delitem__': '($self, key, /)',
    '__contains__': '($self, key, /)',
}
_UNARY_SLOTS = ('__abs__ __bool__ __float__ __hash__ __index__ __int__ __invert__ __iter__ __len__ __neg__ __next__ '
                '__pos__ __repr__ __str__ __await__ __aiter__ __anext__').split()
_END_OF_SIGNATURE = ')\n--\n\n'


def signature_in_doc(name, doc):
    """The `(...)` with which a docstring `name(...)`, `--`, empty line, ... begins; None for any other."""
    last = name.rfind('.') + 1
    assert last >= 0
    name = name[last:]
    if not doc.startswith(name + '('):
        return None
    start = len(name)
    end = doc.find(_END_OF_SIGNATURE)
    paragraph = doc.find('\n\n')
    if end < 0 or paragraph < end:
        return None
    assert end >= 0
    return doc[start:end + 1]


def _slot_signature(name):
    if name == '__del__':
        return None
    if name in _UNARY_SLOTS:
        return '($self, /)'
    return _SLOTS.get(name, '($self, value, /)')


def text_signature(exposed, name, owner_name, module_name, is_method, is_slot):
    """The signature of an interp2app under an app-level name, or None."""
    if name == '__new__':
        return '($type, *args, **kwargs)'
    if is_slot:
        return _slot_signature(name)
    owner = owner_name or module_name
    without = NO_SIGNATURE.get(owner, '')
    if without == '*' or name in without.split():
        return None
    if owner + '.' + name in OTHERS:
        return OTHERS[owner + '.' + name]
    if exposed.takes_arguments or exposed.has_rest or exposed.kwonly:
        return None
    first = '$self' if is_method else '$module'
    if exposed.as_classmethod:
        first = '$type'
    parameters = exposed.positional
    if is_method:
        parameters = parameters[1:]
    words = [first]
    was_keyword = False
    if not parameters or parameters[0].keyword:
        words.append('/')
        was_keyword = True
    for parameter in parameters:
        if parameter.keyword and not was_keyword:
            words.append('/')
            was_keyword = True
        words.append(_parameter_text(parameter))
    if not was_keyword:
        words.append('/')
    return '(' + ', '.join(words) + ')'


def _parameter_text(parameter):
    name = parameter.name
    if name.startswith('w_'):
        name = name[2:]
    if not parameter.has_default:
        return name
    return '%s=%r' % (name, parameter.default)
