"""Which function loads which opcode; each takes the unpickler.  STOP is missing: it ends the loop."""
from module._pickle import load_atoms, load_containers, load_objects, opcodes

_MODULES = [load_atoms, load_containers, load_objects]
# opcodes whose function has another name
_NAMES = {'NEWTRUE': 'true', 'NEWFALSE': 'false'}
# constants of opcodes.py that are no opcodes
_OTHERS = ['STOP', 'DEFAULT_PROTOCOL', 'HIGHEST_PROTOCOL', 'BATCH_SIZE', 'FRAME_TARGET', 'FRAME_LEAST']


def _find_loader(name):
    function_name = 'load_' + _NAMES.get(name, name.lower())
    for module in _MODULES:
        if hasattr(module, function_name):
            return getattr(module, function_name)
    raise AssertionError(function_name)


def _make_table():
    names = sorted(name for name in vars(opcodes) if name.isupper() and name not in _OTHERS)
    return [(getattr(opcodes, name), _find_loader(name)) for name in names]


LOADERS = _make_table()
assert len(dict(LOADERS)) == len(LOADERS) == 67
