"""The resource module: what processes use, and their limits."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.resource import interp_resource


def _number(name):
    return value(lambda space: space.newint(interp_resource.CONSTANTS[name]))


class Module(BuiltinModule):
    """resource"""

    name = 'resource'
    doc = "Limits of the resources that the system gives to a process, and how much it has used."
    members = {
        'error': value(lambda space: space.w_OSError),
        'struct_rusage': exposed_type(interp_resource.W_StructRusage),
    }
    for _name in ['getpagesize', 'getrlimit', 'getrusage', 'prlimit', 'setrlimit']:
        members[_name] = interp2app(getattr(interp_resource, _name))
    for _name in interp_resource.CONSTANTS:
        members[_name] = _number(_name)
    del _name
