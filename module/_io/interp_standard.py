"""sys.stdin, sys.stdout and sys.stderr: made when the process starts, without the library.

Rules: the documentation of PYTHONIOENCODING, PYTHONUTF8 (PEP 540) and PYTHONUNBUFFERED.
"""
import os

from interpreter.error import OperationError
from interpreter.ticker import ticker
from module._io.interp_buffered import W_BufferedReader, W_BufferedWriter
from module._io.interp_config import stream_options
from module._io.interp_fileio import W_FileIO
from module._io.interp_iobase import DEFAULT_BUFFER_SIZE, open_streams
from module._io.interp_textiobase import W_TextIOWrapper
from objspace.codec_registry import find_builtin


# the built-in codecs as the library names them, by number
NAMES = ['utf-8', 'ascii', 'iso8859-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be']


def configure(options):
    """Take over what the command line says (a CommandLine), and the environment."""
    stream_options.unbuffered = options.unbuffered > 0
    stream_options.utf8_mode = options.utf8_mode > 0
    stream_options.reports_failed_close = options.dev_mode
    stream_options.warns_about_encoding = options.warn_default_encoding > 0
    read_environment(options.ignore_environment == 0)


def read_environment(reads_python_variables):
    """Find the encoding of the locale, and PYTHONIOENCODING if that is not ignored."""
    name = ''
    for variable in ['LC_ALL', 'LC_CTYPE', 'LANG']:
        value = os.environ.get(variable)
        if value is not None and value != '':
            name = value
            break
    stream_options.read_locale(name)
    text = None
    if reads_python_variables:
        text = os.environ.get('PYTHONIOENCODING')
    stream_options.io_encoding = '' if text is None else text


def standard_encoding():
    """(encoding, errors) of stdin and stdout."""
    encoding = ''
    errors = ''
    setting = stream_options.io_encoding
    if setting != '':
        colon = setting.find(':')
        if colon >= 0:
            encoding = setting[:colon]
            errors = setting[colon + 1:]
        else:
            encoding = setting
        if encoding != '' and errors == '':
            errors = 'strict'
        codec = find_builtin(encoding)
        if 0 <= codec < len(NAMES):
            encoding = NAMES[codec]
    if encoding == '':
        encoding = stream_options.default_encoding()
        if encoding == 'UTF-8':
            encoding = 'utf-8'
    if errors == '':
        errors = 'surrogateescape' if stream_options.is_c_locale or stream_options.utf8_mode else 'strict'
    return encoding, errors


def needs_library():
    """True if the encoding of the standard streams is none of the built-in ones."""
    encoding, _ = standard_encoding()
    return find_builtin(encoding) < 0


def make_standard_streams(space, has_library=False):
    """Set sys.stdin, sys.stdout, sys.stderr and their originals; None where the descriptor is closed.

    An encoding of the library has to wait for importlib; up to then the streams are in UTF-8.
    """
    encoding, errors = standard_encoding()
    if not has_library and find_builtin(encoding) < 0:
        encoding = 'utf-8'
    for fd in range(3):
        name = ['stdin', 'stdout', 'stderr'][fd]
        w_stream = space.w_None
        if _is_open(fd):
            w_stream = make_stream(space, fd, '<%s>' % name, encoding, 'backslashreplace' if fd == 2 else errors)
        space.sys.set(space, name, w_stream)
        space.sys.set(space, '__%s__' % name, w_stream)


def _is_open(fd):
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def make_stream(space, fd, name, encoding, errors):
    """Return the text stream over descriptor 0, 1 or 2."""
    is_output = fd > 0
    w_raw = W_FileIO()
    w_raw.fd = fd
    w_raw.closefd = False
    w_raw.readable = not is_output
    w_raw.writable = is_output
    space.setattr_text(w_raw, 'name', space.newtext(name))
    w_text = W_TextIOWrapper()
    w_encoding = space.newtext(encoding)
    w_errors = space.newtext(errors)
    if not is_output:
        w_reader = W_BufferedReader()
        w_reader.readable = True
        w_reader.start(space, w_raw, DEFAULT_BUFFER_SIZE)
        w_text.start(space, w_reader, w_encoding, w_errors, '\n', os.isatty(fd), stream_options.unbuffered)
    elif stream_options.unbuffered:
        w_text.start(space, w_raw, w_encoding, w_errors, '\n', False, True)
    else:
        w_writer = W_BufferedWriter()
        w_writer.writable = True
        w_writer.start(space, w_raw, DEFAULT_BUFFER_SIZE)
        w_text.start(space, w_writer, w_encoding, w_errors, '\n', fd == 2 or os.isatty(fd), False)
    space.setattr_text(w_text, 'mode', space.newtext('w' if is_output else 'r'))
    return w_text


def is_closed_stream(space, w_stream):
    """True if the attribute `closed` of whatever sys.stdout is can be read and is true."""
    try:
        return space.is_true(space.getattr_text(w_stream, 'closed'))
    except OperationError:
        return False


def flush_open_streams(space):
    """At the end of the process: close what nobody refers to, flush the rest. Errors are swallowed."""
    if ticker.is_set():
        try:
            ticker.perform(space)
        except OperationError:
            pass
    open_streams.flush_all(space)
