"""Dicts that are views: `instance.__dict__` over a hidden-class map, and mappingproxy.

An instance's attributes live in its map (mapdict.py).  The dict that Python code gets is a
W_DictObject whose storage is the instance.  Storing a key that is not a str makes it an
ordinary dict, to which the instance then defers.  A class's `__dict__` is a mappingproxy
over a dict whose storage is the class.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.dictobject import W_DictObject
from objspace.dictstrategy import DictIterator, DictStrategy
from objspace.strategycache import strategy_instance
from objspace.typeobject import W_Type
from rpython.rlib import rerased


class InstanceDictStrategy(DictStrategy):
    """Keys are the attributes in the map, in order of creation."""
    storage_is_all = False
    erase, unerase = rerased.new_erasing_pair('instance attributes')
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def getitem_text(self, w_dict, name):
        return self.unerase(w_dict.storage).read_attribute(name)

    def setitem_text(self, w_dict, name, w_value):
        self.unerase(w_dict.storage).write_attribute(name, w_value)

    def delitem_text(self, w_dict, name):
        return self.unerase(w_dict.storage).remove_attribute(name)

    def length(self, w_dict):
        return self.unerase(w_dict.storage).count_attributes()

    def clear(self, w_dict):
        w_obj = self.unerase(w_dict.storage)
        for name in w_obj.attribute_names():
            w_obj.remove_attribute(name)

    def generalize(self, w_dict):
        w_obj = self.unerase(w_dict.storage)
        DictStrategy.generalize(self, w_dict)
        w_obj.setdict(self.space, w_dict)

    def iterator(self, w_dict, needs_key):
        return InstanceDictIterator(self.space, w_dict, self, needs_key)


class InstanceDictIterator(DictIterator):
    """Over the attributes that the instance had when the iteration began."""

    def __init__(self, space, w_dict, strategy, needs_key):
        DictIterator.__init__(self, space, w_dict, strategy, needs_key)
        self.w_obj = InstanceDictStrategy.unerase(w_dict.storage)
        self.names = self.w_obj.attribute_names()
        self.position = 0

    def advance(self):
        while self.position < len(self.names):
            name = self.names[self.position]
            self.position += 1
            w_value = self.w_obj.read_attribute(name)
            if w_value is not None:
                self.w_value = w_value
                self.w_key = self.space.newname(name)
                return True
        return False


def new_instance_dict(space, w_obj):
    """Return the dict that views the attributes of an instance."""
    strategy = strategy_instance(space, InstanceDictStrategy)
    return W_DictObject(strategy, strategy.erase(w_obj))


class TypeDictStrategy(DictStrategy):
    """Keys are the class attributes; only read, behind a mappingproxy."""
    storage_is_all = False
    erase, unerase = rerased.new_erasing_pair('class attributes')
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def getitem_text(self, w_dict, name):
        return self.unerase(w_dict.storage).own(name)

    def setitem_text(self, w_dict, name, w_value):
        self.unerase(w_dict.storage).set_attribute(name, w_value)

    def delitem_text(self, w_dict, name):
        return self.unerase(w_dict.storage).delete_attribute(name)

    def length(self, w_dict):
        return len(self.unerase(w_dict.storage).dict_w)

    def clear(self, w_dict):
        w_type = self.unerase(w_dict.storage)
        for name in w_type.dict_w.keys():
            w_type.delete_attribute(name)

    def iterator(self, w_dict, needs_key):
        return TypeDictIterator(self.space, w_dict, self, needs_key)


class TypeDictIterator(DictIterator):
    """Over the class attributes that were there when the iteration began."""

    def __init__(self, space, w_dict, strategy, needs_key):
        DictIterator.__init__(self, space, w_dict, strategy, needs_key)
        self.w_type = TypeDictStrategy.unerase(w_dict.storage)
        self.names = self.w_type.dict_w.keys()
        self.position = 0

    def advance(self):
        while self.position < len(self.names):
            name = self.names[self.position]
            self.position += 1
            w_value = self.w_type.own(name)
            if w_value is not None:
                self.w_value = w_value
                self.w_key = self.space.newname(name)
                return True
        return False


def new_type_dict_view(space, w_type):
    """Return the mappingproxy that `type.__dict__` is."""
    assert isinstance(w_type, W_Type)
    strategy = strategy_instance(space, TypeDictStrategy)
    return W_MappingProxy(W_DictObject(strategy, strategy.erase(w_type)))


class W_MappingProxy(W_Root):
    """types.MappingProxyType: a read-only view of a mapping."""
    _immutable_fields_ = ['w_mapping']

    def __init__(self, w_mapping):
        self.w_mapping = w_mapping

    def descr_getitem(self, space, w_key):
        return space.getitem(self.w_mapping, w_key)

    def descr_len(self, space):
        return space.len(self.w_mapping)

    def descr_iter(self, space):
        return space.iter(self.w_mapping)

    def descr_contains(self, space, w_key):
        return space.newbool(space.contains(self.w_mapping, w_key))

    def descr_repr(self, space):
        return space.newtext('mappingproxy(%s)' % space.text_w(space.repr(self.w_mapping)))

    def descr_str(self, space):
        return space.str(self.w_mapping)

    def descr_eq(self, space, w_other):
        if isinstance(w_other, W_MappingProxy):
            w_other = w_other.w_mapping
        return space.eq(self.w_mapping, w_other)

    def descr_or(self, space, w_other):
        w_mapping = self.w_mapping
        if isinstance(w_other, W_MappingProxy):
            w_other = w_other.w_mapping
        return space.or_(w_mapping, w_other)

    def compare(self, space, w_other, operation):
        if isinstance(w_other, W_MappingProxy):
            w_other = w_other.w_mapping
        return space.call_method(self.w_mapping, operation, w_other)

    def descr_lt(self, space, w_other):
        return self.compare(space, w_other, '__lt__')

    def descr_le(self, space, w_other):
        return self.compare(space, w_other, '__le__')

    def descr_gt(self, space, w_other):
        return self.compare(space, w_other, '__gt__')

    def descr_ge(self, space, w_other):
        return self.compare(space, w_other, '__ge__')

    def descr_ror(self, space, w_other):
        if isinstance(w_other, W_MappingProxy):
            w_other = w_other.w_mapping
        return space.or_(w_other, self.w_mapping)

    def descr_ior(self, space, w_other):
        raise oefmt(space.w_TypeError, "'|=' is not supported by mappingproxy; use '|' instead")

    def descr_reversed(self, space):
        return space.call_method(self.w_mapping, '__reversed__')

    def descr_get(self, space, w_key, w_default=None):
        return space.call_method(self.w_mapping, 'get', w_key,
                                 space.w_None if w_default is None else w_default)

    def descr_keys(self, space):
        return space.call_method(self.w_mapping, 'keys')

    def descr_values(self, space):
        return space.call_method(self.w_mapping, 'values')

    def descr_items(self, space):
        return space.call_method(self.w_mapping, 'items')

    def descr_copy(self, space):
        return space.call_method(self.w_mapping, 'copy')


def descr_new_mappingproxy(space, w_type, w_mapping):
    if space.lookup(w_mapping, '__getitem__') is None or space.isinstance_w(w_mapping, space.w_list) \
            or space.isinstance_w(w_mapping, space.w_tuple):
        raise oefmt(space.w_TypeError, "mappingproxy() argument must be a mapping, not %T", w_mapping)
    return W_MappingProxy(w_mapping)


W_MappingProxy.typedef = TypeDef(
    'mappingproxy',
    acceptable_as_base=False,
    __new__=interp2app(descr_new_mappingproxy, kw='mapping'),
    __getitem__=interp2app(W_MappingProxy.descr_getitem),
    __len__=interp2app(W_MappingProxy.descr_len),
    __iter__=interp2app(W_MappingProxy.descr_iter),
    __contains__=interp2app(W_MappingProxy.descr_contains),
    __reversed__=interp2app(W_MappingProxy.descr_reversed),
    __repr__=interp2app(W_MappingProxy.descr_repr),
    __str__=interp2app(W_MappingProxy.descr_str),
    __eq__=interp2app(W_MappingProxy.descr_eq),
    __or__=interp2app(W_MappingProxy.descr_or),
    __ror__=interp2app(W_MappingProxy.descr_ror),
    __ior__=interp2app(W_MappingProxy.descr_ior),
    __lt__=interp2app(W_MappingProxy.descr_lt),
    __le__=interp2app(W_MappingProxy.descr_le),
    __gt__=interp2app(W_MappingProxy.descr_gt),
    __ge__=interp2app(W_MappingProxy.descr_ge),
    __hash__=None,
    get=interp2app(W_MappingProxy.descr_get),
    keys=interp2app(W_MappingProxy.descr_keys),
    values=interp2app(W_MappingProxy.descr_values),
    items=interp2app(W_MappingProxy.descr_items),
    copy=interp2app(W_MappingProxy.descr_copy),
)
