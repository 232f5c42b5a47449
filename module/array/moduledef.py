"""The array module: sequences of machine values."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.array import interp_pickle
from module.array.interp_items import TYPECODES
from module.array.interp_type import W_Array, W_ArrayIterator


class Module(BuiltinModule):
    """array"""

    name = 'array'
    doc = ("This module defines an object type which can efficiently represent\n"
           "an array of basic values: characters, integers, floating-point numbers.")
    hidden_types = [W_ArrayIterator]
    members = {
        'array': exposed_type(W_Array),
        'ArrayType': exposed_type(W_Array),
        'typecodes': value(lambda space: space.newtext(TYPECODES)),
        '_array_reconstructor': interp2app(interp_pickle.array_reconstructor),
    }
