"""The _functools module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module._functools import interp_functools, interp_lru_cache, interp_partial


class Module(BuiltinModule):
    """_functools"""

    name = '_functools'
    doc = "Tools that operate on functions."
    members = {
        '_lru_cache_wrapper': exposed_type(interp_lru_cache.W_LruCache),
        'cmp_to_key': interp2app(interp_functools.cmp_to_key, kw='*'),
        'partial': exposed_type(interp_partial.W_Partial),
        'reduce': interp2app(interp_functools.reduce),
    }
    hidden_types = [interp_functools.W_KeyWrapper]
