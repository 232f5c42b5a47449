"""Saving the items that an iterator gives, to be added to a list or a dict; in batches where the protocol has them."""
from interpreter.error import oefmt
from module._pickle import opcodes
from module._pickle.opcodes import BATCH_SIZE
from rpython.rlib.objectmodel import specialize


def save_items(pickler, w_iterator):
    """Items for append() or extend() of the object on the unpickler's stack."""
    _save_all(pickler, w_iterator, False)


def save_pairs(pickler, w_iterator):
    """Pairs (key, value) for the object on the unpickler's stack. Raises TypeError for what is no pair."""
    _save_all(pickler, w_iterator, True)


@specialize.arg(2)
def _save_all(pickler, w_iterator, pairs):
    space = pickler.space
    if pairs:
        add_one, add_many = opcodes.SETITEM, opcodes.SETITEMS
    else:
        add_one, add_many = opcodes.APPEND, opcodes.APPENDS
    w_item = space.next_or_none(w_iterator)
    if not pickler.is_binary:
        while w_item is not None:
            _save_one(pickler, w_item, pairs)
            pickler.write(add_one)
            w_item = space.next_or_none(w_iterator)
        return
    count = BATCH_SIZE
    while count == BATCH_SIZE and w_item is not None:
        if pairs:
            _check_pair(space, w_item)
        w_next = space.next_or_none(w_iterator)
        if w_next is None:
            _save_one(pickler, w_item, pairs)
            pickler.write(add_one)
            return
        pickler.write(opcodes.MARK)
        _save_one(pickler, w_item, pairs)
        count = 1
        while w_next is not None:
            _save_one(pickler, w_next, pairs)
            count += 1
            if count == BATCH_SIZE:
                break
            w_next = space.next_or_none(w_iterator)
        pickler.write(add_many)
        if count == BATCH_SIZE:
            w_item = space.next_or_none(w_iterator)


def _check_pair(space, w_pair):
    if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
        raise oefmt(space.w_TypeError, "dict items iterator must return 2-tuples")


@specialize.arg(2)
def _save_one(pickler, w_item, pairs):
    if pairs:
        _check_pair(pickler.space, w_item)
        pair_w = pickler.space.fixedview(w_item)
        pickler.save(pair_w[0])
        pickler.save(pair_w[1])
    else:
        pickler.save(w_item)
