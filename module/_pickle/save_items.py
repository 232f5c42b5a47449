"""Saving the items that an iterator gives, to be added to a list or a dict; in batches where the protocol has them."""
from interpreter.error import oefmt
from module._pickle import opcodes
from module._pickle.opcodes import BATCH_SIZE


def save_items(pickler, w_iterator):
    """Items for append() or extend() of the object on the unpickler's stack."""
    space = pickler.space
    w_item = space.next_or_none(w_iterator)
    if not pickler.is_binary:
        while w_item is not None:
            pickler.save(w_item)
            pickler.write(opcodes.APPEND)
            w_item = space.next_or_none(w_iterator)
        return
    count = BATCH_SIZE
    while count == BATCH_SIZE and w_item is not None:
        w_next = space.next_or_none(w_iterator)
        if w_next is None:
            pickler.save(w_item)
            pickler.write(opcodes.APPEND)
            return
        pickler.write(opcodes.MARK)
        pickler.save(w_item)
        count = 1
        while w_next is not None:
            pickler.save(w_next)
            count += 1
            if count == BATCH_SIZE:
                break
            w_next = space.next_or_none(w_iterator)
        pickler.write(opcodes.APPENDS)
        if count == BATCH_SIZE:
            w_item = space.next_or_none(w_iterator)


def save_pairs(pickler, w_iterator):
    """Pairs (key, value) for the object on the unpickler's stack. Raises TypeError for what is no pair."""
    space = pickler.space
    w_pair = space.next_or_none(w_iterator)
    if not pickler.is_binary:
        while w_pair is not None:
            _save_pair(pickler, w_pair)
            pickler.write(opcodes.SETITEM)
            w_pair = space.next_or_none(w_iterator)
        return
    count = BATCH_SIZE
    while count == BATCH_SIZE and w_pair is not None:
        _check_pair(space, w_pair)
        w_next = space.next_or_none(w_iterator)
        if w_next is None:
            _save_pair(pickler, w_pair)
            pickler.write(opcodes.SETITEM)
            return
        pickler.write(opcodes.MARK)
        _save_pair(pickler, w_pair)
        count = 1
        while w_next is not None:
            _save_pair(pickler, w_next)
            count += 1
            if count == BATCH_SIZE:
                break
            w_next = space.next_or_none(w_iterator)
        pickler.write(opcodes.SETITEMS)
        if count == BATCH_SIZE:
            w_pair = space.next_or_none(w_iterator)


def _check_pair(space, w_pair):
    if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
        raise oefmt(space.w_TypeError, "dict items iterator must return 2-tuples")


def _save_pair(pickler, w_pair):
    _check_pair(pickler.space, w_pair)
    pair_w = pickler.space.fixedview(w_pair)
    pickler.save(pair_w[0])
    pickler.save(pair_w[1])
