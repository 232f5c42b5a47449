"""What keys(), values() and items() return, and the iterators over dicts.

The views refer to a W_DictObject; the set-like two share their operations through a
mixin.  Iteration itself is DictIterator in dictstrategy.py.
"""
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.dictstrategy import ReverseDictIterator
from objspace.iterobject import iterator_typedef
from objspace.reprguard import guarded_repr
from objspace.setobject import W_BaseSetObject, new_set_from_iterable
from objspace.tupleobject import W_TupleObject


# ---- iterators

class W_BaseDictIterator(W_Root):
    """`iterator` is the DictIterator; `w_dict` keeps the dict for `__reduce__`."""
    _immutable_fields_ = ['w_dict', 'iterator']

    def __init__(self, w_dict, iterator):
        self.w_dict = w_dict
        self.iterator = iterator

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        return space.newint(self.iterator.length_hint())

    def shown(self, space, iterator):
        "What next_or_none returns of the current item."
        raise NotImplementedError

    def descr_reduce(self, space):
        """Return state information for pickling."""
        items_w = []
        rest = remaining_items(space, self.w_dict, self.iterator)
        while rest.next_item():
            items_w.append(self.shown(space, rest))
        return space.newtuple2(space.builtin('iter'), space.newtuple([space.newlist(items_w)]))


def remaining_items(space, w_dict, iterator):
    """Return a new DictIterator over what another one has still before it; that one does not move.

    Raises RuntimeError as going on would.
    """
    if iterator.w_dict is None:
        rest = w_dict.iteritems()
        rest.finish()
        return rest
    rest = ReverseDictIterator(space, w_dict) if iterator.is_reversed else w_dict.iteritems()
    skipped = iterator.expected - iterator.remaining
    rest.expected = iterator.expected
    for _ in range(skipped):
        rest.next_item()
    return rest


class W_DictKeyIterator(W_BaseDictIterator):

    def next_or_none(self, space):
        iterator = self.iterator
        if not iterator.next_item():
            return None
        return iterator.w_key

    def shown(self, space, iterator):
        return iterator.w_key


class W_DictValueIterator(W_BaseDictIterator):

    def next_or_none(self, space):
        iterator = self.iterator
        if not iterator.next_item():
            return None
        return iterator.w_value

    def shown(self, space, iterator):
        return iterator.w_value


class W_DictItemIterator(W_BaseDictIterator):

    def next_or_none(self, space):
        iterator = self.iterator
        if not iterator.next_item():
            return None
        return space.newtuple2(iterator.w_key, iterator.w_value)

    def shown(self, space, iterator):
        return space.newtuple2(iterator.w_key, iterator.w_value)


class W_DictReverseKeyIterator(W_DictKeyIterator):
    """The same from the end."""


class W_DictReverseValueIterator(W_DictValueIterator):
    """The same from the end."""


class W_DictReverseItemIterator(W_DictItemIterator):
    """The same from the end."""


W_DictKeyIterator.typedef = iterator_typedef('dict_keyiterator', W_DictKeyIterator)
W_DictValueIterator.typedef = iterator_typedef('dict_valueiterator', W_DictValueIterator)
W_DictItemIterator.typedef = iterator_typedef('dict_itemiterator', W_DictItemIterator)
W_DictReverseKeyIterator.typedef = iterator_typedef('dict_reversekeyiterator', W_DictReverseKeyIterator)
W_DictReverseValueIterator.typedef = iterator_typedef('dict_reversevalueiterator', W_DictReverseValueIterator)
W_DictReverseItemIterator.typedef = iterator_typedef('dict_reverseitemiterator', W_DictReverseItemIterator)


# ---- views

class W_DictView(W_Root):
    """A live view on `w_dict`."""
    _immutable_fields_ = ['w_dict']

    def __init__(self, w_dict):
        self.w_dict = w_dict

    def descr_len(self, space):
        return space.newint(self.w_dict.length())

    def fget_mapping(self, space):
        return space.new_mappingproxy(self.w_dict)

    def _repr(self, space, name):
        items_w = space.unpackiterable(self)
        return guarded_repr(space, self, items_w, name + '([', '])', '...')


class W_DictSetView(W_DictView):
    """The set operations of the views on keys and items."""

    def has(self, space, w_item):
        "True if the item is in the view."
        raise NotImplementedError

    # ---- comparison: with views and sets only

    def _length_of(self, space, w_other):
        "The length of a set or set-like view; -1 for other objects."
        if isinstance(w_other, W_BaseSetObject) or isinstance(w_other, W_DictSetView):
            return space.len_w(w_other)
        return -1

    def _all_in(self, space, w_items, w_container):
        w_iterator = space.iter(w_items)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return True
            if not space.contains(w_container, w_item):
                return False

    def descr_eq(self, space, w_other):
        length = self._length_of(space, w_other)
        if length < 0:
            return space.w_NotImplemented
        return space.newbool(length == self.w_dict.length() and self._all_in(space, self, w_other))

    def descr_ne(self, space, w_other):
        length = self._length_of(space, w_other)
        if length < 0:
            return space.w_NotImplemented
        return space.newbool(length != self.w_dict.length() or not self._all_in(space, self, w_other))

    def descr_lt(self, space, w_other):
        length = self._length_of(space, w_other)
        if length < 0:
            return space.w_NotImplemented
        return space.newbool(self.w_dict.length() < length and self._all_in(space, self, w_other))

    def descr_le(self, space, w_other):
        length = self._length_of(space, w_other)
        if length < 0:
            return space.w_NotImplemented
        return space.newbool(self.w_dict.length() <= length and self._all_in(space, self, w_other))

    def descr_gt(self, space, w_other):
        length = self._length_of(space, w_other)
        if length < 0:
            return space.w_NotImplemented
        return space.newbool(self.w_dict.length() > length and self._all_in(space, w_other, self))

    def descr_ge(self, space, w_other):
        length = self._length_of(space, w_other)
        if length < 0:
            return space.w_NotImplemented
        return space.newbool(self.w_dict.length() >= length and self._all_in(space, w_other, self))

    # ---- operators: with any iterable; the result is a set

    def descr_and(self, space, w_other):
        w_result = new_set_from_iterable(space, None)
        # of equal keys the result has the one from the operand that is not larger
        own = self.w_dict.length()
        if (space.type(w_other) is space.w_set and own <= space.len_w(w_other)
                or isinstance(w_other, W_DictSetView) and own < w_other.w_dict.length()):
            w_iterator = space.iter(self)
            w_container = w_other
        else:
            w_iterator = space.iter(w_other)
            w_container = self
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return w_result
            if space.contains(w_container, w_item):
                w_result.add(w_item)

    def descr_or(self, space, w_other):
        w_result = new_set_from_iterable(space, self)
        w_result.update_from(space, w_other)
        return w_result

    def descr_xor(self, space, w_other):
        w_result = new_set_from_iterable(space, self)
        w_result.symmetric_difference_from(space, w_other)
        return w_result

    def descr_sub(self, space, w_other):
        w_result = new_set_from_iterable(space, self)
        w_result.difference_from(space, w_other)
        return w_result

    def descr_rsub(self, space, w_other):
        w_result = new_set_from_iterable(space, w_other)
        w_result.difference_from(space, self)
        return w_result

    def descr_isdisjoint(self, space, w_other):
        """Return True if the view and the given iterable have a null intersection."""
        if self is w_other:
            return space.newbool(self.w_dict.length() == 0)
        w_iterator = space.iter(w_other)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return space.w_True
            if self.has(space, w_item):
                return space.w_False

    def descr_contains(self, space, w_item):
        return space.newbool(self.has(space, w_item))


class W_DictKeysView(W_DictSetView):

    def has(self, space, w_item):
        return self.w_dict.getitem(w_item) is not None

    def descr_iter(self, space):
        return W_DictKeyIterator(self.w_dict, self.w_dict.iteritems())

    def descr_reversed(self, space):
        """Return a reverse iterator over the dict keys."""
        return W_DictReverseKeyIterator(self.w_dict, ReverseDictIterator(space, self.w_dict))

    def descr_repr(self, space):
        return self._repr(space, 'dict_keys')


class W_DictItemsView(W_DictSetView):

    def has(self, space, w_item):
        if not isinstance(w_item, W_TupleObject) or w_item.length() != 2:
            return False
        w_value = self.w_dict.getitem(w_item.getitem(0))
        return w_value is not None and space.eq_w(w_value, w_item.getitem(1))

    def descr_iter(self, space):
        return W_DictItemIterator(self.w_dict, self.w_dict.iteritems())

    def descr_reversed(self, space):
        """Return a reverse iterator over the dict items."""
        return W_DictReverseItemIterator(self.w_dict, ReverseDictIterator(space, self.w_dict))

    def descr_repr(self, space):
        return self._repr(space, 'dict_items')


class W_DictValuesView(W_DictView):

    def descr_iter(self, space):
        return W_DictValueIterator(self.w_dict, self.w_dict.itervalues())

    def descr_reversed(self, space):
        """Return a reverse iterator over the dict values."""
        return W_DictReverseValueIterator(self.w_dict, ReverseDictIterator(space, self.w_dict))

    def descr_repr(self, space):
        return self._repr(space, 'dict_values')


def _set_view_typedef(name, cls):
    return TypeDef(
        name,
        __len__=interp2app(cls.descr_len),
        __contains__=interp2app(cls.descr_contains),
        __iter__=interp2app(cls.descr_iter),
        __reversed__=interp2app(cls.descr_reversed),
        __eq__=interp2app(cls.descr_eq),
        __ne__=interp2app(cls.descr_ne),
        __lt__=interp2app(cls.descr_lt),
        __le__=interp2app(cls.descr_le),
        __gt__=interp2app(cls.descr_gt),
        __ge__=interp2app(cls.descr_ge),
        __hash__=None,
        __and__=interp2app(cls.descr_and),
        __rand__=interp2app(cls.descr_and),
        __or__=interp2app(cls.descr_or),
        __ror__=interp2app(cls.descr_or),
        __xor__=interp2app(cls.descr_xor),
        __rxor__=interp2app(cls.descr_xor),
        __sub__=interp2app(cls.descr_sub),
        __rsub__=interp2app(cls.descr_rsub),
        __repr__=interp2app(cls.descr_repr),
        isdisjoint=interp2app(cls.descr_isdisjoint),
        mapping=GetSetProperty(cls.fget_mapping, doc='dictionary that this view refers to'),
    )


W_DictKeysView.typedef = _set_view_typedef('dict_keys', W_DictKeysView)
W_DictItemsView.typedef = _set_view_typedef('dict_items', W_DictItemsView)
W_DictValuesView.typedef = TypeDef(
    'dict_values',
    __len__=interp2app(W_DictValuesView.descr_len),
    __iter__=interp2app(W_DictValuesView.descr_iter),
    __reversed__=interp2app(W_DictValuesView.descr_reversed),
    __repr__=interp2app(W_DictValuesView.descr_repr),
    mapping=GetSetProperty(W_DictValuesView.fget_mapping, doc='dictionary that this view refers to'),
)

DICT_VIEW_CLASSES = [
    W_DictKeyIterator, W_DictValueIterator, W_DictItemIterator, W_DictReverseKeyIterator,
    W_DictReverseValueIterator, W_DictReverseItemIterator,
    W_DictKeysView, W_DictValuesView, W_DictItemsView]
