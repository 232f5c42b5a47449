"""epoll, the kernel's set of watched descriptors. select() and poll() are in interp_select.py."""
import errno

from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.oserrors import wrap_oserror
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from module.select.interp_select import FD_SETSIZE, MAX_INT, run_handlers
from module.select.timeout import c_int, file_descriptor, milliseconds_up, monotonic, nanoseconds
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import rgc, rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator import cdir
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_HEADER = '''
RPY_EXTERN long pypy_async_epoll_create(void);
RPY_EXTERN long pypy_async_epoll_ctl(long epfd, long op, long fd, long events);
RPY_EXTERN long pypy_async_epoll_wait(long epfd, long *found, long most, long milliseconds);
RPY_EXTERN long pypy_async_epoll_close(long epfd);
'''

_SOURCE = '''
#include "src/precommondefs.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>
''' + _HEADER + '''
#define ON_STACK 256

long pypy_async_epoll_create(void)
{
    return epoll_create1(EPOLL_CLOEXEC);
}

long pypy_async_epoll_ctl(long epfd, long op, long fd, long events)
{
    struct epoll_event event;
    memset(&event, 0, sizeof(event));
    event.events = (unsigned int)events;
    event.data.fd = (int)fd;
    return epoll_ctl((int)epfd, (int)op, (int)fd, &event);
}

/* `found` gets descriptor and events of each */
long pypy_async_epoll_wait(long epfd, long *found, long most, long milliseconds)
{
    struct epoll_event some[ON_STACK];
    struct epoll_event *events = some;
    long i, n;
    int error;
    if (most > ON_STACK) {
        events = malloc(most * sizeof(struct epoll_event));
        if (events == NULL) {
            errno = ENOMEM;
            return -1;
        }
    }
    n = epoll_wait((int)epfd, events, (int)most, (int)milliseconds);
    error = errno;
    for (i = 0; i < n; i++) {
        found[2 * i] = events[i].data.fd;
        found[2 * i + 1] = (long)events[i].events;
    }
    if (events != some)
        free(events);
    errno = error;
    return n;
}

long pypy_async_epoll_close(long epfd)
{
    return close((int)epfd);
}
'''

_NAMES = ['EPOLLERR', 'EPOLLET', 'EPOLLEXCLUSIVE', 'EPOLLHUP', 'EPOLLIN', 'EPOLLMSG', 'EPOLLONESHOT', 'EPOLLOUT',
          'EPOLLPRI', 'EPOLLRDBAND', 'EPOLLRDHUP', 'EPOLLRDNORM', 'EPOLLWRBAND', 'EPOLLWRNORM', 'EPOLL_CLOEXEC',
          'POLLERR', 'POLLHUP', 'POLLIN', 'POLLMSG', 'POLLNVAL', 'POLLOUT', 'POLLPRI', 'POLLRDBAND', 'POLLRDHUP',
          'POLLRDNORM', 'POLLWRBAND', 'POLLWRNORM', 'PIPE_BUF',
          'EPOLL_CTL_ADD', 'EPOLL_CTL_DEL', 'EPOLL_CTL_MOD']


class CConfig(object):
    """The numbers of the C headers."""
    _compilation_info_ = ExternalCompilationInfo(
        pre_include_bits=['#ifndef _GNU_SOURCE\n#define _GNU_SOURCE\n#endif'],
        includes=['sys/epoll.h', 'poll.h', 'limits.h', 'linux/limits.h'])


for _name in _NAMES:
    setattr(CConfig, _name, rffi_platform.ConstantInteger(_name))
_config = rffi_platform.configure(CConfig)
# EPOLLET is bit 31, positive
CONSTANTS = dict([(name, int(_config[name]) & 0xffffffff) for name in _NAMES if not name.startswith('EPOLL_CTL_')])
CTL_ADD, CTL_DEL, CTL_MOD = _config['EPOLL_CTL_ADD'], _config['EPOLL_CTL_DEL'], _config['EPOLL_CTL_MOD']
DEFAULT_EVENTS = CONSTANTS['EPOLLIN'] | CONSTANTS['EPOLLPRI'] | CONSTANTS['EPOLLOUT']
CLOEXEC = CONSTANTS['EPOLL_CLOEXEC']
# how many events one poll() returns without maxevents
DEFAULT_MOST = FD_SETSIZE - 1

eci = ExternalCompilationInfo(
        post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], include_dirs=[cdir])


def _external(name, count, releasegil):
    return rffi.llexternal('pypy_async_epoll_' + name, [lltype.Signed] * count, lltype.Signed, compilation_info=eci,
                           releasegil=releasegil, save_err=rffi.RFFI_SAVE_ERRNO)


c_epoll_create = _external('create', 0, False)
c_epoll_ctl = _external('ctl', 4, False)
c_epoll_close = _external('close', 1, True)
# for the finalizer, which must keep the GIL
c_epoll_forget = rffi.llexternal('pypy_async_epoll_close', [lltype.Signed], lltype.Signed, compilation_info=eci,
                                 releasegil=False)
c_epoll_wait = rffi.llexternal(
    'pypy_async_epoll_wait', [lltype.Signed, rffi.SIGNEDP, lltype.Signed, lltype.Signed], lltype.Signed,
    compilation_info=eci, releasegil=True, save_err=rffi.RFFI_SAVE_ERRNO)


def _last_error(space):
    return wrap_oserror(space, OSError(rposix.get_saved_errno(), 'epoll'))


def _unsigned(space, w_events):
    """A C unsigned int; too large values lose their upper bits, as in CPython."""
    w_index = space.index(w_events)
    assert isinstance(w_index, W_AbstractIntObject)
    return intmask(w_index.asbigint().ulonglongmask()) & 0xffffffff


class W_Epoll(W_Root):
    """`select.epoll`: `epfd` is the descriptor, -1 when closed."""

    def __init__(self, epfd):
        self.epfd = epfd

    def check_open(self, space):
        if self.epfd < 0:
            raise oefmt(space.w_ValueError, "I/O operation on closed epoll object")

    @rgc.must_be_light_finalizer
    def __del__(self):
        if self.epfd >= 0:
            c_epoll_forget(self.epfd)

    def close(self, space):
        if self.epfd >= 0:
            epfd = self.epfd
            self.epfd = -1
            if c_epoll_close(epfd) < 0:
                raise _last_error(space)

    def descr_close(self, space):
        """Close the epoll control file descriptor.

        Further operations on the epoll object will raise an exception."""
        self.close(space)
        return space.w_None

    def fget_closed(self, space):
        return space.newbool(self.epfd < 0)

    def descr_fileno(self, space):
        """Return the epoll control file descriptor."""
        self.check_open(space)
        return space.newint(self.epfd)

    def control(self, space, operation, w_fd, events):
        fd = file_descriptor(space, w_fd)
        self.check_open(space)
        if c_epoll_ctl(self.epfd, operation, fd, events) < 0:
            raise _last_error(space)

    def descr_register(self, space, w_fd, w_eventmask=None):
        """Registers a new fd or raises an OSError if the fd is already registered.

          fd
            the target file descriptor of the operation
          eventmask
            a bit set composed of the various EPOLL constants

        The epoll interface supports all file descriptors that support poll."""
        self.check_open(space)
        events = DEFAULT_EVENTS
        if w_eventmask is not None:
            events = _unsigned(space, w_eventmask)
        self.control(space, CTL_ADD, w_fd, events)
        return space.w_None

    def descr_modify(self, space, w_fd, w_eventmask):
        """Modify event mask for a registered file descriptor.

          fd
            the target file descriptor of the operation
          eventmask
            a bit set composed of the various EPOLL constants"""
        self.check_open(space)
        self.control(space, CTL_MOD, w_fd, _unsigned(space, w_eventmask))
        return space.w_None

    def descr_unregister(self, space, w_fd):
        """Remove a registered file descriptor from the epoll object.

          fd
            the target file descriptor of the operation"""
        self.check_open(space)
        self.control(space, CTL_DEL, w_fd, 0)
        return space.w_None

    def descr_poll(self, space, w_timeout=None, w_maxevents=None):
        """Wait for events on the epoll file descriptor.

          timeout
            the maximum time to wait in seconds (as float);
            a timeout of None or -1 makes poll wait indefinitely
          maxevents
            the maximum number of events returned; -1 means no limit

        Returns a list containing any descriptors that have events to report,
        as a list of (fd, events) 2-tuples."""
        self.check_open(space)
        timeout = -1
        if w_timeout is not None and not space.is_none(w_timeout):
            if not (space.isinstance_w(w_timeout, space.w_float) or space.type(w_timeout).slots.index is not None):
                raise oefmt(space.w_TypeError, "timeout must be an integer or None")
            timeout = nanoseconds(space, w_timeout)
        milliseconds = milliseconds_up(timeout)
        if milliseconds > MAX_INT:
            raise oefmt(space.w_OverflowError, "timeout is too large")
        most = -1
        if w_maxevents is not None:
            most = c_int(space, w_maxevents)
        if most == -1:
            most = DEFAULT_MOST
        elif most < 1:
            raise oefmt(space.w_ValueError, "maxevents must be greater than 0, got %d", most)
        end = 0
        if timeout >= 0:
            end = monotonic() + timeout
        with lltype.scoped_alloc(rffi.SIGNEDP.TO, 2 * most) as found:
            while True:
                n = c_epoll_wait(self.epfd, found, most, milliseconds)
                if n >= 0:
                    break
                error = rposix.get_saved_errno()
                if error != errno.EINTR:
                    raise wrap_oserror(space, OSError(error, 'epoll'))
                run_handlers(space)
                if timeout >= 0:
                    left = end - monotonic()
                    if left < 0:
                        n = 0
                        break
                    milliseconds = milliseconds_up(left)
            result_w = []
            for i in range(n):
                result_w.append(space.newtuple2(space.newint(found[2 * i]), space.newint(found[2 * i + 1])))
        return space.newlist(result_w)

    def descr_enter(self, space):
        self.check_open(space)
        return self

    def descr_exit(self, space, w_type=None, w_value=None, w_tb=None):
        self.close(space)
        return space.w_None


@unwrap_spec(sizehint=int, flags=int)
def descr_new_epoll(space, w_type, sizehint=-1, flags=0):
    """`epoll(sizehint=-1, flags=0)`"""
    if sizehint < -1 or sizehint == 0:
        raise oefmt(space.w_ValueError, "negative sizehint")
    if flags != 0 and flags != CLOEXEC:
        raise oefmt(space.w_OSError, "invalid flags")
    epfd = c_epoll_create()
    if epfd < 0:
        raise _last_error(space)
    return _new_epoll(space, w_type, epfd)


def _new_epoll(space, w_type, epfd):
    w_epoll = space.allocate_instance(W_Epoll, w_type)
    W_Epoll.__init__(w_epoll, epfd)
    return w_epoll


@unwrap_spec(fd=int)
def descr_fromfd(space, w_type, fd):
    """Create an epoll object from a given control fd."""
    return _new_epoll(space, w_type, fd)


W_Epoll.typedef = TypeDef(
    'epoll', module='select', acceptable_as_base=False,
    doc="select.epoll(sizehint=-1, flags=0)\n\nReturns an epolling object\n\n"
        "sizehint must be a positive integer or -1 for the default size. The\n"
        "sizehint is used to optimize internal data structures. It doesn't limit\n"
        "the maximum number of monitored events.",
    __new__=interp2app(descr_new_epoll, kw='sizehint flags'),
    __enter__=interp2app(W_Epoll.descr_enter),
    __exit__=interp2app(W_Epoll.descr_exit),
    close=interp2app(W_Epoll.descr_close),
    closed=GetSetProperty(W_Epoll.fget_closed, doc="True if the epoll handler is closed"),
    fileno=interp2app(W_Epoll.descr_fileno),
    fromfd=interp2app(descr_fromfd, as_classmethod=True),
    modify=interp2app(W_Epoll.descr_modify, kw='fd eventmask'),
    poll=interp2app(W_Epoll.descr_poll, kw='timeout maxevents'),
    register=interp2app(W_Epoll.descr_register, kw='fd eventmask'),
    unregister=interp2app(W_Epoll.descr_unregister, kw='fd'),
)
