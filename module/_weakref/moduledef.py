"""The _weakref module."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module._weakref import interp_proxy, interp_weakref


class Module(BuiltinModule):
    """_weakref: what the module weakref is made of"""

    name = '_weakref'
    doc = 'Weak-reference support module.'
    members = {
        'ref': exposed_type(interp_weakref.W_Weakref),
        'ReferenceType': exposed_type(interp_weakref.W_Weakref),
        'ProxyType': exposed_type(interp_proxy.W_Proxy),
        'CallableProxyType': exposed_type(interp_proxy.W_CallableProxy),
        'proxy': interp2app(interp_proxy.proxy),
        'getweakrefcount': interp2app(interp_weakref.getweakrefcount),
        'getweakrefs': interp2app(interp_weakref.getweakrefs),
        '_remove_dead_weakref': interp2app(interp_weakref.remove_dead_weakref),
    }
