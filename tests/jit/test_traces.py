"""The optimized loops of the design's cases, on the real interpreter, untranslated.

Allocations, calls and stores are those of the design's table exactly; the total number of
operations stays within twice of it.
"""
import sys

import pytest

from interpreter import compiling
from pypy_async.engine import Engine
from tests.jit import programs, small_space, trace_support

sys.setrecursionlimit(20000)
space = small_space.make_space()

# case: operations, allocations, stores of the design's table
EXPECTED = {
    'a': (7, 0, 0),         # x = await f(i), f awaits g
    'b': (14, 0, 1),        # for x in gen(n)
    'c1': (14, 0, 1),       # resuming a chain suspended 1 deep
    'c3': (14, 0, 1),
    'c10': (14, 0, 1),
    'd': (11, 0, 1),        # async for over an iterator of Python code
    'g': (14, 0, 1),        # async for over an async generator
    # a fresh chain per item, suspending once; 30 stores in the table, where fields that start as None were stored
    'e': (75, 3, 18),
    'w': (9, 0, 0),         # async with
    'x': (7, 0, 0),         # exception through two awaits
    'n': (27, 1, 5),        # nested generators
    # a pipeline of three generators, one of which leaves out every other item
    'p': (30, 2, 10),
}
NAMES = sorted(EXPECTED)
N = 60


def load_functions():
    w_dict = space.new_module_dict()
    space.setitem_text(w_dict, '__name__', space.newtext('programs'))
    code = compiling.compile_text(space, programs.source(), 'programs.py', 'exec')
    compiling.run_in_namespace(space, code, w_dict)
    small_space.drop_methods()
    return dict((name, space.finditem_text(w_dict, 'main_' + name)) for name in NAMES)


FUNCTIONS = load_functions()


def start(w_func, n):
    """Call, drive to the end if that gave a coroutine, and return the int."""
    w_result = space.call_function(w_func, space.newint(n))
    if isinstance(w_result, Engine):
        w_result = w_result.send_ex(space.w_None, None)
    return space.int_w(w_result)


class Loops(object):
    """The loops of all cases, made once."""
    by_case = None

    @classmethod
    def get(cls, case):
        if cls.by_case is None:
            def run_case(name, n):
                return start(FUNCTIONS[name], n)
            run_case._annspecialcase_ = 'specialize:arg(0)'
            cls.by_case = {}
            for loop in trace_support.run_programs(run_case, NAMES, N):
                cls.by_case.setdefault(trace_support.loop_name(loop), loop)
        return trace_support.Counts(trace_support.loop_body(cls.by_case['main_' + case]))


@pytest.mark.parametrize('case', NAMES)
def test_loop(case):
    operations, allocations, stores = EXPECTED[case]
    counts = Loops.get(case)
    assert (counts.allocations, counts.calls, counts.stores) == (allocations, 0, stores), counts
    assert counts.total <= 2 * operations, counts
