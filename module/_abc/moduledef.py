"""The _abc module: what ABCMeta of the library's abc.py is made of."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module._abc import interp_abc


class Module(BuiltinModule):
    """_abc"""

    name = '_abc'
    doc = "What abc.ABCMeta is made of, and its caches."
    hidden_types = [interp_abc.W_AbcData]
    members = {
        '_abc_init': interp2app(interp_abc.abc_init),
        '_abc_instancecheck': interp2app(interp_abc.abc_instancecheck),
        '_abc_register': interp2app(interp_abc.abc_register),
        '_abc_subclasscheck': interp2app(interp_abc.abc_subclasscheck),
        '_get_dump': interp2app(interp_abc.get_dump),
        '_reset_caches': interp2app(interp_abc.reset_caches),
        '_reset_registry': interp2app(interp_abc.reset_registry),
        'get_cache_token': interp2app(interp_abc.get_cache_token),
    }
