"""The _sha1 module: SHA-1, from module/hashes."""
from interpreter.module_def import BuiltinModule, exposed_type
from module.hashes import digests32 as algorithms


class Module(BuiltinModule):
    """_sha1"""

    name = '_sha1'
    members = {
        'sha1': algorithms.new_sha1,
        'SHA1Type': exposed_type(algorithms.W_SHA1),
    }
