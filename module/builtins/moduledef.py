"""The builtins module: its contents."""
from interpreter.build_class import build_class
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.builtins import interp_anext, interp_attributes, interp_code, interp_functions, interp_print
from module.builtins.interp_functions import W_CallableIterator
from objspace.exceptions.table import ALIASES, EXCEPTION_TYPEDEFS

TYPE_NAMES = ('object type super property classmethod staticmethod int bool float complex str bytes bytearray memoryview tuple'
              ' list dict set frozenset slice range enumerate zip map filter reversed').split()


def _type_member(name):
    return value(lambda space: getattr(space, 'w_' + name))


class Module(BuiltinModule):
    """builtins; reachable as `space.builtins`."""

    name = 'builtins'
    members = {
        'None': value(lambda space: space.w_None),
        'True': value(lambda space: space.w_True),
        'False': value(lambda space: space.w_False),
        'Ellipsis': value(lambda space: space.w_Ellipsis),
        'NotImplemented': value(lambda space: space.w_NotImplemented),
        '__debug__': value(lambda space: space.w_True),
        '__build_class__': interp2app(build_class, name='__build_class__'),
        '__import__': interp2app(interp_code.import_, kw='*'),
        'abs': interp2app(interp_functions.absolute),
        'aiter': interp2app(interp_anext.aiter_),
        'all': interp2app(interp_functions.all_),
        'anext': interp2app(interp_anext.anext_),
        'any': interp2app(interp_functions.any_),
        'ascii': interp2app(interp_functions.ascii_representation),
        'bin': interp2app(interp_functions.binary),
        'breakpoint': interp2app(interp_code.breakpoint_),
        'callable': interp2app(interp_attributes.callable_),
        'chr': interp2app(interp_functions.chr_),
        'compile': interp2app(interp_code.compile_, kw='*'),
        'delattr': interp2app(interp_attributes.delattr_),
        'dir': interp2app(interp_attributes.dir_),
        'divmod': interp2app(interp_functions.divmod_),
        'eval': interp2app(interp_code.eval_),
        'exec': interp2app(interp_code.exec_),
        'format': interp2app(interp_functions.format_),
        'getattr': interp2app(interp_attributes.getattr_),
        'globals': interp2app(interp_code.current_globals),
        'hasattr': interp2app(interp_attributes.hasattr_),
        'hash': interp2app(interp_functions.hash_of),
        'hex': interp2app(interp_functions.hexadecimal),
        'id': interp2app(interp_functions.identity),
        'input': interp2app(interp_print.input_),
        'isinstance': interp2app(interp_attributes.isinstance_),
        'issubclass': interp2app(interp_attributes.issubclass_),
        'iter': interp2app(interp_functions.iter_),
        'len': interp2app(interp_functions.length),
        'locals': interp2app(interp_code.current_locals),
        'max': interp2app(interp_functions.max_),
        'min': interp2app(interp_functions.min_),
        'next': interp2app(interp_functions.next_),
        'oct': interp2app(interp_functions.octal),
        'ord': interp2app(interp_functions.ord_),
        'pow': interp2app(interp_functions.power, kw='*'),
        'print': interp2app(interp_print.print_),
        'repr': interp2app(interp_functions.representation),
        'round': interp2app(interp_functions.round_, kw='*'),
        'setattr': interp2app(interp_attributes.setattr_),
        'sorted': interp2app(interp_functions.sorted_),
        'sum': interp2app(interp_functions.sum_, kw='start'),
        'vars': interp2app(interp_attributes.vars_),
    }
    for _name in TYPE_NAMES:
        members[_name] = _type_member(_name)
    for _typedef in EXCEPTION_TYPEDEFS:
        members[_typedef.name] = _type_member(_typedef.name)
    for _name in ALIASES:
        members[_name] = _type_member('OSError')

    def __init__(self, space):
        space.add_type(W_CallableIterator)
        space.add_type(interp_anext.W_AnextAwaitable)
        BuiltinModule.__init__(self, space)
