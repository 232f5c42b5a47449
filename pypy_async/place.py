"""SendPlace: what is known of one instruction that calls `send`; storm.py says what for."""
from interpreter.resumepoint import ResumePoint
from pypy_async.options import options
from rpython.rlib import jit

# So many crossings of a boundary, and then a count of the last of them, decide whether it stays.
PATIENCE = 2000000
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
    """
    _immutable_fields_ = ['is_apart?']

    def __init__(self):
        self.is_apart = False
        self.state = INLINED
        self.points = {}
        self.crossings = 0

    @jit.elidable
    def note(self, rp):
        """Note that `rp` is resumed by a trace; return is_apart.

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
            if self.crossings > PATIENCE - CENSUS and isinstance(rp, ResumePoint):
                self.points[rp] = None
                if self.crossings >= PATIENCE:
                    count = len(self.points)
                    self._set(DECIDED_INLINED if count <= options.boundary_limit else FOR_GOOD)
                    if count <= COMPILED_TOGETHER:
                        remember_rare_paths()

    def _set(self, state):
        self.state = state
        self.points = {}
        self.is_apart = state == FOR_NOW or state == FOR_GOOD


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
