"""_tracemalloc: tracing of memory blocks, of which this interpreter has none.

Objects are laid out by a moving collector, not in blocks of their own, so nothing is
recorded: start() and stop() only switch what is_tracing() says, and the sizes are 0.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec

MAX_FRAMES = 65535


class Tracing(object):
    """is_on: between start() and stop(); limit: what start() was given."""

    def __init__(self):
        self.is_on = False
        self.limit = 1


tracing = Tracing()


def is_tracing(space):
    """Return True if start() has been called and stop() has not. Nothing is recorded here, though."""
    return space.newbool(tracing.is_on)


def clear_traces(space):
    """Clear the traces: there are none."""
    return space.w_None


def get_traces(space):
    """Get the traces of all memory blocks: an empty list, as nothing is recorded here."""
    return space.newlist([])


def get_object_traceback(space, w_obj):
    """Get the traceback where an object was allocated: None, as nothing is recorded here."""
    return space.w_None


@unwrap_spec(nframe=int)
def start(space, nframe=1):
    """Start tracing: is_tracing() says so, but no memory block is recorded here."""
    if not 1 <= nframe <= MAX_FRAMES:
        raise oefmt(space.w_ValueError, "the number of frames must be in range [1; %d]", MAX_FRAMES)
    if not tracing.is_on:
        tracing.is_on = True
        tracing.limit = nframe
    return space.w_None


def stop(space):
    """Stop tracing."""
    tracing.is_on = False
    return space.w_None


def get_traceback_limit(space):
    """Get the maximum number of frames that start() was given; 1 by default."""
    return space.newint(tracing.limit)


def get_tracemalloc_memory(space):
    """Get the memory that tracing itself uses: 0."""
    return space.newint(0)


def get_traced_memory(space):
    """Get the current and the peak size of traced blocks: (0, 0), as nothing is recorded here."""
    return space.newtuple2(space.newint(0), space.newint(0))


def reset_peak(space):
    """Set the peak size to the current size."""
    return space.w_None
