"""Loading tuples, lists, dicts and sets, and adding items to what is on the stack; marks and the memo."""
from interpreter.error import oefmt
from module._pickle.errors import unpickling_error
from module._pickle.load_atoms import line_int
from objspace.dictobject import W_DictObject
from objspace.listobject import W_ListObject
from objspace.setobject import W_FrozensetObject, W_SetObject, new_frozenset


# ---- the stack

def load_mark(unpickler):
    unpickler.push_mark()


def load_pop(unpickler):
    """POP: drop the object on top, or a mark that is there."""
    marks = unpickler.marks
    if len(marks) > 0 and marks[len(marks) - 1] == len(unpickler.stack_w):
        unpickler.pop_mark()
    else:
        unpickler.pop()


def load_pop_mark(unpickler):
    unpickler.pop_from(unpickler.pop_mark())


def load_dup(unpickler):
    unpickler.push(unpickler.top())


# ---- tuples

def load_empty_tuple(unpickler):
    unpickler.push(unpickler.space.newtuple([]))


def load_tuple1(unpickler):
    _load_tuple_of(unpickler, 1)


def load_tuple2(unpickler):
    _load_tuple_of(unpickler, 2)


def load_tuple3(unpickler):
    _load_tuple_of(unpickler, 3)


def _load_tuple_of(unpickler, count):
    unpickler.require(count)
    unpickler.push(unpickler.space.newtuple(unpickler.pop_from(len(unpickler.stack_w) - count)))


def load_tuple(unpickler):
    unpickler.push(unpickler.space.newtuple(unpickler.pop_from(unpickler.pop_mark())))


# ---- lists

def load_empty_list(unpickler):
    unpickler.push(unpickler.space.newlist([]))


def load_list(unpickler):
    # a copy: lists of fixed size, as tuples have, are of another RPython type
    unpickler.push(unpickler.space.newlist(unpickler.pop_from(unpickler.pop_mark())[:]))


def load_append(unpickler):
    unpickler.require(1)
    _extend(unpickler, len(unpickler.stack_w) - 1)


def load_appends(unpickler):
    _extend(unpickler, unpickler.pop_mark())


def _check_receiver(unpickler, start):
    """Raise UnpicklingError unless there is an object below the items that begin at `start`."""
    if start > len(unpickler.stack_w) or start <= unpickler.fence:
        raise unpickler.underflow()


def _extend(unpickler, start):
    """Add the items from `start` on to the object below: a list, or anything with extend() or append()."""
    space = unpickler.space
    _check_receiver(unpickler, start)
    if start == len(unpickler.stack_w):
        return
    items_w = unpickler.pop_from(start)
    w_list = unpickler.top()
    if type(w_list) is W_ListObject:
        for w_item in items_w:
            w_list.append(w_item)
        return
    w_extend = space.findattr_text(w_list, 'extend')
    if w_extend is not None:
        space.call_function(w_extend, space.newlist(items_w[:]))
        return
    w_append = space.getattr_text(w_list, 'append')
    for w_item in items_w:
        space.call_function(w_append, w_item)


# ---- dicts

def load_empty_dict(unpickler):
    unpickler.push(unpickler.space.newdict())


def load_dict(unpickler):
    """DICT: a new dict of the keys and values behind the mark."""
    items_w = unpickler.pop_from(unpickler.pop_mark())
    if len(items_w) % 2 != 0:
        raise unpickling_error("odd number of items for DICT")
    w_dict = unpickler.space.newdict()
    _set_items(unpickler.space, w_dict, items_w)
    unpickler.push(w_dict)


def load_setitem(unpickler):
    _update(unpickler, len(unpickler.stack_w) - 2)


def load_setitems(unpickler):
    _update(unpickler, unpickler.pop_mark())


def _update(unpickler, start):
    """Store the keys and values from `start` on in the object below."""
    _check_receiver(unpickler, start)
    if start == len(unpickler.stack_w):
        return
    if (len(unpickler.stack_w) - start) % 2 != 0:
        raise unpickling_error("odd number of items for SETITEMS")
    items_w = unpickler.pop_from(start)
    _set_items(unpickler.space, unpickler.top(), items_w)


def _set_items(space, w_obj, items_w):
    i = 0
    if isinstance(w_obj, W_DictObject) and space.type(w_obj) is space.w_dict:
        while i < len(items_w):
            w_obj.setitem(items_w[i], items_w[i + 1])
            i += 2
    else:
        while i < len(items_w):
            space.setitem(w_obj, items_w[i], items_w[i + 1])
            i += 2


# ---- sets

def load_empty_set(unpickler):
    unpickler.push(unpickler.space.newset())


def load_additems(unpickler):
    """ADDITEMS: add what is behind the mark to the object below, a set or anything with add()."""
    space = unpickler.space
    start = unpickler.pop_mark()
    _check_receiver(unpickler, start)
    if start == len(unpickler.stack_w):
        return
    items_w = unpickler.pop_from(start)
    w_set = unpickler.top()
    if isinstance(w_set, W_SetObject):
        for w_item in items_w:
            w_set.add(w_item)
        return
    w_add = space.getattr_text(w_set, 'add')
    for w_item in items_w:
        space.call_function(w_add, w_item)


def load_frozenset(unpickler):
    items_w = unpickler.pop_from(unpickler.pop_mark())
    w_set = new_frozenset(unpickler.space)
    assert isinstance(w_set, W_FrozensetObject)
    for w_item in items_w:
        w_set.add(w_item)
    unpickler.push(w_set)


# ---- the memo

def _index_in_line(unpickler):
    space = unpickler.space
    w_index = line_int(unpickler, unpickler.input.read_line(2), 10)
    try:
        return space.bigint_w(w_index).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")


def _get(unpickler, index):
    w_obj = unpickler.memo.find(index)
    if w_obj is None:
        raise unpickling_error("Memo value not found at index %d", index)
    unpickler.push(w_obj)


def load_get(unpickler):
    _get(unpickler, _index_in_line(unpickler))


def load_binget(unpickler):
    _get(unpickler, unpickler.input.read_byte())


def load_long_binget(unpickler):
    _get(unpickler, unpickler.input.read_number(4))


def load_put(unpickler):
    index = _index_in_line(unpickler)
    w_obj = unpickler.top()
    if index < 0:
        raise oefmt(unpickler.space.w_ValueError, "negative PUT argument")
    unpickler.memo.set(index, w_obj)


def load_binput(unpickler):
    index = unpickler.input.read_byte()
    unpickler.memo.set(index, unpickler.top())


def load_long_binput(unpickler):
    index = unpickler.input.read_number(4)
    unpickler.memo.set(index, unpickler.top())


def load_memoize(unpickler):
    unpickler.memo.set(unpickler.memo.count, unpickler.top())
