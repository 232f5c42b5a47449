"""Four corrections of rpython 0.2.1's JIT, a setting and a limit, made before it is translated.

A field declared immutable that is set on a new object is stored lazily.  Before a residual call
the optimizer emits the pending stores of the fields that the call reads; it skips those
that the call also writes if they are immutable, because such a write can only be to an object of the
call's own.  But the store itself is then missing when the call reads the object: `chr(i).upper()` handed on a str without
text.  The store has to be emitted; only what is known of the field may be kept.

While a trace is recorded, what is known of the fields of a new object stays known across residual calls until the
object escapes.  Copying a short array of known length was taken not to let anything escape; but if the
copy is then handed to a call, so are the objects in it: `setattr` through a copied argument list, and the
recorder ended the process, for the field had another value than it knew.  The copy has to depend on the original,
which depends on the objects.

When a guard finds that an object is a certain constant, what the optimizer knows of its fields becomes what it knows of
the constant.  There it was never forgotten when a call wrote the field, so that the old value was read after `promote`; and
it replaced what had been known of the constant before, which crashed the optimizer.  Now it is added, and noted where
calls look for what to forget.

A float times -1.0 became a negation, which turns the sign of a NaN; a multiplication leaves it.

And a setting that is a constant there: a generator that is resumed inside a trace may pass its loop's head so many times
before it yields, and the trace still follows it; with rpython's one, a generator that leaves out every other
item is called from machine code, and the whole pipeline around it is no longer inlined.

And a limit: a loop that meets a new class in each round (one that a function makes) would get a bridge for each, for ever: compiled
in milliseconds, found behind all the earlier ones, and never used again.  So the more bridges are tried before it,
the more often a guard must fail to get another.
"""
from rpython.jit.metainterp.compile import AbstractResumeGuardDescr
from rpython.jit.metainterp.heapcache import HeapCache
from rpython.jit.metainterp.optimizeopt import rewrite
from rpython.jit.metainterp.optimizeopt.heap import OptHeap
from rpython.jit.metainterp.optimizeopt.info import AbstractStructPtrInfo, ArrayPtrInfo, ConstPtrInfo
from rpython.jit.metainterp.optimizeopt.rewrite import OptRewrite
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.pyjitpl import MIFrame
from rpython.jit.metainterp.resoperation import OpHelpers, rop

_force_from_effectinfo = OptHeap.__dict__['force_from_effectinfo']
_mark_escaped = HeapCache.__dict__['mark_escaped']
_optimize_float_mul = OptRewrite.__dict__['optimize_FLOAT_MUL']
_setup = MIFrame.__dict__['setup']
_must_compile = AbstractResumeGuardDescr.__dict__['must_compile']
_compile_and_attach = AbstractResumeGuardDescr.__dict__['compile_and_attach']

UNROLLED_ITERATIONS = 2
# Each time that so many bridges more are tried, the next one takes twice as many failures.
BRIDGES_PER_DOUBLING = 32
MOST_DOUBLINGS = 10


def force_from_effectinfo(self, effectinfo):
    """Emit the pending stores that a call with these effects may see."""
    for fielddescr, cf in self.cached_fields.items():
        if fielddescr.is_always_pure() and effectinfo.check_write_descr_field(fielddescr):
            cf.force_lazy_set(self, fielddescr)
    _force_from_effectinfo(self, effectinfo)


def mark_escaped(self, opnum, descr, argboxes):
    """Note what escapes by an operation; what is in an array escapes with its copy (function, source, target, ...)."""
    _mark_escaped(self, opnum, descr, argboxes)
    if OpHelpers.is_plain_call(opnum):
        effectinfo = descr.get_extra_info()
        if effectinfo.oopspecindex == effectinfo.OS_ARRAYCOPY:
            self._escape_from_write(argboxes[2], argboxes[1])


def copy_fields_to_const(self, constinfo, optheap):
    """The object is a constant: what is known of its fields is known of those of the constant."""
    if self._fields is None:
        return
    assert isinstance(constinfo, ConstPtrInfo)
    info = constinfo._get_info(self.descr, optheap)
    assert isinstance(info, AbstractStructPtrInfo)
    descrs = self.descr.get_all_fielddescrs()
    for i in range(len(self._fields)):
        op = self._fields[i]
        descr = descrs[i]
        if op is not None and info.getfield(descr) is None:
            info.setfield(descr, constinfo._const, op, optheap, optheap.field_cache(descr))


def copy_items_to_const(self, constinfo, optheap):
    """The same for the items of an array."""
    if self._items is None:
        return
    assert isinstance(constinfo, ConstPtrInfo)
    descr = self.descr
    info = constinfo._get_array_info(descr, optheap)
    assert isinstance(info, ArrayPtrInfo)
    for i in range(len(self._items)):
        op = self._items[i]
        if op is not None and info.getitem(descr, i) is None:
            info.setitem(descr, i, constinfo._const, op, optheap, optheap.arrayitem_cache(descr, i))


def optimize_float_mul(self, op):
    """Simplify a multiplication of floats, unless a factor is -1.0."""
    for i in range(2):
        factor = self.get_box_replacement(op.getarg(i))
        if factor.is_constant() and factor.getfloat() == -1.0:
            return self.emit(op)
    return _optimize_float_mul(self, op)


def setup(self, jitcode, greenkey=None):
    """Prepare a frame of the recorder."""
    _setup(self, jitcode, greenkey)
    self.unroll_iterations = UNROLLED_ITERATIONS


def must_compile(self, deadframe, metainterp_sd, jitdriver_sd):
    """Count a failure of the guard; True if it is to get a bridge."""
    warmstate = jitdriver_sd.warmstate
    increment = warmstate.increment_trace_eagerness
    doublings = min(self.tried_before // BRIDGES_PER_DOUBLING, MOST_DOUBLINGS)
    warmstate.increment_trace_eagerness = increment / (1 << doublings)
    result = _must_compile(self, deadframe, metainterp_sd, jitdriver_sd)
    warmstate.increment_trace_eagerness = increment
    return result


def compile_and_attach(self, metainterp, new_loop, orig_inputargs):
    """Compile a bridge: before those of the guards with which it begins, it has been tried."""
    for op in new_loop.operations:
        if op.is_guard():
            descr = op.getdescr()
            if isinstance(descr, AbstractResumeGuardDescr):
                descr.tried_before = self.tried_before + 1
        elif not rop.has_no_side_effect(op.getopnum()):
            break
    _compile_and_attach(self, metainterp, new_loop, orig_inputargs)


OptHeap.force_from_effectinfo = force_from_effectinfo
HeapCache.mark_escaped = mark_escaped
OptRewrite.optimize_FLOAT_MUL = optimize_float_mul
rewrite.dispatch_opt = make_dispatcher_method(OptRewrite, 'optimize_', default=OptRewrite.emit)
MIFrame.setup = setup
AbstractResumeGuardDescr._attrs_ += ('tried_before',)
AbstractResumeGuardDescr.tried_before = 0       # bridges, all of which begin with a comparison that fails
AbstractResumeGuardDescr.must_compile = must_compile
AbstractResumeGuardDescr.compile_and_attach = compile_and_attach
AbstractStructPtrInfo.copy_fields_to_const = copy_fields_to_const
ArrayPtrInfo.copy_fields_to_const = copy_items_to_const
