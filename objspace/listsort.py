"""list.sort: stable merge sort over the list's own storage.

Machine ints and floats are compared directly.  With boxed items or a key function the
comparison may run Python code, so the list is emptied while it is being sorted; what such
code does to the list is detected, undone, and reported as ValueError.
"""
from interpreter.error import oefmt
from objspace.liststrategy import EmptyListStrategy, FloatListStrategy, IntListStrategy
from objspace.strategycache import strategy_instance
from rpython.rlib.listsort import make_timsort_class


class KeyedItem(object):
    """An item and its key.  Holds the space, for the comparison has no other way to it."""
    _immutable_fields_ = ['space', 'w_key', 'w_item']

    def __init__(self, space, w_key, w_item):
        self.space = space
        self.w_key = w_key
        self.w_item = w_item


def _less_keyed(a, b):
    space = a.space
    return space.is_true(space.lt(a.w_key, b.w_key))


IntTimSort = make_timsort_class()
FloatTimSort = make_timsort_class()
KeyedTimSort = make_timsort_class(lt=_less_keyed)


def sort_list(space, w_list, w_key, reverse):
    """Sort a W_ListObject in place; `w_key` is None or w_None for no key function.

    Raises ValueError if the list is changed meanwhile, and whatever key function and
    comparisons raise; the items are then in the list in some order.
    """
    if w_key is None or space.is_none(w_key):
        strategy = w_list.strategy
        if isinstance(strategy, IntListStrategy):
            ints = strategy.unerase(w_list.storage)
            IntTimSort(ints).sort()
            if reverse:
                ints.reverse()
            return
        if isinstance(strategy, FloatListStrategy):
            floats = strategy.unerase(w_list.storage)
            # reversing before and after keeps equal floats (0.0 and -0.0) in order
            if reverse:
                floats.reverse()
            FloatTimSort(floats).sort()
            if reverse:
                floats.reverse()
            return
        w_key = None
    _sort_boxed(space, w_list, w_key, reverse)


def _sort_boxed(space, w_list, w_key, reverse):
    strategy, storage = w_list.strategy, w_list.storage
    items_w = w_list.getitems()
    empty = strategy_instance(space, EmptyListStrategy)
    w_list.strategy, w_list.storage = empty, empty.empty_storage()
    keyed = []
    try:
        _add_keyed(space, keyed, items_w, w_key)
    finally:
        if len(keyed) < len(items_w):       # the key function has failed
            w_list.strategy, w_list.storage = strategy, storage
    if reverse:
        keyed.reverse()
    is_modified = False
    try:
        KeyedTimSort(keyed).sort()
    finally:
        if reverse:
            keyed.reverse()
        is_modified = w_list.strategy is not empty
        w_list.strategy, w_list.storage = strategy, strategy.storage_from(_items(keyed))
    if is_modified:
        raise oefmt(space.w_ValueError, "list modified during sort")


def _add_keyed(space, keyed, items_w, w_key):
    for w_item in items_w:
        w_value = w_item if w_key is None else space.call_function(w_key, w_item)
        keyed.append(KeyedItem(space, w_value, w_item))


def _items(keyed):
    return [item.w_item for item in keyed]
