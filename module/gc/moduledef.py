"""The gc module."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.gc import interp_gc


def _number(n):
    return value(lambda space: space.newint(n))


class Module(BuiltinModule):
    """gc"""

    name = 'gc'
    doc = "Access to the garbage collector: to collect now, and to look at its objects."
    members = {
        'collect': interp2app(interp_gc.collect, kw='*'),
        'enable': interp2app(interp_gc.enable),
        'disable': interp2app(interp_gc.disable),
        'isenabled': interp2app(interp_gc.isenabled),
        'get_threshold': interp2app(interp_gc.get_threshold),
        'set_threshold': interp2app(interp_gc.set_threshold),
        'get_count': interp2app(interp_gc.get_count),
        'get_debug': interp2app(interp_gc.get_debug),
        'set_debug': interp2app(interp_gc.set_debug),
        'get_stats': interp2app(interp_gc.get_stats),
        'get_objects': interp2app(interp_gc.get_objects, kw='*'),
        'get_referents': interp2app(interp_gc.get_referents),
        'get_referrers': interp2app(interp_gc.get_referrers),
        'is_tracked': interp2app(interp_gc.is_tracked),
        'is_finalized': interp2app(interp_gc.is_finalized),
        'freeze': interp2app(interp_gc.freeze),
        'unfreeze': interp2app(interp_gc.unfreeze),
        'get_freeze_count': interp2app(interp_gc.get_freeze_count),
        'callbacks': value(lambda space: space.newlist([])),
        'garbage': value(lambda space: space.newlist([])),
        'DEBUG_STATS': _number(1),
        'DEBUG_COLLECTABLE': _number(2),
        'DEBUG_UNCOLLECTABLE': _number(4),
        'DEBUG_SAVEALL': _number(32),
        'DEBUG_LEAK': _number(38),
    }
