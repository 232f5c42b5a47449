"""The views and iterators of OrderedDict, and the dict they refer to (W_BaseOrderedDict)."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.dictobject import W_DictObject
from objspace.dictstrategy import ReverseDictIterator
from objspace.dictview import W_DictItemsView, W_DictKeysView, W_DictValuesView, remaining_items
from objspace.iterobject import iterator_typedef

# what an iterator returns
KEYS, VALUES, ITEMS = 0, 1, 2


class W_BaseOrderedDict(W_DictObject):
    """A dict that notes in `state` when its keys change."""

    def __init__(self, strategy, storage):
        W_DictObject.__init__(self, strategy, storage)
        self.state = 0

    def setitem(self, w_key, w_value):
        length = self.length()
        W_DictObject.setitem(self, w_key, w_value)
        if self.length() != length:
            self.state += 1

    def setitem_text(self, name, w_value):
        length = self.length()
        W_DictObject.setitem_text(self, name, w_value)
        if self.length() != length:
            self.state += 1

    def delitem(self, w_key):
        self.state += 1
        return W_DictObject.delitem(self, w_key)

    def delitem_text(self, name):
        self.state += 1
        return W_DictObject.delitem_text(self, name)

    def setdefault(self, w_key, w_default):
        length = self.length()
        w_value = W_DictObject.setdefault(self, w_key, w_default)
        if self.length() != length:
            self.state += 1
        return w_value

    def pop(self, w_key):
        self.state += 1
        return W_DictObject.pop(self, w_key)

    def clear(self):
        self.state += 1
        W_DictObject.clear(self)


class W_ODictIterator(W_Root):
    """`w_odict` is None at the end; `kind` is KEYS, VALUES or ITEMS."""
    _immutable_fields_ = ['iterator', 'kind']

    def __init__(self, w_odict, iterator, kind):
        self.w_odict = w_odict
        self.state = w_odict.state
        self.iterator = iterator
        self.kind = kind

    def next_or_none(self, space):
        w_odict, iterator = self.w_odict, self.iterator
        if w_odict is None:
            return None
        if w_odict.state != self.state:
            self.w_odict = None
            raise oefmt(space.w_RuntimeError, "OrderedDict mutated during iteration")
        if not iterator.next_item():
            self.w_odict = None
            return None
        return self.shown(space, iterator)

    def shown(self, space, iterator):
        """Return what it returns of the current item."""
        if self.kind == KEYS:
            return iterator.w_key
        if self.kind == VALUES:
            return iterator.w_value
        return space.newtuple2(iterator.w_key, iterator.w_value)

    def descr_reduce(self, space):
        """Return state information for pickling"""
        items_w = []
        if self.w_odict is not None:
            rest = remaining_items(space, self.w_odict, self.iterator)
            while rest.next_item():
                items_w.append(self.shown(space, rest))
        return space.newtuple2(space.builtin('iter'), space.newtuple([space.newlist(items_w)]))


W_ODictIterator.typedef = iterator_typedef('odict_iterator', W_ODictIterator)


def _iterator(w_odict, kind):
    assert isinstance(w_odict, W_BaseOrderedDict)
    return W_ODictIterator(w_odict, w_odict.iteritems(), kind)


def _reverse_iterator(space, w_odict, kind):
    assert isinstance(w_odict, W_BaseOrderedDict)
    return W_ODictIterator(w_odict, ReverseDictIterator(space, w_odict), kind)


class W_ODictKeysView(W_DictKeysView):

    def descr_iter(self, space):
        return _iterator(self.w_dict, KEYS)

    def descr_reversed(self, space):
        return _reverse_iterator(space, self.w_dict, KEYS)

    def descr_repr(self, space):
        return self._repr(space, 'odict_keys')


class W_ODictValuesView(W_DictValuesView):

    def descr_iter(self, space):
        return _iterator(self.w_dict, VALUES)

    def descr_reversed(self, space):
        return _reverse_iterator(space, self.w_dict, VALUES)

    def descr_repr(self, space):
        return self._repr(space, 'odict_values')


class W_ODictItemsView(W_DictItemsView):

    def descr_iter(self, space):
        return _iterator(self.w_dict, ITEMS)

    def descr_reversed(self, space):
        return _reverse_iterator(space, self.w_dict, ITEMS)

    def descr_repr(self, space):
        return self._repr(space, 'odict_items')


def _view_typedef(name, cls, base):
    return TypeDef(
        name, base=base,
        __iter__=interp2app(cls.descr_iter),
        __reversed__=interp2app(cls.descr_reversed),
        __repr__=interp2app(cls.descr_repr),
    )


W_ODictKeysView.typedef = _view_typedef('odict_keys', W_ODictKeysView, W_DictKeysView.typedef)
W_ODictValuesView.typedef = _view_typedef('odict_values', W_ODictValuesView, W_DictValuesView.typedef)
W_ODictItemsView.typedef = _view_typedef('odict_items', W_ODictItemsView, W_DictItemsView.typedef)
