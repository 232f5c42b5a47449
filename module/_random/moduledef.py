"""The _random module: what the library's random.py is made with."""
from interpreter.module_def import BuiltinModule, exposed_type
from module._random.interp_random import W_Random


class Module(BuiltinModule):
    """_random"""

    name = '_random'
    doc = "The Mersenne Twister random number generator."
    members = {
        'Random': exposed_type(W_Random),
    }
