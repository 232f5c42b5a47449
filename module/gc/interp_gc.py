"""The functions of gc.

The collector is RPython's: it moves objects, decides by itself when to collect and cannot be switched off;
thresholds and debug flags are kept, not obeyed.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.machine import machine
from interpreter.root import W_Root
from interpreter.ticker import ticker
from objspace.userdel import FINALIZED, progress
from rpython.rlib import rgc

# An object with a finalizer keeps what it refers to alive until the next collection: so many in a row
MAX_COLLECTIONS = 8


class State(object):
    """What Python code has set."""

    def __init__(self):
        self.is_enabled = True
        self.thresholds = [700, 10, 10]
        self.debug = 0
        self.collections = 0


state = State()


@unwrap_spec(generation=int)
def collect(space, generation=2):
    """collect(generation=2): collect everything, and run the finalizers and callbacks that became due.

    The result is 0: how many objects went is not known.
    """
    if generation < 0 or generation > 2:
        raise oefmt(space.w_ValueError, "invalid generation")
    _call_callbacks(space, 'start', generation)
    machine.settle_finalizers()
    for i in range(MAX_COLLECTIONS):
        before = progress.count
        rgc.collect()
        if ticker.is_set():
            ticker.perform(space)
        if progress.count == before:
            break
    state.collections += 1
    _call_callbacks(space, 'stop', generation)
    return space.newint(0)


def _call_callbacks(space, phase, generation):
    w_callbacks = space.builtin_modules['gc'].get(space, 'callbacks')
    if w_callbacks is None or not space.isinstance_w(w_callbacks, space.w_list):
        return
    for w_callback in space.unpackiterable(w_callbacks):
        w_info = space.newdict()
        for name, number in [('generation', generation), ('collected', 0), ('uncollectable', 0)]:
            space.setitem_text(w_info, name, space.newint(number))
        space.call_function(w_callback, space.newtext(phase), w_info)


def enable(space):
    """enable()"""
    state.is_enabled = True


def disable(space):
    """disable(): only remembered, see isenabled()"""
    state.is_enabled = False


def isenabled(space):
    """isenabled()"""
    return space.newbool(state.is_enabled)


def get_threshold(space):
    """get_threshold(): what set_threshold() was told"""
    return space.newtuple([space.newint(n) for n in state.thresholds])


@unwrap_spec(threshold0=int)
def set_threshold(space, threshold0, w_threshold1=None, w_threshold2=None):
    """set_threshold(threshold0[, threshold1[, threshold2]]): only remembered"""
    thresholds = [threshold0, state.thresholds[1], state.thresholds[2]]
    if w_threshold1 is not None:
        thresholds[1] = space.gateway_int_w(w_threshold1)
    if w_threshold2 is not None:
        thresholds[2] = space.gateway_int_w(w_threshold2)
    state.thresholds = thresholds


def get_count(space):
    """get_count(): there are no counters, so zeros"""
    return space.newtuple([space.newint(0), space.newint(0), space.newint(0)])


def get_debug(space):
    """get_debug()"""
    return space.newint(state.debug)


@unwrap_spec(flags=int)
def set_debug(space, flags):
    """set_debug(flags): only remembered"""
    state.debug = flags


def get_stats(space):
    """get_stats(): one dict per generation; only full collections by collect() are counted"""
    stats_w = []
    for generation in range(3):
        w_stats = space.newdict()
        collections = state.collections if generation == 2 else 0
        for name, number in [('collections', collections), ('collected', 0), ('uncollectable', 0)]:
            space.setitem_text(w_stats, name, space.newint(number))
        stats_w.append(w_stats)
    return space.newlist(stats_w)


def freeze(space):
    """freeze(): nothing to do"""


def unfreeze(space):
    """unfreeze(): nothing to do"""


def get_freeze_count(space):
    """get_freeze_count()"""
    return space.newint(0)


def is_tracked(space, w_obj):
    """is_tracked(obj): False for atomic objects"""
    w_type = space.type(w_obj)
    is_atomic = (w_type is space.w_int or w_type is space.w_float or w_type is space.w_str
                 or w_type is space.w_bytes or w_type is space.w_complex or w_type is space.w_bool
                 or space.is_none(w_obj))
    return space.newbool(not is_atomic)


# ---- walking the heap

def _boxed(gcref):
    """The boxed object behind a reference, or None."""
    w_obj = rgc.try_cast_gcref_to_instance(W_Root, gcref)
    if w_obj is None or w_obj.typedef is None:
        return None
    return w_obj


def get_objects(space, w_generation=None):
    """get_objects(generation=None): a list of all objects; there are no generations to choose from"""
    if w_generation is not None and not space.is_none(w_generation):
        generation = space.index_w(w_generation)
        if generation < 0:
            raise oefmt(space.w_ValueError, "generation parameter cannot be negative")
        if generation > 2:
            raise oefmt(space.w_ValueError,
                        "generation parameter must be less than the number of available generations (3)")
    return space.newlist(rgc.do_get_objects(_boxed))


def _referents(w_obj):
    """What an object refers to, also through interp-level objects that Python code does not see."""
    pending = rgc.get_rpy_referents(rgc.cast_instance_to_gcref(w_obj))[:]
    flagged = []
    result_w = []
    while len(pending) > 0:
        gcref = pending.pop()
        if not gcref or rgc.get_gcflag_extra(gcref):
            continue
        rgc.toggle_gcflag_extra(gcref)
        flagged.append(gcref)
        w_found = _boxed(gcref)
        if w_found is not None:
            result_w.append(w_found)
        else:
            pending.extend(rgc.get_rpy_referents(gcref))
    for gcref in flagged:
        rgc.toggle_gcflag_extra(gcref)
    return result_w


def get_referents(space, args_w):
    """get_referents(*objs): a list of the objects they refer to directly"""
    result_w = []
    for w_obj in args_w:
        result_w.extend(_referents(w_obj))
    return space.newlist(result_w)


def get_referrers(space, args_w):
    """get_referrers(*objs): a list of the objects that refer directly to one of them"""
    result_w = []
    for w_obj in rgc.do_get_objects(_boxed):
        for w_found in _referents(w_obj):
            if _is_among(w_found, args_w):
                result_w.append(w_obj)
                break
    return space.newlist(result_w)


def _is_among(w_obj, items_w):
    for w_item in items_w:
        if w_item is w_obj:
            return True
    return False


def is_finalized(space, w_obj):
    """is_finalized(obj): True if `__del__` has been called"""
    return space.newbool(w_obj.is_user_instance and w_obj.read_attribute(FINALIZED) is not None)
