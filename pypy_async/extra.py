"""Extra: the fields of a generator-like object that few of them need, so that making the others does not store them."""


class Extra(object):
    """State that few objects have: a frame picture, a changed name, an origin, weak references."""

    def __init__(self, has_finalizer):
        self.has_finalizer = has_finalizer
        self.w_exc = None           # the handled exception, while suspended in an `except` block
        self.picture = None         # see picture.py
        self.name = None            # UTF-8; None: the code's
        self.qualname = None
        self.w_origin = None        # the tuple of `cr_origin`
        self.trace = None           # the FrameTrace (interpreter/tracing.py)
        self.lifeline = None        # interpreter/lifeline.py
        self.is_thrown = False      # an exception goes through the chain of which this is the root


# Shared by all objects that have a finalizer and nothing else there.
ONLY_FINALIZER = Extra(True)
