"""The unicodedata module: properties of characters by Unicode 14, names, normal forms."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from interpreter.unicode import data14
from module.unicodedata import interp_unicodedata
from module.unicodedata.interp_old import W_UCD

_FUNCTIONS = ['bidirectional', 'category', 'combining', 'decimal', 'decomposition', 'digit', 'east_asian_width',
              'is_normalized', 'lookup', 'mirrored', 'name', 'normalize', 'numeric']


class Module(BuiltinModule):
    """unicodedata"""

    name = 'unicodedata'
    members = {
        'UCD': exposed_type(W_UCD),
        'ucd_3_2_0': value(lambda space: W_UCD()),
        'unidata_version': value(lambda space: space.newtext(data14.UNIDATA_VERSION)),
    }


for _name in _FUNCTIONS:
    Module.members[_name] = interp2app(getattr(interp_unicodedata, _name))
