"""collections.defaultdict, and _count_elements for collections.Counter."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.dictobject import W_DictObject
from objspace.dictstrategy import EmptyDictStrategy
from objspace.dictupdate import update_from_arguments
from objspace.genericalias import class_getitem
from objspace.keyerror import key_error
from objspace.reprguard import enter_repr, leave_repr, short_type_name
from objspace.strategycache import strategy_instance


class W_DefaultDict(W_DictObject):
    """`w_factory` makes the missing values; None means there is none."""

    def __init__(self, strategy, storage):
        W_DictObject.__init__(self, strategy, storage)
        self.w_factory = None

    def descr_init(self, space, __args__):
        """Take the factory, and the items as dict does."""
        args = __args__
        w_factory = None
        if len(args.args_w) > 0:
            w_factory = args.args_w[0]
            if space.is_none(w_factory):
                w_factory = None
            elif not space.callable_w(w_factory):
                raise oefmt(space.w_TypeError, "first argument must be callable or None")
            args = args.without_first()
        self.w_factory = w_factory
        update_from_arguments(space, self, args, 'dict')

    def descr_missing(self, space, w_key):
        """__missing__(key) # Called by __getitem__ for missing key"""
        if self.w_factory is None:
            raise key_error(space, w_key)
        w_value = space.call_function(self.w_factory)
        space.setitem(self, w_key, w_value)
        return w_value

    def _boxed_factory(self, space):
        return space.w_None if self.w_factory is None else self.w_factory

    def descr_repr(self, space):
        w_items = W_DictObject.descr_repr(self, space)
        w_factory = self._boxed_factory(space)
        factory = '...'
        if enter_repr(space, w_factory):
            try:
                factory = space.text_w(space.repr(w_factory))
            finally:
                leave_repr(space)
        return space.newtext('%s(%s, %s)' % (short_type_name(space, self), factory, space.text_w(w_items)))

    def _new_with(self, space, w_items):
        return space.call_function(space.type(self), self._boxed_factory(space), w_items)

    def descr_copy(self, space):
        """D.copy() -> a shallow copy of D."""
        return self._new_with(space, self)

    def descr_or(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        w_result = self._new_with(space, self)
        space.call_method(w_result, 'update', w_other)
        return w_result

    def descr_ror(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        w_result = self._new_with(space, w_other)
        space.call_method(w_result, 'update', self)
        return w_result

    def descr_reduce(self, space):
        """Return state information for pickling."""
        args_w = [] if self.w_factory is None else [self.w_factory]
        w_items = space.iter(space.call_method(self, 'items'))
        return space.newtuple([space.type(self), space.newtuple(args_w), space.w_None, space.w_None, w_items])

    def fget_factory(self, space):
        return self._boxed_factory(space)

    def fset_factory(self, space, w_value):
        self.w_factory = None if space.is_none(w_value) else w_value

    def fdel_factory(self, space):
        self.w_factory = None


def descr_new_defaultdict(space, w_type, __args__):
    """Create an empty defaultdict; `__init__` fills it."""
    w_dict = space.allocate_instance(W_DefaultDict, w_type)
    strategy = strategy_instance(space, EmptyDictStrategy)
    W_DefaultDict.__init__(w_dict, strategy, strategy.empty_storage())
    return w_dict


W_DefaultDict.typedef = TypeDef(
    'defaultdict', base=W_DictObject.typedef, module='collections',
    doc="defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\n"
        "The default factory is called without arguments to produce\n"
        "a new value when a key is not present, in __getitem__ only.\n"
        "A defaultdict compares equal to a dict with the same items.\n"
        "All remaining arguments are treated the same as if they were\n"
        "passed to the dict constructor, including keyword arguments.",
    __new__=interp2app(descr_new_defaultdict),
    __init__=interp2app(W_DefaultDict.descr_init),
    __missing__=interp2app(W_DefaultDict.descr_missing),
    __repr__=interp2app(W_DefaultDict.descr_repr),
    __or__=interp2app(W_DefaultDict.descr_or),
    __ror__=interp2app(W_DefaultDict.descr_ror),
    __copy__=interp2app(W_DefaultDict.descr_copy),
    __reduce__=interp2app(W_DefaultDict.descr_reduce),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    copy=interp2app(W_DefaultDict.descr_copy),
    default_factory=GetSetProperty(W_DefaultDict.fget_factory, W_DefaultDict.fset_factory,
                                   W_DefaultDict.fdel_factory, doc="Factory for default value called by"
                                   " __missing__()."),
)


def count_elements(space, w_mapping, w_iterable):
    """Count elements in the iterable, updating the mapping"""
    w_iterator = space.iter(w_iterable)
    w_one = space.newint(1)
    if isinstance(w_mapping, W_DictObject) and (
            space.lookup(w_mapping, 'get') is space.lookup_in_type(space.w_dict, 'get')) and (
            space.type(w_mapping).slots.setitem is space.w_dict.slots.setitem):
        while True:
            w_key = space.next_or_none(w_iterator)
            if w_key is None:
                return
            w_count = w_mapping.getitem(w_key)
            w_mapping.setitem(w_key, w_one if w_count is None else space.add(w_count, w_one))
    w_get = space.getattr_text(w_mapping, 'get')
    w_zero = space.newint(0)
    while True:
        w_key = space.next_or_none(w_iterator)
        if w_key is None:
            return
        space.setitem(w_mapping, w_key, space.add(space.call_function(w_get, w_key, w_zero), w_one))
