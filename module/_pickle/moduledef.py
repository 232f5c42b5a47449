"""The _pickle module: what the library's pickle takes instead of its own slow classes."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._pickle import interp_functions
from module._pickle.errors import PICKLE_ERROR, PICKLING_ERROR, UNPICKLING_ERROR
from module._pickle.memo import W_PicklerMemoProxy, W_UnpicklerMemoProxy
from module._pickle.picklebuffer import W_PickleBuffer
from module._pickle.pickler import W_Pickler
from module._pickle.unpickler import W_Unpickler


def _exception(typedef):
    return value(lambda space: space.add_type(typedef))


class Module(BuiltinModule):
    """_pickle"""

    name = '_pickle'
    doc = "Optimized C implementation for the Python pickle module."
    hidden_types = [W_PicklerMemoProxy, W_UnpicklerMemoProxy]
    # the names are filled in alphabetically, so that a base comes before what derives from it
    members = {
        'PickleBuffer': exposed_type(W_PickleBuffer),
        'PickleError': _exception(PICKLE_ERROR),
        'Pickler': exposed_type(W_Pickler),
        'PicklingError': _exception(PICKLING_ERROR),
        'Unpickler': exposed_type(W_Unpickler),
        'UnpicklingError': _exception(UNPICKLING_ERROR),
        'dump': interp2app(interp_functions.dump, kw='obj file protocol'),
        'dumps': interp2app(interp_functions.dumps, kw='obj protocol'),
        'load': interp2app(interp_functions.load, kw='file'),
        'loads': interp2app(interp_functions.loads),
    }
