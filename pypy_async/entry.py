"""The entry driver: a resume from native code, or across a boundary (storm.py), has machine code of its own.

Its portal takes the object and not a frame, so that the frame is made inside and stays virtual.
"""
from interpreter.resumepoint import ResumePoint
from rpython.rlib.jit import JitDriver


class EntryFlag(object):
    """`is_loop` is never true, which the translator must not know: see resume_portal().

    So there is an assignment to it, in Engine.resume_dead(), that is never executed.
    """
    _immutable_fields_ = ['is_loop?']

    def __init__(self):
        self.is_loop = False


entry_flag = EntryFlag()


def get_entry_location(rp):
    if isinstance(rp, ResumePoint):
        return 'resume %s @%d' % (rp.code.qualname, rp.pc)
    return 'resume nothing'


entry_driver = JitDriver(greens=['rp'], reds=['gen', 'w_arg', 'operr'], name='resume',
                         is_recursive=True, get_printable_location=get_entry_location)


def resume_portal(gen, w_arg, operr, rp):
    """The portal of the entry driver. Without a loop header it could not be inlined."""
    entry_driver.jit_merge_point(rp=rp, gen=gen, w_arg=w_arg, operr=operr)
    w_result = gen.resume_frame(rp, w_arg, operr)
    if entry_flag.is_loop:
        entry_driver.loop_header()
    return w_result
