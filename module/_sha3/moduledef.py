"""The _sha3 module: SHA-3 and SHAKE, from module/hashes."""
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.hashes import keccak


class Module(BuiltinModule):
    """_sha3"""

    name = '_sha3'
    members = {
        'sha3_224': exposed_type(keccak.W_SHA3_224),
        'sha3_256': exposed_type(keccak.W_SHA3_256),
        'sha3_384': exposed_type(keccak.W_SHA3_384),
        'sha3_512': exposed_type(keccak.W_SHA3_512),
        'shake_128': exposed_type(keccak.W_Shake128),
        'shake_256': exposed_type(keccak.W_Shake256),
        'implementation': value(lambda space: space.newtext('pypy_async')),
        'keccakopt': value(lambda space: space.newint(0)),
    }
