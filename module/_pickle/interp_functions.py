"""dump, dumps, load and loads."""
from interpreter.gateway import unwrap_spec
from module._pickle.pickler import W_Pickler
from module._pickle.unpickler import W_Unpickler
from objspace.bytescore import W_BytesObject


@unwrap_spec(fix_imports=bool)
def dumps(space, w_obj, w_protocol=None, __kwonly__=None, fix_imports=True, w_buffer_callback=None):
    """Return the pickle of an object as bytes."""
    pickler = W_Pickler(space)
    pickler.configure(w_protocol, fix_imports, w_buffer_callback, None)
    pickler.dump(w_obj)
    return W_BytesObject(pickler.output.contents())


@unwrap_spec(fix_imports=bool)
def dump(space, w_obj, w_file, w_protocol=None, __kwonly__=None, fix_imports=True, w_buffer_callback=None):
    """Write the pickle of an object to a file that is open for bytes."""
    pickler = W_Pickler(space)
    pickler.configure(w_protocol, fix_imports, w_buffer_callback, w_file)
    pickler.descr_dump(space, w_obj)


@unwrap_spec(fix_imports=bool)
def loads(space, w_data, __kwonly__=None, fix_imports=True, w_encoding=None, w_errors=None, w_buffers=None):
    """Return the object of the pickle in a bytes-like object; what follows it is ignored."""
    unpickler = W_Unpickler(space)
    unpickler.configure('loads', fix_imports, w_encoding, w_errors, w_buffers)
    unpickler.input.set_data(space.bytes_w(w_data))
    return unpickler.load()


@unwrap_spec(fix_imports=bool)
def load(space, w_file, __kwonly__=None, fix_imports=True, w_encoding=None, w_errors=None, w_buffers=None):
    """Read a pickle from a file that is open for bytes, and return its object."""
    unpickler = W_Unpickler(space)
    unpickler.configure('load', fix_imports, w_encoding, w_errors, w_buffers)
    unpickler.input.set_file(w_file)
    return unpickler.load()
