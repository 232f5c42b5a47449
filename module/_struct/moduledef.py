"""The _struct module: values to and from bytes, as the struct module of the library has them."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._struct import interp_struct
from module._struct.interp_layout import STRUCT_ERROR


class Module(BuiltinModule):
    """_struct"""

    name = '_struct'
    doc = "Functions to convert between Python values and C structs represented as Python bytes objects."
    hidden_types = [interp_struct.W_UnpackIterator]
    members = {
        'Struct': exposed_type(interp_struct.W_Struct),
        'error': value(lambda space: space.add_type(STRUCT_ERROR)),
        'pack': interp2app(interp_struct.pack),
        'pack_into': interp2app(interp_struct.pack_into),
        'unpack': interp2app(interp_struct.unpack),
        'unpack_from': interp2app(interp_struct.unpack_from, kw='buffer offset'),
        'iter_unpack': interp2app(interp_struct.iter_unpack),
        'calcsize': interp2app(interp_struct.calcsize),
        '_clearcache': interp2app(interp_struct.clearcache, name='_clearcache'),
    }
