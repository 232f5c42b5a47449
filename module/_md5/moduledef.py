"""The _md5 module: MD5, from module/hashes."""
from interpreter.module_def import BuiltinModule, exposed_type
from module.hashes import digests32 as algorithms


class Module(BuiltinModule):
    """_md5"""

    name = '_md5'
    members = {
        'md5': algorithms.new_md5,
        'MD5Type': exposed_type(algorithms.W_MD5),
    }
