"""List strategies: how the items of a W_ListObject are stored.

Here: the interface, the strategy of the empty list, and the three that store items, made
from one mixin: boxed objects, machine ints, floats.  What lists do is in listobject.py,
sorting in listsort.py.

A strategy has no state; the items are in `w_list.storage`, erased.  Indices that
reach a strategy are checked already.
"""
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.strategycache import strategy_instance
from rpython.rlib import rerased
from rpython.rlib.objectmodel import import_from_mixin


class ListStrategy(object):
    """The interface.  `[start, stop)` are bounds inside the list."""
    _immutable_fields_ = ['space']

    def __init__(self, space):
        self.space = space

    def storage_from(self, items_w):
        "Storage with the boxed items of an RPython list, all fit for this strategy."
        raise NotImplementedError

    def length(self, w_list):
        raise NotImplementedError

    def getitem(self, w_list, i):
        "The item at `i`, boxed."
        raise NotImplementedError

    def getitems(self, w_list):
        "All items boxed, in a list the caller must not change and that may be the storage."
        raise NotImplementedError

    def getitems_fixed(self, w_list):
        "All items boxed, in a new list of fixed size."
        raise NotImplementedError

    def setitem(self, w_list, i, w_item):
        raise NotImplementedError

    def append(self, w_list, w_item):
        raise NotImplementedError

    def extend(self, w_list, w_other):
        "Append the items of another list, or of itself."
        raise NotImplementedError

    def copy_into(self, w_list, w_target):
        "Make another list equal to `w_list`."
        raise NotImplementedError

    def insert(self, w_list, i, w_item):
        raise NotImplementedError

    def pop(self, w_list, i):
        "Remove and return the item at `i`."
        raise NotImplementedError

    def clone(self, w_list):
        "A new list with the same items."
        raise NotImplementedError

    def getslice(self, w_list, start, step, count):
        "A new list of `count` items."
        raise NotImplementedError

    def setslice(self, w_list, start, step, count, w_other):
        "Replace `count` items by those of a list that is not `w_list`; as many if step is not 1."
        raise NotImplementedError

    def deleteslice(self, w_list, start, step, count):
        "Delete `count` items; step > 0."
        raise NotImplementedError

    def find(self, w_list, w_item, start, stop):
        "The first index in [start, stop) of an equal item, or -1."
        raise NotImplementedError

    def repeat(self, w_list, times):
        "Change the list to `times` times its items."
        raise NotImplementedError

    def reverse(self, w_list):
        raise NotImplementedError

    def generalize(self, w_list):
        "Go over to boxed items."
        items_w = self.getitems_fixed(w_list)
        strategy = strategy_instance(self.space, ObjectListStrategy)
        w_list.strategy = strategy
        w_list.storage = strategy.storage_from(items_w)


class EmptyListStrategy(ListStrategy):
    """No items; the first that is appended decides about the strategy."""

    erase, unerase = rerased.new_static_erasing_pair('empty list')

    def empty_storage(self):
        return self.erase(None)

    def storage_from(self, items_w):
        return self.erase(None)

    def length(self, w_list):
        return 0

    def getitem(self, w_list, i):
        raise IndexError

    def getitems(self, w_list):
        return []

    def getitems_fixed(self, w_list):
        return []

    def setitem(self, w_list, i, w_item):
        raise IndexError

    def append(self, w_list, w_item):
        self._become(w_list, w_item)
        w_list.append(w_item)

    def _become(self, w_list, w_item):
        "Go over to the empty list of the strategy for `w_item`."
        if type(w_item) is W_IntObject:
            int_strategy = strategy_instance(self.space, IntListStrategy)
            w_list.strategy = int_strategy
            w_list.storage = int_strategy.empty_storage()
        elif isinstance(w_item, W_FloatObject) and w_item.can_be_unboxed():
            float_strategy = strategy_instance(self.space, FloatListStrategy)
            w_list.strategy = float_strategy
            w_list.storage = float_strategy.empty_storage()
        else:
            strategy = strategy_instance(self.space, ObjectListStrategy)
            w_list.strategy = strategy
            w_list.storage = strategy.empty_storage()

    def extend(self, w_list, w_other):
        if w_other is not w_list:
            w_other.strategy.copy_into(w_other, w_list)

    def copy_into(self, w_list, w_target):
        w_target.strategy = self
        w_target.storage = self.empty_storage()

    def insert(self, w_list, i, w_item):
        self.append(w_list, w_item)

    def pop(self, w_list, i):
        raise IndexError

    def clone(self, w_list):
        return w_list.with_storage(self, self.empty_storage())

    def getslice(self, w_list, start, step, count):
        return self.clone(w_list)

    def setslice(self, w_list, start, step, count, w_other):
        w_other.strategy.copy_into(w_other, w_list)

    def deleteslice(self, w_list, start, step, count):
        pass

    def find(self, w_list, w_item, start, stop):
        return -1

    def repeat(self, w_list, times):
        pass

    def reverse(self, w_list):
        pass


class StoringStrategy(object):
    """Mixin: all of ListStrategy over a resizable list of one type.

    Users define erase, unerase, wrap(item), unwrap(w_item), and accepts(w_item).
    """

    def empty_storage(self):
        return self.erase([])

    def storage_from(self, items_w):
        items = []
        for w_item in items_w:
            items.append(self.unwrap(w_item))
        return self.erase(items)

    def length(self, w_list):
        return len(self.unerase(w_list.storage))

    def getitem(self, w_list, i):
        return self.wrap(self.unerase(w_list.storage)[i])

    def getitems(self, w_list):
        items_w = []
        for item in self.unerase(w_list.storage):
            items_w.append(self.wrap(item))
        return items_w

    def getitems_fixed(self, w_list):
        items = self.unerase(w_list.storage)
        items_w = [None] * len(items)
        for i in range(len(items)):
            items_w[i] = self.wrap(items[i])
        return items_w

    def setitem(self, w_list, i, w_item):
        if self.accepts(w_item):
            self.unerase(w_list.storage)[i] = self.unwrap(w_item)
        else:
            self.generalize(w_list)
            w_list.setitem(i, w_item)

    def append(self, w_list, w_item):
        if self.accepts(w_item):
            self.unerase(w_list.storage).append(self.unwrap(w_item))
        else:
            self.generalize(w_list)
            w_list.append(w_item)

    def extend(self, w_list, w_other):
        if w_other.strategy is self:
            items = self.unerase(w_list.storage)
            items += self.unerase(w_other.storage)
        elif w_other.length() > 0:
            self.generalize(w_list)
            w_list.strategy.extend(w_list, w_other)

    def copy_into(self, w_list, w_target):
        w_target.strategy = self
        w_target.storage = self.erase(self.unerase(w_list.storage)[:])

    def insert(self, w_list, i, w_item):
        if self.accepts(w_item):
            assert i >= 0
            self.unerase(w_list.storage).insert(i, self.unwrap(w_item))
        else:
            self.generalize(w_list)
            w_list.insert(i, w_item)

    def pop(self, w_list, i):
        items = self.unerase(w_list.storage)
        if i == len(items) - 1:
            return self.wrap(items.pop())
        assert i >= 0
        return self.wrap(items.pop(i))

    def clone(self, w_list):
        return w_list.with_storage(self, self.erase(self.unerase(w_list.storage)[:]))

    def getslice(self, w_list, start, step, count):
        items = self.unerase(w_list.storage)
        if step == 1:
            stop = start + count
            assert start >= 0 and stop >= 0
            return w_list.with_storage(self, self.erase(items[start:stop]))
        result = []
        for i in range(count):
            result.append(items[start + i * step])
        return w_list.with_storage(self, self.erase(result))

    def setslice(self, w_list, start, step, count, w_other):
        if w_other.strategy is not self and w_other.length() > 0:
            self.generalize(w_list)
            if w_other.strategy is not w_list.strategy:
                w_other = w_other.clone()
                w_other.strategy.generalize(w_other)
            w_list.strategy.setslice(w_list, start, step, count, w_other)
            return
        items = self.unerase(w_list.storage)
        new = self.unerase(w_other.storage) if w_other.strategy is self else []
        if step != 1:
            for i in range(count):
                items[start + i * step] = new[i]
            return
        self._replace(items, start, count, new)

    def _replace(self, items, start, count, new):
        "items[start:start + count] = new, for lists of different lengths."
        length = len(items)
        tail = start + count
        assert start >= 0 and tail >= 0
        if count > len(new):
            del items[start + len(new):tail]
        elif count < len(new):
            grow = len(new) - count
            # the appended items only make room; the loop below overwrites them
            for i in range(grow):
                items.append(new[0])
            i = length - 1
            while i >= tail:
                items[i + grow] = items[i]
                i -= 1
        for i in range(len(new)):
            items[start + i] = new[i]

    def deleteslice(self, w_list, start, step, count):
        items = self.unerase(w_list.storage)
        if count == 0:
            return
        assert start >= 0
        if step == 1:
            stop = start + count
            assert stop >= 0
            del items[start:stop]
            return
        target, skip, left = start, start, count
        for i in range(start, len(items)):
            if left > 0 and i == skip:
                skip += step
                left -= 1
            else:
                items[target] = items[i]
                target += 1
        assert target >= 0
        del items[target:]

    def find(self, w_list, w_item, start, stop):
        if not self.accepts(w_item):
            return w_list.find_boxed(w_item, start, stop)
        return self._find(self.unerase(w_list.storage), self.unwrap(w_item), start, stop)

    def _find(self, items, item, start, stop):
        for i in range(start, stop):
            if self.same(items[i], item):
                return i
        return -1

    def repeat(self, w_list, times):
        w_list.storage = self.erase(self.unerase(w_list.storage) * times)

    def reverse(self, w_list):
        self.unerase(w_list.storage).reverse()


class ObjectListStrategy(ListStrategy):
    """Boxed items of any type."""
    import_from_mixin(StoringStrategy)

    erase, unerase = rerased.new_static_erasing_pair('object list')

    def accepts(self, w_item):
        return True

    def wrap(self, w_item):
        return w_item

    def unwrap(self, w_item):
        return w_item

    def getitems(self, w_list):
        return self.unerase(w_list.storage)

    def extend(self, w_list, w_other):
        items_w = self.unerase(w_list.storage)
        items_w += w_other.getitems()

    def find(self, w_list, w_item, start, stop):
        # equality may run Python code, which may change the list
        return w_list.find_boxed(w_item, start, stop)

    def generalize(self, w_list):
        pass


class IntListStrategy(ListStrategy):
    """Machine ints: items of exactly the type int that fit."""
    import_from_mixin(StoringStrategy)

    erase, unerase = rerased.new_static_erasing_pair('int list')

    def accepts(self, w_item):
        return type(w_item) is W_IntObject

    def wrap(self, item):
        return W_IntObject(item)

    def unwrap(self, w_item):
        assert isinstance(w_item, W_IntObject)
        return w_item.intval

    def same(self, a, b):
        return a == b


class FloatListStrategy(ListStrategy):
    """Floats: items of exactly the type float, and no NaN, whose identity counts."""
    import_from_mixin(StoringStrategy)

    erase, unerase = rerased.new_static_erasing_pair('float list')

    def accepts(self, w_item):
        return isinstance(w_item, W_FloatObject) and w_item.can_be_unboxed()

    def wrap(self, item):
        return W_FloatObject(item)

    def unwrap(self, w_item):
        assert isinstance(w_item, W_FloatObject)
        return w_item.floatval

    def same(self, a, b):
        return a == b
