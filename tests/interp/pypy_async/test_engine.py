"""States, slots and chains of the engine; behaviour seen from Python is in tests/app."""
import pytest

from async_support import call, namespace, space
from interpreter.error import OperationError
from interpreter.frame import UNBOXED
from interpreter.resumepoint import ResumePoint
from pypy_async.saved_frame import RunToken

SOURCE = '''
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'end'

def outer(sub):
    result = yield from sub
    return result

def many(a, b, c, d, e, f):
    yield a
    yield [a, b, c, d, e, f]

def loops(first, then):
    for x in [first, first + 1]:
        total = x + (yield x)
    while True:
        yield then

def adds(total):
    while True:
        total = total + (yield total)

def in_handler(sub):
    try:
        raise KeyError
    except KeyError:
        yield from sub

def probe(seen):
    seen(1)
    yield 1
'''
get = namespace(SOURCE)


def step(gen, w_arg=None):
    return gen.send_ex(space.w_None if w_arg is None else w_arg, None)


def int_step(gen, w_arg=None):
    return space.int_w(step(gen, w_arg))


def test_created():
    gen = call(get('count'), 3)
    assert isinstance(gen.rp, ResumePoint) and gen.rp.pc == 0
    assert gen.is_created() and not gen.is_suspended() and not gen.is_executing()
    assert space.int_w(gen.s0) == 3


def test_suspended():
    gen = call(get('count'), 3)
    assert int_step(gen) == 0
    assert gen.rp.pc > 0 and not gen.rp.is_await
    assert gen.is_suspended() and gen.leaf is None and gen.awaiter is None


def test_finished_lets_go_of_slots():
    gen = call(get('count'), 1)
    step(gen)
    assert space.text_w(step(gen)) == 'end'
    assert gen.rp is None
    assert gen.s0 is None and gen.s1 is None


def test_running_state_is_a_fresh_token():
    tokens = []
    gen = call(get('count'), 2)
    run = type(gen).run

    def note(self, frame, code, pc, sp):
        tokens.append(self.rp)
        return run(self, frame, code, pc, sp)
    gen.run = note.__get__(gen)
    step(gen)
    step(gen)
    assert [type(token) for token in tokens] == [RunToken, RunToken]
    assert tokens[0] is not tokens[1]


def test_ints_are_unboxed_from_the_second_suspension_on():
    gen = call(get('count'), 5)
    step(gen)
    assert gen.saved_i is None
    assert gen.s1 is not UNBOXED
    step(gen)
    assert gen.s1 is UNBOXED and gen.saved_i[1] == 1
    assert gen.s0 is not UNBOXED            # did not change
    assert int_step(gen) == 2
    assert gen.s1 is UNBOXED and gen.saved_i[1] == 2
    code = gen.get_code()
    assert code.may_be_unboxed(1) and not code.may_be_unboxed(0)        # known to all that run this code


def test_ints_on_the_stack_are_unboxed_too():
    gen = call(get('adds'), 5)
    assert int_step(gen) == 5
    assert int_step(gen, space.newint(2)) == 7
    stack = gen.rp.code.nlocalsplus
    assert gen.get_slot(stack) is UNBOXED and gen.saved_i[stack] == 7
    assert int_step(gen, space.newint(3)) == 10
    assert gen.get_slot(stack) is UNBOXED and gen.saved_i[stack] == 10


def test_stack_slots_are_kept_until_the_next_suspension():
    gen = call(get('loops'), 1, 9)
    step(gen)
    stack = gen.rp.code.nlocalsplus
    in_use = gen.rp.sp
    w_iterator = gen.get_slot(stack)
    stored = []
    set_slot = type(gen).set_slot

    def note(self, i, w_value):
        stored.append((i, w_value))
        set_slot(self, i, w_value)
    gen.set_slot = note.__get__(gen)
    int_step(gen, space.newint(5))
    assert gen.get_slot(stack) is w_iterator
    assert stack not in [i for i, _ in stored]
    int_step(gen, space.newint(5))
    assert gen.rp.sp < in_use
    assert [gen.get_slot(i) for i in range(gen.rp.sp, in_use)] == [None] * (in_use - gen.rp.sp)


def test_what_few_objects_have_is_not_stored_in_the_others():
    gen = call(get('count'), 5)
    step(gen)
    assert gen.extra is None and not gen.has_finalizer()
    gen.set_handled(None)
    assert gen.extra is None
    gen.note_finalizer()
    other = call(get('count'), 5)
    other.note_finalizer()
    assert gen.extra is other.extra and gen.has_finalizer()
    gen.get_extra().name = 'mine'
    assert gen.has_finalizer() and other.extra.name is None


def test_more_than_four_slots():
    gen = call(get('many'), 1, 2, 3, 4, 5, 6)
    assert len(gen.more_w) == gen.rp.code.size - 4
    assert int_step(gen) == 1
    w_list = step(gen)
    assert [space.int_w(w) for w in space.listview(w_list)] == [1, 2, 3, 4, 5, 6]


def test_linked_chain():
    leaf = call(get('count'), 3)
    middle = space.call_function(get('outer'), leaf)
    root = space.call_function(get('outer'), middle)
    step(root)
    assert root.leaf is leaf and root.awaiting is middle and middle.awaiting is leaf
    assert leaf.awaiter is middle and middle.awaiter is root and root.awaiter is None
    assert root.rp.is_await and middle.rp.is_await and not leaf.rp.is_await
    assert int_step(root) == 1


def test_leaf_is_resumed_directly():
    leaf = call(get('count'), 3)
    root = space.call_function(get('outer'), space.call_function(get('outer'), leaf))
    step(root)
    rp = root.rp
    resumed = []
    resume = type(root).resume

    def note(self, w_arg, operr):
        resumed.append(self)
        return resume(self, w_arg, operr)
    cls = type(root)
    cls.resume = note
    try:
        step(root)
    finally:
        cls.resume = resume
    assert resumed == [leaf]
    assert root.rp is rp


def test_end_of_leaf_unwinds():
    leaf = call(get('count'), 1)
    middle = space.call_function(get('outer'), leaf)
    root = space.call_function(get('outer'), middle)
    step(root)
    assert space.text_w(step(root)) == 'end'
    assert root.rp is None and middle.rp is None and leaf.rp is None
    assert root.leaf is None


def test_foreign_iterator_is_delegated_to():
    w_iterator = space.iter(space.newlist([space.newint(5), space.newint(6)]))
    middle = space.call_function(get('outer'), w_iterator)
    root = space.call_function(get('outer'), middle)
    assert int_step(root) == 5
    assert middle.rp.is_await and middle.leaf is None and middle.awaiting is w_iterator
    assert root.leaf is middle
    assert int_step(root) == 6
    assert step(root) is space.w_None
    assert root.rp is None


def test_suspension_in_handler_is_delegated():
    leaf = call(get('count'), 3)
    middle = space.call_function(get('in_handler'), leaf)
    root = space.call_function(get('outer'), middle)
    step(root)
    assert middle.rp.exc_slot >= 0
    assert leaf.awaiter is None and middle.leaf is None and root.leaf is middle
    assert middle.get_handled() is not None and space.ec.w_exc is None
    assert int_step(root) == 1
    assert space.ec.w_exc is None


def test_detach_cuts_the_chain():
    leaf = call(get('count'), 9)
    middle = space.call_function(get('outer'), leaf)
    root = space.call_function(get('outer'), middle)
    top = space.call_function(get('outer'), root)
    step(top)
    assert int_step(middle) == 1
    assert middle.awaiter is None and middle.leaf is leaf
    assert root.leaf is None and top.leaf is root and root.awaiting is middle
    assert int_step(top) == 2
    assert int_step(leaf) == 3
    assert leaf.awaiter is None and middle.leaf is None
    assert [int_step(g) for g in [top, root, leaf, middle]] == [4, 5, 6, 7]


def test_a_failed_reentry_changes_nothing():
    root = None
    errors = []

    def seen(space, w_arg):
        try:
            root.send_ex(space.w_None, None)
        except OperationError as e:
            errors.append(e.errorstr(space))
        return space.w_None
    w_seen = FakeCallable(seen)
    leaf = space.call_function(get('probe'), w_seen)
    middle = space.call_function(get('outer'), leaf)
    root = space.call_function(get('outer'), middle)
    assert int_step(root) == 1
    assert errors == ['ValueError: generator already executing']
    assert step(root) is space.w_None


class FakeCallable(type(space.w_None)):
    def __init__(self, function):
        self.function = function

    def call1(self, space, w_arg):
        return self.function(space, w_arg)


def test_exception_of_resume_finishes():
    gen = call(get('count'), 3)
    step(gen)
    with pytest.raises(OperationError):
        gen.send_ex(space.w_None, OperationError(space.w_KeyError, None))
    assert gen.rp is None and gen.s0 is None
