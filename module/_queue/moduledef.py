"""The _queue module."""
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._queue import interp_queue


class Module(BuiltinModule):
    """_queue"""

    name = '_queue'
    doc = ("C implementation of the Python queue module.\n"
           "This module is an implementation detail, please do not use it directly.")
    members = {
        'Empty': value(lambda space: space.add_type(interp_queue.EMPTY)),
        'SimpleQueue': exposed_type(interp_queue.W_SimpleQueue),
    }
