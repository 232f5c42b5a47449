"""The functions of _thread: starting threads, asking about them, reporting their exceptions."""
from interpreter import signal_native
from interpreter.argument import Arguments
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.switchtimer import native_id
from interpreter.threadstate import Request, threads
from interpreter.signal_action import run_handlers, signals
from interpreter.toplevel_report import report_text
from interpreter.traceback import memory_error, recursion_error
from module._thread.interp_lock import ReleaseAtEnd, W_Lock
from objspace.structseq import new_structseq_class
from rpython.rlib import rsignal, rstackovf, rthread
from rpython.rlib.objectmodel import we_are_translated

SMALLEST_STACK = 32768
SIGNALS_END = 65

W_ExceptHookArgs = new_structseq_class(
    '_thread', '_ExceptHookArgs', ['exc_type', 'exc_value', 'exc_traceback', 'thread'],
    constructible=True)


class CallRequest(Request):
    """Calls a Python object in the new thread."""

    def __init__(self, w_callable, args):
        Request.__init__(self)
        self.w_callable = w_callable
        self.args = args

    def run(self, space):
        try:
            self.call(space)
        except OperationError as e:
            self.report(space, e)
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            self.report(space, recursion_error(space))
        except MemoryError:
            self.report(space, memory_error(space))

    def call(self, space):
        space.call_args(self.w_callable, self.args)

    def report(self, space, operr):
        """As CPython reports what leaves a thread; SystemExit just ends it."""
        if operr.match(space, space.w_SystemExit):
            return
        try:
            space.sys.write_unraisable(space, operr, self.w_callable, 'Exception ignored in thread started by')
        except OperationError:
            return


def start_new_thread(space, w_function, w_args, w_kwargs=None):
    """start_new_thread(function, args[, kwargs]): call it in a new thread; return the thread's identifier"""
    if not space.callable_w(w_function):
        raise oefmt(space.w_TypeError, "first arg must be callable")
    if not space.isinstance_w(w_args, space.w_tuple):
        raise oefmt(space.w_TypeError, "2nd arg must be a tuple")
    args_w = space.fixedview(w_args)[:]
    args = Arguments(space, args_w)
    if w_kwargs is not None:
        if not space.isinstance_w(w_kwargs, space.w_dict):
            raise oefmt(space.w_TypeError, "optional 3rd arg must be a dictionary")
        keys_w = space.dict_keys(w_kwargs)
        if len(keys_w) > 0:
            names = [space.text_w(w_key) for w_key in keys_w]
            values_w = [space.getitem(w_kwargs, w_key) for w_key in keys_w]
            args = Arguments(space, args_w, names[:], values_w[:])
    if not we_are_translated():
        raise oefmt(space.w_RuntimeError, "can't start new thread")
    try:
        return space.newint(threads.start_thread(CallRequest(w_function, args)))
    except rthread.error:
        raise oefmt(space.w_RuntimeError, "can't start new thread")


def get_ident(space):
    """get_ident(): a number that no other running thread has"""
    return space.newint(rthread.get_ident())


def get_native_id(space):
    """get_native_id(): the number that the system gives the thread"""
    return space.newint(native_id())


def count(space):
    """_count(): how many threads started here are running"""
    return space.newint(threads.count_others())


@unwrap_spec(size=int)
def stack_size(space, size=0):
    """stack_size([size]): the stack size of new threads until now; set it (0: the default)"""
    if size < 0:
        raise oefmt(space.w_ValueError, "size must be 0 or a positive value")
    if 0 < size < SMALLEST_STACK:
        raise oefmt(space.w_ValueError, "size not valid: %d bytes", size)
    before = threads.stack_size
    threads.stack_size = size
    return space.newint(before)


def exit(space):
    """exit(): raise SystemExit, which ends the thread"""
    raise OperationError(space.w_SystemExit, None)


@unwrap_spec(signum=int)
def interrupt_main(space, signum=rsignal.SIGINT):
    """interrupt_main(signum=SIGINT): as if the signal had come for the main thread"""
    if signum < 1 or signum >= SIGNALS_END:
        raise oefmt(space.w_ValueError, "signal number out of range")
    if we_are_translated() and signals.handler.handles(space, signum):
        signal_native.c_simulate(signum)
        run_handlers(space)             # in the main thread it comes before anything that follows the call
    return space.w_None


def set_sentinel(space):
    """_set_sentinel(): a lock that is released when the thread ends"""
    w_lock = W_Lock(space)
    space.ec.owner.sentinel = ReleaseAtEnd(w_lock)
    return w_lock


def excepthook(space, w_args):
    """_excepthook(args): report the exception that ended a thread"""
    if not isinstance(w_args, W_ExceptHookArgs):
        raise oefmt(space.w_TypeError, "_thread.excepthook argument type must be ExceptHookArgs")
    items_w = space.fixedview(w_args)
    w_type, w_value, w_tb, w_thread = items_w[0], items_w[1], items_w[2], items_w[3]
    if space.is_w(w_type, space.w_SystemExit):
        return space.w_None
    w_stderr = space.sys.get(space, 'stderr')
    if w_stderr is None or space.is_none(w_stderr):
        w_stderr = space.w_None
        if not space.is_none(w_thread):
            w_stderr = space.getattr_text(w_thread, '_stderr')
        if space.is_none(w_stderr):
            return space.w_None
    if space.is_none(w_thread):
        name = '%d' % rthread.get_ident()
    else:
        name = space.text_w(space.str(space.getattr_text(w_thread, 'name')))
    if space.is_exception_instance(w_value):
        if space.is_traceback(w_tb) and space.exception_traceback(w_value) is None:
            space.setattr_text(w_value, '__traceback__', w_tb)
        text = report_text(space, w_value)
    else:
        text = 'TypeError: print_exception(): Exception expected for value, %s found\n' % space.type(w_value).name
    space.call_method(w_stderr, 'write', space.newtext('Exception in thread %s:\n%s' % (name, text)))
    space.call_method(w_stderr, 'flush')
    return space.w_None
