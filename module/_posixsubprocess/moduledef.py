"""The _posixsubprocess module: what subprocess.py makes processes with."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module._posixsubprocess import interp_fork_exec


class Module(BuiltinModule):
    """_posixsubprocess"""

    name = '_posixsubprocess'
    doc = "A POSIX helper for the subprocess module."
    members = {'fork_exec': interp2app(interp_fork_exec.fork_exec)}
