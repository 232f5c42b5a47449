"""Handlers of attribute access.  The rules of lookup are the space's."""
from interpreter.frame import peek, poke, take


def LOAD_ATTR(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.getattr_text(peek(frame, sp - 1), code.names[oparg]))


def STORE_ATTR(space, frame, code, oparg, sp):
    w_obj = take(frame, sp - 1)
    space.setattr_text(w_obj, code.names[oparg], take(frame, sp - 2))


def DELETE_ATTR(space, frame, code, oparg, sp):
    space.delattr_text(take(frame, sp - 1), code.names[oparg])


def LOAD_METHOD(space, frame, code, oparg, sp):
    """Leave function and self where the class has a plain method, so that no bound one is made."""
    w_obj = peek(frame, sp - 1)
    name = code.names[oparg]
    w_method = space.find_unbound_method(w_obj, name)
    if w_method is not None:
        poke(frame, sp - 1, w_method)
        poke(frame, sp, w_obj)
    else:
        poke(frame, sp - 1, space.getattr_text(w_obj, name))
        poke(frame, sp, None)
