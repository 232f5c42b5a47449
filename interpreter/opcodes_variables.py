"""Handlers of local, cell, global and class-body variables.

Attributes are in opcodes_attributes.py, constants in opcodes_stack.py.
"""
from rpython.rlib import jit

from interpreter.argument import Arguments
from interpreter.cell import Cell
from interpreter.code import globals_of
from interpreter.error import OperationError, instance_error
from interpreter.frame import load_local, peek, poke, take


# ---- fast locals

def LOAD_FAST(space, frame, code, oparg, sp):
    w_value = load_local(frame, code, oparg)
    if w_value is None:
        raise unbound_local(space, code, oparg)
    poke(frame, sp, w_value)


def STORE_FAST(space, frame, code, oparg, sp):
    poke(frame, oparg, take(frame, sp - 1))


def DELETE_FAST(space, frame, code, oparg, sp):
    if take(frame, oparg) is None:
        raise unbound_local(space, code, oparg)


@jit.dont_look_inside
def unbound_local(space, code, index):
    """The UnboundLocalError of a fast local."""
    name = code.localsplus[index]
    return name_error(
        space, space.w_UnboundLocalError,
        "cannot access local variable '%s' where it is not associated with a value" % name, name)


# ---- cells

def MAKE_CELL(space, frame, code, oparg, sp):
    poke(frame, oparg, Cell(peek(frame, oparg)))


@jit.unroll_safe
def COPY_FREE_VARS(space, frame, code, oparg, sp):
    closure = frame.get_function().closure
    first = code.first_free
    for i in range(oparg):
        poke(frame, first + i, closure[i])


def get_cell(frame, index):
    """Return the Cell in a fast local."""
    cell = peek(frame, index)
    assert isinstance(cell, Cell)
    return cell


def LOAD_CLOSURE(space, frame, code, oparg, sp):
    poke(frame, sp, peek(frame, oparg))


def LOAD_DEREF(space, frame, code, oparg, sp):
    w_value = get_cell(frame, oparg).w_value
    if w_value is None:
        raise unbound_cell(space, code, oparg)
    poke(frame, sp, w_value)


def STORE_DEREF(space, frame, code, oparg, sp):
    get_cell(frame, oparg).w_value = take(frame, sp - 1)


def DELETE_DEREF(space, frame, code, oparg, sp):
    cell = get_cell(frame, oparg)
    if cell.w_value is None:
        raise unbound_cell(space, code, oparg)
    cell.w_value = None


def LOAD_CLASSDEREF(space, frame, code, oparg, sp):
    w_value = find_in_namespace(space, frame.w_locals, code.localsplus[oparg])
    if w_value is None:
        w_value = get_cell(frame, oparg).w_value
        if w_value is None:
            raise unbound_cell(space, code, oparg)
    poke(frame, sp, w_value)


@jit.dont_look_inside
def unbound_cell(space, code, index):
    """The error of an empty cell: UnboundLocalError for our own, NameError for an outer one."""
    if index < code.first_free:
        return unbound_local(space, code, index)
    name = code.localsplus[index]
    return name_error(
        space, space.w_NameError,
        "cannot access free variable '%s' where it is not associated with a value"
        " in enclosing scope" % name, name)


# ---- globals

def LOAD_GLOBAL(space, frame, code, oparg, sp):
    name = code.names[oparg]
    w_globals = globals_of(frame, code)
    w_value = find_global(space, w_globals, name)
    if w_value is None:
        w_value = ask_subclass(space, w_globals, name)
        if w_value is None:
            w_value = find_builtin(space, w_globals, name)
            if w_value is None:
                raise unknown_name(space, name)
    poke(frame, sp, w_value)


def STORE_GLOBAL(space, frame, code, oparg, sp):
    space.setitem_text(globals_of(frame, code), code.names[oparg], take(frame, sp - 1))


def DELETE_GLOBAL(space, frame, code, oparg, sp):
    name = code.names[oparg]
    if not space.delitem_text(globals_of(frame, code), name):
        raise unknown_name(space, name)


def find_global(space, w_globals, name):
    """What the globals hold under the name, or what a program's subclass of dict says, or None."""
    if w_globals.is_user_instance:
        return space.finditem(w_globals, space.newtext(name))
    return space.finditem_text(w_globals, name)


def ask_subclass(space, w_dict, name):
    """What a dict says that does not hold the name: one of a subclass may have a `__missing__`. Else None."""
    if space.type(w_dict) is space.w_dict:
        return None
    return space.finditem(w_dict, space.newtext(name))


def find_builtin(space, w_globals, name):
    """Return the value of a built-in name, or None.

    The builtins are those that `w_globals['__builtins__']` names; the interpreter's own
    where that is missing (as for a dict given to exec before it has been filled).
    """
    w_builtins = space.get_builtins(w_globals)
    if space.type(w_builtins) is space.w_dict:
        return space.finditem_text(w_builtins, name)
    return space.finditem(w_builtins, space.newtext(name))


def unknown_name(space, name):
    """The NameError of a name that is neither global nor built in."""
    return name_error(space, space.w_NameError, "name '%s' is not defined" % name, name)


@jit.dont_look_inside
def name_error(space, w_type, message, name):
    """An error with the attribute `name`, from which tracebacks suggest other names."""
    args = Arguments(space, [space.newtext(message)], ['name'], [space.newtext(name)])
    return instance_error(space, space.call_args(w_type, args))


# ---- names in class and module bodies

def find_in_namespace(space, w_namespace, name):
    """Return the value of a name in a namespace (any mapping), or None."""
    if space.type(w_namespace) is space.w_dict:
        return space.finditem_text(w_namespace, name)
    return space.finditem(w_namespace, space.newtext(name))


def LOAD_NAME(space, frame, code, oparg, sp):
    name = code.names[oparg]
    w_globals = globals_of(frame, code)
    w_value = None
    if frame.w_locals is not None and frame.w_locals is not w_globals:
        w_value = find_in_namespace(space, frame.w_locals, name)
    if w_value is None:
        if frame.w_locals is w_globals:
            w_value = find_global(space, w_globals, name)
        else:
            w_value = space.finditem_text(w_globals, name)
        if w_value is None and frame.w_locals is w_globals:
            w_value = ask_subclass(space, w_globals, name)
        if w_value is None:
            w_value = find_builtin(space, w_globals, name)
            if w_value is None:
                raise unknown_name(space, name)
    poke(frame, sp, w_value)


def STORE_NAME(space, frame, code, oparg, sp):
    w_value = take(frame, sp - 1)
    store_in_namespace(space, namespace_of(space, frame), code.names[oparg], w_value)


def store_in_namespace(space, w_namespace, name, w_value):
    """Set a name in a namespace (any mapping)."""
    if space.type(w_namespace) is space.w_dict:
        space.setitem_text(w_namespace, name, w_value)
    else:
        space.setitem(w_namespace, space.newtext(name), w_value)


def namespace_of(space, frame):
    """The namespace that NAME opcodes write to: the globals, if the code is that of a function without fast locals."""
    w_namespace = frame.w_locals
    return frame.get_w_globals() if w_namespace is None else w_namespace


def DELETE_NAME(space, frame, code, oparg, sp):
    name = code.names[oparg]
    if not delete_from_namespace(space, namespace_of(space, frame), name):
        raise unknown_name(space, name)


def delete_from_namespace(space, w_namespace, name):
    """Delete a name; return False if it was not there."""
    if space.type(w_namespace) is space.w_dict:
        return space.delitem_text(w_namespace, name)
    try:
        space.delitem(w_namespace, space.newtext(name))
    except OperationError:
        # as CPython: whatever was raised, the name is called undefined
        return False
    return True


def SETUP_ANNOTATIONS(space, frame, code, oparg, sp):
    w_namespace = namespace_of(space, frame)
    if find_in_namespace(space, w_namespace, '__annotations__') is None:
        store_in_namespace(space, w_namespace, '__annotations__', space.newdict())
