"""The _tracemalloc module: there for those who ask whether memory is traced."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module._tracemalloc import interp_tracemalloc


class Module(BuiltinModule):
    """_tracemalloc"""

    name = '_tracemalloc'
    doc = "Debug module to trace memory blocks allocated by Python. This interpreter has none to record."
    members = {
        '_get_object_traceback': interp2app(interp_tracemalloc.get_object_traceback, name='_get_object_traceback'),
        '_get_traces': interp2app(interp_tracemalloc.get_traces, name='_get_traces'),
    }
    for _name in ['clear_traces', 'get_traceback_limit', 'get_traced_memory', 'get_tracemalloc_memory', 'is_tracing',
                  'reset_peak', 'start', 'stop']:
        members[_name] = interp2app(getattr(interp_tracemalloc, _name))
    del _name
