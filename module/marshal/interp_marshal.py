"""The functions of marshal."""
from interpreter.gateway import unwrap_spec
from module.marshal.reader import load_value, loads_value
from module.marshal.writer import dumps_text

VERSION = 4


@unwrap_spec(version=int)
def dump(space, w_value, w_file, version=VERSION):
    """Write the value on the open file."""
    return space.call_method(w_file, 'write', space.newbytes(dumps_text(space, w_value, version)))


@unwrap_spec(version=int)
def dumps(space, w_value, version=VERSION):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    return space.newbytes(dumps_text(space, w_value, version))


def load(space, w_file):
    """Read one value from the open file and return it."""
    return load_value(space, w_file)


def loads(space, w_bytes):
    """Convert the bytes-like object to a value."""
    return loads_value(space, w_bytes)
