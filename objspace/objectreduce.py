"""Pickling's side of `object`: `__reduce__`, `__reduce_ex__` and `__getstate__`.

Rule: "Pickling Class Instances" in the library reference.  The functions that a reduced value names are
copyreg's, which is imported when needed.
"""
from interpreter.error import oefmt
from objspace.typecreate import mangle
from objspace.typeobject import W_Type


def descr_reduce(w_self, space):
    """Helper for pickle."""
    return _by_copyreg(space, w_self, 0)


def descr_reduce_ex(w_self, space, w_protocol):
    """Helper for pickle."""
    protocol = space.gateway_int_w(w_protocol)
    w_reduce = space.findattr_text(w_self, '__reduce__')
    if w_reduce is not None and space.lookup(w_self, '__reduce__') is not space.w_object_reduce:
        return space.call_function(w_reduce)
    if protocol >= 2:
        return _reduce_by_new(space, w_self)
    return _by_copyreg(space, w_self, protocol)


def descr_getstate(w_self, space):
    """Helper for pickle."""
    return default_state(space, w_self, False)


def _copyreg(space, name):
    w_import = space.builtin('__import__')
    return space.getattr_text(space.call_function(w_import, space.newtext('copyreg')), name)


def _by_copyreg(space, w_self, protocol):
    return space.call_function(_copyreg(space, '_reduce_ex'), w_self, space.newint(protocol))


def _reduce_by_new(space, w_self):
    w_type = space.type(w_self)
    if w_type.slots.new is None or (w_type.slots.new is space.w_object_new and not w_type.is_heaptype
                                    and w_type is not space.w_object):
        raise oefmt(space.w_TypeError, "cannot pickle '%T' object", w_self)
    w_args, w_kwargs = _new_arguments(space, w_self)
    has_args = w_args is not None
    is_list = space.isinstance_w(w_self, space.w_list)
    is_dict = space.isinstance_w(w_self, space.w_dict)
    w_state = state_of(space, w_self, not (has_args or is_list or is_dict))
    if w_kwargs is not None and space.len_w(w_kwargs) > 0:
        w_function = _copyreg(space, '__newobj_ex__')
        w_new_args = space.newtuple([w_type, w_args, w_kwargs])
    else:
        w_function = _copyreg(space, '__newobj__')
        args_w = [w_type]
        if has_args:
            args_w = args_w + space.listview(w_args)
        w_new_args = space.newtuple(args_w)
    w_items = space.iter(w_self) if is_list else space.w_None
    w_pairs = space.w_None
    if is_dict:
        w_pairs = space.iter(space.call_method(w_self, 'items'))
    return space.newtuple([w_function, w_new_args, w_state, w_items, w_pairs])


def _new_arguments(space, w_self):
    """The arguments for `__new__`: a tuple and a dict, each may be None."""
    w_method = space.lookup(w_self, '__getnewargs_ex__')
    if w_method is not None:
        w_pair = space.get_and_call_function(w_method, w_self)
        if not space.isinstance_w(w_pair, space.w_tuple):
            raise oefmt(space.w_TypeError, "__getnewargs_ex__ should return a tuple, not '%T'", w_pair)
        pair_w = space.listview(w_pair)
        if len(pair_w) != 2:
            raise oefmt(space.w_ValueError, "__getnewargs_ex__ should return a tuple of length 2, not %d",
                        len(pair_w))
        w_args, w_kwargs = pair_w[0], pair_w[1]
        if not space.isinstance_w(w_args, space.w_tuple):
            raise oefmt(space.w_TypeError, "first item of the tuple returned by __getnewargs_ex__ "
                        "must be a tuple, not '%T'", w_args)
        if not space.isinstance_w(w_kwargs, space.w_dict):
            raise oefmt(space.w_TypeError, "second item of the tuple returned by __getnewargs_ex__ "
                        "must be a dict, not '%T'", w_kwargs)
        return w_args, w_kwargs
    w_method = space.lookup(w_self, '__getnewargs__')
    if w_method is None:
        return None, None
    w_args = space.get_and_call_function(w_method, w_self)
    if not space.isinstance_w(w_args, space.w_tuple):
        raise oefmt(space.w_TypeError, "__getnewargs__ should return a tuple, not '%T'", w_args)
    return w_args, None


def state_of(space, w_self, required):
    """What `__getstate__` gives; `required`: nothing else says what the object holds."""
    if space.lookup(w_self, '__getstate__') is space.w_object_getstate and (
            w_self.getdictvalue(space, '__getstate__') is None):
        return default_state(space, w_self, required)
    return space.call_function(space.getattr_text(w_self, '__getstate__'))


def default_state(space, w_self, required):
    """`object.__getstate__`; `required`: nothing else says what the object holds."""
    w_type = space.type(w_self)
    if required and w_type.itemsize != 0:
        raise oefmt(space.w_TypeError, "cannot pickle %T objects", w_self)
    w_state = space.w_None
    w_dict = w_self.getdict(space)
    if w_dict is not None and space.len_w(w_dict) > 0:
        w_state = w_dict
    if required and w_type.typedef_of_layout.layout_typedef is not space.w_object.typedef_of_layout \
            and not space.is_none(w_self):
        raise oefmt(space.w_TypeError, "cannot pickle '%T' object", w_self)
    names = _known_slot_names(space, w_type)
    if len(names) == 0:
        return w_state
    w_slots = space.newdict()
    for name in names:
        w_value = space.findattr_text(w_self, name)
        if w_value is not None:
            space.setitem_text(w_slots, name, w_value)
    if space.len_w(w_slots) == 0:
        return w_state
    return space.newtuple2(w_state, w_slots)


def _known_slot_names(space, w_type):
    """The names that copyreg, or the class itself, has noted in `__slotnames__`, else those of the `__slots__`."""
    w_names = w_type.own('__slotnames__')
    if w_names is None or space.is_none(w_names):
        return slot_names(space, w_type)
    if not space.isinstance_w(w_names, space.w_list):
        raise oefmt(space.w_TypeError, "%N.__slotnames__ should be a list or None, not %T", w_type, w_names)
    return [space.text_w(w_name) for w_name in space.listview(w_names)]


def slot_names(space, w_type):
    """The names of all `__slots__` of a class and its bases, mangled (copyreg._slotnames)."""
    names = []
    for w_class in w_type.mro_w:
        assert isinstance(w_class, W_Type)
        w_slots = w_class.own('__slots__')
        if w_slots is None:
            continue
        names_w = [w_slots] if space.is_str(w_slots) else space.unpackiterable(w_slots)
        for w_name in names_w:
            name = space.text_w(w_name)
            if name != '__dict__' and name != '__weakref__':
                names.append(mangle(name, w_class.name))
    return names
