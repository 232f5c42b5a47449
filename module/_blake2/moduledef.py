"""The _blake2 module: BLAKE2b and BLAKE2s, from module/hashes."""
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.hashes.blake import W_Blake2b, W_Blake2s


class Module(BuiltinModule):
    """_blake2"""

    name = '_blake2'
    doc = "BLAKE2 hash objects."
    members = {
        'blake2b': exposed_type(W_Blake2b),
        'blake2s': exposed_type(W_Blake2s),
        'BLAKE2B_SALT_SIZE': value(lambda space: space.newint(W_Blake2b.salt_size)),
        'BLAKE2B_PERSON_SIZE': value(lambda space: space.newint(W_Blake2b.salt_size)),
        'BLAKE2B_MAX_KEY_SIZE': value(lambda space: space.newint(W_Blake2b.digest_size)),
        'BLAKE2B_MAX_DIGEST_SIZE': value(lambda space: space.newint(W_Blake2b.digest_size)),
        'BLAKE2S_SALT_SIZE': value(lambda space: space.newint(W_Blake2s.salt_size)),
        'BLAKE2S_PERSON_SIZE': value(lambda space: space.newint(W_Blake2s.salt_size)),
        'BLAKE2S_MAX_KEY_SIZE': value(lambda space: space.newint(W_Blake2s.digest_size)),
        'BLAKE2S_MAX_DIGEST_SIZE': value(lambda space: space.newint(W_Blake2s.digest_size)),
    }
