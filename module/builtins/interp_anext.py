"""aiter() and anext() (Python 3.10)."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from pypy_async.slots import get_awaitable


def aiter_(space, w_async_iterable):
    """aiter(async_iterable)"""
    w_method = space.type(w_async_iterable).slots.aiter
    if w_method is None or space.is_none(w_method):
        raise oefmt(space.w_TypeError, "'%T' object is not an async iterable", w_async_iterable)
    w_iterator = space.get_and_call_function(w_method, w_async_iterable)
    if space.type(w_iterator).slots.anext is None:
        raise oefmt(space.w_TypeError, "aiter() returned not an async iterator of type '%T'", w_iterator)
    return w_iterator


def anext_(space, w_async_iterator, w_default=None):
    """anext(async_iterator[, default])"""
    w_method = space.type(w_async_iterator).slots.anext
    if w_method is None or space.is_none(w_method):
        raise oefmt(space.w_TypeError, "'%T' object is not an async iterator", w_async_iterator)
    w_awaitable = space.get_and_call_function(w_method, w_async_iterator)
    if w_default is None:
        return w_awaitable
    return W_AnextAwaitable(w_awaitable, w_default)


class W_AnextAwaitable(W_Root):
    """What anext() with a default gives: awaits `w_wrapped`, and has the default at the end."""

    def __init__(self, w_wrapped, w_default):
        self.w_wrapped = w_wrapped
        self.w_default = w_default
        self.w_iterator = None      # of w_wrapped, from the first step on: a coroutine is awaited only once

    def _iterator(self, space):
        if self.w_iterator is None:
            self.w_iterator = get_awaitable(space, self.w_wrapped, 0)
        return self.w_iterator

    def _at_end(self, space, operr):
        "The error to raise for one that came out of the wrapped awaitable."
        if operr.match(space, space.w_StopAsyncIteration):
            return OperationError(space.w_StopIteration,
                                  space.call_function(space.w_StopIteration, self.w_default))
        return operr

    def descr_send(self, space, w_value):
        """send(value)"""
        w_iterator = self._iterator(space)
        try:
            return space.call_method(w_iterator, 'send', w_value)
        except OperationError as e:
            raise self._at_end(space, e)

    def descr_next(self, space):
        """__next__()"""
        w_iterator = self._iterator(space)
        try:
            if space.type(w_iterator).slots.next is None:
                return space.call_method(w_iterator, 'send', space.w_None)
            return space.next(w_iterator)
        except OperationError as e:
            raise self._at_end(space, e)

    def descr_throw(self, space, args_w):
        """throw(...)"""
        w_iterator = self._iterator(space)
        try:
            return space.call_list(space.getattr_text(w_iterator, 'throw'), args_w)
        except OperationError as e:
            raise self._at_end(space, e)

    def descr_close(self, space):
        """close()"""
        w_iterator = self._iterator(space)
        try:
            return space.call_method(w_iterator, 'close')
        except OperationError as e:
            raise self._at_end(space, e)


W_AnextAwaitable.typedef = TypeDef(
    'anext_awaitable',
    __await__=interp2app(W_AnextAwaitable.descr_self),
    __iter__=interp2app(W_AnextAwaitable.descr_self),
    __next__=interp2app(W_AnextAwaitable.descr_next),
    send=interp2app(W_AnextAwaitable.descr_send),
    throw=interp2app(W_AnextAwaitable.descr_throw),
    close=interp2app(W_AnextAwaitable.descr_close))
