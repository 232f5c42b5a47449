"""ResumePoint: a place where a frame can be suspended, prebuilt with the code object.

A suspended generator-like object names its place by one ResumePoint, so that promoting
that single field fixes code, program counter and stack depth at once.  Who stores it:
pypy_async/engine.py.  Who makes it: interpreter/code.py.
"""


class ResumeState(object):
    """Base of what the engine's state field holds (a ResumePoint, or its own tokens)."""
    _attrs_ = []


class ResumePoint(ResumeState):
    """`pc` is the byte offset of the instruction after the suspending one, `sp` the absolute
    stack index where the received value goes.

    `is_await`: suspended in SEND, not in YIELD_VALUE. `exc_slot`: absolute index of the
    stack slot with the previously handled exception if inside a handler, else -1.
    """
    _immutable_fields_ = ['code', 'pc', 'sp', 'is_await', 'exc_slot', 'ident']

    def __init__(self, code, pc, sp, is_await, exc_slot, ident):
        self.code = code
        self.pc = pc
        self.sp = sp
        self.is_await = is_await
        self.exc_slot = exc_slot
        self.ident = ident
