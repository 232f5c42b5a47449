"""select(), and the object of poll(). epoll is in interp_epoll.py.

A call that a signal interrupts runs the handlers and goes on with the time that is left (PEP 475).
"""
import errno

from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.oserrors import wrap_oserror
from interpreter.root import W_Root
from interpreter.ticker import ticker
from interpreter.typedef import TypeDef
from module.select.timeout import MILLION, file_descriptor, milliseconds_up, monotonic, nanoseconds, seconds_as
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import rpoll, rposix
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator import cdir
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_HEADER = '''
RPY_EXTERN long pypy_async_select(long n, char *r, char *w, char *x, long nanoseconds);
'''

_SOURCE = '''
#include "src/precommondefs.h"
#include <stddef.h>
#include <sys/select.h>
#include <sys/time.h>
''' + _HEADER + '''
/* the sets are fd_sets; nanoseconds < 0: without end */
long pypy_async_select(long n, char *r, char *w, char *x, long nanoseconds)
{
    struct timeval t;
    if (nanoseconds >= 0) {
        long microseconds = nanoseconds / 1000 + (nanoseconds % 1000 != 0);
        t.tv_sec = microseconds / 1000000;
        t.tv_usec = microseconds % 1000000;
    }
    return select((int)n, (fd_set *)r, (fd_set *)w, (fd_set *)x, nanoseconds < 0 ? NULL : &t);
}
'''

c_select = rffi.llexternal(
    'pypy_async_select', [lltype.Signed, rffi.CCHARP, rffi.CCHARP, rffi.CCHARP, lltype.Signed], lltype.Signed,
    compilation_info=ExternalCompilationInfo(
        post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], include_dirs=[cdir]),
    releasegil=True, save_err=rffi.RFFI_SAVE_ERRNO)

FD_SETSIZE = 1024
SET_BYTES = FD_SETSIZE // 8
MAX_INT = 2 ** 31 - 1
DEFAULT_EVENTS = rpoll.POLLIN | rpoll.POLLPRI | rpoll.POLLOUT


def run_handlers(space):
    if ticker.is_set():
        ticker.perform(space)


# ---- select()

class Wanted(object):
    """One of the three arguments of select(): the objects, and their descriptors."""

    def __init__(self, space, w_list):
        if space.type(w_list).slots.iter is None and space.type(w_list).slots.getitem is None:
            raise oefmt(space.w_TypeError, "arguments 1-3 must be sequences")
        self.objects_w = []
        self.fds = []
        self.highest = -1
        if space.isinstance_w(w_list, space.w_list):
            i = 0
            while i < space.len_w(w_list):      # fileno() may change the list
                self.add(space, space.getitem(w_list, space.newint(i)))
                i += 1
        else:
            for w_object in space.unpackiterable(w_list):
                self.add(space, w_object)

    def add(self, space, w_object):
        fd = file_descriptor(space, w_object)
        if fd >= FD_SETSIZE:
            raise oefmt(space.w_ValueError, "filedescriptor out of range in select()")
        self.objects_w.append(w_object)
        self.fds.append(fd)
        self.highest = max(self.highest, fd)

    def fill(self, bits, start):
        for i in range(SET_BYTES):
            bits[start + i] = '\0'
        for fd in self.fds:
            bits[start + (fd >> 3)] = chr(ord(bits[start + (fd >> 3)]) | (1 << (fd & 7)))

    def ready(self, space, bits, start):
        """A list of the objects whose descriptors are set."""
        result_w = []
        for i in range(len(self.fds)):
            fd = self.fds[i]
            if ord(bits[start + (fd >> 3)]) & (1 << (fd & 7)) != 0:
                result_w.append(self.objects_w[i])
        return space.newlist(result_w)


def select(space, w_rlist, w_wlist, w_xlist, w_timeout=None):
    """Wait until one or more file descriptors are ready for some kind of I/O.

    The first three arguments are iterables of file descriptors to be waited for:
    rlist -- wait until ready for reading
    wlist -- wait until ready for writing
    xlist -- wait for an "exceptional condition"

    A file descriptor is an int or an object with a method fileno(). The timeout is in
    seconds; without one, or with None, there is no limit.
    The result is a tuple of three lists: of what is ready in each of the arguments."""
    timeout = -1
    if w_timeout is not None and not space.is_none(w_timeout):
        if not (space.isinstance_w(w_timeout, space.w_float) or space.type(w_timeout).slots.index is not None):
            raise oefmt(space.w_TypeError, "timeout must be a float or None")
        timeout = nanoseconds(space, w_timeout)
        if timeout < 0:
            raise oefmt(space.w_ValueError, "timeout must be non-negative")
    readers = Wanted(space, w_rlist)
    writers = Wanted(space, w_wlist)
    others = Wanted(space, w_xlist)
    count = max(max(readers.highest, writers.highest), others.highest) + 1
    end = 0
    if timeout > 0:
        end = monotonic() + timeout
    with lltype.scoped_alloc(rffi.CCHARP.TO, 3 * SET_BYTES) as bits:
        while True:
            readers.fill(bits, 0)
            writers.fill(bits, SET_BYTES)
            others.fill(bits, 2 * SET_BYTES)
            n = c_select(count, bits, rffi.ptradd(bits, SET_BYTES), rffi.ptradd(bits, 2 * SET_BYTES), timeout)
            if n >= 0:
                break
            error = rposix.get_saved_errno()
            if error != errno.EINTR:
                raise wrap_oserror(space, OSError(error, 'select'))
            run_handlers(space)
            if timeout > 0:
                timeout = end - monotonic()
                if timeout <= 0:
                    for i in range(3 * SET_BYTES):
                        bits[i] = '\0'
                    break
        return space.newtuple([readers.ready(space, bits, 0), writers.ready(space, bits, SET_BYTES),
                               others.ready(space, bits, 2 * SET_BYTES)])


# ---- poll()

def _event_mask(space, w_events):
    """A C unsigned short. Raises TypeError, ValueError, OverflowError."""
    if not space.isinstance_w(w_events, space.w_int):
        raise oefmt(space.w_TypeError, "an integer is required")
    assert isinstance(w_events, W_AbstractIntObject)
    number = w_events.asbigint()
    if number.sign < 0:
        raise oefmt(space.w_ValueError, "value must be positive")
    try:
        value = number.toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")
    if value > 0xffff:
        raise oefmt(space.w_OverflowError, "Python int too large for C unsigned short")
    return value


class W_Poll(W_Root):
    """`select.poll`: `events` has the events asked for, by descriptor, in the order of registration."""

    def __init__(self):
        self.events = {}
        self.is_polling = False

    def descr_register(self, space, w_fd, w_eventmask=None):
        """Register a file descriptor with the polling object.

          fd
            either an integer, or an object with a fileno() method returning an int
          eventmask
            an optional bitmask describing the type of events to check for"""
        events = DEFAULT_EVENTS
        fd = file_descriptor(space, w_fd)
        if w_eventmask is not None:
            events = _event_mask(space, w_eventmask)
        self.events[fd] = events
        return space.w_None

    def descr_modify(self, space, w_fd, w_eventmask):
        """Modify an already registered file descriptor.

          fd
            either an integer, or an object with a fileno() method returning
            an int
          eventmask
            a bitmask describing the type of events to check for"""
        fd = file_descriptor(space, w_fd)
        events = _event_mask(space, w_eventmask)
        if fd not in self.events:
            raise wrap_oserror(space, OSError(errno.ENOENT, 'poll'))
        self.events[fd] = events
        return space.w_None

    def descr_unregister(self, space, w_fd):
        """Remove a file descriptor being tracked by the polling object."""
        fd = file_descriptor(space, w_fd)
        if fd not in self.events:
            raise OperationError(space.w_KeyError, space.newint(fd))
        del self.events[fd]
        return space.w_None

    def _poll_once(self, space, milliseconds):
        """(descriptor, events) of what is ready; None if a signal came. Raises OSError."""
        self.is_polling = True
        try:
            return rpoll.poll(self.events, milliseconds)
        except rpoll.PollError as e:
            if e.errno != errno.EINTR:
                raise wrap_oserror(space, OSError(e.errno, 'poll'))
            return None
        finally:
            self.is_polling = False

    def descr_poll(self, space, w_timeout=None):
        """Polls the set of registered file descriptors.

          timeout
            The maximum time to wait in milliseconds, or else None (or a negative
            value) to wait indefinitely.

        Returns a list containing any descriptors that have events or errors to
        report, as a list of (fd, event) 2-tuples."""
        timeout = -1
        if w_timeout is not None and not space.is_none(w_timeout):
            timeout = _poll_nanoseconds(space, w_timeout)
        if self.is_polling:
            raise oefmt(space.w_RuntimeError, "concurrent poll() invocation")
        milliseconds = milliseconds_up(timeout)
        end = 0
        if timeout >= 0:
            end = monotonic() + timeout
        found = self._poll_once(space, milliseconds)
        while found is None:
            run_handlers(space)
            if timeout >= 0:
                left = end - monotonic()
                if left < 0:
                    return space.newlist([])
                milliseconds = milliseconds_up(left)
            found = self._poll_once(space, milliseconds)
        result_w = []
        for fd, events in found:
            result_w.append(space.newtuple2(space.newint(fd), space.newint(events & 0xffff)))
        return space.newlist(result_w)


def _poll_nanoseconds(space, w_timeout):
    """The timeout of poll(), given in milliseconds; negative: without end."""
    if not (space.isinstance_w(w_timeout, space.w_float) or space.type(w_timeout).slots.index is not None):
        raise oefmt(space.w_TypeError, "timeout must be an integer or None")
    timeout = seconds_as(space, w_timeout, MILLION)
    if timeout > MAX_INT * MILLION:
        raise oefmt(space.w_OverflowError, "timeout is too large")
    return timeout


def poll(space):
    """Returns a polling object.

    This object supports registering and unregistering file descriptors, and then
    polling them for I/O events."""
    return W_Poll()


W_Poll.typedef = TypeDef(
    'poll', module='select', acceptable_as_base=False,
    modify=interp2app(W_Poll.descr_modify),
    poll=interp2app(W_Poll.descr_poll),
    register=interp2app(W_Poll.descr_register),
    unregister=interp2app(W_Poll.descr_unregister),
)
