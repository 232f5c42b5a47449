"""Filling a dict from what dict(), update() and `|=` accept."""
from interpreter.error import OperationError, oefmt


def update_from_arguments(space, w_dict, args, name):
    """`dict.update(*args, **kwargs)`; `name` is the callable's in the message of TypeError."""
    args_w = args.args_w
    if len(args_w) > 1:
        raise oefmt(space.w_TypeError, "%s expected at most 1 argument, got %d", name, len(args_w))
    if len(args_w) == 1:
        update_from(space, w_dict, args_w[0])
    names = args.names
    if names is not None:
        for i in range(len(names)):
            w_dict.setitem_text(names[i], args.kwargs_w[i])


def update_from(space, w_dict, w_source):
    """Store the items of a dict, of an object with keys(), or of an iterable of pairs."""
    w_plain = w_dict.as_plain_dict(space, w_source)
    if w_plain is not None:
        update_from_dict(space, w_dict, w_plain)
        return
    w_keys = space.findattr(w_source, space.newtext('keys'))
    if w_keys is None:
        _update_from_pairs(space, w_dict, w_source)
        return
    w_iterator = space.iter(space.call_function(w_keys))
    while True:
        w_key = space.next_or_none(w_iterator)
        if w_key is None:
            return
        w_dict.setitem(w_key, space.getitem(w_source, w_key))


def update_from_dict(space, w_dict, w_source):
    """Store the items of another W_DictObject, or of itself."""
    if w_dict is w_source:
        return
    if w_dict.length() == 0 and w_dict.take_copy(w_source):
        return
    iterator = w_source.iteritems()
    while iterator.next_item():
        w_dict.setitem(iterator.w_key, iterator.w_value)


def _update_from_pairs(space, w_dict, w_iterable):
    w_iterator = space.iter(w_iterable)
    i = 0
    while True:
        w_pair = space.next_or_none(w_iterator)
        if w_pair is None:
            return
        pair_w = _unpack_pair(space, w_pair, i)
        if len(pair_w) != 2:
            raise oefmt(space.w_ValueError,
                        "dictionary update sequence element #%d has length %d; 2 is required",
                        i, len(pair_w))
        w_dict.setitem(pair_w[0], pair_w[1])
        i += 1


def _unpack_pair(space, w_pair, i):
    try:
        return space.listview(w_pair)
    except OperationError as e:
        if not e.match(space, space.w_TypeError) or space.lookup(w_pair, '__iter__') is not None:
            raise
    raise oefmt(space.w_TypeError, "cannot convert dictionary update sequence element #%d to a sequence", i)
