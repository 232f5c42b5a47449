"""The functions of _bisect: places in sorted sequences."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from objspace.dictobject import W_DictObject
from objspace.instancedict import W_MappingProxy
from objspace.intobject import W_IntObject
from objspace.listobject import W_ListObject


def is_builtin_mapping(space, w_obj):
    """True for what has subscripts but is no sequence for C; every user's class with subscripts is one."""
    return ((isinstance(w_obj, W_DictObject) or isinstance(w_obj, W_MappingProxy))
            and not space.type(w_obj).is_heaptype)


def item_at(space, w_sequence, index):
    """`sequence[index]` of a sequence. Raises TypeError for something else."""
    if type(w_sequence) is W_ListObject:
        if index >= w_sequence.length():
            raise oefmt(space.w_IndexError, "list index out of range")
        return w_sequence.getitem(index)
    if is_builtin_mapping(space, w_sequence):
        raise oefmt(space.w_TypeError, "%T is not a sequence", w_sequence)
    if space.type(w_sequence).slots.getitem is None:
        raise oefmt(space.w_TypeError, "'%T' object does not support indexing", w_sequence)
    return space.getitem(w_sequence, space.newint(index))


def lower_bound(space, w_lo):
    """The argument `lo`. Raises TypeError, OverflowError."""
    if w_lo is None:
        return 0
    w_index = space.index(w_lo)
    if not isinstance(w_index, W_IntObject):
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")
    return w_index.intval


def upper_bound(space, w_hi):
    """The argument `hi`, -1 of which is None, as it is in C. Raises TypeError, OverflowError."""
    hi = -1
    if w_hi is not None and not space.is_none(w_hi):
        if space.lookup(w_hi, '__index__') is None:
            raise oefmt(space.w_TypeError, "argument should be integer or None, not '%T'", w_hi)
        hi = space.index_w(w_hi)
    return hi


def length_of(space, w_sequence):
    if is_builtin_mapping(space, w_sequence):
        raise oefmt(space.w_TypeError, "%T is not a sequence", w_sequence)
    return space.len_w(w_sequence)


def search(space, w_sequence, w_x, lo, hi, w_key, is_left):
    """The index where `x` belongs: before equal items if `is_left`, else after them. Raises ValueError for lo < 0."""
    if lo < 0:
        raise oefmt(space.w_ValueError, "lo must be non-negative")
    if hi == -1:
        hi = length_of(space, w_sequence)
    while lo < hi:
        middle = lo + ((hi - lo) >> 1)
        w_item = item_at(space, w_sequence, middle)
        if w_key is not None:
            w_item = space.call_function(w_key, w_item)
        if is_left:
            goes_right = space.is_true(space.lt(w_item, w_x))
        else:
            goes_right = not space.is_true(space.lt(w_x, w_item))
        if goes_right:
            lo = middle + 1
        else:
            hi = middle
    return lo


def key_or_none(space, w_key):
    return None if w_key is None or space.is_none(w_key) else w_key


def make_bisect(is_left, doc):
    """bisect_left or bisect_right."""
    def bisect(space, w_a, w_x, w_lo=None, w_hi=None, __kwonly__=None, w_key=None):
        lo = lower_bound(space, w_lo)
        hi = upper_bound(space, w_hi)
        return space.newint(search(space, w_a, w_x, lo, hi, key_or_none(space, w_key), is_left))
    bisect.__doc__ = doc
    return bisect


def make_insort(is_left, doc):
    """insort_left or insort_right."""
    def insort(space, w_a, w_x, w_lo=None, w_hi=None, __kwonly__=None, w_key=None):
        lo = lower_bound(space, w_lo)
        hi = upper_bound(space, w_hi)
        w_key = key_or_none(space, w_key)
        w_wanted = w_x if w_key is None else space.call_function(w_key, w_x)
        index = search(space, w_a, w_wanted, lo, hi, w_key, is_left)
        if type(w_a) is W_ListObject:
            w_a.insert(min(index, w_a.length()), w_x)
        else:
            space.call_method(w_a, 'insert', space.newint(index), w_x)
    insort.__doc__ = doc
    return insort


_BOUNDS = "\n\nOnly a[lo:hi] is searched. `key` makes of an item what is compared"

bisect_left = make_bisect(True, "Return the index of the first item of a sorted sequence that is not less than x."
                          + _BOUNDS + " with x.")
bisect_right = make_bisect(False, "Return the index of the first item of a sorted sequence that is greater than x."
                           + _BOUNDS + " with x.")
insort_left = make_insort(True, "Insert x into a sorted sequence, before the items equal to it."
                          + _BOUNDS + ", of x too.")
insort_right = make_insort(False, "Insert x into a sorted sequence, after the items equal to it."
                           + _BOUNDS + ", of x too.")

FUNCTIONS = {
    'bisect_left': interp2app(bisect_left, kw='*', name='bisect_left'),
    'bisect_right': interp2app(bisect_right, kw='*', name='bisect_right'),
    'insort_left': interp2app(insort_left, kw='*', name='insort_left'),
    'insort_right': interp2app(insort_right, kw='*', name='insort_right'),
}
