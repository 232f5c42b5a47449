"""The _codecs module: what the library's `codecs` and `encodings` are built on."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module._codecs import interp_codecs, interp_functions, interp_registry
from objspace.codec_charmap import W_EncodingMap
from module._codecs.interp_registry import W_StandardHandler

# 'oem' and 'mbcs' are for Windows
_REGISTRY = ['register', 'unregister', 'lookup', 'encode', 'decode', 'register_error', 'lookup_error']
_FUNCTIONS = ['escape_decode', 'escape_encode', 'readbuffer_encode', 'charmap_decode', 'charmap_encode', 'charmap_build',
              'utf_16_ex_decode', 'utf_32_ex_decode', 'utf_16_encode', 'utf_32_encode']


class Module(BuiltinModule):
    """_codecs"""

    name = '_codecs'
    hidden_types = [W_EncodingMap, W_StandardHandler]
    members = {}


def _keywords(name):
    return 'obj encoding errors' if name in ('encode', 'decode') else ''


for _name in _REGISTRY:
    Module.members[_name] = interp2app(getattr(interp_registry, _name), kw=_keywords(_name))
for _name in _FUNCTIONS:
    Module.members[_name] = interp2app(getattr(interp_functions, _name))
for _name, _function in interp_codecs.FUNCTIONS.items():
    Module.members[_name] = interp2app(_function, name=_name)
