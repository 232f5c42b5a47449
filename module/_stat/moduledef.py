"""The _stat module: the native part of the library's stat."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._stat import interp_stat


def _constant(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """_stat"""

    name = '_stat'
    doc = "The bits of a file's mode, and the functions that read them."
    members = {
        'S_IMODE': interp2app(interp_stat.S_IMODE),
        'S_IFMT': interp2app(interp_stat.S_IFMT),
        'filemode': interp2app(interp_stat.filemode),
    }
    members.update(interp_stat.TEST_FUNCTIONS)
    members.update(dict([(name, _constant(number)) for name, number in interp_stat.CONSTANTS.items()]))
