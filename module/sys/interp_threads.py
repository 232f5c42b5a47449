"""What sys knows of threads and tracing: the switch interval, the frames of all threads, settrace, setprofile."""
from interpreter import switchtimer, tracing
from interpreter.error import oefmt
from interpreter.threadstate import threads

LONGEST_INTERVAL = 1000000.0        # seconds


def setswitchinterval(space, w_interval):
    """setswitchinterval(seconds): how long a thread may keep others from running"""
    seconds = space.float_w(w_interval)
    if not seconds > 0.0:
        raise oefmt(space.w_ValueError, "switch interval must be strictly positive")
    switchtimer.set_interval(int(min(seconds, LONGEST_INTERVAL) * 1000000.0))
    return space.w_None


def getswitchinterval(space):
    """getswitchinterval(): in seconds"""
    return space.newfloat(float(switchtimer.interval.microseconds) / 1000000.0)


def current_frames(space):
    """_current_frames(): a dict from the identifiers of all threads to their innermost frames"""
    ec = space.ec
    ec.save(ec.owner)
    w_dict = space.newdict()
    for state in threads.states[:]:
        frame = state.topframeref()
        if frame is not None:
            space.setitem(w_dict, space.newint(threads.ident_of(state)), frame)
    return w_dict


def current_exceptions(space):
    """_current_exceptions(): a dict from the identifiers of all threads to their sys.exc_info()"""
    ec = space.ec
    ec.save(ec.owner)
    w_dict = space.newdict()
    for state in threads.states[:]:
        w_exc = state.w_exc
        if w_exc is None:
            w_info = space.newtuple([space.w_None, space.w_None, space.w_None])
        else:
            w_info = space.newtuple([space.type(w_exc), w_exc, space.getattr_text(w_exc, '__traceback__')])
        space.setitem(w_dict, space.newint(threads.ident_of(state)), w_info)
    return w_dict


def settrace(space, w_function):
    """settrace(function): call it for every event in this thread; None: stop"""
    tracing.set_trace(space, None if space.is_none(w_function) else w_function)
    return space.w_None


def gettrace(space):
    """gettrace(): the trace function, or None"""
    w_function = space.ec.w_tracefunc
    return space.w_None if w_function is None else w_function


def setprofile(space, w_function):
    """setprofile(function): call it for calls and returns in this thread; None: stop"""
    tracing.set_profile(space, None if space.is_none(w_function) else w_function)
    return space.w_None


def getprofile(space):
    """getprofile(): the profile function, or None"""
    w_function = space.ec.w_profilefunc
    return space.w_None if w_function is None else w_function
