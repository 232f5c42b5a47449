"""The _sha256 module: SHA-224 and SHA-256, from module/hashes."""
from interpreter.module_def import BuiltinModule, exposed_type
from module.hashes import digests32 as algorithms


class Module(BuiltinModule):
    """_sha256"""

    name = '_sha256'
    members = {
        'sha224': algorithms.new_sha224,
        'sha256': algorithms.new_sha256,
        'SHA224Type': exposed_type(algorithms.W_SHA224),
        'SHA256Type': exposed_type(algorithms.W_SHA256),
    }
