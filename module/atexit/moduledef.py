"""The atexit module."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module.atexit import interp_atexit


class Module(BuiltinModule):
    """atexit"""

    name = 'atexit'
    doc = ("allow programmer to define multiple exit functions to be executed\n"
           "upon normal program termination.\n\n"
           "Two public functions, register and unregister, are defined.\n")
    members = {
        'register': interp2app(interp_atexit.register),
        'unregister': interp2app(interp_atexit.unregister),
        '_clear': interp2app(interp_atexit.clear, name='_clear'),
        '_ncallbacks': interp2app(interp_atexit.ncallbacks, name='_ncallbacks'),
        '_run_exitfuncs': interp2app(interp_atexit.run_exitfuncs, name='_run_exitfuncs'),
    }
