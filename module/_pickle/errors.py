"""The exceptions of _pickle, and how to raise them."""
from interpreter.error import oefmt
from interpreter.typedef import TypeDef
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from rpython.rlib.objectmodel import specialize

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])

PICKLE_ERROR = TypeDef('PickleError', _BASES['Exception'], module='_pickle')
PICKLING_ERROR = TypeDef('PicklingError', PICKLE_ERROR, module='_pickle')
UNPICKLING_ERROR = TypeDef('UnpicklingError', PICKLE_ERROR, module='_pickle')


@specialize.arg(0)
def pickling_error(text, *args):
    """A PicklingError with a text as for oefmt()."""
    return oefmt(PICKLING_ERROR.w_type, text, *args)


@specialize.arg(0)
def unpickling_error(text, *args):
    """An UnpicklingError with a text as for oefmt()."""
    return oefmt(UNPICKLING_ERROR.w_type, text, *args)


def truncated():
    """The UnpicklingError for a pickle that ends too early."""
    return unpickling_error("pickle data was truncated")
