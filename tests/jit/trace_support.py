"""Runs app-level programs through RPython's optimizer, untranslated, and counts operations.

All programs run in ONE meta_interp() call: annotating the interpreter costs minutes, a
program more costs seconds.  Counted is the body of the loop after its last label; labels, debug and
portal markers are not counted (the same way as in the design's table).
"""
import os
import sys

from interpreter import jitpolicy
from rpython.jit.metainterp.resoperation import rop
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.jit.metainterp.warmspot import get_stats
from rpython.rlib.unroll import unrolling_iterable

assert jitpolicy.OPAQUE             # importing it corrects the optimizer (interpreter/jitfix.py)

NOT_COUNTED = ['debug_merge_point', 'enter_portal_frame', 'leave_portal_frame', 'label', 'jit_debug',
               'force_token', 'guard_not_invalidated', 'keepalive']


class Counts(object):
    """Operations of one loop body, by name and by group."""

    def __init__(self, operations):
        self.operations = operations
        self.by_name = {}
        for operation in operations:
            name = operation.getopname()
            if name not in NOT_COUNTED:
                self.by_name[name] = self.by_name.get(name, 0) + 1

    def starting_with(self, prefix):
        return sum(n for name, n in self.by_name.items() if name.startswith(prefix))

    @property
    def total(self):
        return sum(self.by_name.values())

    @property
    def allocations(self):
        return self.starting_with('new')

    @property
    def stores(self):
        return self.starting_with('set')

    @property
    def calls(self):
        return sum(n for name, n in self.by_name.items() if 'call' in name)

    def __repr__(self):
        return '%d/%d/%d calls %d %r' % (self.total, self.allocations, self.stores, self.calls,
                                         self.by_name)


def loop_body(loop):
    labels = [i for i, operation in enumerate(loop.operations) if operation.getopnum() == rop.LABEL]
    return loop.operations[labels[-1]:] if labels else loop.operations


def code_of(operation):
    """(qualname, pc) of a debug_merge_point of dispatch(), or None for another driver's."""
    args = operation.getarglist()
    code = args[-1].getref_base()
    code = getattr(code._obj, 'container', code._obj)
    if not hasattr(code, 'inst_qualname'):
        return None
    name = ''.join(code.inst_qualname.chars).rstrip('\0')
    return name, args[-3].getint()


def loop_name(loop):
    """The qualname of the code in whose frame the loop starts, or None."""
    for operation in loop.operations:
        if operation.getopname() == 'debug_merge_point':
            place = code_of(operation)
            return None if place is None else place[0]
    return None


def run_programs(run_case, names, n):
    """Run `run_case(name, n) -> int` for all names under the JIT; return the closed loops.

    Raises AssertionError if the JIT computes another result.
    """
    cases = unrolling_iterable(names)

    def main(n):
        total = 0
        for name in cases:
            total += run_case(name, n)
        return total
    expected = main(n)
    saved = sys.stdout
    sys.stdout = open(os.devnull, 'w')
    try:
        result = LLJitMixin().meta_interp(main, [n], listops=True, inline=True, function_threshold=1000)
    finally:
        sys.stdout = saved
    assert result == expected
    return [loop for loop in get_stats().loops if loop.operations[-1].getopnum() == rop.JUMP]
