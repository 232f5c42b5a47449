"""termios: the attributes of terminals, waiting for them, their window size."""
import os

from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.ticker import ticker
from interpreter.typedef import TypeDef
from module.select.timeout import file_descriptor
from module.termios.constants import CONSTANTS
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import rposix
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator import cdir
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_HEADER = '''
RPY_EXTERN long pypy_async_termios_get(long fd, long *attributes);
RPY_EXTERN long pypy_async_termios_set(long fd, long when, long *attributes);
RPY_EXTERN long pypy_async_termios_winsize(long fd, long *size, long sets);
RPY_EXTERN long pypy_async_termios_control(long fd, long what, long argument);
'''

_SOURCE = '''
#include "src/precommondefs.h"
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
''' + _HEADER + '''
/* attributes: four words of flags, two speeds, NCCS characters */
long pypy_async_termios_get(long fd, long *attributes)
{
    struct termios t;
    int i;
    if (tcgetattr((int)fd, &t) < 0)
        return -1;
    attributes[0] = t.c_iflag;
    attributes[1] = t.c_oflag;
    attributes[2] = t.c_cflag;
    attributes[3] = t.c_lflag;
    attributes[4] = cfgetispeed(&t);
    attributes[5] = cfgetospeed(&t);
    for (i = 0; i < NCCS; i++)
        attributes[6 + i] = t.c_cc[i];
    return 0;
}

long pypy_async_termios_set(long fd, long when, long *attributes)
{
    struct termios t;
    int i;
    if (tcgetattr((int)fd, &t) < 0)         /* for the fields that are not shown */
        return -1;
    t.c_iflag = (tcflag_t)attributes[0];
    t.c_oflag = (tcflag_t)attributes[1];
    t.c_cflag = (tcflag_t)attributes[2];
    t.c_lflag = (tcflag_t)attributes[3];
    for (i = 0; i < NCCS; i++)
        t.c_cc[i] = (cc_t)attributes[6 + i];
    if (cfsetispeed(&t, (speed_t)attributes[4]) < 0 || cfsetospeed(&t, (speed_t)attributes[5]) < 0)
        return -1;
    return tcsetattr((int)fd, (int)when, &t);
}

long pypy_async_termios_winsize(long fd, long *size, long sets)
{
    struct winsize w;
    if (ioctl((int)fd, TIOCGWINSZ, &w) < 0)
        return -1;
    if (sets) {
        w.ws_row = (unsigned short)size[0];
        w.ws_col = (unsigned short)size[1];
        return ioctl((int)fd, TIOCSWINSZ, &w);
    }
    size[0] = w.ws_row;
    size[1] = w.ws_col;
    return 0;
}

long pypy_async_termios_control(long fd, long what, long argument)
{
    switch (what) {
    case 0: return tcsendbreak((int)fd, (int)argument);
    case 1: return tcdrain((int)fd);
    case 2: return tcflush((int)fd, (int)argument);
    default: return tcflow((int)fd, (int)argument);
    }
}
'''

eci = ExternalCompilationInfo(post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], include_dirs=[cdir])


def _external(name, args):
    return rffi.llexternal('pypy_async_termios_' + name, args, lltype.Signed, compilation_info=eci, releasegil=True,
                           save_err=rffi.RFFI_SAVE_ERRNO)


c_get = _external('get', [lltype.Signed, rffi.SIGNEDP])
c_set = _external('set', [lltype.Signed, lltype.Signed, rffi.SIGNEDP])
c_winsize = _external('winsize', [lltype.Signed, rffi.SIGNEDP, lltype.Signed])
c_control = _external('control', [lltype.Signed, lltype.Signed, lltype.Signed])

SENDBREAK, DRAIN, FLUSH, FLOW = 0, 1, 2, 3
NCCS, VMIN, VTIME, ICANON = CONSTANTS['NCCS'], CONSTANTS['VMIN'], CONSTANTS['VTIME'], CONSTANTS['ICANON']

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])
ERROR = TypeDef('error', _BASES['Exception'], module='termios')


def _last_error(space):
    number = rposix.get_saved_errno()
    w_value = space.call_function(ERROR.w_type, space.newint(number), space.newtext(os.strerror(number)))
    return OperationError(ERROR.w_type, w_value)


def tcgetattr(space, w_fd):
    """Get the tty attributes for file descriptor fd.

    Returns a list [iflag, oflag, cflag, lflag, ispeed, ospeed, cc]
    where cc is a list of the tty special characters (each a string of
    length 1, except the items with indices VMIN and VTIME, which are
    integers when these fields are defined).  The interpretation of the
    flags and the speeds as well as the indexing in the cc array must be
    done using the symbolic constants defined in this module."""
    fd = file_descriptor(space, w_fd)
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 6 + NCCS) as attributes:
        if c_get(fd, attributes) < 0:
            raise _last_error(space)
        is_raw = attributes[3] & ICANON == 0
        characters_w = []
        for i in range(NCCS):
            value = attributes[6 + i]
            if is_raw and (i == VMIN or i == VTIME):
                characters_w.append(space.newint(value))
            else:
                characters_w.append(space.newbytes(chr(value & 0xff)))
        result_w = [space.newint(attributes[i]) for i in range(6)]
    result_w.append(space.newlist(characters_w))
    return space.newlist(result_w)


def _c_long(space, w_value):
    w_index = space.index(w_value)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        return w_index.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")


def _character(space, w_item):
    if space.isinstance_w(w_item, space.w_bytes):
        text = space.bytes_w(w_item)
        if len(text) == 1:
            return ord(text[0])
    elif space.isinstance_w(w_item, space.w_int):
        return _c_long(space, w_item) & 0xff
    raise oefmt(space.w_TypeError, "tcsetattr: elements of attributes must be characters or integers")


@unwrap_spec(when=int)
def tcsetattr(space, w_fd, when, w_attributes):
    """Set the tty attributes for file descriptor fd.

    The attributes to be set are taken from the attributes argument, which
    is a list like the one returned by tcgetattr(). The when argument
    determines when the attributes are changed: termios.TCSANOW to
    change immediately, termios.TCSADRAIN to change after transmitting all
    queued output, or termios.TCSAFLUSH to change after transmitting all
    queued output and discarding all queued input."""
    fd = file_descriptor(space, w_fd)
    if not space.isinstance_w(w_attributes, space.w_list) or space.len_w(w_attributes) != 7:
        raise oefmt(space.w_TypeError, "tcsetattr, arg 3: must be 7 element list")
    items_w = space.unpackiterable(w_attributes)
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 6 + NCCS) as attributes:
        for i in range(6):
            attributes[i] = _c_long(space, items_w[i])
        w_characters = items_w[6]
        if not space.isinstance_w(w_characters, space.w_list) or space.len_w(w_characters) != NCCS:
            raise oefmt(space.w_TypeError, "tcsetattr: attributes[6] must be %d element list", NCCS)
        characters_w = space.unpackiterable(w_characters)
        for i in range(NCCS):
            attributes[6 + i] = _character(space, characters_w[i])
        if c_set(fd, when, attributes) < 0:
            raise _last_error(space)
    return space.w_None


def _control(space, w_fd, what, argument):
    fd = file_descriptor(space, w_fd)
    if c_control(fd, what, argument) < 0:
        operr = _last_error(space)
        if ticker.is_set():
            ticker.perform(space)
        raise operr
    return space.w_None


@unwrap_spec(duration=int)
def tcsendbreak(space, w_fd, duration):
    """Send a break on file descriptor fd.

    A zero duration sends a break for 0.25-0.5 seconds; a nonzero duration
    has a system dependent meaning."""
    return _control(space, w_fd, SENDBREAK, duration)


def tcdrain(space, w_fd):
    """Wait until all output written to file descriptor fd has been transmitted."""
    return _control(space, w_fd, DRAIN, 0)


@unwrap_spec(queue=int)
def tcflush(space, w_fd, queue):
    """Discard queued data on file descriptor fd.

    The queue selector specifies which queue: termios.TCIFLUSH for the input
    queue, termios.TCOFLUSH for the output queue, or termios.TCIOFLUSH for
    both queues."""
    return _control(space, w_fd, FLUSH, queue)


@unwrap_spec(action=int)
def tcflow(space, w_fd, action):
    """Suspend or resume input or output on file descriptor fd.

    The action argument can be termios.TCOOFF to suspend output,
    termios.TCOON to restart output, termios.TCIOFF to suspend input,
    or termios.TCION to restart input."""
    return _control(space, w_fd, FLOW, action)


def tcgetwinsize(space, w_fd):
    """Get the tty winsize for file descriptor fd.

    Returns a tuple (ws_row, ws_col)."""
    fd = file_descriptor(space, w_fd)
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 2) as size:
        if c_winsize(fd, size, 0) < 0:
            raise _last_error(space)
        return space.newtuple2(space.newint(size[0]), space.newint(size[1]))


def tcsetwinsize(space, w_fd, w_winsize):
    """Set the tty winsize for file descriptor fd.

    The winsize to be set is taken from the winsize argument, which
    is a two-item tuple (ws_row, ws_col) like the one returned by tcgetwinsize()."""
    fd = file_descriptor(space, w_fd)
    if space.type(w_winsize).slots.getitem is None or space.len_w(w_winsize) != 2:
        raise oefmt(space.w_TypeError, "tcsetwinsize, arg 2: must be a two-item sequence")
    rows = _c_long(space, space.getitem(w_winsize, space.newint(0)))
    columns = _c_long(space, space.getitem(w_winsize, space.newint(1)))
    if not (0 <= rows <= 0xffff and 0 <= columns <= 0xffff):
        raise oefmt(space.w_OverflowError, "winsize value(s) out of range.")
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 2) as size:
        size[0] = rows
        size[1] = columns
        if c_winsize(fd, size, 1) < 0:
            raise _last_error(space)
    return space.w_None
