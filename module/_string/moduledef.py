"""The _string module: the parsers behind string.Formatter."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module._string import interp_string


class Module(BuiltinModule):
    """_string"""

    name = '_string'
    doc = 'string helper module'
    hidden_types = [interp_string.W_FormatterIterator, interp_string.W_FieldNameIterator]
    members = {
        'formatter_parser': interp2app(interp_string.formatter_parser),
        'formatter_field_name_split': interp2app(interp_string.formatter_field_name_split),
    }
