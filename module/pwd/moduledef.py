"""The pwd module: the database of users."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type
from module.pwd import interp_pwd


class Module(BuiltinModule):
    """pwd"""

    name = 'pwd'
    doc = "Access to the database of users. Entries are tuples with named items; see struct_passwd."
    members = {
        'getpwall': interp2app(interp_pwd.getpwall),
        'getpwnam': interp2app(interp_pwd.getpwnam),
        'getpwuid': interp2app(interp_pwd.getpwuid),
        'struct_passwd': exposed_type(interp_pwd.W_StructPasswd),
    }
