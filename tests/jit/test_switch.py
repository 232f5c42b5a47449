"""The jump tables of guards (interpreter/jit_switch.py), in machine code."""
import pytest

from interpreter import jit_switch
from rpython.jit.backend.detect_cpu import getcpuclass
from rpython.jit.backend.llsupport.gc import GcLLDescr_boehm
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib import jit
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo


class Machine(LLJitMixin):
    CPUClass = getcpuclass()
    basic = False

    def check_jumps(self, maxcount):
        pass


@jit.dont_look_inside
def value_at(values, n):
    return values[n % len(values)]


driver = jit.JitDriver(greens=[], reds=['n', 'total', 'values'])


def mix(values, n):
    total = 0
    while n > 0:
        driver.jit_merge_point(n=n, total=total, values=values)
        value = jit.promote(value_at(values, n))
        total = (total * 3 + value) & 0xffffff
        n -= 1
    return total


def small(n):
    jit.set_param(None, 'trace_eagerness', 3)
    return mix([200, 130, 191, 128, 190, 255], n)


def apart(n):
    jit.set_param(None, 'trace_eagerness', 3)
    return mix([7, -1, 100, 2, 1 << 40, 3000, 3001, 9000, 5, -7, 62], n)


class State(object):
    pass


class Point(State):
    _immutable_fields_ = ['number', 'factor']

    def __init__(self, number, factor):
        self.number = number
        self.factor = factor


@jit.dont_look_inside
def point_at(points, n):
    return points[n % len(points)]


walking = jit.JitDriver(greens=[], reds=['n', 'total', 'points'])


def walk(points, n):
    total = 0
    while n > 0:
        walking.jit_merge_point(n=n, total=total, points=points)
        point = point_at(points, n)
        if isinstance(point, Point):
            jit.promote(point.number)
            point = jit.promote(point)
            if isinstance(point, Point):
                total = (total * point.factor + n) & 0xffffff
        n -= 1
    return total


def objects(n):
    jit.set_param(None, 'trace_eagerness', 3)
    points = [None, State()]
    for i in range(8):
        points.append(Point(70 + i, 2 * i + 3))
    return walk(points, n)


def zeroed_memory():
    """A function in C that takes the place of the collector's: what is made here is never freed."""
    source = 'void *zeroed_memory(long size) { return calloc(1, size); }\n'
    info = ExternalCompilationInfo(post_include_bits=['#include <stdlib.h>', 'void *zeroed_memory(long size);'],
                                   separate_module_sources=[source])
    return rffi.llexternal('zeroed_memory', [lltype.Signed], llmemory.GCREF, compilation_info=info, _nowrapper=True)


@pytest.fixture
def switches(monkeypatch):
    """The switches that are made, in order."""
    monkeypatch.setattr(GcLLDescr_boehm, 'malloc_fn_ptr', zeroed_memory(), raising=False)
    made = []
    init = jit_switch.Switch.__init__

    def remember(self):
        made.append(self)
        init(self)
    monkeypatch.setattr(jit_switch.Switch, '__init__', remember)
    return made


def targets(switch):
    return [switch.base + i for i in range(switch.length)
            if jit_switch.entries(switch.table)[i] != switch.default]


def test_each_value_goes_to_its_bridge(switches):
    assert Machine().meta_interp(small, [300]) == small(300)
    assert (switches[0].base, switches[0].length) == (128, 128)
    assert targets(switches[0]) == [128, 130, 191, 200, 255]       # of 190 it is the comparison itself


def test_values_that_are_not_in_a_table(switches):
    assert Machine().meta_interp(apart, [1000]) == apart(1000)
    # 3000 and 5 are what two of the guards compare with; those that are too far apart have switches one behind another
    assert sorted(value for switch in switches for value in targets(switch)) == [2, 7, 62, 100, 3001, 9000]


def test_the_class_of_an_object_is_checked_before_its_number_and_the_object_behind_it(switches):
    assert Machine().meta_interp(objects, [600], listops=True) == objects(600)
    largest = max(switches, key=lambda switch: len(targets(switch)))
    assert len(targets(largest)) == 7           # of eight points, one is the comparison itself


def test_bridges_begin_at_the_switch(switches, traces):
    assert Machine().meta_interp(objects, [600], listops=True) == objects(600)
    bridges = [trace.names[:2] for trace in traces[1:]]
    # the number, then the object; not what led to them
    assert bridges.count(['guard_value', 'guard_value']) >= 7
