"""The fcntl module: control of files and devices, and locks."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.fcntl import interp_fcntl


def _number(name):
    return value(lambda space: space.newint(interp_fcntl.CONSTANTS[name]))


class Module(BuiltinModule):
    """fcntl"""

    name = 'fcntl'
    doc = ("This module performs file control and I/O control on file\n"
           "descriptors.  It is an interface to the fcntl() and ioctl() Unix\n"
           "routines.  File descriptors can be obtained with the fileno() method of\n"
           "a file or socket object.")
    members = {}
    for _name in ['fcntl', 'flock', 'ioctl', 'lockf']:
        members[_name] = interp2app(getattr(interp_fcntl, _name))
    for _name in interp_fcntl.CONSTANTS:
        members[_name] = _number(_name)
    del _name
