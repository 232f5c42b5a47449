"""`__build_class__`: what a class statement does apart from running its body.

Rule: "Customizing class creation" in the data model, PEP 3115 (`__prepare__`), PEP 560
(`__mro_entries__`), PEP 487.  `type.__new__` is objspace/typecreate.py.
"""
from interpreter.argument import Arguments
from interpreter.cell import Cell
from interpreter.error import oefmt
from interpreter.function import W_Function


def build_class(space, __args__):
    """`__build_class__(func, name, /, *bases, [metaclass], **kwds)`."""
    args_w = __args__.args_w
    if len(args_w) < 2:
        raise oefmt(space.w_TypeError, "__build_class__: not enough arguments")
    w_func = args_w[0]
    if not isinstance(w_func, W_Function):
        raise oefmt(space.w_TypeError, "__build_class__: func must be a function")
    w_name = args_w[1]
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "__build_class__: name is not a string")
    bases_w = resolve_bases(space, args_w[2:])
    is_changed = bases_w is not None
    if bases_w is None:
        bases_w = args_w[2:]
    w_bases = space.newtuple(bases_w)
    w_metaclass = __args__.get_keyword('metaclass')
    keywords = __args__.without_keyword('metaclass')
    w_metaclass = find_metaclass(space, w_metaclass, bases_w)
    w_namespace = prepare_namespace(space, w_metaclass, w_name, w_bases, keywords)
    w_cell = w_func.run_body(space, w_namespace)
    if is_changed:
        space.setitem(w_namespace, space.newtext('__orig_bases__'), space.newtuple(args_w[2:]))
    w_class = space.call_args(w_metaclass, Arguments(
        space, [w_name, w_bases, w_namespace], keywords.names, keywords.kwargs_w))
    if isinstance(w_cell, Cell) and space.isinstance_w(w_class, space.w_type):
        check_class_cell(space, w_cell, w_name, w_class)
    return w_class


def check_class_cell(space, cell, w_name, w_class):
    """Raise unless type.__new__ has put the class into the cell that zero-argument super() reads."""
    w_value = cell.w_value
    if w_value is None:
        raise oefmt(space.w_RuntimeError,
                    "__class__ not set defining %R as %R. "
                    "Was __classcell__ propagated to type.__new__?", w_name, w_class)
    if w_value is not w_class:
        raise oefmt(space.w_TypeError, "__class__ set to %R defining %R as %R",
                    w_value, w_name, w_class)


def resolve_bases(space, bases_w):
    """Replace bases that are not classes by their `__mro_entries__`; None if there are none."""
    result_w = None
    for i in range(len(bases_w)):
        w_base = bases_w[i]
        w_entries = None
        if not space.isinstance_w(w_base, space.w_type):
            w_entries = space.findattr_text(w_base, '__mro_entries__')
        if w_entries is not None:
            if result_w is None:
                result_w = []
                for j in range(i):
                    result_w.append(bases_w[j])
            w_new = space.call_function(w_entries, space.newtuple(bases_w))
            if not space.isinstance_w(w_new, space.w_tuple):
                raise oefmt(space.w_TypeError, "__mro_entries__ must return a tuple")
            for w_entry in space.fixedview(w_new):
                result_w.append(w_entry)
        elif result_w is not None:
            result_w.append(w_base)
    if result_w is None:
        return None
    return result_w[:]


def find_metaclass(space, w_metaclass, bases_w):
    """The metaclass: the given one or `type`, or the most derived of the bases' ones."""
    if w_metaclass is None:
        if len(bases_w) > 0:
            w_metaclass = space.type(bases_w[0])
        else:
            w_metaclass = space.w_type
    if not space.isinstance_w(w_metaclass, space.w_type):
        return w_metaclass      # any callable: it decides alone
    for w_base in bases_w:
        w_candidate = space.type(w_base)
        if space.issubtype_w(w_metaclass, w_candidate):
            continue
        if space.issubtype_w(w_candidate, w_metaclass):
            w_metaclass = w_candidate
            continue
        raise oefmt(space.w_TypeError,
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                    "subclass of the metaclasses of all its bases")
    return w_metaclass


def prepare_namespace(space, w_metaclass, w_name, w_bases, keywords):
    """Call `__prepare__`; a new dict if the metaclass has none. Raises TypeError for no mapping."""
    w_prepare = space.findattr_text(w_metaclass, '__prepare__')
    if w_prepare is None:
        return space.newdict()
    w_namespace = space.call_args(w_prepare, Arguments(
        space, [w_name, w_bases], keywords.names, keywords.kwargs_w))
    if not space.isinstance_w(w_namespace, space.w_dict) and (
            space.lookup(w_namespace, '__getitem__') is None):
        if space.isinstance_w(w_metaclass, space.w_type):
            raise oefmt(space.w_TypeError, "%N.__prepare__() must return a mapping, not %T",
                        w_metaclass, w_namespace)
        raise oefmt(space.w_TypeError, "<metaclass>.__prepare__() must return a mapping, not %T",
                    w_namespace)
    return w_namespace
