"""_queue: SimpleQueue, and the exception Empty."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from module._thread.interp_lock import acquire_lock, is_locked, new_ll_lock
from module.select.timeout import MILLION, monotonic, seconds_as
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.genericalias import class_getitem
from rpython.rlib import jit
from rpython.rlib.objectmodel import we_are_translated

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])
EMPTY = TypeDef('Empty', _BASES['Exception'], module='_queue',
                doc="There is no item to get.")


class W_SimpleQueue(Weakrefable, W_Root):
    """`_queue.SimpleQueue`

    items_w     a ring of the items, `count` of them from `start` on
    ll_lock     held while the queue is empty or somebody waits; put() releases it. None until get() has to wait
    """

    def __init__(self):
        self.items_w = [None] * 8
        self.start = 0
        self.count = 0
        self.ll_lock = None
        self.waiting = 0

    def append(self, w_item):
        size = len(self.items_w)
        if self.count == size:
            self._make_room()
            size = len(self.items_w)
        end = self.start + self.count
        if end >= size:
            end -= size
        assert end >= 0
        self.items_w[end] = w_item
        self.count += 1

    @jit.dont_look_inside
    def _make_room(self):
        size = len(self.items_w)
        items_w = [None] * (2 * size)
        for i in range(self.count):
            items_w[i] = self.items_w[(self.start + i) % size]
        self.items_w = items_w
        self.start = 0

    def popleft(self):
        start = self.start
        assert start >= 0
        w_item = self.items_w[start]
        self.items_w[start] = None
        start += 1
        self.start = 0 if start == len(self.items_w) else start
        self.count -= 1
        return w_item

    @unwrap_spec(block=bool)
    def descr_put(self, space, w_item, block=True, w_timeout=None):
        """Append an item. That never blocks: `block` and `timeout` are there because Queue has them."""
        self.append(w_item)
        if self.waiting > 0:
            self._wake()
        return space.w_None

    def descr_put_nowait(self, space, w_item):
        """The same as put(item)."""
        return self.descr_put(space, w_item)

    @jit.dont_look_inside
    def _wake(self):
        if is_locked(self.ll_lock):
            self.ll_lock.release()

    @unwrap_spec(block=bool)
    def descr_get(self, space, block=True, w_timeout=None):
        """Take the oldest item.

        If there is none: wait for one, but at most `timeout` seconds if that is given; raise Empty
        after that time, or at once if `block` is false.
        """
        microseconds = -1
        if block and w_timeout is not None and not space.is_none(w_timeout):
            microseconds = seconds_as(space, w_timeout, MILLION)
            if microseconds < 0:
                raise oefmt(space.w_ValueError, "'timeout' must be a non-negative number")
        if self.count == 0:
            if not block or not self._wait(space, microseconds):
                raise OperationError(EMPTY.w_type, None)
        return self.popleft()

    @jit.dont_look_inside
    def _wait(self, space, microseconds):
        """Wait until there is an item; return False if there is none after the time (-1: without end)."""
        if not we_are_translated():
            return False                # there are no other threads
        if self.ll_lock is None:
            self.ll_lock = new_ll_lock(space)
        deadline = 0
        if microseconds >= 0:
            deadline = now() + microseconds
        self.waiting += 1
        try:
            while self.count == 0:
                # a held lock means that nothing has come since the last wait
                if not acquire_lock(space, self.ll_lock, microseconds):
                    return self.count > 0
                if microseconds >= 0:
                    microseconds = max(deadline - now(), 0)
                if self.count == 0 and microseconds == 0:
                    return False
        finally:
            self.waiting -= 1
            if self.count > 1 and self.waiting > 0:
                self._wake()
        return True

    def descr_get_nowait(self, space):
        """Take the oldest item, or raise Empty."""
        return self.descr_get(space, False)

    def descr_qsize(self, space):
        """How many items there are; another thread may change that at any moment."""
        return space.newint(self.count)

    def descr_empty(self, space):
        """True if there is no item; another thread may change that at any moment."""
        return space.newbool(self.count == 0)


def now():
    return monotonic() // 1000


def descr_new_simple_queue(space, w_type, __args__):
    """`SimpleQueue()`"""
    if w_type is W_SimpleQueue.typedef.w_type:
        if len(__args__.args_w) > 0:
            raise oefmt(space.w_TypeError, "SimpleQueue() takes no positional arguments")
        if __args__.has_keywords():
            raise oefmt(space.w_TypeError, "SimpleQueue() takes no keyword arguments")
    w_queue = space.allocate_instance(W_SimpleQueue, w_type)
    W_SimpleQueue.__init__(w_queue)
    return w_queue


W_SimpleQueue.typedef = TypeDef(
    'SimpleQueue', module='_queue', doc="A first-in first-out queue without a limit, for any number of threads.",
    __new__=interp2app(descr_new_simple_queue),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    empty=interp2app(W_SimpleQueue.descr_empty),
    get=interp2app(W_SimpleQueue.descr_get, kw='block timeout'),
    get_nowait=interp2app(W_SimpleQueue.descr_get_nowait),
    put=interp2app(W_SimpleQueue.descr_put, kw='item block timeout'),
    put_nowait=interp2app(W_SimpleQueue.descr_put_nowait, kw='item'),
    qsize=interp2app(W_SimpleQueue.descr_qsize),
)
