"""Handlers of the `match` statement (PEP 634).

Which types are sequences or mappings: the built-in ones below, and classes whose
`__abc_tpflags__` says so.  Classes of collections.abc have it, their subclasses inherit it,
ABC.register copies it; built-in types not named here (array, deque, memoryview) have it in
their TypeDef.  The bits are those of CPython's tp_flags.
"""
from rpython.rlib import jit

from interpreter.error import oefmt
from interpreter.frame import peek, poke, take

FLAG_SEQUENCE = 1 << 5
FLAG_MAPPING = 1 << 6
FLAG_MATCH_SELF = 1 << 22


def GET_LEN(space, frame, code, oparg, sp):
    poke(frame, sp, space.newint(space.len_w(peek(frame, sp - 1))))


def MATCH_MAPPING(space, frame, code, oparg, sp):
    poke(frame, sp, space.newbool(is_mapping(space, peek(frame, sp - 1))))


def MATCH_SEQUENCE(space, frame, code, oparg, sp):
    poke(frame, sp, space.newbool(is_sequence(space, peek(frame, sp - 1))))


def is_mapping(space, w_obj):
    """True if a mapping pattern may match the object."""
    if space.isinstance_w(w_obj, space.w_dict) or space.isinstance_w(w_obj, space.w_mappingproxy):
        return True
    return abc_flags(space, space.type(w_obj)) & FLAG_MAPPING != 0


def is_sequence(space, w_obj):
    """True if a sequence pattern may match the object (never for str, bytes, bytearray)."""
    if space.isinstance_w(w_obj, space.w_list) or space.isinstance_w(w_obj, space.w_tuple):
        return True
    if space.isinstance_w(w_obj, space.w_str) or space.isinstance_w(w_obj, space.w_bytes):
        return False
    if space.isinstance_w(w_obj, space.w_range) or w_obj.is_matched_as_sequence:
        return True
    return abc_flags(space, space.type(w_obj)) & FLAG_SEQUENCE != 0


def abc_flags(space, w_class):
    """The `__abc_tpflags__` of a class, 0 if there are none."""
    w_flags = space.lookup_in_type(w_class, '__abc_tpflags__')
    if w_flags is None or not space.isinstance_w(w_flags, space.w_int):
        return 0
    return space.int_w(w_flags)


# ---- mapping patterns

def MATCH_KEYS(space, frame, code, oparg, sp):
    w_values = match_keys(space, peek(frame, sp - 2), peek(frame, sp - 1))
    poke(frame, sp, w_values)


@jit.unroll_safe
def match_keys(space, w_subject, w_keys):
    """Return the tuple of the values of all keys, or w_None if one is missing."""
    keys_w = space.fixedview(w_keys)
    values_w = [None] * len(keys_w)
    w_seen = space.newset()
    w_get = None
    w_missing = None
    if space.type(w_subject) is not space.w_dict:
        w_get = space.getattr_text(w_subject, 'get')
        # an object no mapping holds, so that None can be a value
        w_missing = space.newlist([])
    for i in range(len(keys_w)):
        w_key = keys_w[i]
        if space.contains(w_seen, w_key):
            raise oefmt(space.w_ValueError, "mapping pattern checks duplicate key (%R)", w_key)
        space.set_add(w_seen, w_key)
        if w_get is None:
            w_value = space.finditem(w_subject, w_key)
        else:
            w_value = w_get.call2(space, w_key, w_missing)
            if w_value is w_missing:
                w_value = None
        if w_value is None:
            return space.w_None
        values_w[i] = w_value
    return space.newtuple(values_w)


# ---- class patterns

def MATCH_CLASS(space, frame, code, oparg, sp):
    w_names = take(frame, sp - 1)
    w_class = take(frame, sp - 2)
    w_subject = peek(frame, sp - 3)
    poke(frame, sp - 3, match_class(space, w_subject, w_class, oparg, w_names))


@jit.unroll_safe
def match_class(space, w_subject, w_class, npositional, w_names):
    """Return the tuple of the sub-patterns' subjects, or w_None.

    `npositional` patterns are matched through `__match_args__`, then the attributes
    `w_names`. Raises TypeError as CPython does for a bad `__match_args__`.
    """
    if not space.isinstance_w(w_class, space.w_type):
        raise oefmt(space.w_TypeError, "called match pattern must be a type")
    if not space.abstract_isinstance_w(w_subject, w_class):
        return space.w_None
    keyword_names_w = space.fixedview(w_names)
    values_w = [None] * (npositional + len(keyword_names_w))
    w_seen = space.newset()
    if npositional > 0 and not _match_positional(space, w_subject, w_class, npositional,
                                                 values_w, w_seen):
        return space.w_None
    for i in range(len(keyword_names_w)):
        w_value = _match_attribute(space, w_subject, w_class, keyword_names_w[i], w_seen)
        if w_value is None:
            return space.w_None
        values_w[npositional + i] = w_value
    return space.newtuple(values_w)


@jit.unroll_safe
def _match_positional(space, w_subject, w_class, npositional, values_w, w_seen):
    w_match_args = space.findattr(w_class, space.newtext('__match_args__'))
    match_self = False
    names_w = values_w[0:0]
    if w_match_args is None:
        match_self = matches_itself(space, w_class)
    elif space.type(w_match_args) is not space.w_tuple:
        raise oefmt(space.w_TypeError, "%N.__match_args__ must be a tuple (got %T)",
                    w_class, w_match_args)
    else:
        names_w = space.fixedview(w_match_args)
    allowed = 1 if match_self else len(names_w)
    if allowed < npositional:
        raise oefmt(space.w_TypeError, "%N() accepts %d positional sub-pattern%s (%d given)",
                    w_class, allowed, '' if allowed == 1 else 's', npositional)
    if match_self:
        values_w[0] = w_subject
        return True
    for i in range(npositional):
        w_name = names_w[i]
        if space.type(w_name) is not space.w_str:
            raise oefmt(space.w_TypeError, "__match_args__ elements must be strings (got %T)", w_name)
        w_value = _match_attribute(space, w_subject, w_class, w_name, w_seen)
        if w_value is None:
            return False
        values_w[i] = w_value
    return True


def _match_attribute(space, w_subject, w_class, w_name, w_seen):
    """The attribute's value, or None if there is none."""
    if space.contains(w_seen, w_name):
        raise oefmt(space.w_TypeError, "%N() got multiple sub-patterns for attribute %R",
                    w_class, w_name)
    space.set_add(w_seen, w_name)
    return space.findattr(w_subject, w_name)


@jit.unroll_safe
def matches_itself(space, w_class):
    """True for the built-in classes where `C(x)` binds x to the whole subject."""
    for w_base in [space.w_int, space.w_str, space.w_float, space.w_bytes, space.w_list,
                   space.w_tuple, space.w_dict, space.w_set, space.w_frozenset]:
        if space.issubtype_w(w_class, w_base):
            return True
    return abc_flags(space, w_class) & FLAG_MATCH_SELF != 0
