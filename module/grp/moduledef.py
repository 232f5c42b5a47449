"""The grp module: the database of groups."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module.grp import interp_grp


class Module(BuiltinModule):
    """grp"""

    name = 'grp'
    doc = "Access to the database of groups. Entries are tuples with named items; see struct_group."
    members = {
        'getgrall': interp2app(interp_grp.getgrall),
        'getgrgid': interp2app(interp_grp.getgrgid, kw='*'),
        'getgrnam': interp2app(interp_grp.getgrnam, kw='*'),
        'struct_group': exposed_type(interp_grp.W_StructGroup),
    }
