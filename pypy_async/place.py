"""SendPlace: what is known of one instruction that calls `send`; storm.py says what for."""
from interpreter.resumepoint import ResumePoint
from pypy_async.options import options
from rpython.rlib import jit

# The crossings of a boundary that are counted before it is decided whether it stays.
CENSUS = 20000
# With more resume points in use than this, machine code for all of them is slower than the interpreter: it and what leads
# to it are no longer in the caches.
COMPILED_TOGETHER = 3000

INLINED, FOR_NOW, DECIDED_INLINED, FOR_GOOD = range(4)


class Crowd(object):
    """The resume points that one place resumes, and whether traces follow it there.

    INLINED             until there are more than options.boundary_soon of them: traces go on in what is resumed;
    FOR_NOW             a boundary: each resume point is compiled by itself, which is ready soonest;
    DECIDED_INLINED     many crossings later there were at most options.boundary_limit in use: inlined after all,
                        which costs much more compiling and is the faster way in the end;
    FOR_GOOD            a boundary, for there are more.

    Where many are inlined, the number of the resume point is promoted before the resume point itself: the guard on an int
    with many values is a jump table (interpreter/jit_switch.py), and one on an object a row of comparisons.
    """
    _immutable_fields_ = ['is_apart?', 'is_large?']

    def __init__(self):
        self.is_apart = False
        self.is_large = False
        self.state = INLINED
        self.points = {}
        self.crossings = 0

    def is_apart_from(self, rp):
        """note() of what is about to become a constant."""
        if self.is_large and isinstance(rp, ResumePoint):
            jit.promote(rp.ident)
        return self.note(jit.promote(rp))

    @jit.elidable
    def note(self, rp):
        """Note that a trace resumes `rp`; return is_apart.

        It costs nothing in compiled code: an elidable call on constants runs only while a trace is recorded and
        when a guard on a resume point has failed.
        """
        if not self.is_apart and rp not in self.points:
            self.points[rp] = None
            if self.state == INLINED and 0 < options.boundary_soon < len(self.points):
                self._set(FOR_NOW)
            elif self.state == DECIDED_INLINED and options.boundary_limit < len(self.points):
                self._set(FOR_GOOD)
        return self.is_apart

    def crossed(self, rp):
        """Note that `rp` is about to be resumed across the boundary."""
        if self.state == FOR_NOW:
            self.crossings += 1
            if self.crossings > options.boundary_patience - CENSUS and isinstance(rp, ResumePoint):
                self.points[rp] = None
                if self.crossings >= options.boundary_patience:
                    count = len(self.points)
                    self._set(DECIDED_INLINED if count <= options.boundary_limit else FOR_GOOD)
                    if count <= COMPILED_TOGETHER:
                        remember_rare_paths()

    def _set(self, state):
        self.state = state
        self.points = {}
        self.is_apart = state == FOR_NOW or state == FOR_GOOD
        self.is_large = state == DECIDED_INLINED


def remember_rare_paths():
    """Have the JIT count without forgetting: in a storm each path is rare, and compiling them all is what pays."""
    jit.set_param(None, 'decay', 0)


class SendPlace(object):
    """Two kinds of objects are resumed through a place, and each kind can become too many to inline.

    first       the innermost object of a chain, which `send` resumes;
    awaiters    what is resumed with the result when that has finished: if all tasks of a scheduler wait for
                the same kind of future, the first is always the same and the awaiters are what differs.
    """
    _immutable_fields_ = ['first', 'awaiters']

    def __init__(self):
        self.first = Crowd()
        self.awaiters = Crowd()
