"""The corrections of rpython's JIT (interpreter/jitfix.py), on a loop of their own."""
from interpreter import jitfix
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.jit.metainterp.warmspot import get_stats
from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized

assert jitfix.mark_escaped          # in force from here on


class Value(object):
    def __init__(self, number):
        self.number = number


class Holder(object):
    def __init__(self, value):
        self.value = value


@jit.dont_look_inside
def change(holders, value):
    """What no recorded trace sees: the first of the holders gets another value."""
    holder = holders[0]
    if holder is not None:
        holder.value = value


driver = jit.JitDriver(greens=[], reds=['n', 'total', 'value'])


def sum_of_held(n):
    total = 0
    value = Value(3)
    while n > 0:
        driver.jit_merge_point(n=n, total=total, value=value)
        holder = Holder(Value(1))
        holders = make_sure_not_resized([holder, None])
        copy = holders[:]
        change(copy, value)
        total += holder.value.number
        n -= 1
    return total


def test_what_is_in_a_copied_array_escapes_with_the_copy():
    # recording ended with an AssertionError: the field had another value than the one known of
    assert LLJitMixin().meta_interp(sum_of_held, [30], listcomp=True) == 90


@jit.dont_look_inside
def next_holder(holder, n):
    """Another holder after each ten rounds."""
    return Holder(holder.value) if n % 10 == 0 else holder


new_holders = jit.JitDriver(greens=[], reds=['n', 'total', 'holder'])


def sum_of_promoted(n):
    jit.set_param(None, 'trace_eagerness', 3)
    total = 0
    holder = Holder(Value(1))
    while n > 0:
        new_holders.jit_merge_point(n=n, total=total, holder=holder)
        holder = next_holder(holder, n)
        holder = jit.promote(holder)
        total += holder.value.number
        n -= 1
    return total


def compiled_for_new_holders(monkeypatch, bridges_per_doubling):
    monkeypatch.setattr(jitfix, 'BRIDGES_PER_DOUBLING', bridges_per_doubling)
    assert LLJitMixin().meta_interp(sum_of_promoted, [400], listcomp=True) == 400
    return get_stats().compiled_count


def test_a_loop_with_many_bridges_gets_fewer(monkeypatch):
    assert compiled_for_new_holders(monkeypatch, 32) > 30
    assert compiled_for_new_holders(monkeypatch, 4) < 15


class Cell(object):
    def __init__(self, first, second):
        self.first = first
        self.second = second


@jit.dont_look_inside
def first_of(cells):
    return cells[0]


@jit.dont_look_inside
def add_to(cell):
    cell.first += 1


promoting = jit.JitDriver(greens=[], reds=['n', 'total', 'cells'])
changing = jit.JitDriver(greens=[], reds=['n', 'total', 'cells'])


def sum_of_promoted_twice(n):
    total = 0
    cells = [Cell(1, 2), Cell(n, n)]
    while n > 0:
        promoting.jit_merge_point(n=n, total=total, cells=cells)
        total += jit.promote(first_of(cells)).first
        cell = first_of(cells)
        total += cell.second
        total += jit.promote(cell).second
        n -= 1
    return total


def sum_of_changed(n):
    total = 0
    cells = [Cell(0, 2), Cell(n, n)]
    while n > 0:
        changing.jit_merge_point(n=n, total=total, cells=cells)
        cell = first_of(cells)
        total += cell.first
        cell = jit.promote(cell)
        add_to(cell)
        total += cell.first
        n -= 1
    return total


@jit.dont_look_inside
def first_row(rows):
    return rows[0]


@jit.dont_look_inside
def add_to_row(row):
    row[0] += 1


changing_rows = jit.JitDriver(greens=[], reds=['n', 'total', 'rows'])


def sum_of_changed_items(n):
    total = 0
    rows = [make_sure_not_resized([0, n]), make_sure_not_resized([n, n])]
    while n > 0:
        changing_rows.jit_merge_point(n=n, total=total, rows=rows)
        row = first_row(rows)
        total += row[0]
        row = jit.promote(row)
        add_to_row(row)
        total += row[0]
        n -= 1
    return total


def test_what_is_known_of_a_constant_is_not_forgotten():
    # optimizing crashed: a field was said to be known and was not
    assert LLJitMixin().meta_interp(sum_of_promoted_twice, [30]) == 150


def test_what_is_known_of_a_promoted_object_is_forgotten_in_time():
    assert LLJitMixin().meta_interp(sum_of_changed, [30]) == 900
    assert LLJitMixin().meta_interp(sum_of_changed_items, [30], listcomp=True) == 900


products = jit.JitDriver(greens=[], reds=['n', 'total', 'number'])


def sum_of_products(n, number):
    total = 0.0
    while n > 0:
        products.jit_merge_point(n=n, total=total, number=number)
        total += (number + total) * -1.0
        n -= 1
    return total


def test_a_product_with_minus_one_stays_one():
    # as a negation it turned the sign of a NaN
    mixin = LLJitMixin()
    mixin.meta_interp(sum_of_products, [30, 2.0], listcomp=True)
    mixin.check_resops(float_mul=2, float_neg=0)
