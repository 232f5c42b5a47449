"""atexit: the functions to be called when the interpreter ends.

process_end.py calls run_exit_functions() if the module has been imported.
"""
from interpreter.argument import Arguments
from interpreter.error import OperationError, oefmt


class Callback(object):
    """A function with the arguments it is to be called with. is_gone: it was unregistered."""

    def __init__(self, w_function, args):
        self.w_function = w_function
        self.args = args
        self.is_gone = False


class Callbacks(object):
    """The registered functions, in order; those that are gone count, too."""

    def __init__(self):
        self.callbacks = []


registered = Callbacks()


def register(space, __args__):
    """Register a function to be executed upon normal program termination

        func - function to be called at exit
        args - optional arguments to pass to func
        kwargs - optional keyword arguments to pass to func

        func is returned to facilitate usage as a decorator."""
    if len(__args__.args_w) == 0:
        raise oefmt(space.w_TypeError, "register() takes at least 1 argument (0 given)")
    w_function = __args__.args_w[0]
    if not space.callable_w(w_function):
        raise oefmt(space.w_TypeError, "the first argument must be callable")
    args = Arguments(space, __args__.args_w[1:], __args__.names, __args__.kwargs_w)
    registered.callbacks.append(Callback(w_function, args))
    return w_function


def unregister(space, w_function):
    """Unregister an exit function which was previously registered using
    atexit.register

        func - function to be unregistered"""
    # the comparison may run Python code that changes the list
    for callback in registered.callbacks[:]:
        if not callback.is_gone and space.eq_w(callback.w_function, w_function):
            callback.is_gone = True
    return space.w_None


def clear(space):
    """Clear the list of previously registered exit functions."""
    registered.callbacks = []
    return space.w_None


def ncallbacks(space):
    """Return the number of registered exit functions."""
    return space.newint(len(registered.callbacks))


def run_exit_functions(space):
    """Call the functions, the last one first, and forget them. Their exceptions are reported, none is raised."""
    while len(registered.callbacks) > 0:
        callback = registered.callbacks.pop()
        if callback.is_gone:
            continue
        try:
            space.call_args(callback.w_function, callback.args)
        except OperationError as e:
            space.sys.write_unraisable(space, e, callback.w_function, 'Exception ignored in atexit callback')


def run_exitfuncs(space):
    """Run all registered exit functions.

    If a callback raises an exception, it is logged with sys.unraisablehook."""
    run_exit_functions(space)
    return space.w_None
