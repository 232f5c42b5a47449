"""The _csv module: what csv is made of."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module._csv import dialects, interp_reader, interp_writer


class Module(BuiltinModule):
    """_csv"""

    name = '_csv'
    doc = "Reading and writing of comma-separated values; use csv."
    members = {
        '__version__': value(lambda space: space.newtext('1.0')),
        '_dialects': value(lambda space: dialects.registry.dialects(space)),
        'QUOTE_MINIMAL': value(lambda space: space.newint(dialects.QUOTE_MINIMAL)),
        'QUOTE_ALL': value(lambda space: space.newint(dialects.QUOTE_ALL)),
        'QUOTE_NONNUMERIC': value(lambda space: space.newint(dialects.QUOTE_NONNUMERIC)),
        'QUOTE_NONE': value(lambda space: space.newint(dialects.QUOTE_NONE)),
        'Dialect': exposed_type(dialects.W_Dialect),
        'Error': value(lambda space: space.add_type(dialects.ERROR)),
        'Reader': exposed_type(interp_reader.W_Reader),
        'Writer': exposed_type(interp_writer.W_Writer),
        'reader': interp2app(interp_reader.reader),
        'writer': interp2app(interp_writer.writer),
        'register_dialect': interp2app(dialects.register_dialect),
        'unregister_dialect': interp2app(dialects.unregister_dialect, kw='name'),
        'get_dialect': interp2app(dialects.get_dialect, kw='name'),
        'list_dialects': interp2app(dialects.list_dialects),
        'field_size_limit': interp2app(dialects.field_size_limit, kw='new_limit'),
    }
