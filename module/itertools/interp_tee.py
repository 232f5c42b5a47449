"""tee: several iterators over one, which keeps what the slowest has still to see.

The items lie in blocks of fixed size, each linked to the next; an iterator holds its
block and its place in it, so blocks that all have passed are freed.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.iterobject import iterator_typedef
from objspace.listobject import W_ListObject
from objspace.tupleobject import W_TupleObject

# what CPython's blocks hold: seen in the pickles
BLOCK_SIZE = 57


class W_TeeBlock(W_Root):
    """`items_w` have been read from the iterator; `next_block` is None until it is needed."""

    def __init__(self, w_iterator):
        self.w_iterator = w_iterator
        self.items_w = []
        self.next_block = None
        self.is_running = False

    def item_or_none(self, space, index):
        """Return the item, reading it if it is the first time; None at the end."""
        if index < len(self.items_w):
            return self.items_w[index]
        if self.is_running:
            raise oefmt(space.w_RuntimeError, "cannot re-enter the tee iterator")
        self.is_running = True
        try:
            w_item = space.next_or_none(self.w_iterator)
        finally:
            self.is_running = False
        if w_item is not None:
            self.items_w.append(w_item)
        return w_item

    def following(self):
        """Return the next block."""
        block = self.next_block
        if block is None:
            block = self.next_block = W_TeeBlock(self.w_iterator)
        return block

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_next = space.w_None if self.next_block is None else self.next_block
        return space.newtuple2(space.type(self), space.newtuple(
            [self.w_iterator, space.newlist(self.items_w), w_next]))


def descr_new_block(space, w_type, w_iterator, w_items, w_next):
    """Create a block with items, for unpickling."""
    if not isinstance(w_items, W_ListObject):
        raise oefmt(space.w_TypeError, "_tee_dataobject() argument 2 must be list, not %s",
                    space.type_name_or_none(w_items))
    block = W_TeeBlock(w_iterator)
    block.items_w = w_items.getitems()[:]
    if len(block.items_w) > BLOCK_SIZE:
        raise oefmt(space.w_ValueError, "Invalid arguments")
    if len(block.items_w) == BLOCK_SIZE:
        if isinstance(w_next, W_TeeBlock):
            block.next_block = w_next
        elif not space.is_none(w_next):
            raise oefmt(space.w_ValueError, "Invalid arguments")
    elif not space.is_none(w_next):
        raise oefmt(space.w_ValueError, "Invalid arguments")
    return block


W_TeeBlock.typedef = TypeDef(
    '_tee_dataobject', module='itertools', acceptable_as_base=False,
    doc="teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.",
    __new__=interp2app(descr_new_block),
    __reduce__=interp2app(W_TeeBlock.descr_reduce),
)


class W_Tee(Weakrefable, W_Root):

    def __init__(self, block, index):
        self.block = block
        self.index = index

    def next_or_none(self, space):
        if self.index >= BLOCK_SIZE:
            self.block = self.block.following()
            self.index = 0
        w_item = self.block.item_or_none(space, self.index)
        if w_item is not None:
            self.index += 1
        return w_item

    def descr_copy(self, space):
        """Returns an independent iterator."""
        return W_Tee(self.block, self.index)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple([space.type(self), space.newtuple([space.newtuple([])]),
                               space.newtuple2(self.block, space.newint(self.index))])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        if not isinstance(w_state, W_TupleObject):
            raise oefmt(space.w_TypeError, "state is not a tuple")
        state_w = w_state.wrappeditems
        if len(state_w) != 2:
            raise oefmt(space.w_TypeError, "function takes exactly 2 arguments (%d given)", len(state_w))
        block = state_w[0]
        if not isinstance(block, W_TeeBlock):
            raise oefmt(space.w_TypeError, "argument 1 must be itertools._tee_dataobject, not %T", block)
        index = space.index_w(state_w[1])
        if index < 0 or index > BLOCK_SIZE:
            raise oefmt(space.w_ValueError, "Index out of range")
        self.block = block
        self.index = index


def _tee_over(space, w_iterable):
    w_iterator = space.iter(w_iterable)
    if isinstance(w_iterator, W_Tee):
        return W_Tee(w_iterator.block, w_iterator.index)
    return W_Tee(W_TeeBlock(w_iterator), 0)


def descr_new_tee(space, w_type, w_iterable):
    """Create an iterator that can be copied."""
    return _tee_over(space, w_iterable)


W_Tee.typedef = iterator_typedef(
    '_tee', W_Tee, module='itertools', acceptable_as_base=False,
    doc="Iterator wrapped to make it copyable.",
    __new__=interp2app(descr_new_tee),
)


@unwrap_spec(n='index')
def tee(space, w_iterable, n=2):
    """Returns a tuple of n independent iterators."""
    if n < 0:
        raise oefmt(space.w_ValueError, "n must be >= 0")
    if n == 0:
        return space.newtuple([])
    w_iterator = space.iter(w_iterable)
    if space.findattr_text(w_iterator, '__copy__') is None:
        w_iterator = _tee_over(space, w_iterator)
    iterators_w = [w_iterator]
    w_copy = space.getattr_text(w_iterator, '__copy__')
    for i in range(1, n):
        iterators_w.append(space.call_function(w_copy))
    return space.newtuple(iterators_w[:])
