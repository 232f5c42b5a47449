"""Saving tuples, lists, dicts, sets and PickleBuffers, and the items that __reduce__ gives.

An object of which a part refers to itself is in the memo before its parts are written (list, dict, set), or is
found there afterwards (tuple, frozenset).
"""
from interpreter.error import oefmt
from module._pickle import opcodes
from module._pickle.errors import pickling_error
from module._pickle.opcodes import BATCH_SIZE
from module._pickle.save_atoms import save_bytearray_data, save_bytes_data
from module._pickle.save_items import save_items, save_pairs
from module._pickle.save_reduce import save_reduce

TUPLE_OF_LENGTH = ['', opcodes.TUPLE1, opcodes.TUPLE2, opcodes.TUPLE3]


# ---- tuples

def save_tuple(pickler, w_tuple):
    """A tuple of exactly that type."""
    items_w = w_tuple.wrappeditems
    size = len(items_w)
    if size == 0:
        pickler.write(opcodes.EMPTY_TUPLE if pickler.is_binary else opcodes.MARK + opcodes.TUPLE)
        return
    has_mark = size > 3 or pickler.protocol < 2
    if has_mark:
        pickler.write(opcodes.MARK)
    for w_item in items_w:
        pickler.save(w_item)
    if pickler.memo.find(w_tuple) >= 0:
        _drop_items(pickler, size, has_mark)
        pickler.write_memo_get(w_tuple)
        return
    if has_mark:
        pickler.write(opcodes.TUPLE)
    else:
        pickler.write(TUPLE_OF_LENGTH[size])
    pickler.memoize(w_tuple)


def _drop_items(pickler, count, has_mark):
    """Take the items of a tuple that contains itself off the unpickler's stack."""
    if has_mark and pickler.is_binary:
        pickler.write(opcodes.POP_MARK)
    else:
        if has_mark:
            count += 1
        pickler.write(opcodes.POP * count)


# ---- lists

def save_list(pickler, w_list):
    """A list of exactly that type."""
    pickler.enter_fast(w_list)
    pickler.write(opcodes.EMPTY_LIST if pickler.is_binary else opcodes.MARK + opcodes.LIST)
    pickler.memoize(w_list)
    if w_list.length() != 0:
        if pickler.protocol > 0:
            _save_list_items(pickler, w_list)
        else:
            save_items(pickler, pickler.space.iter(w_list))
    pickler.leave_fast(w_list)


def _save_list_items(pickler, w_list):
    if w_list.length() == 1:
        pickler.save(w_list.getitem(0))
        pickler.write(opcodes.APPEND)
        return
    i = 0
    while True:
        pickler.write(opcodes.MARK)
        end = i + BATCH_SIZE
        # what is called meanwhile may change the list
        while i < end and i < w_list.length():
            pickler.save(w_list.getitem(i))
            i += 1
        pickler.write(opcodes.APPENDS)
        if i >= w_list.length():
            return


# ---- dicts

def save_dict(pickler, w_dict):
    """A dict of exactly that type."""
    space = pickler.space
    pickler.enter_fast(w_dict)
    pickler.write(opcodes.EMPTY_DICT if pickler.is_binary else opcodes.MARK + opcodes.DICT)
    pickler.memoize(w_dict)
    if w_dict.length() != 0:
        if pickler.protocol > 0:
            _save_dict_items(pickler, w_dict)
        else:
            save_pairs(pickler, space.iter(space.call_method(w_dict, 'items')))
    pickler.leave_fast(w_dict)


def _save_dict_items(pickler, w_dict):
    iterator = w_dict.iteritems()
    size = w_dict.length()
    if size == 1:
        iterator.next_item()
        pickler.save(iterator.w_key)
        pickler.save(iterator.w_value)
        pickler.write(opcodes.SETITEM)
        return
    count = BATCH_SIZE
    # a full batch is followed by another, be it empty
    while count == BATCH_SIZE:
        count = 0
        pickler.write(opcodes.MARK)
        while count < BATCH_SIZE and iterator.next_item():
            w_value = iterator.w_value
            pickler.save(iterator.w_key)
            pickler.save(w_value)
            count += 1
        pickler.write(opcodes.SETITEMS)
        if w_dict.length() != size:
            raise oefmt(pickler.space.w_RuntimeError, "dictionary changed size during iteration")


# ---- sets

def save_set(pickler, w_set):
    """A set of exactly that type."""
    space = pickler.space
    if pickler.protocol < 4:
        _save_as_list(pickler, space.w_set, w_set)
        return
    pickler.write(opcodes.EMPTY_SET)
    pickler.memoize(w_set)
    size = w_set.length()
    if size == 0:
        return
    iterator = w_set.iterator()
    count = BATCH_SIZE
    while count == BATCH_SIZE:
        count = 0
        pickler.write(opcodes.MARK)
        while count < BATCH_SIZE:
            w_item = iterator.next_or_none()
            if w_item is None:
                break
            pickler.save(w_item)
            count += 1
        pickler.write(opcodes.ADDITEMS)
        if w_set.length() != size:
            raise oefmt(space.w_RuntimeError, "set changed size during iteration")


def save_frozenset(pickler, w_set):
    """A frozenset of exactly that type."""
    if pickler.protocol < 4:
        _save_as_list(pickler, pickler.space.w_frozenset, w_set)
        return
    pickler.enter_fast(w_set)
    pickler.write(opcodes.MARK)
    for w_item in w_set.getitems():
        pickler.save(w_item)
    if pickler.memo.find(w_set) >= 0:
        pickler.write(opcodes.POP_MARK)
        pickler.write_memo_get(w_set)
    else:
        pickler.write(opcodes.FROZENSET)
        pickler.memoize(w_set)
    pickler.leave_fast(w_set)


def _save_as_list(pickler, w_type, w_set):
    space = pickler.space
    w_args = space.newtuple([space.newlist(w_set.getitems())])
    save_reduce(pickler, [w_type, w_args], w_set)


# ---- PickleBuffer

def save_picklebuffer(pickler, w_buffer):
    """A PickleBuffer: in the pickle, or left to the buffer_callback. Raises PicklingError, ValueError."""
    space = pickler.space
    if pickler.protocol < 5:
        raise pickling_error("PickleBuffer can only pickled with protocol >= 5")
    if not w_buffer.is_contiguous(space):
        raise pickling_error("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
    in_band = True
    if pickler.w_buffer_callback is not None:
        in_band = space.is_true(space.call_function(pickler.w_buffer_callback, w_buffer))
    is_readonly = w_buffer.check(space).readonly
    if not in_band:
        pickler.write(opcodes.NEXT_BUFFER)
        if is_readonly:
            pickler.write(opcodes.READONLY_BUFFER)
    elif is_readonly:
        save_bytes_data(pickler, w_buffer, w_buffer.contents(space))
    else:
        save_bytearray_data(pickler, w_buffer, w_buffer.contents(space))
