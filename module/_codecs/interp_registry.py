"""Codecs and error handlers by name: register, lookup, encode, decode, register_error, lookup_error."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, interp_attrproperty
from objspace import codec_registry
from objspace.codec_errors import BUILTIN_HANDLERS, HANDLERS
from objspace.codec_handlers import call_handler
from objspace.strcore import W_StrObject


class W_StandardHandler(W_Root):
    """One of the standard error handlers, as lookup_error() gives it."""

    def __init__(self, name):
        self.name = name
        self.function_name = name if name.startswith('surrogate') else name + '_errors'

    def descr_call(self, space, w_exception):
        """Return (replacement, position), or raise the exception."""
        return call_handler(space, self.name, w_exception)

    def descr_repr(self, space):
        return space.newtext('<built-in function %s>' % self.function_name)


W_StandardHandler.typedef = TypeDef(
    'builtin_function_or_method', acceptable_as_base=False,
    __call__=interp2app(W_StandardHandler.descr_call),
    __repr__=interp2app(W_StandardHandler.descr_repr),
    __name__=interp_attrproperty('function_name', cls=W_StandardHandler, wrapfn='newtext'))

STANDARD_HANDLERS = {}
for _name in BUILTIN_HANDLERS:
    STANDARD_HANDLERS[_name] = W_StandardHandler(_name)


# ---- codecs

def register(space, w_search_function):
    """Register a codec search function."""
    if not space.callable_w(w_search_function):
        raise oefmt(space.w_TypeError, "argument must be callable")
    codec_registry.STATE.register(w_search_function)
    return space.w_None


def unregister(space, w_search_function):
    """Unregister a codec search function and forget what codecs were found."""
    codec_registry.STATE.unregister(w_search_function)
    return space.w_None


@unwrap_spec(encoding='c_text')
def lookup(space, encoding):
    """Return the codec's CodecInfo, a 4-tuple."""
    return codec_registry.lookup_codec(space, encoding)


def _option(space, w_option, function, name):
    if w_option is None:
        return None
    if not isinstance(w_option, W_StrObject):
        raise oefmt(space.w_TypeError, "%s() argument '%s' must be str, not %s", function, name,
                    space.type_name_or_none(w_option))
    return space.c_text_w(w_option)


def encode(space, w_obj, w_encoding=None, w_errors=None):
    """Encode obj using the codec registered for encoding."""
    encoding = _option(space, w_encoding, 'encode', 'encoding')
    errors = _option(space, w_errors, 'encode', 'errors')
    return codec_registry.encode_object(space, w_obj, 'utf-8' if encoding is None else encoding, errors)


def decode(space, w_obj, w_encoding=None, w_errors=None):
    """Decode obj using the codec registered for encoding."""
    encoding = _option(space, w_encoding, 'decode', 'encoding')
    errors = _option(space, w_errors, 'decode', 'errors')
    return codec_registry.decode_object(space, w_obj, 'utf-8' if encoding is None else encoding, errors)


# ---- error handlers

@unwrap_spec(errors='c_text')
def register_error(space, errors, w_handler):
    """Register an error handler under the name errors."""
    if not space.callable_w(w_handler):
        raise oefmt(space.w_TypeError, "handler must be callable")
    HANDLERS.register(errors, w_handler)
    return space.w_None


@unwrap_spec(name='c_text')
def lookup_error(space, name):
    """Return the error handler of this name."""
    w_handler = HANDLERS.find(name)
    if w_handler is not None:
        return w_handler
    if name in STANDARD_HANDLERS:
        return STANDARD_HANDLERS[name]
    raise oefmt(space.w_LookupError, "unknown error handler name '%s'", name)
