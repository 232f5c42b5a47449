"""The _warnings module: its contents."""
from interpreter import warning
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module._warnings import interp_warnings


class Module(BuiltinModule):
    """_warnings: what the library's `warnings` is built on."""

    name = '_warnings'
    doc = ('_warnings provides basic warning filtering support.\n'
           'It is a helper module to speed up interpreter start-up.')
    members = {
        'warn': interp2app(interp_warnings.warn, kw='*'),
        'warn_explicit': interp2app(interp_warnings.warn_explicit, kw='*'),
        '_filters_mutated': interp2app(interp_warnings.filters_mutated),
    }

    def __init__(self, space):
        space.add_type(warning.W_PrefixPattern)
        BuiltinModule.__init__(self, space)
        state = warning.state
        state.w_filters = warning.default_filters(space)
        state.w_once_registry = space.newdict()
        state.w_default_action = space.newtext('default')
        self.set(space, 'filters', state.w_filters)
        self.set(space, '_onceregistry', state.w_once_registry)
        self.set(space, '_defaultaction', state.w_default_action)
