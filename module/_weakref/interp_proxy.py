"""weakref.proxy: an object that stands for its referent in every operation.

The methods are generated from the operations of the space; rule: "weakref.proxy" in the library reference.
"""
import weakref

from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from module._weakref.interp_weakref import W_WeakrefBase, callback_of, check_count, lifeline_of
from objspace.operation_table import BINARY, COMPARISONS
from objspace.slots import BINARY_NAMES


class W_Proxy(W_WeakrefBase):
    """weakref.ProxyType"""

    def descr_repr(self, space):
        w_obj = self.dereference()
        if w_obj is None:
            w_obj = space.w_None
        return space.newtext('<weakproxy at 0x%s to %s at 0x%s>' % (
            space.address_text(self), space.type(w_obj).name, space.address_text(w_obj)))

    def descr_getattribute(self, space, w_name):
        return space.getattr(referent(space, self), w_name)

    def descr_setattr(self, space, w_name, w_value):
        space.setattr(referent(space, self), w_name, w_value)

    def descr_delattr(self, space, w_name):
        space.delattr(referent(space, self), w_name)

    def descr_str(self, space):
        return space.str(referent(space, self))

    def descr_bytes(self, space):
        return space.call_method(referent(space, self), '__bytes__')

    def descr_bool(self, space):
        return space.newbool(space.is_true(referent(space, self)))

    def descr_len(self, space):
        return space.len(referent(space, self))

    def descr_contains(self, space, w_item):
        return space.newbool(space.contains(referent(space, self), w_item))

    def descr_getitem(self, space, w_index):
        return space.getitem(referent(space, self), w_index)

    def descr_setitem(self, space, w_index, w_value):
        space.setitem(referent(space, self), w_index, w_value)

    def descr_delitem(self, space, w_index):
        space.delitem(referent(space, self), w_index)

    def descr_iter(self, space):
        return space.iter(referent(space, self))

    def descr_proxy_next(self, space):
        w_obj = referent(space, self)
        if space.lookup(w_obj, '__next__') is None:
            raise oefmt(space.w_TypeError, "Weakref proxy referenced a non-iterator '%T' object", w_obj)
        return space.next(w_obj)

    def descr_reversed(self, space):
        return space.call_method(referent(space, self), '__reversed__')

    def descr_int(self, space):
        return space.int(referent(space, self))

    def descr_float(self, space):
        return space.float(referent(space, self))

    def descr_index(self, space):
        return space.index(referent(space, self))

    def descr_neg(self, space):
        return space.neg(referent(space, self))

    def descr_pos(self, space):
        return space.pos(referent(space, self))

    def descr_abs(self, space):
        return space.abs(referent(space, self))

    def descr_invert(self, space):
        return space.invert(referent(space, self))


class W_CallableProxy(W_Proxy):
    """weakref.CallableProxyType"""

    def descr_call(self, space, __args__):
        return space.call_args(referent(space, self), __args__)


def referent(space, proxy):
    """The object of a proxy. Raises ReferenceError if it is gone."""
    w_obj = proxy.dereference()
    if w_obj is None:
        raise oefmt(space.w_ReferenceError, "weakly-referenced object no longer exists")
    return w_obj


def unproxied(space, w_obj):
    """An operand, or the object that it is a proxy of."""
    if isinstance(w_obj, W_Proxy):
        return referent(space, w_obj)
    return w_obj


def proxy(space, __args__):
    """proxy(object[, callback]): an object that stands for another one"""
    if __args__.has_keywords():
        raise oefmt(space.w_TypeError, "_weakref.proxy() takes no keyword arguments")
    args_w = __args__.args_w
    check_count(space, 'proxy', len(args_w))
    w_obj = args_w[0]
    w_callable = callback_of(space, args_w)
    lifeline = lifeline_of(space, w_obj)
    if w_callable is None:
        w_cached = lifeline.cached_proxy()
        if w_cached is not None and w_cached.dereference() is not None:
            return w_cached
    if space.callable_w(w_obj):
        w_proxy = W_CallableProxy(w_obj, w_callable)
    else:
        w_proxy = W_Proxy(w_obj, w_callable)
    lifeline.note(w_proxy)
    if w_callable is None:
        lifeline.cached_proxy = weakref.ref(w_proxy)
    return w_proxy


_BINARY_SOURCE = '''
def {name}(w_self, space, w_other):
    return space.{operation}(unproxied(space, w_self), unproxied(space, w_other))

def r{name}(w_self, space, w_other):
    return space.{operation}(unproxied(space, w_other), unproxied(space, w_self))
'''


def _operators():
    """The rawdict entries of arithmetic and comparison."""
    entries, namespace = {}, {'unproxied': unproxied}
    for row in BINARY:
        operation, slot, inplace = row[0], row[2], row[4]
        special = slot.rstrip('_')
        assert special in BINARY_NAMES, special
        exec(_BINARY_SOURCE.format(name='op_' + special, operation=operation), namespace)
        entries['__%s__' % special] = interp2app(namespace['op_' + special])
        entries['__r%s__' % special] = interp2app(namespace['rop_' + special])
        if inplace:
            exec(_BINARY_SOURCE.format(name='op_' + inplace, operation='inplace_' + operation.rstrip('_')), namespace)
            entries['__%s__' % inplace] = interp2app(namespace['op_' + inplace])
    for row in COMPARISONS:
        exec(_BINARY_SOURCE.format(name='op_' + row[0], operation=row[0]), namespace)
        entries['__%s__' % row[0]] = interp2app(namespace['op_' + row[0]])
    return entries


_ENTRIES = _operators()
_ENTRIES.update(
    __repr__=interp2app(W_Proxy.descr_repr),
    __str__=interp2app(W_Proxy.descr_str),
    __bytes__=interp2app(W_Proxy.descr_bytes),
    __getattribute__=interp2app(W_Proxy.descr_getattribute),
    __setattr__=interp2app(W_Proxy.descr_setattr),
    __delattr__=interp2app(W_Proxy.descr_delattr),
    __bool__=interp2app(W_Proxy.descr_bool),
    __len__=interp2app(W_Proxy.descr_len),
    __contains__=interp2app(W_Proxy.descr_contains),
    __getitem__=interp2app(W_Proxy.descr_getitem),
    __setitem__=interp2app(W_Proxy.descr_setitem),
    __delitem__=interp2app(W_Proxy.descr_delitem),
    __iter__=interp2app(W_Proxy.descr_iter),
    __next__=interp2app(W_Proxy.descr_proxy_next),
    __reversed__=interp2app(W_Proxy.descr_reversed),
    __int__=interp2app(W_Proxy.descr_int),
    __float__=interp2app(W_Proxy.descr_float),
    __index__=interp2app(W_Proxy.descr_index),
    __neg__=interp2app(W_Proxy.descr_neg),
    __pos__=interp2app(W_Proxy.descr_pos),
    __abs__=interp2app(W_Proxy.descr_abs),
    __invert__=interp2app(W_Proxy.descr_invert),
    __hash__=None,
)

W_Proxy.typedef = TypeDef('ProxyType', module='weakref', acceptable_as_base=False, **_ENTRIES)
W_CallableProxy.typedef = TypeDef(
    'CallableProxyType', module='weakref', acceptable_as_base=False,
    __call__=interp2app(W_CallableProxy.descr_call), **_ENTRIES)

