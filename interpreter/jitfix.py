"""A correction of rpython 0.2.1's trace optimizer, made before it is translated.

A field declared immutable that is set on a new object is stored lazily.  Before a residual call
the optimizer emits the pending stores of the fields that the call reads; it skips those
that the call also writes if they are immutable, because such a write can only be to an object of the
call's own.  But the store itself is then missing when the call reads the object: `chr(i).upper()` handed on a str without
text.  The store has to be emitted; only what is known of the field may be kept.
"""
from rpython.jit.metainterp.optimizeopt.heap import OptHeap

_force_from_effectinfo = OptHeap.__dict__['force_from_effectinfo']


def force_from_effectinfo(self, effectinfo):
    """Emit the pending stores that a call with these effects may see."""
    for fielddescr, cf in self.cached_fields.items():
        if fielddescr.is_always_pure() and effectinfo.check_write_descr_field(fielddescr):
            cf.force_lazy_set(self, fielddescr)
    _force_from_effectinfo(self, effectinfo)


OptHeap.force_from_effectinfo = force_from_effectinfo
