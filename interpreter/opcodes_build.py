"""Handlers that build containers, strings and slices, and those that take sequences apart.

Calls are in opcodes_calls.py (DICT_MERGE included, since its errors are those of a call).
"""
from rpython.rlib import jit

from interpreter.error import oefmt
from interpreter.frame import peek, poke, take


@jit.unroll_safe
def take_list(frame, start, count):
    """Clear `count` stack slots from `start` and return their items as a fixed-size list."""
    items_w = [None] * count
    for i in range(count):
        items_w[i] = take(frame, start + i)
    return items_w


def BUILD_TUPLE(space, frame, code, oparg, sp):
    start = sp - oparg
    if oparg == 2:
        w_second = take(frame, sp - 1)
        poke(frame, start, space.newtuple2(peek(frame, start), w_second))
    else:
        poke(frame, start, space.newtuple(take_list(frame, start, oparg)))


@jit.unroll_safe
def BUILD_LIST(space, frame, code, oparg, sp):
    # not take_list(): that makes lists of fixed size, and a list object's may grow
    start = sp - oparg
    items_w = [None] * oparg
    for i in range(oparg):
        items_w[i] = take(frame, start + i)
    poke(frame, start, space.newlist(items_w))


@jit.unroll_safe
def BUILD_SET(space, frame, code, oparg, sp):
    start = sp - oparg
    w_set = space.newset()
    items_w = take_list(frame, start, oparg)
    for w_item in items_w:
        space.set_add(w_set, w_item)
    poke(frame, start, w_set)


@jit.unroll_safe
def BUILD_MAP(space, frame, code, oparg, sp):
    start = sp - 2 * oparg
    w_dict = space.newdict()
    items_w = take_list(frame, start, 2 * oparg)
    for i in range(oparg):
        space.dict_setitem(w_dict, items_w[2 * i], items_w[2 * i + 1])
    poke(frame, start, w_dict)


@jit.unroll_safe
def BUILD_CONST_KEY_MAP(space, frame, code, oparg, sp):
    w_keys = take(frame, sp - 1)
    start = sp - 1 - oparg
    w_dict = space.newdict()
    items_w = take_list(frame, start, oparg)
    for i in range(oparg):
        space.dict_setitem(w_dict, space.tuple_item(w_keys, i), items_w[i])
    poke(frame, start, w_dict)


def BUILD_STRING(space, frame, code, oparg, sp):
    start = sp - oparg
    poke(frame, start, space.join_text(take_list(frame, start, oparg)))


def BUILD_SLICE(space, frame, code, oparg, sp):
    w_step = space.w_None
    if oparg == 3:
        w_step = take(frame, sp - 1)
        sp -= 1
    w_stop = take(frame, sp - 1)
    poke(frame, sp - 2, space.newslice(peek(frame, sp - 2), w_stop, w_step))


def FORMAT_VALUE(space, frame, code, oparg, sp):
    w_spec = None
    if oparg & 4:
        w_spec = take(frame, sp - 1)
        sp -= 1
    w_value = peek(frame, sp - 1)
    conversion = oparg & 3
    if conversion == 1:
        w_value = space.str(w_value)
    elif conversion == 2:
        w_value = space.repr(w_value)
    elif conversion == 3:
        w_value = space.ascii(w_value)
    if w_spec is not None or space.type(w_value) is not space.w_str:
        if w_spec is None:
            w_spec = space.newtext('')
        w_value = space.format(w_value, w_spec)
    poke(frame, sp - 1, w_value)


# ---- comprehensions and displays with stars

def LIST_APPEND(space, frame, code, oparg, sp):
    w_item = take(frame, sp - 1)
    space.list_append(peek(frame, sp - 1 - oparg), w_item)


def SET_ADD(space, frame, code, oparg, sp):
    w_item = take(frame, sp - 1)
    space.set_add(peek(frame, sp - 1 - oparg), w_item)


def MAP_ADD(space, frame, code, oparg, sp):
    w_value = take(frame, sp - 1)
    w_key = take(frame, sp - 2)
    space.dict_setitem(peek(frame, sp - 2 - oparg), w_key, w_value)


def LIST_EXTEND(space, frame, code, oparg, sp):
    w_iterable = take(frame, sp - 1)
    list_extend(space, peek(frame, sp - 1 - oparg), w_iterable)


def SET_UPDATE(space, frame, code, oparg, sp):
    w_iterable = take(frame, sp - 1)
    space.set_update(peek(frame, sp - 1 - oparg), w_iterable)


def DICT_UPDATE(space, frame, code, oparg, sp):
    w_mapping = take(frame, sp - 1)
    dict_update(space, peek(frame, sp - 1 - oparg), w_mapping)


def list_extend(space, w_list, w_iterable):
    """`[*iterable]`: as list.extend, with the error text of a starred item."""
    if not is_iterable(space, w_iterable):
        raise oefmt(space.w_TypeError, "Value after * must be an iterable, not %T", w_iterable)
    space.list_extend(w_list, w_iterable)


def dict_update(space, w_dict, w_mapping):
    """`{**mapping}`. Raises TypeError "'X' object is not a mapping"."""
    if not space.isinstance_w(w_mapping, space.w_dict) and (
            space.findattr(w_mapping, space.newtext('keys')) is None):
        raise oefmt(space.w_TypeError, "'%T' object is not a mapping", w_mapping)
    space.dict_update(w_dict, w_mapping)


def is_iterable(space, w_obj):
    """True if the type has `__iter__` (even None: iter() then words the error) or is a sequence."""
    if space.lookup(w_obj, '__iter__') is not None:
        return True
    return space.lookup(w_obj, '__getitem__') is not None and not (
        space.isinstance_w(w_obj, space.w_dict))


def LIST_TO_TUPLE(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.newtuple(space.unpackiterable(peek(frame, sp - 1))[:]))


# ---- unpacking

@jit.unroll_safe
def UNPACK_SEQUENCE(space, frame, code, oparg, sp):
    items_w = unpack_exactly(space, take(frame, sp - 1), oparg)
    top = sp - 2 + oparg
    for i in range(oparg):
        poke(frame, top - i, items_w[i])


def unpack_exactly(space, w_iterable, count):
    """Return a list of exactly `count` items. Raises TypeError, ValueError as `a, b = x` does."""
    w_type = space.type(w_iterable)
    if w_type is space.w_tuple:
        items_w = space.fixedview(w_iterable)
        if len(items_w) != count:
            raise _wrong_count(space, count, len(items_w))
        return items_w
    if w_type is space.w_list:
        return _unpack_list(space, space.listview(w_iterable), count)
    return _unpack_iterator(space, iter_for_unpacking(space, w_iterable), count)


def _wrong_count(space, expected, found):
    if found > expected:
        return oefmt(space.w_ValueError, "too many values to unpack (expected %d)", expected)
    return oefmt(space.w_ValueError, "not enough values to unpack (expected %d, got %d)",
                 expected, found)


@jit.unroll_safe
def _unpack_list(space, items_w, count):
    if len(items_w) != count:
        raise _wrong_count(space, count, len(items_w))
    result_w = [None] * count
    for i in range(count):
        result_w[i] = items_w[i]
    return result_w


@jit.unroll_safe
def _unpack_iterator(space, w_iter, count):
    items_w = [None] * count
    for i in range(count):
        w_item = space.next_or_none(w_iter)
        if w_item is None:
            raise _wrong_count(space, count, i)
        items_w[i] = w_item
    if space.next_or_none(w_iter) is not None:
        raise _wrong_count(space, count, count + 1)
    return items_w


def iter_for_unpacking(space, w_iterable):
    """iter(x), with the error text of an assignment to several targets."""
    if not is_iterable(space, w_iterable):
        raise oefmt(space.w_TypeError, "cannot unpack non-iterable %T object", w_iterable)
    return space.iter(w_iterable)


@jit.unroll_safe
def UNPACK_EX(space, frame, code, oparg, sp):
    before = oparg & 0xff
    after = oparg >> 8
    items_w = unpack_with_star(space, take(frame, sp - 1), before, after)
    middle = len(items_w) - before - after
    assert middle >= 0
    sp -= 1
    for i in range(after):
        poke(frame, sp + i, items_w[before + middle + after - 1 - i])
    sp += after
    poke(frame, sp, space.newlist(_slice(items_w, before, middle)))
    sp += before
    for i in range(before):
        poke(frame, sp - i, items_w[i])


def _slice(items_w, start, count):
    assert start >= 0
    end = start + count
    assert end >= start
    return items_w[start:end]


def unpack_with_star(space, w_iterable, before, after):
    """Return all items as a list. Raises ValueError if fewer than before + after."""
    w_type = space.type(w_iterable)
    if w_type is space.w_tuple or w_type is space.w_list:
        items_w = space.listview(w_iterable)
    else:
        items_w = space.unpackiterable(iter_for_unpacking(space, w_iterable))
    if len(items_w) < before + after:
        raise oefmt(space.w_ValueError,
                    "not enough values to unpack (expected at least %d, got %d)",
                    before + after, len(items_w))
    return items_w
