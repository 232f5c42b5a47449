"""Handlers of calls, and of making functions and classes.

A call finds callable and arguments on the value stack.  Functions of Python code take them
from there straight into the new frame (function.call_from_stack); for other callables
up to four are passed one by one, more as an Arguments object.
"""
from rpython.rlib import jit

from interpreter.argument import Arguments
from interpreter.cell import Cell
from interpreter.code import W_Code, globals_of
from interpreter.error import oefmt
from interpreter.frame import get_last_instr, peek, poke, take
from interpreter.function import W_Function, call_from_stack
from interpreter.machine import machine
from interpreter.method import W_Method
from interpreter.opcodes_build import is_iterable, take_list
from interpreter.opcodes_variables import find_builtin, name_error


def call_any(space, frame, w_callable, nargs, sp, awaited):
    """Call with the `nargs` arguments from stack slot `sp` on, clearing them.

    The slot below is the callable's and may be overwritten.
    """
    if isinstance(w_callable, W_Method):
        sp -= 1
        nargs += 1
        poke(frame, sp, w_callable.w_self)
        w_callable = w_callable.w_func
    if isinstance(w_callable, W_Function):
        return call_from_stack(space, frame, w_callable, nargs, sp, awaited)
    return _call_object(space, frame, w_callable, nargs, sp)


def _call_object(space, frame, w_callable, nargs, sp):
    if nargs == 0:
        return w_callable.call0(space)
    if nargs == 1:
        return w_callable.call1(space, take(frame, sp))
    if nargs == 2:
        w_a = take(frame, sp)
        return w_callable.call2(space, w_a, take(frame, sp + 1))
    if nargs == 3:
        w_a = take(frame, sp)
        w_b = take(frame, sp + 1)
        return w_callable.call3(space, w_a, w_b, take(frame, sp + 2))
    if nargs == 4:
        w_a = take(frame, sp)
        w_b = take(frame, sp + 1)
        w_c = take(frame, sp + 2)
        return w_callable.call4(space, w_a, w_b, w_c, take(frame, sp + 3))
    return w_callable.call_args(space, Arguments(space, take_list(frame, sp, nargs)))


def call_with_arguments(space, w_callable, args, awaited):
    """Call with an Arguments object; `awaited` as in call_from_stack."""
    if isinstance(w_callable, W_Method):
        args = args.prepend(w_callable.w_self)
        w_callable = w_callable.w_func
    if isinstance(w_callable, W_Function):
        return w_callable.call_args_awaited(space, args, awaited)
    return w_callable.call_args(space, args)


def CALL(space, frame, code, oparg, sp):
    start = sp - oparg
    awaited = code.awaited_call(get_last_instr(frame))
    w_result = call_any(space, frame, peek(frame, start - 1), oparg, start, awaited)
    poke(frame, start - 1, w_result)


def CALL_METHOD(space, frame, code, oparg, sp):
    start = sp - oparg
    awaited = code.awaited_call(get_last_instr(frame))
    w_func = peek(frame, start - 2)
    if peek(frame, start - 1) is None:
        w_result = call_any(space, frame, w_func, oparg, start, awaited)
        poke(frame, start - 1, None)
    elif isinstance(w_func, W_Function):
        w_result = call_from_stack(space, frame, w_func, oparg + 1, start - 1, awaited)
    elif oparg == 1 and (w_func is machine.w_generator_send or w_func is machine.w_coroutine_send):
        w_gen = take(frame, start - 1)
        w_result = machine.call_send(space, code, get_last_instr(frame), w_func, w_gen, take(frame, start))
    else:
        w_result = _call_object(space, frame, w_func, oparg + 1, start - 1)
    poke(frame, start - 2, w_result)


@jit.unroll_safe
def take_arguments(space, frame, count, sp):
    """Take `count` arguments and above them the tuple of the names of the last ones."""
    names_w = space.fixedview(take(frame, sp - 1))
    nkeywords = len(names_w)
    npositional = count - nkeywords
    start = sp - 1 - count
    args_w = take_list(frame, start, npositional)
    kwargs_w = take_list(frame, start + npositional, nkeywords)
    names = [''] * nkeywords
    for i in range(nkeywords):
        names[i] = space.text_w(names_w[i])
    return Arguments(space, args_w, names, kwargs_w)


def CALL_KW(space, frame, code, oparg, sp):
    awaited = code.awaited_call(get_last_instr(frame))
    args = take_arguments(space, frame, oparg, sp)
    bottom = sp - 2 - oparg
    w_result = call_with_arguments(space, peek(frame, bottom), args, awaited)
    poke(frame, bottom, w_result)


def CALL_METHOD_KW(space, frame, code, oparg, sp):
    awaited = code.awaited_call(get_last_instr(frame))
    args = take_arguments(space, frame, oparg, sp)
    bottom = sp - 3 - oparg
    w_self = take(frame, bottom + 1)
    if w_self is not None:
        args = args.prepend(w_self)
    w_result = call_with_arguments(space, peek(frame, bottom), args, awaited)
    poke(frame, bottom, w_result)


# ---- calls with stars

def CALL_FUNCTION_EX(space, frame, code, oparg, sp):
    awaited = code.awaited_call(get_last_instr(frame))
    w_kwargs = None
    if oparg & 1:
        w_kwargs = take(frame, sp - 1)
        sp -= 1
    w_args = take(frame, sp - 1)
    w_callable = peek(frame, sp - 2)
    args = star_arguments(space, w_callable, w_args, w_kwargs)
    poke(frame, sp - 2, call_with_arguments(space, w_callable, args, awaited))


def star_arguments(space, w_callable, w_args, w_kwargs):
    """The Arguments of `f(*args, **kwargs)`; `w_kwargs` may be RPython None."""
    w_type = space.type(w_args)
    if w_type is space.w_tuple or w_type is space.w_list:
        args_w = space.listview(w_args)[:]
    else:
        if not is_iterable(space, w_args):
            raise oefmt(space.w_TypeError, "%s argument after * must be an iterable, not %T",
                        callable_text(space, w_callable), w_args)
        args_w = space.unpackiterable(w_args)[:]
    if w_kwargs is None:
        return Arguments(space, args_w)
    if space.type(w_kwargs) is not space.w_dict:
        w_dict = space.newdict()
        merge_keywords(space, w_callable, w_dict, w_kwargs)
        w_kwargs = w_dict
    keys_w = space.dict_keys(w_kwargs)
    count = len(keys_w)
    if count == 0:
        return Arguments(space, args_w)
    names = [''] * count
    kwargs_w = [None] * count
    for i in range(count):
        w_key = keys_w[i]
        if not space.isinstance_w(w_key, space.w_str):
            raise oefmt(space.w_TypeError, "keywords must be strings")
        names[i] = space.text_w(w_key)
        kwargs_w[i] = space.finditem(w_kwargs, w_key)
    return Arguments(space, args_w, names, kwargs_w)


def callable_text(space, w_callable):
    """How errors of a call name its callable: `module.qualname()`, or str() of it."""
    w_qualname = space.findattr(w_callable, space.newtext('__qualname__'))
    if w_qualname is None or not space.isinstance_w(w_qualname, space.w_str):
        return space.text_w(space.str(w_callable))
    name = space.text_w(w_qualname) + '()'
    w_module = space.findattr(w_callable, space.newtext('__module__'))
    if w_module is not None and space.isinstance_w(w_module, space.w_str):
        module = space.text_w(w_module)
        if module != 'builtins':
            return module + '.' + name
    return name


def merge_keywords(space, w_callable, w_dict, w_mapping):
    """Add the items of a `**` argument to w_dict. Raises TypeError for a key it has already."""
    if space.type(w_mapping) is space.w_dict:
        keys_w = space.dict_keys(w_mapping)
    else:
        w_keys = space.findattr(w_mapping, space.newtext('keys'))
        if w_keys is None:
            raise oefmt(space.w_TypeError, "%s argument after ** must be a mapping, not %T",
                        callable_text(space, w_callable), w_mapping)
        keys_w = space.unpackiterable(space.call_function(w_keys))
    for w_key in keys_w:
        if space.contains(w_dict, w_key):
            raise oefmt(space.w_TypeError, "%s got multiple values for keyword argument '%S'",
                        callable_text(space, w_callable), w_key)
        space.setitem(w_dict, w_key, space.getitem(w_mapping, w_key))


def DICT_MERGE(space, frame, code, oparg, sp):
    w_mapping = take(frame, sp - 1)
    slot = sp - 1 - oparg
    merge_keywords(space, peek(frame, slot - 2), peek(frame, slot), w_mapping)


# ---- functions and classes

NO_CELLS = []


@jit.unroll_safe
def cells_of(space, w_tuple):
    """Return the list of the Cells in a tuple. Raises TypeError for anything else."""
    items_w = space.fixedview(w_tuple)
    cells = [None] * len(items_w)
    for i in range(len(items_w)):
        w_cell = items_w[i]
        if not isinstance(w_cell, Cell):
            raise oefmt(space.w_TypeError, "arg 5 (closure) expected cell, found %T", w_cell)
        cells[i] = w_cell
    return cells


@jit.unroll_safe
def MAKE_FUNCTION(space, frame, code, oparg, sp):
    sp -= 1
    w_code = take(frame, sp)
    assert isinstance(w_code, W_Code)
    closure = NO_CELLS
    if oparg & 8:
        sp -= 1
        closure = cells_of(space, take(frame, sp))
    w_func = W_Function(w_code, globals_of(frame, code), closure)
    if oparg & 4:
        sp -= 1
        w_func.w_annotations = take(frame, sp)
    if oparg & 2:
        sp -= 1
        w_func.set_keyword_defaults(space, take(frame, sp))
    if oparg & 1:
        sp -= 1
        w_func.defs_w = space.fixedview(take(frame, sp))
    poke(frame, sp, w_func)


def LOAD_BUILD_CLASS(space, frame, code, oparg, sp):
    w_value = find_builtin(space, globals_of(frame, code), '__build_class__')
    if w_value is None:
        raise name_error(space, space.w_NameError, "__build_class__ not found", '__build_class__')
    poke(frame, sp, w_value)
