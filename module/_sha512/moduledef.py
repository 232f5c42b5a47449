"""The _sha512 module: SHA-384 and SHA-512, from module/hashes."""
from interpreter.module_def import BuiltinModule, exposed_type
from module.hashes import digests64 as algorithms


class Module(BuiltinModule):
    """_sha512"""

    name = '_sha512'
    # CPython has no name for the other type
    hidden_types = [algorithms.W_SHA512]
    members = {
        'sha384': algorithms.new_sha384,
        'sha512': algorithms.new_sha512,
        'SHA384Type': exposed_type(algorithms.W_SHA384),
    }
