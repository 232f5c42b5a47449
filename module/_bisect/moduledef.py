"""The _bisect module: its contents."""
from interpreter.module_def import BuiltinModule
from module._bisect import interp_bisect


class Module(BuiltinModule):
    """_bisect"""

    name = '_bisect'
    doc = "Binary search in sorted sequences, and insertion that keeps lists sorted."
    members = interp_bisect.FUNCTIONS
