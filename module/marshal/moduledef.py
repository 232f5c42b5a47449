"""The marshal module: its contents."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.marshal import interp_marshal


class Module(BuiltinModule):
    """marshal"""

    name = 'marshal'
    doc = 'Python values to bytes and back, in a format of their own for each version.'
    members = {
        'dump': interp2app(interp_marshal.dump),
        'dumps': interp2app(interp_marshal.dumps),
        'load': interp2app(interp_marshal.load),
        'loads': interp2app(interp_marshal.loads),
        'version': value(lambda space: space.newint(interp_marshal.VERSION)),
    }
