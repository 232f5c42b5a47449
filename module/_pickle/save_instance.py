"""Saving an instance of a class made in Python that leaves pickling to object: straight from its attributes.

What is written is what object.__reduce_ex__ leads to, without the calls, and without the `__dict__` that
would have to be made for it.
"""
from module._pickle import opcodes
from module._pickle.opcodes import BATCH_SIZE
from objspace.mapdict import DICT_VIEW, OWN_DICT
from objspace.objectobject import W_Object
from objspace.objectreduce import slot_names


def save_plain_instance(pickler, w_obj):
    """Save the instance; False if it is none of these."""
    if pickler.protocol < 2 or pickler.fast or pickler.w_persistent_id is not None:
        return False
    if not isinstance(w_obj, W_Object) or not w_obj.is_user_instance:
        return False
    # a `__dict__` that exists may be referred to by others
    if w_obj.read_attribute(DICT_VIEW) is not None or w_obj.read_attribute(OWN_DICT) is not None:
        return False
    w_type = pickler.space.type(w_obj)
    is_plain = pickler.plain_classes.get(w_type, -1)
    if is_plain < 0:
        is_plain = int(is_plain_class(pickler.space, w_type))
        pickler.plain_classes[w_type] = is_plain
    if not is_plain:
        return False
    names = w_obj.attribute_names()
    if has_special_name(names):
        return False
    _save(pickler, w_obj, w_type, names)
    return True


def is_plain_class(space, w_type):
    """True if nothing in the class has a say in how its instances are pickled."""
    if w_type.slots.getattribute is not space.w_object_getattribute or w_type.slots.getattr is not None:
        return False
    if w_type.lookup('__reduce_ex__') is not space.w_object.lookup('__reduce_ex__') or \
            w_type.lookup('__reduce__') is not space.w_object_reduce or \
            w_type.lookup('__getstate__') is not space.w_object_getstate or \
            w_type.lookup('__class__') is not space.w_object_class:
        return False
    if w_type.lookup('__getnewargs_ex__') is not None or w_type.lookup('__getnewargs__') is not None:
        return False
    return w_type.typedef_of_layout.layout_typedef is space.w_object.typedef_of_layout \
        and w_type.itemsize == 0 and len(slot_names(space, w_type)) == 0


def has_special_name(names):
    """True if an attribute of the instance might hide a method that pickling calls."""
    for name in names:
        if name.startswith('__'):
            return True
    return False


def _save(pickler, w_obj, w_type, names):
    pickler.save(w_type)
    pickler.output.opcode_boundary()
    pickler.write(opcodes.EMPTY_TUPLE)
    pickler.write(opcodes.NEWOBJ)
    pickler.memoize(w_obj)
    if len(names) > 0:
        _save_attributes(pickler, w_obj, names)
        pickler.write(opcodes.BUILD)


def _save_attributes(pickler, w_obj, names):
    """The dict of the attributes, in batches as save_dict() writes them; nothing will refer to it."""
    pickler.output.opcode_boundary()
    pickler.write(opcodes.EMPTY_DICT)
    pickler.memoize_unreferenced()
    count = len(names)
    if count == 1:
        _save_attribute(pickler, w_obj, names[0])
        pickler.write(opcodes.SETITEM)
        return
    start = 0
    while start <= count:
        stop = min(start + BATCH_SIZE, count)
        pickler.write(opcodes.MARK)
        for i in range(start, stop):
            _save_attribute(pickler, w_obj, names[i])
        pickler.write(opcodes.SETITEMS)
        start += BATCH_SIZE


def _save_attribute(pickler, w_obj, name):
    w_value = w_obj.read_attribute(name)
    if w_value is not None:
        pickler.save_name(name)
        pickler.save(w_value)
