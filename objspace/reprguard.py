"""The guard against endless recursion in the repr of containers that contain themselves.

Shared by list, tuple, dict, set and their views.  The containers whose repr is under way
are kept on the execution context, so that threads do not see each other's.
"""
from interpreter.recursion import check_repr_depth


def enter_repr(space, w_obj):
    """Note that the repr of `w_obj` begins; return False if it is under way already.

    Raises RecursionError if too many are.
    """
    running_w = space.ec.repr_running_w
    for w_running in running_w:
        if w_running is w_obj:
            return False
    check_repr_depth(space, len(running_w))
    running_w.append(w_obj)
    return True


def leave_repr(space):
    """Note that the repr begun last has ended (also by an exception)."""
    space.ec.repr_running_w.pop()


def short_type_name(space, w_obj):
    """Return the name of the object's type without its module, with which many reprs begin."""
    name = space.type(w_obj).name
    dot = name.rfind('.')
    return name[dot + 1:] if dot >= 0 else name


def join_reprs(space, items_w):
    """Return the reprs of the items with ', ' between, as UTF-8."""
    pieces = []
    for w_item in items_w:
        pieces.append(space.text_w(space.repr(w_item)))
    return ', '.join(pieces)


def guarded_repr(space, w_obj, items_w, before, after, on_recursion):
    """Return `before` + the items' reprs + `after`, or `on_recursion` inside itself; boxed."""
    if not enter_repr(space, w_obj):
        return space.newtext(on_recursion)
    try:
        text = join_reprs(space, items_w)
    finally:
        leave_repr(space)
    return space.newtext(before + text + after)
