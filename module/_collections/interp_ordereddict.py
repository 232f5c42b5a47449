"""collections.OrderedDict: a dict whose order can be changed, and compared.

Dicts are ordered anyway; here is what else it promises.  For instances of subclasses the
operations go through the methods that the subclass may define, as in CPython.
The views and iterators are in interp_odict_views.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.typedef import TypeDef
from module._collections.interp_deque_iterator import instance_state
from module._collections.interp_odict_views import (
    KEYS, W_BaseOrderedDict, W_ODictItemsView, W_ODictIterator, W_ODictKeysView, W_ODictValuesView)
from objspace.dictobject import W_DictObject, descr_fromkeys
from objspace.dictstrategy import EmptyDictStrategy, ReverseDictIterator
from objspace.keyerror import key_error
from objspace.reprguard import enter_repr, leave_repr, short_type_name
from objspace.strategycache import strategy_instance


class W_OrderedDict(Weakrefable, W_BaseOrderedDict):
    """`state` changes whenever the keys or their order do; `w_attributes` is the `__dict__`, or None."""

    def __init__(self, strategy, storage):
        W_BaseOrderedDict.__init__(self, strategy, storage)
        self.w_attributes = None

    # ---- instance attributes

    def getdict(self, space):
        if self.w_attributes is None:
            self.w_attributes = space.newdict()
        return self.w_attributes

    def getdictvalue(self, space, name):
        if self.w_attributes is None:
            return None
        return space.finditem_text(self.w_attributes, name)

    def setdict(self, space, w_dict):
        self.w_attributes = w_dict

    # ---- items as a subclass sees them

    def store(self, space, w_key, w_value):
        """`self[key] = value`."""
        if self.is_user_instance:
            space.setitem(self, w_key, w_value)
        else:
            self.setitem(w_key, w_value)

    # ---- filling

    def descr_init(self, space, __args__):
        """Fill from a mapping or an iterable of pairs, and from keyword arguments."""
        if len(__args__.args_w) > 1:
            raise oefmt(space.w_TypeError, "expected at most 1 arguments, got %d", len(__args__.args_w))
        self.update_from_call(space, __args__)

    def descr_update(self, space, __args__):
        """Update D from a mapping or an iterable of pairs, and from keyword arguments."""
        if len(__args__.args_w) > 1:
            raise oefmt(space.w_TypeError, "update() takes at most 1 positional argument (%d given)",
                        len(__args__.args_w))
        self.update_from_call(space, __args__)

    def update_from_call(self, space, args):
        if len(args.args_w) == 1:
            self.update_from(space, args.args_w[0])
        if args.names is not None:
            for i in range(len(args.names)):
                self.store(space, space.newtext(args.names[i]), args.kwargs_w[i])

    def update_from(self, space, w_other):
        """Store the items of a mapping or of an iterable of pairs."""
        if isinstance(w_other, W_DictObject) and type(w_other) is W_DictObject:
            for w_pair in w_other.items_list(space):
                pair_w = space.fixedview(w_pair)
                self.store(space, pair_w[0], pair_w[1])
            return
        w_keys = space.findattr_text(w_other, 'keys')
        if w_keys is not None:
            w_iterator = space.iter(space.call_function(w_keys))
            while True:
                w_key = space.next_or_none(w_iterator)
                if w_key is None:
                    return
                self.store(space, w_key, space.getitem(w_other, w_key))
        w_items = space.findattr_text(w_other, 'items')
        if w_items is not None:
            w_other = space.call_function(w_items)
        self._update_from_pairs(space, w_other)

    def _update_from_pairs(self, space, w_pairs):
        w_iterator = space.iter(w_pairs)
        while True:
            w_pair = space.next_or_none(w_iterator)
            if w_pair is None:
                return
            items_w = space.unpackiterable(w_pair)
            count = len(items_w)
            if count < 2:
                raise oefmt(space.w_ValueError, "need more than %d value%s to unpack",
                            count, '' if count == 1 else 's')
            if count > 2:
                raise oefmt(space.w_ValueError, "too many values to unpack (expected 2)")
            self.store(space, items_w[0], items_w[1])

    # ---- operators

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        return space.newbool(self._equal(space, w_other) and self._same_order(space, w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        return space.newbool(not (self._equal(space, w_other) and self._same_order(space, w_other)))

    def _same_order(self, space, w_other):
        "True unless the other is an OrderedDict whose keys, as many, come in another order."
        if not isinstance(w_other, W_OrderedDict):
            return True
        a, b = self.iteritems(), w_other.iteritems()
        while a.next_item() and b.next_item():
            if not space.eq_w(a.w_key, b.w_key):
                return False
        return True

    def descr_or(self, space, w_other):
        return self._merged(space, space.type(self), self, w_other)

    def descr_ror(self, space, w_other):
        return self._merged(space, space.type(self), w_other, self)

    def _merged(self, space, w_type, w_left, w_right):
        if not isinstance(w_left, W_DictObject) or not isinstance(w_right, W_DictObject):
            return space.w_NotImplemented
        w_result = space.call_function(w_type, w_left)
        if not isinstance(w_result, W_OrderedDict):
            return space.w_NotImplemented
        w_result.update_from(space, w_right)
        return w_result

    def descr_ior(self, space, w_other):
        self.update_from(space, w_other)
        return self

    def descr_repr(self, space):
        name = short_type_name(space, self)
        if self.length() == 0:
            return space.newtext(name + '()')
        if not enter_repr(space, self):
            return space.newtext('...')
        try:
            if self.is_user_instance:
                w_items = space.newlist(space.unpackiterable(space.call_method(self, 'items')))
            else:
                w_items = space.newlist(self.items_list(space))
            text = space.text_w(space.repr(w_items))
        finally:
            leave_repr(space)
        return space.newtext('%s(%s)' % (name, text))

    def descr_iter(self, space):
        return W_ODictIterator(self, self.iteritems(), KEYS)

    def descr_reversed(self, space):
        """od.__reversed__() <==> reversed(od)"""
        return W_ODictIterator(self, ReverseDictIterator(space, self), KEYS)

    # ---- methods

    def descr_keys(self, space):
        """D.keys() -> a set-like object providing a view on D's keys"""
        return W_ODictKeysView(self)

    def descr_values(self, space):
        """D.values() -> an object providing a view on D's values"""
        return W_ODictValuesView(self)

    def descr_items(self, space):
        """D.items() -> a set-like object providing a view on D's items"""
        return W_ODictItemsView(self)

    @unwrap_spec(last=bool)
    def descr_move_to_end(self, space, w_key, last=True):
        """Move an existing element to the end (or beginning if last is false)."""
        if self.getitem(w_key) is None:
            raise key_error(space, w_key)
        self.get_strategy().move_to_end(self, w_key, last)
        self.state += 1

    @unwrap_spec(last=bool)
    def descr_popitem(self, space, last=True):
        """Remove and return a (key, value) pair from the dictionary."""
        if self.length() == 0:
            raise oefmt(space.w_KeyError, "dictionary is empty")
        self.state += 1
        if last:
            w_key, w_value = self.get_strategy().popitem(self)
        else:
            iterator = self.iteritems()
            iterator.next_item()
            w_key, w_value = iterator.w_key, iterator.w_value
            self.delitem(w_key)
        return space.newtuple2(w_key, w_value)

    def descr_pop(self, space, w_key, w_default=None):
        """Remove the key and return its value, or the default. Raises KeyError without one."""
        w_value = self.pop(w_key)
        if w_value is not None:
            return w_value
        if w_default is None:
            raise key_error(space, w_key)
        return w_default

    def descr_setdefault(self, space, w_key, w_default=None):
        """Insert key with a value of default if key is not in the dictionary."""
        if w_default is None:
            w_default = space.w_None
        if not self.is_user_instance:
            return self.setdefault(w_key, w_default)
        if space.contains(self, w_key):
            return space.getitem(self, w_key)
        space.setitem(self, w_key, w_default)
        return w_default

    def descr_copy(self, space):
        """od.copy() -> a shallow copy of od"""
        if not self.is_user_instance:
            w_copy = self.copy()
            return W_OrderedDict(w_copy.get_strategy(), w_copy.storage)
        w_result = space.call_function(space.type(self))
        for w_key in self.w_keys_list():
            space.setitem(w_result, w_key, space.getitem(self, w_key))
        return w_result

    def descr_reduce(self, space):
        """Return state information for pickling"""
        w_items = space.iter(space.call_method(self, 'items'))
        return space.newtuple([space.type(self), space.newtuple([]), instance_state(space, self),
                               space.w_None, w_items])


def descr_new_ordereddict(space, w_type, __args__):
    """Create an empty OrderedDict; `__init__` fills it."""
    w_dict = space.allocate_instance(W_OrderedDict, w_type)
    strategy = strategy_instance(space, EmptyDictStrategy)
    W_OrderedDict.__init__(w_dict, strategy, strategy.empty_storage())
    return w_dict


W_OrderedDict.typedef = TypeDef(
    'OrderedDict', base=W_DictObject.typedef, module='collections', has_dict=True, has_map=False,
    doc="Dictionary that remembers insertion order",
    __new__=interp2app(descr_new_ordereddict),
    __init__=interp2app(W_OrderedDict.descr_init),
    __iter__=interp2app(W_OrderedDict.descr_iter),
    __reversed__=interp2app(W_OrderedDict.descr_reversed),
    __eq__=interp2app(W_OrderedDict.descr_eq),
    __ne__=interp2app(W_OrderedDict.descr_ne),
    __hash__=None,
    __or__=interp2app(W_OrderedDict.descr_or),
    __ror__=interp2app(W_OrderedDict.descr_ror),
    __ior__=interp2app(W_OrderedDict.descr_ior),
    __repr__=interp2app(W_OrderedDict.descr_repr),
    __reduce__=interp2app(W_OrderedDict.descr_reduce),
    copy=interp2app(W_OrderedDict.descr_copy),
    fromkeys=interp2app(descr_fromkeys, kw='iterable value', as_classmethod=True),
    items=interp2app(W_OrderedDict.descr_items),
    keys=interp2app(W_OrderedDict.descr_keys),
    move_to_end=interp2app(W_OrderedDict.descr_move_to_end, kw='key last'),
    pop=interp2app(W_OrderedDict.descr_pop, kw='key default'),
    popitem=interp2app(W_OrderedDict.descr_popitem, kw='last'),
    setdefault=interp2app(W_OrderedDict.descr_setdefault, kw='key default'),
    update=interp2app(W_OrderedDict.descr_update),
    values=interp2app(W_OrderedDict.descr_values),
)
