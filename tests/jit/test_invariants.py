"""What bridges know of their loop (interpreter/jit_invariants.py)."""
from interpreter import jit_invariants
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib import jit


class Numbers(object):
    def __init__(self, items, kind):
        self.items = items
        self.kind = kind
        self.limit = len(items)


class Kind(object):
    pass


class Doubled(Kind):
    def of(self, value):
        return value * 2


class Plain(Kind):
    def of(self, value):
        return value


driver = jit.JitDriver(greens=[], reds=['n', 'large', 'total', 'numbers', 'factors'])


@jit.dont_look_inside
def make_numbers(n):
    return Numbers([i * 7 % 5 for i in range(n)], Doubled() if n > 3 else Plain())


@jit.dont_look_inside
def change(numbers):
    numbers.items = [item + 1 for item in numbers.items]
    numbers.kind = Plain()


def walk(n, large):
    """A loop whose bridges need two lists, the type of an object and an int."""
    jit.set_param(None, 'trace_eagerness', 3)
    numbers = make_numbers(6)
    factors = make_numbers(7)
    total = 0
    while n > 0:
        driver.jit_merge_point(n=n, large=large, total=total, numbers=numbers, factors=factors)
        value = numbers.items[n % numbers.limit]
        total += numbers.kind.of(factors.items[n % 7]) + jit.promote(value)
        if total > large:
            change(numbers)
            total = len(numbers.items)
        n -= 1
    return total


def bridges_to_the_loop(traces):
    """How many operations of each kind of interest each bridge has that jumps to the peeled loop: reads, guards."""
    return [(len([name for name in bridge.names if name.startswith('getfield')]),
             len([name for name in bridge.names if name.startswith('guard')]))
            for bridge in traces[1:] if bridge.target is traces[0].labels[1]]


class TestInvariants(LLJitMixin):

    def test_bridges_read_and_check_nothing_again(self, traces):
        assert self.meta_interp(walk, [500, 1 << 40]) == walk(500, 1 << 40)
        # four of five values; the bridges of the iteration before the loop, which knows nothing yet, are the rest
        assert bridges_to_the_loop(traces).count((0, 3)) == 4

    def test_without(self, traces, monkeypatch):
        monkeypatch.setattr(jit_invariants, 'MOST_INVARIANTS', 0)
        assert self.meta_interp(walk, [500, 1 << 40]) == walk(500, 1 << 40)
        bridges = bridges_to_the_loop(traces)
        assert len(bridges) >= 4 and min(bridges) == (6, 20)

    def test_what_changes_on_the_way_is_read_again(self, traces):
        assert self.meta_interp(walk, [150, 100]) == walk(150, 100)
        assert len(traces) > 4
