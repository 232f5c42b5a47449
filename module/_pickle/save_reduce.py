"""Saving what __reduce_ex__ returns: a callable with its arguments, and how the state gets in."""
from interpreter.argument import arguments_from_dict
from module._pickle import opcodes
from module._pickle.errors import pickling_error
from module._pickle.library import library_function
from module._pickle.save_items import save_items, save_pairs
from objspace.dictobject import W_DictObject
from objspace.typeobject import W_Type

SMALLEST, LARGEST = 2, 6


class Reduced(object):
    """The checked items of a reduced value; None for what is missing."""

    def __init__(self, space, items_w):
        size = len(items_w)
        if not SMALLEST <= size <= LARGEST:
            raise pickling_error("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.w_callable = items_w[0]
        self.w_args = items_w[1]
        self.w_state = _given(space, items_w, 2)
        self.w_items = _given(space, items_w, 3)
        self.w_pairs = _given(space, items_w, 4)
        self.w_setter = _given(space, items_w, 5)
        self._check(space)

    def _check(self, space):
        if not space.callable_w(self.w_callable):
            raise pickling_error("first item of the tuple returned by __reduce__ must be callable")
        if not space.isinstance_w(self.w_args, space.w_tuple):
            raise pickling_error("second item of the tuple returned by __reduce__ must be a tuple")
        if self.w_items is not None and not is_iterator(space, self.w_items):
            raise pickling_error("fourth element of the tuple returned by __reduce__ must be an iterator, not %T",
                                 self.w_items)
        if self.w_pairs is not None and not is_iterator(space, self.w_pairs):
            raise pickling_error("fifth element of the tuple returned by __reduce__ must be an iterator, not %T",
                                 self.w_pairs)
        if self.w_setter is not None and not space.callable_w(self.w_setter):
            raise pickling_error("sixth element of the tuple returned by __reduce__ must be a function, not %T",
                                 self.w_setter)


def _given(space, items_w, i):
    if i >= len(items_w) or space.is_none(items_w[i]):
        return None
    return items_w[i]


def is_iterator(space, w_obj):
    return space.type(w_obj).slots.next is not None


def save_reduce(pickler, items_w, w_obj):
    """Save a reduced value; w_obj is what it stands for, None if that is not remembered. Raises PicklingError."""
    reduced = Reduced(pickler.space, items_w)
    _save_creation(pickler, reduced, w_obj)
    if w_obj is not None:
        if pickler.memo.find(w_obj) >= 0:
            # one of the arguments refers to the object, and has created it
            pickler.write(opcodes.POP)
            pickler.write_memo_get(w_obj)
            return
        pickler.memoize(w_obj)
    if reduced.w_items is not None:
        save_items(pickler, reduced.w_items)
    if reduced.w_pairs is not None:
        save_pairs(pickler, reduced.w_pairs)
    if reduced.w_state is not None:
        _save_state(pickler, reduced, w_obj)


def _save_state(pickler, reduced, w_obj):
    if reduced.w_setter is None:
        pickler.save(reduced.w_state)
        pickler.write(opcodes.BUILD)
        return
    pickler.save(reduced.w_setter)
    pickler.save(w_obj)
    pickler.save(reduced.w_state)
    pickler.write(opcodes.TUPLE2 + opcodes.REDUCE + opcodes.POP)


def _save_creation(pickler, reduced, w_obj):
    """What creates the object; protocol 2 has opcodes for copyreg's functions."""
    space = pickler.space
    if pickler.protocol >= 2:
        w_name = space.findattr_text(reduced.w_callable, '__name__')
        if w_name is not None and space.is_str(w_name):
            name = space.text_w(w_name)
            if name == '__newobj_ex__':
                _save_new_with_keywords(pickler, space.fixedview(reduced.w_args))
                return
            if name == '__newobj__':
                _save_new(pickler, space.fixedview(reduced.w_args), w_obj)
                return
    pickler.save(reduced.w_callable)
    pickler.save(reduced.w_args)
    pickler.write(opcodes.REDUCE)


def _save_new(pickler, args_w, w_obj):
    """cls.__new__(cls, *args), from (cls, *args)."""
    space = pickler.space
    if len(args_w) < 1:
        raise pickling_error("__newobj__ arglist is empty")
    w_class = args_w[0]
    if not isinstance(w_class, W_Type):
        raise pickling_error("args[0] from __newobj__ args is not a type")
    if w_obj is not None and space.getattr_text(w_obj, '__class__') is not w_class:
        raise pickling_error("args[0] from __newobj__ args has the wrong class")
    pickler.save(w_class)
    pickler.save(space.newtuple(args_w[1:]))
    pickler.write(opcodes.NEWOBJ)


def _save_new_with_keywords(pickler, args_w):
    """cls.__new__(cls, *args, **kwargs), from (cls, args, kwargs)."""
    space = pickler.space
    if len(args_w) != 3:
        raise pickling_error("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(args_w))
    w_class, w_args, w_kwargs = args_w[0], args_w[1], args_w[2]
    if not isinstance(w_class, W_Type):
        raise pickling_error("first item from NEWOBJ_EX argument tuple must be a class, not %T", w_class)
    if not space.isinstance_w(w_args, space.w_tuple):
        raise pickling_error("second item from NEWOBJ_EX argument tuple must be a tuple, not %T", w_args)
    if not isinstance(w_kwargs, W_DictObject):
        raise pickling_error("third item from NEWOBJ_EX argument tuple must be a dict, not %T", w_kwargs)
    if pickler.protocol >= 4:
        pickler.save(w_class)
        pickler.save(w_args)
        pickler.save(w_kwargs)
        pickler.write(opcodes.NEWOBJ_EX)
        return
    # older Pythons are told to call a functools.partial
    w_new = space.getattr_text(w_class, '__new__')
    partial_args = arguments_from_dict(space, [w_new, w_class] + space.fixedview(w_args), w_kwargs)
    pickler.save(space.call_args(library_function(space, 'functools', 'partial'), partial_args))
    pickler.save(space.newtuple([]))
    pickler.write(opcodes.REDUCE)
