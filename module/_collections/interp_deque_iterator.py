"""The two iterators over a deque, and what they need of it (W_DequeBase)."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from objspace.iterobject import iterator_typedef


def instance_state(space, w_obj):
    """Return what `__reduce__` gives as the state: `__getstate__`'s answer, or the `__dict__`, None if empty."""
    w_getstate = space.findattr_text(w_obj, '__getstate__')
    if w_getstate is not None:
        return space.call_function(w_getstate)
    w_dict = w_obj.getdict(space)
    if w_dict is None or space.len_w(w_dict) == 0:
        return space.w_None
    return w_dict


class W_DequeBase(W_Root):
    """The reading half of W_Deque; `state` changes when items move."""

    def length(self):
        raise NotImplementedError

    def getitem(self, i):
        raise NotImplementedError


class W_BaseDequeIterator(W_Root):
    """`done` items have been returned; `left` is 0 at the end or when the deque has changed."""
    _immutable_fields_ = ['deque']

    def __init__(self, deque):
        self.deque = deque
        self.state = deque.state
        self.done = 0
        self.left = deque.length()

    def place(self):
        "The index of the next item."
        raise NotImplementedError

    def next_or_none(self, space):
        deque = self.deque
        if self.state != deque.state:
            self.left = 0
            raise oefmt(space.w_RuntimeError, "deque mutated during iteration")
        if self.left == 0:
            return None
        w_item = deque.getitem(self.place())
        self.done += 1
        self.left -= 1
        return w_item

    def skip(self, space, count):
        for _ in range(count):
            if self.next_or_none(space) is None:
                return

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        return space.newint(self.left)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_done = space.newint(self.deque.length() - self.left)
        return space.newtuple2(space.type(self), space.newtuple2(self.deque, w_done))


class W_DequeIterator(W_BaseDequeIterator):

    def place(self):
        return self.done


class W_DequeReverseIterator(W_BaseDequeIterator):

    def place(self):
        return self.left - 1


def _iterator_typedef(name, cls):
    @unwrap_spec(index='index')
    def descr_new(space, w_type, w_deque, index=0):
        if not isinstance(w_deque, W_DequeBase):
            raise oefmt(space.w_TypeError, "argument 1 must be collections.deque, not %T", w_deque)
        iterator = cls(w_deque)
        iterator.skip(space, index)
        return iterator
    descr_new.__name__ = 'descr_new_' + name
    return iterator_typedef(name, cls, module='_collections', acceptable_as_base=False,
                            __new__=interp2app(descr_new))


W_DequeIterator.typedef = _iterator_typedef('_deque_iterator', W_DequeIterator)
W_DequeReverseIterator.typedef = _iterator_typedef('_deque_reverse_iterator', W_DequeReverseIterator)
