"""The select module: select() and poll (interp_select.py), epoll (interp_epoll.py)."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.select import interp_epoll, interp_select


def _number(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """select"""

    name = 'select'
    doc = ("This module supports asynchronous I/O on multiple file descriptors.\n\n"
           "*** IMPORTANT NOTICE ***\n"
           "On Windows, only sockets are supported; on Unix, all file descriptors.")
    hidden_types = [interp_select.W_Poll]
    members = {
        'epoll': exposed_type(interp_epoll.W_Epoll),
        'error': value(lambda space: space.w_OSError),
        'poll': interp2app(interp_select.poll),
        'select': interp2app(interp_select.select),
    }
    for _name in interp_epoll.CONSTANTS:
        members[_name] = _number(interp_epoll.CONSTANTS[_name])
    del _name
