"""The list type.

Here: W_ListObject with all its methods.  How items are stored is in liststrategy.py,
sorting in listsort.py, the iterators in listiterobject.py.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.listiterobject import W_ListIterator, W_ListReverseIterator
from objspace.listsort import sort_list
from objspace.liststrategy import (
    EmptyListStrategy, FloatListStrategy, IntListStrategy, ObjectListStrategy)
from objspace.objectsize import POINTER
from objspace.reprguard import guarded_repr
from objspace.sequence import (
    add_comparisons, not_concatenable, repeat_count, repeated_length, search_bound, subscript_index)
from objspace.sliceobject import W_SliceObject
from objspace.strategycache import strategy_instance
from objspace.tupleobject import W_TupleObject
from rpython.rlib import jit

# new lists of up to so many items (BUILD_LIST) choose their strategy inside a trace
UNROLL_CUTOFF = 5


class W_ListObject(W_Root):
    """`strategy` says what the erased `storage` is; see liststrategy.py."""
    has_sequence_slots = True

    def __init__(self, strategy, storage):
        self.strategy = strategy
        self.storage = storage

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_ListObject(%s, %r)' % (self.strategy.__class__.__name__, self.storage)

    # ---- for the interpreter

    def with_storage(self, strategy, storage):
        """Return a new list; the strategies make lists by this."""
        return W_ListObject(strategy, storage)

    def length(self):
        return self.strategy.length(self)

    def getitem(self, i):
        """Return the item at `i`, which must be in [0, length)."""
        return self.strategy.getitem(self, i)

    def getitems(self):
        """Return all items in an RPython list the caller must not change."""
        return self.strategy.getitems(self)

    def getitems_fixed(self):
        """Return all items in a new RPython list of fixed size."""
        return self.strategy.getitems_fixed(self)

    def getitems_copy(self):
        """Return all items in a new resizable RPython list."""
        items_w = []
        items_w += self.strategy.getitems(self)
        return items_w

    def setitem(self, i, w_item):
        """Replace the item at `i`, which must be in [0, length)."""
        self.strategy.setitem(self, i, w_item)

    def append(self, w_item):
        self.strategy.append(self, w_item)

    def insert(self, i, w_item):
        """Insert before `i`, which must be in [0, length]."""
        self.strategy.insert(self, i, w_item)

    def pop(self, i):
        """Remove and return the item at `i`, which must be in [0, length)."""
        return self.strategy.pop(self, i)

    def clone(self):
        """Return a new list, of the exact type, with the same items."""
        return self.strategy.clone(self)

    def clear(self, space):
        strategy = strategy_instance(space, EmptyListStrategy)
        self.strategy = strategy
        self.storage = strategy.empty_storage()

    def find_boxed(self, w_item, start, stop):
        """Return the first index of an item equal by Python's `==`, or -1."""
        space = self.strategy.space
        i = start
        while i < stop and i < self.length():
            if space.eq_w(self.getitem(i), w_item):
                return i
            i += 1
        return -1

    def find(self, w_item):
        """Return the first index of an equal item, or -1."""
        return self.strategy.find(self, w_item, 0, self.length())

    def extend(self, space, w_iterable):
        """Append the items of an iterable. Raises TypeError if it is none."""
        if type(w_iterable) is W_ListObject or w_iterable is self:
            assert isinstance(w_iterable, W_ListObject)
            self.strategy.extend(self, w_iterable)
        elif type(w_iterable) is W_TupleObject:
            self._extend_tuple(w_iterable)
        else:
            w_iterator = space.iter(w_iterable)
            space.ask_length_hint(w_iterable)
            self._extend_iterator(space, w_iterator)

    def _extend_tuple(self, w_tuple):
        for w_item in w_tuple.wrappeditems:
            self.append(w_item)

    def _extend_iterator(self, space, w_iterator):
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.append(w_item)

    # ---- construction

    def descr_init(self, space, __args__):
        """Fill from an iterable, dropping what was there."""
        if __args__.has_keywords():
            check_no_keywords(space, self)
        args_w = __args__.args_w
        if len(args_w) > 1:
            raise oefmt(space.w_TypeError, "list expected at most 1 argument, got %d", len(args_w))
        w_iterable = args_w[0] if len(args_w) == 1 else None
        self.clear(space)
        if w_iterable is not None:
            self.extend(space, w_iterable)

    # ---- subscripts

    def extra_size(self, space):
        return POINTER * self.length()

    def descr_len(self, space):
        return space.newint(self.length())

    def descr_getitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            start, stop, step, count = w_index.indices(space, self.length())
            return self.strategy.getslice(self, start, step, count)
        return self.getitem(subscript_index(space, w_index, self.length(), 'list', 'list'))

    def descr_setitem(self, space, w_index, w_value):
        if isinstance(w_index, W_SliceObject):
            self._set_slice(space, w_index, w_value)
        else:
            self.setitem(subscript_index(space, w_index, self.length(), 'list', 'list assignment'), w_value)

    def _set_slice(self, space, w_slice, w_value):
        if isinstance(w_value, W_ListObject) and w_value is not self:
            w_new = w_value
        else:
            w_slice.indices(space, self.length())
            w_new = self._list_for_slice(space, w_slice, w_value)
        start, stop, step, count = w_slice.indices(space, self.length())
        if step != 1 and w_new.length() != count:
            raise oefmt(space.w_ValueError,
                        "attempt to assign sequence of size %d to extended slice of size %d",
                        w_new.length(), count)
        self.strategy.setslice(self, start, step, count, w_new)

    def _list_for_slice(self, space, w_slice, w_value):
        w_list = new_empty_list(space)
        try:
            w_list.extend(space, w_value)
        except OperationError as e:
            if not e.match(space, space.w_TypeError) or space.lookup(w_value, '__iter__') is not None:
                raise
            start, stop, step, count = w_slice.indices(space, self.length())
            if step == 1:
                raise oefmt(space.w_TypeError, "can only assign an iterable")
            raise oefmt(space.w_TypeError, "must assign iterable to extended slice")
        return w_list

    def descr_delitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            start, stop, step, count = w_index.indices(space, self.length())
            if step < 0:
                start += step * (count - 1)
                step = -step
            if count > 0:
                self.strategy.deleteslice(self, start, step, count)
        else:
            self.pop(subscript_index(space, w_index, self.length(), 'list', 'list assignment'))

    def descr_contains(self, space, w_item):
        return space.newbool(self.find(w_item) >= 0)

    def descr_iter(self, space):
        return W_ListIterator(self)

    def descr_reversed(self, space):
        """Return a reverse iterator over the list."""
        return W_ListReverseIterator(self)

    # ---- operators

    def descr_add(self, space, w_other):
        if not isinstance(w_other, W_ListObject):
            raise not_concatenable(space, w_other, 'list')
        w_result = self.clone()
        w_result.strategy.extend(w_result, w_other)
        return w_result

    def descr_iadd(self, space, w_other):
        self.extend(space, w_other)
        return self

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        w_result = self.clone()
        w_result.repeat(space, times)
        return w_result

    def descr_imul(self, space, w_times):
        times = repeat_count(space, w_times)
        self.repeat(space, times)
        return self

    def repeat(self, space, times):
        """Change the list to `times` times its items."""
        repeated_length(self.length(), times)
        if times == 0:
            self.clear(space)
        elif times > 1:
            self.strategy.repeat(self, times)

    def descr_repr(self, space):
        if self.length() == 0:
            return space.newtext('[]')
        return guarded_repr(space, self, self.getitems(), '[', ']', '[...]')

    # ---- methods

    def descr_append(self, space, w_item):
        """Append object to the end of the list."""
        self.append(w_item)

    def descr_extend(self, space, w_iterable):
        """Extend list by appending elements from the iterable."""
        self.extend(space, w_iterable)

    @unwrap_spec(index='index')
    def descr_insert(self, space, index, w_item):
        """Insert object before index."""
        length = self.length()
        if index < 0:
            index = max(index + length, 0)
        self.insert(min(index, length), w_item)

    @unwrap_spec(index='index')
    def descr_pop(self, space, index=-1):
        """Remove and return item at index (default last). Raises IndexError if there is none."""
        length = self.length()
        if length == 0:
            raise oefmt(space.w_IndexError, "pop from empty list")
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise oefmt(space.w_IndexError, "pop index out of range")
        return self.pop(index)

    def descr_remove(self, space, w_item):
        """Remove first occurrence of value. Raises ValueError if the value is not present."""
        i = self.find(w_item)
        if i < 0:
            raise oefmt(space.w_ValueError, "list.remove(x): x not in list")
        if i < self.length():
            self.pop(i)

    def descr_index(self, space, w_item, w_start=None, w_stop=None):
        """Return first index of value. Raises ValueError if the value is not present."""
        length = self.length()
        start, stop = 0, length
        if w_start is not None:
            start = search_bound(space, w_start, length)
        if w_stop is not None:
            stop = min(search_bound(space, w_stop, length), length)
        i = self.strategy.find(self, w_item, start, stop)
        if i < 0:
            raise oefmt(space.w_ValueError, "%R is not in list", w_item)
        return space.newint(i)

    def descr_count(self, space, w_item):
        """Return number of occurrences of value."""
        count = 0
        i = self.strategy.find(self, w_item, 0, self.length())
        while i >= 0:
            count += 1
            i = self.strategy.find(self, w_item, i + 1, self.length())
        return space.newint(count)

    def descr_reverse(self, space):
        """Reverse the items in place."""
        self.strategy.reverse(self)

    def descr_copy(self, space):
        """Return a shallow copy of the list."""
        return self.clone()

    def descr_clear(self, space):
        """Remove all items from list."""
        self.clear(space)

    @unwrap_spec(reverse=int)
    def descr_sort(self, space, __kwonly__, w_key=None, reverse=0):
        """Sort the list in place, stable; the key function gives what to compare."""
        sort_list(space, self, w_key, reverse != 0)


def new_empty_list(space):
    """Return a new empty list."""
    strategy = strategy_instance(space, EmptyListStrategy)
    return W_ListObject(strategy, strategy.empty_storage())


@jit.look_inside_iff(lambda space, items_w: jit.loop_unrolling_heuristic(
    items_w, len(items_w), UNROLL_CUTOFF))
def new_list(space, items_w):
    """Return a new list with the boxed items of an RPython list, which is copied."""
    if len(items_w) == 0:
        return new_empty_list(space)
    for w_item in items_w:
        if type(w_item) is not W_IntObject:
            break
    else:
        int_strategy = strategy_instance(space, IntListStrategy)
        return W_ListObject(int_strategy, int_strategy.storage_from(items_w))
    for w_item in items_w:
        if not isinstance(w_item, W_FloatObject) or not w_item.can_be_unboxed():
            break
    else:
        float_strategy = strategy_instance(space, FloatListStrategy)
        return W_ListObject(float_strategy, float_strategy.storage_from(items_w))
    strategy = strategy_instance(space, ObjectListStrategy)
    return W_ListObject(strategy, strategy.storage_from(items_w))


def new_int_list(space, ints):
    """Return a new list of machine ints, an RPython list that is handed over."""
    strategy = strategy_instance(space, IntListStrategy)
    return W_ListObject(strategy, strategy.erase(ints))


def check_no_keywords(space, w_list):
    """Raise TypeError, unless the list is of a subclass whose `__new__` may have taken the keyword arguments."""
    if space.type(w_list).slots.new is space.w_list.slots.new:
        raise oefmt(space.w_TypeError, "list() takes no keyword arguments")


def descr_new_list(space, w_type, __args__):
    """Create an empty list; `__init__` fills it."""
    w_list = space.allocate_instance(W_ListObject, w_type)
    strategy = strategy_instance(space, EmptyListStrategy)
    W_ListObject.__init__(w_list, strategy, strategy.empty_storage())
    return w_list


add_comparisons(W_ListObject)

W_ListObject.typedef = TypeDef(
    'list',
    doc="Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n"
        "The argument must be an iterable if specified.",
    __new__=interp2app(descr_new_list),
    __init__=interp2app(W_ListObject.descr_init),
    __len__=interp2app(W_ListObject.descr_len),
    __getitem__=interp2app(W_ListObject.descr_getitem),
    __setitem__=interp2app(W_ListObject.descr_setitem),
    __delitem__=interp2app(W_ListObject.descr_delitem),
    __contains__=interp2app(W_ListObject.descr_contains),
    __iter__=interp2app(W_ListObject.descr_iter),
    __reversed__=interp2app(W_ListObject.descr_reversed),
    __add__=interp2app(W_ListObject.descr_add),
    __iadd__=interp2app(W_ListObject.descr_iadd),
    __mul__=interp2app(W_ListObject.descr_mul),
    __rmul__=interp2app(W_ListObject.descr_mul),
    __imul__=interp2app(W_ListObject.descr_imul),
    __eq__=interp2app(W_ListObject.descr_eq),
    __ne__=interp2app(W_ListObject.descr_ne),
    __lt__=interp2app(W_ListObject.descr_lt),
    __le__=interp2app(W_ListObject.descr_le),
    __gt__=interp2app(W_ListObject.descr_gt),
    __ge__=interp2app(W_ListObject.descr_ge),
    __hash__=None,
    __repr__=interp2app(W_ListObject.descr_repr),
    append=interp2app(W_ListObject.descr_append),
    extend=interp2app(W_ListObject.descr_extend),
    insert=interp2app(W_ListObject.descr_insert),
    pop=interp2app(W_ListObject.descr_pop),
    remove=interp2app(W_ListObject.descr_remove),
    index=interp2app(W_ListObject.descr_index),
    count=interp2app(W_ListObject.descr_count),
    reverse=interp2app(W_ListObject.descr_reverse),
    copy=interp2app(W_ListObject.descr_copy),
    clear=interp2app(W_ListObject.descr_clear),
    sort=interp2app(W_ListObject.descr_sort),
)
