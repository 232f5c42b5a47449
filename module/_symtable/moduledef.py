"""The _symtable module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._symtable import interp_symtable


def _number(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """_symtable"""

    name = '_symtable'
    members = {'symtable': interp2app(interp_symtable.symtable)}
    for _name, _value in interp_symtable.NUMBERS.items():
        members[_name] = _number(_value)
    hidden_types = [interp_symtable.W_SymtableEntry]
