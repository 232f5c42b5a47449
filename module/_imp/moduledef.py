"""The _imp module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module._imp import interp_imp


class Module(BuiltinModule):
    """_imp: what importlib is built on."""

    name = '_imp'
    doc = '(Extremely) low-level import machinery bits as used by importlib and imp.'
    members = {
        '_fix_co_filename': interp2app(interp_imp.fix_co_filename),
        '_frozen_module_names': interp2app(interp_imp.frozen_module_names),
        '_override_frozen_modules_for_tests': interp2app(interp_imp.override_frozen_modules_for_tests),
        'acquire_lock': interp2app(interp_imp.acquire_lock),
        'check_hash_based_pycs': value(lambda space: space.newtext('default')),
        'create_builtin': interp2app(interp_imp.create_builtin),
        'create_dynamic': interp2app(interp_imp.create_dynamic),
        'exec_builtin': interp2app(interp_imp.exec_builtin),
        'exec_dynamic': interp2app(interp_imp.exec_dynamic),
        'extension_suffixes': interp2app(interp_imp.extension_suffixes),
        'find_frozen': interp2app(interp_imp.find_frozen),
        'get_frozen_object': interp2app(interp_imp.get_frozen_object),
        'init_frozen': interp2app(interp_imp.init_frozen),
        'is_builtin': interp2app(interp_imp.is_builtin),
        'is_frozen': interp2app(interp_imp.is_frozen),
        'is_frozen_package': interp2app(interp_imp.is_frozen_package),
        'lock_held': interp2app(interp_imp.lock_held),
        'release_lock': interp2app(interp_imp.release_lock),
        'source_hash': interp2app(interp_imp.source_hash, kw='*'),
    }
