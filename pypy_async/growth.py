"""A limit for chains that grow at their innermost object.

Resuming costs the same whatever the depth and takes no machine stack, so only memory would end a recursion that
suspends at each level: a generator that yields and then delegates to another of itself, for ever.  Measuring a
chain takes time in proportion to its depth, so it is done only now and then.

Rule: `sys.setrecursionlimit` in the library reference (such a recursion is a RecursionError); how deep is ours.
"""
from interpreter.recursion import recursion_limit
from rpython.rlib import jit

# A chain is measured after it, or others, have grown so many times; and not before the steps of the last measurement
# have been made up for.
PATIENCE = 1024
# How many times the recursion limit a chain may be deep.
DEPTH_PER_LIMIT = 100


class Growth(object):
    """`count`: how many times chains have grown since one was measured."""

    def __init__(self):
        self.count = 0

    def is_due(self):
        """Note that a chain has grown; True if one should be measured."""
        count = self.count + 1
        self.count = count
        return count >= PATIENCE


growth = Growth()


@jit.dont_look_inside
def is_too_deep(innermost):
    """Measure the chain; True if it is deeper than chains may be."""
    depth = 1
    while innermost.awaiter is not None:
        innermost = innermost.awaiter
        depth += 1
    growth.count = -depth
    return depth > recursion_limit.value * DEPTH_PER_LIMIT
