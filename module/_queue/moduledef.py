"""The _queue module."""
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._queue import interp_queue


class Module(BuiltinModule):
    """_queue"""

    name = '_queue'
    doc = "SimpleQueue, which queue.SimpleQueue is; use that."
    members = {
        'Empty': value(lambda space: space.add_type(interp_queue.EMPTY)),
        'SimpleQueue': exposed_type(interp_queue.W_SimpleQueue),
    }
