"""Handlers of the import statements, and PRINT_EXPR.

The work is done by `__import__` as found in the builtins (a program may replace it); the
interpreter's own is called directly (interpreter/importing.py).  Rule: "The import statement" in the reference.
"""
from rpython.rlib import jit

from interpreter import importing, importing_start
from interpreter.argument import Arguments
from interpreter.code import globals_of
from interpreter.error import OperationError, instance_error, oefmt
from interpreter.frame import peek, poke, take
from interpreter.opcodes_variables import find_builtin, namespace_of, store_in_namespace


def IMPORT_NAME(space, frame, code, oparg, sp):
    w_fromlist = take(frame, sp - 1)
    w_level = peek(frame, sp - 2)
    w_globals = globals_of(frame, code)
    w_import = find_builtin(space, w_globals, '__import__')
    if w_import is None:
        raise oefmt(space.w_ImportError, "__import__ not found")
    if w_import is importing_start.state.w_import:
        level = space.int_w(w_level)
        poke(frame, sp - 2, importing.import_name(space, code.names_w[oparg], w_globals, w_fromlist, level))
        return
    w_locals = frame.w_locals
    if w_locals is None:
        w_locals = space.w_None
    args_w = [code.names_w[oparg], w_globals, w_locals, w_fromlist, w_level]
    poke(frame, sp - 2, w_import.call_args(space, Arguments(space, args_w)))


def IMPORT_FROM(space, frame, code, oparg, sp):
    poke(frame, sp, import_from(space, peek(frame, sp - 1), code.names[oparg]))


@jit.dont_look_inside
def import_from(space, w_module, name):
    """`from module import name`: the attribute, or the submodule already imported (bpo-17636)."""
    w_value = space.findattr_text(w_module, name)
    if w_value is not None:
        return w_value
    w_package = space.findattr_text(w_module, '__name__')
    if w_package is not None and not space.isinstance_w(w_package, space.w_str):
        w_package = None
    if w_package is not None:
        full_name = space.text_w(w_package) + '.' + name
        w_modules = space.sys.get(space, 'modules')
        if w_modules is not None:
            w_value = space.finditem(w_modules, space.newtext(full_name))
            if w_value is not None:
                return w_value
    raise _cannot_import(space, w_module, w_package, name)


def _cannot_import(space, w_module, w_package, name):
    """The ImportError, with its `name` and `path`."""
    if w_package is None:
        w_package = space.newtext('<unknown module name>')
    w_path = space.findattr_text(w_module, '__file__')
    if w_path is not None and not space.isinstance_w(w_path, space.w_str):
        w_path = None
    text = "cannot import name '%s' from " % name
    if w_path is None:
        w_path = space.w_None
        text = text + space.text_w(space.repr(w_package)) + " (unknown location)"
    else:
        if _is_initializing(space, w_module):
            text = text + ("partially initialized module %s (most likely due to a circular import)"
                           % space.text_w(space.repr(w_package)))
        else:
            text = text + space.text_w(space.repr(w_package))
        text = text + " (" + space.text_w(w_path) + ")"
    args = Arguments(space, [space.newtext(text)], ['name', 'path'], [w_package, w_path])
    return instance_error(space, space.call_args(space.w_ImportError, args))


def _is_initializing(space, w_module):
    w_spec = space.findattr_text(w_module, '__spec__')
    if w_spec is None or space.is_none(w_spec):
        return False
    w_flag = space.findattr_text(w_spec, '_initializing')
    return w_flag is not None and space.is_true(w_flag)


def IMPORT_STAR(space, frame, code, oparg, sp):
    w_module = take(frame, sp - 1)
    import_star(space, namespace_of(space, frame), w_module)


@jit.dont_look_inside
def import_star(space, w_namespace, w_module):
    """`from module import *`: the names in `__all__`, else all without leading underscore."""
    w_all = space.findattr_text(w_module, '__all__')
    public_only = w_all is None
    if w_all is None:
        w_dict = space.findattr_text(w_module, '__dict__')
        if w_dict is None:
            raise oefmt(space.w_ImportError, "from-import-* object has no __dict__ and no __all__")
        names_w = space.unpackiterable(space.call_method(w_dict, 'keys'))
    else:
        names_w = _sequence_items(space, w_all)
    for w_name in names_w:
        if not space.isinstance_w(w_name, space.w_str):
            raise _bad_name(space, w_module, w_name, public_only)
        name = space.text_w(w_name)
        if public_only and name.startswith('_'):
            continue
        store_in_namespace(space, w_namespace, name, space.getattr(w_module, w_name))


def _sequence_items(space, w_sequence):
    """The items by index until IndexError, so that any sequence can be an `__all__`."""
    items_w = []
    while True:
        try:
            w_item = space.getitem(w_sequence, space.newint(len(items_w)))
        except OperationError as e:
            if not e.match(space, space.w_IndexError):
                raise
            return items_w
        items_w.append(w_item)


def _bad_name(space, w_module, w_name, public_only):
    w_module_name = space.getattr_text(w_module, '__name__')
    if not space.isinstance_w(w_module_name, space.w_str):
        return oefmt(space.w_TypeError, "module __name__ must be a string, not %T", w_module_name)
    if public_only:
        return oefmt(space.w_TypeError, "Key in %s.__dict__ must be str, not %T",
                     space.text_w(w_module_name), w_name)
    return oefmt(space.w_TypeError, "Item in %s.__all__ must be str, not %T",
                 space.text_w(w_module_name), w_name)


def PRINT_EXPR(space, frame, code, oparg, sp):
    w_value = take(frame, sp - 1)
    w_hook = space.sys.get(space, 'displayhook')
    if w_hook is None:
        raise oefmt(space.w_RuntimeError, "lost sys.displayhook")
    w_hook.call1(space, w_value)
