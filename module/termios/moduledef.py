"""The termios module."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.termios import interp_termios
from module.termios.constants import CONSTANTS


def _number(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """termios"""

    name = 'termios'
    doc = ("This module provides an interface to the Posix calls for tty I/O control.\n\n"
           "All functions in this module take a file descriptor fd as their first\n"
           "argument. This can be an integer file descriptor, such as returned by\n"
           "sys.stdin.fileno(), or a file object, such as sys.stdin itself.")
    members = {'error': value(lambda space: space.add_type(interp_termios.ERROR))}
    for _name in ['tcdrain', 'tcflow', 'tcflush', 'tcgetattr', 'tcgetwinsize', 'tcsendbreak', 'tcsetattr',
                  'tcsetwinsize']:
        members[_name] = interp2app(getattr(interp_termios, _name))
    for _name in CONSTANTS:
        members[_name] = _number(CONSTANTS[_name])
    del _name
