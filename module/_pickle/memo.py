"""The memos: PickleMemo knows what was written, UnpickleMemo what was read; and the objects that show them to programs.

A str is remembered by its text, because those that a dict or an instance has as keys are boxed anew
each time; any other object by its identity.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.dictobject import W_DictObject
from objspace.intobject import W_IntObject
from objspace.strcore import W_StrObject
from rpython.rlib.objectmodel import compute_unique_id

# beyond this many free places an index is kept apart
LARGEST_GAP = 1024


class PickleMemo(object):
    """Object -> index in the pickle.

    `objects_w` has each object once, and keeps it alive; and None for each index that was skipped.
    """

    def __init__(self):
        self.clear()

    def clear(self):
        self.objects_w = []
        self.by_text = {}
        self.by_wide_text = {}
        self.by_identity = {}

    def size(self):
        return len(self.objects_w)

    def find(self, w_obj):
        """The index of an object, or -1."""
        if type(w_obj) is W_StrObject:
            if w_obj.asc is not None:
                return self.by_text.get(w_obj.asc, -1)
            return self.by_wide_text.get(w_obj.uni, -1)
        return self.by_identity.get(w_obj, -1)

    def skip(self):
        """Use up an index for an object that nothing else refers to."""
        self.objects_w.append(None)

    def set(self, w_obj, index):
        """Remember an object that is not in the memo."""
        if type(w_obj) is W_StrObject:
            if w_obj.asc is not None:
                self.by_text[w_obj.asc] = index
            else:
                self.by_wide_text[w_obj.uni] = index
        else:
            self.by_identity[w_obj] = index
        self.objects_w.append(w_obj)

    def copy(self):
        result = PickleMemo()
        for w_obj in self.objects_w:
            if w_obj is None:
                result.skip()
            else:
                result.set(w_obj, self.find(w_obj))
        return result

    def as_dict(self, space):
        """{id: (index, object)}"""
        w_dict = space.newdict()
        for w_obj in self.objects_w:
            if w_obj is not None:
                w_entry = space.newtuple2(space.newint(self.find(w_obj)), w_obj)
                w_dict.setitem(space.newint(compute_unique_id(w_obj)), w_entry)
        return w_dict


def pickle_memo_of(space, w_value):
    """The memo that an assignment to Pickler.memo asks for. Raises TypeError."""
    if isinstance(w_value, W_PicklerMemoProxy):
        return w_value.pickler.memo.copy()
    if not isinstance(w_value, W_DictObject):
        raise oefmt(space.w_TypeError, "'memo' attribute must be a PicklerMemoProxy object or dict, not %T", w_value)
    memo = PickleMemo()
    for w_entry in w_value.w_values_list():
        if not space.isinstance_w(w_entry, space.w_tuple) or space.len_w(w_entry) != 2:
            raise oefmt(space.w_TypeError, "'memo' values must be 2-item tuples")
        entry_w = space.fixedview(w_entry)
        if not space.isinstance_w(entry_w[0], space.w_int):
            raise oefmt(space.w_TypeError, "an integer is required")
        if memo.find(entry_w[1]) < 0:
            memo.set(entry_w[1], space.int_w(entry_w[0]))
    return memo


class UnpickleMemo(object):
    """Index -> object: a list with None in free places, and a dict for the indices far behind its end."""

    def __init__(self):
        self.clear()

    def clear(self):
        self.objects_w = []
        self.far_w = {}
        self.count = 0

    def find(self, index):
        """The object with an index, or None."""
        if 0 <= index < len(self.objects_w):
            return self.objects_w[index]
        return self.far_w.get(index, None)

    def set(self, index, w_obj):
        """Remember an object under an index that is not negative."""
        size = len(self.objects_w)
        if index == size and len(self.far_w) == 0:
            self.objects_w.append(w_obj)
            self.count += 1
            return
        if self.find(index) is None:
            self.count += 1
        if index >= size + LARGEST_GAP or (index >= size and index in self.far_w):
            self.far_w[index] = w_obj
            return
        while len(self.objects_w) <= index:
            self.objects_w.append(self.far_w.pop(len(self.objects_w), None))
        assert index >= 0
        self.objects_w[index] = w_obj

    def copy(self):
        result = UnpickleMemo()
        result.objects_w = self.objects_w[:]
        result.far_w = self.far_w.copy()
        result.count = self.count
        return result

    def as_dict(self, space):
        w_dict = space.newdict()
        for index in range(len(self.objects_w)):
            if self.objects_w[index] is not None:
                w_dict.setitem(space.newint(index), self.objects_w[index])
        for index, w_obj in self.far_w.items():
            w_dict.setitem(space.newint(index), w_obj)
        return w_dict


def unpickle_memo_of(space, w_value):
    """The memo that an assignment to Unpickler.memo asks for. Raises TypeError, ValueError."""
    if isinstance(w_value, W_UnpicklerMemoProxy):
        return w_value.unpickler.memo.copy()
    if not isinstance(w_value, W_DictObject):
        raise oefmt(space.w_TypeError,
                    "'memo' attribute must be an UnpicklerMemoProxy object or dict, not %T", w_value)
    memo = UnpickleMemo()
    iterator = w_value.iteritems()
    while iterator.next_item():
        w_index = iterator.w_key
        if not space.isinstance_w(w_index, space.w_int):
            raise oefmt(space.w_TypeError, "memo key must be integers")
        if isinstance(w_index, W_IntObject) and w_index.intval < 0:
            raise oefmt(space.w_ValueError, "memo key must be positive integers.")
        memo.set(space.int_w(w_index), iterator.w_value)
    return memo


# ---- what programs see

class W_PicklerMemoProxy(W_Root):
    """`Pickler.memo`"""
    _immutable_fields_ = ['pickler']

    def __init__(self, pickler):
        self.pickler = pickler

    def descr_clear(self, space):
        """Forget every object."""
        self.pickler.memo.clear()

    def descr_copy(self, space):
        """Return a dict with the same entries: {id: (index, object)}."""
        return self.pickler.memo.as_dict(space)

    def descr_reduce(self, space):
        """What pickle writes: the copy."""
        return space.newtuple2(space.w_dict, space.newtuple([self.descr_copy(space)]))


class W_UnpicklerMemoProxy(W_Root):
    """`Unpickler.memo`"""
    _immutable_fields_ = ['unpickler']

    def __init__(self, unpickler):
        self.unpickler = unpickler

    def descr_clear(self, space):
        """Forget every object."""
        self.unpickler.memo.clear()

    def descr_copy(self, space):
        """Return a dict with the same entries: {index: object}."""
        return self.unpickler.memo.as_dict(space)

    def descr_reduce(self, space):
        """What pickle writes: the copy."""
        return space.newtuple2(space.w_dict, space.newtuple([self.descr_copy(space)]))


def _proxy_typedef(name, cls):
    return TypeDef(
        name,
        module='_pickle',
        clear=interp2app(cls.descr_clear),
        copy=interp2app(cls.descr_copy),
        __reduce__=interp2app(cls.descr_reduce),
        __hash__=None,
    )


W_PicklerMemoProxy.typedef = _proxy_typedef('PicklerMemoProxy', W_PicklerMemoProxy)
W_UnpicklerMemoProxy.typedef = _proxy_typedef('UnpicklerMemoProxy', W_UnpicklerMemoProxy)
