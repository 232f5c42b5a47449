"""A bridge that leads back to its loop knows what the loop keeps in registers; made before rpython's JIT is translated.

The optimizer moves out of a loop what is the same in each iteration: it reads the storage of a list, checks its type and unboxes the bounds once,
and has the results in arguments of the loop's label, next to the variables.  A bridge that jumps back to the label has to have
them too.  But a guard passes on only what resuming the interpreter needs, so that each bridge read and checked everything again at its
end: with many bridges, as in a loop that resumes many different coroutines, that was a third of all operations.

Here each guard of such a loop passes the invariants as well, and so do the guards of its bridges.  They are alive in the whole loop anyway.  What the
optimizer knows of their classes and fields is passed by rpython's own means (optimizeopt/bridgeopt.py), which are extended to
objects that are no instances; the types of arrays and the bounds of ints are kept beside the guard.
"""
from rpython.jit.metainterp.compile import ResumeGuardCopiedDescr, ResumeGuardDescr
from rpython.jit.metainterp.history import FLOAT, INT, REF
from rpython.jit.metainterp.optimizeopt import bridgeopt
from rpython.jit.metainterp.optimizeopt.heap import OptHeap
from rpython.jit.metainterp.optimizeopt.info import (
    AbstractVirtualPtrInfo, ArrayPtrInfo, ArrayStructInfo, StructPtrInfo)
from rpython.jit.metainterp.optimizeopt.intutils import IntBound
from rpython.jit.metainterp.optimizeopt.shortpreamble import ExtendedShortPreambleBuilder, ShortPreambleBuilder
from rpython.jit.metainterp.resume import (
    ResumeDataBoxReader, ResumeDataLoopMemo, ResumeDataVirtualAdder, TAGBOX, tag)

# A guard passes no more than these.
MOST_INVARIANTS = 100

_init_memo = ResumeDataLoopMemo.__dict__['__init__']
_number = ResumeDataLoopMemo.__dict__['number']
_finish = ResumeDataVirtualAdder.__dict__['finish']
_init_reader = ResumeDataBoxReader.__dict__['__init__']
_copy_all_attributes_from = ResumeGuardDescr.__dict__['copy_all_attributes_from']
_serialize_optheap = OptHeap.__dict__['serialize_optheap']
_deserialize_optheap = OptHeap.__dict__['deserialize_optheap']
_deserialize_optimizer_knowledge = bridgeopt.deserialize_optimizer_knowledge


class Invariants(object):
    """What some guards pass to their bridges; guards that pass the same share it.

    kinds   one character for each invariant, in the order of the guards' arguments: INT, REF or FLOAT
    infos   for each what was known of it, if it is an array, a structure or a bounded int, or else None
    """

    def __init__(self, boxes, optimizer):
        self.kinds = ''.join([box.type for box in boxes])
        self.infos = [remembered(optimizer, box) for box in boxes]


def remembered(optimizer, box):
    """A copy of what the optimizer knows of a box, as far as it cannot be had from its class."""
    if box.type == INT:
        return remembered_bound(box.get_forwarded())
    if box.type == REF:
        return remembered_type(optimizer.getptrinfo(box))
    return None


def remembered_bound(bound):
    if isinstance(bound, IntBound) and (bound.has_lower or bound.has_upper) and not bound.is_constant():
        return bound.clone()
    return None


def remembered_type(info):
    if isinstance(info, ArrayPtrInfo):
        if isinstance(info, ArrayStructInfo) or info.is_virtual():
            return None
        array = ArrayPtrInfo(info.descr)
        if info.lenbound is not None:
            array.lenbound = info.lenbound.clone()
        return array
    if isinstance(info, StructPtrInfo) and info.descr is not None and not info.is_virtual():
        return StructPtrInfo(info.descr)
    return None


def init_memo(self, metainterp_sd):
    """Begin to make the resume data of a loop or bridge."""
    _init_memo(self, metainterp_sd)
    self.inherited = []             # in a bridge: the invariants that it was passed
    self.invariants = None          # those of the last guard, an Invariants or None
    self.invariant_boxes = []
    self.first_invariant = 0        # the number of the first among the guard's arguments


def invariants_of(optimizer):
    """The boxes that are the same in each iteration of the loop that is being optimized, or to which a bridge belongs."""
    unroll = optimizer.optunroll
    if unroll is not None:
        producer = unroll.short_preamble_producer
        if isinstance(producer, ShortPreambleBuilder):
            use_what_is_known(optimizer, unroll)
            return producer.used_boxes
        if isinstance(producer, ExtendedShortPreambleBuilder):
            return producer.sb.used_boxes
    return optimizer.resumedata_memo.inherited


def use_what_is_known(optimizer, unroll):
    """Make arguments of the label also of the boxes that are used for nothing, but of which something is known."""
    for box in unroll.potential_extra_ops.keys():
        if optimizer.get_box_replacement(box) is box and not is_virtual(optimizer, box):
            optimizer.force_box(box)


def number(self, optimizer, position, trace):
    """Number what resuming needs, then the invariants."""
    numb_state = _number(self, optimizer, position, trace)
    boxes = []
    self.first_invariant = numb_state.num_boxes
    for box in invariants_of(optimizer):
        box = optimizer.get_box_replacement(box)
        if len(boxes) == MOST_INVARIANTS:
            break
        if box.is_constant() or box in numb_state.liveboxes or is_virtual(optimizer, box):
            continue
        numb_state.liveboxes[box] = tag(numb_state.num_boxes, TAGBOX)
        numb_state.num_boxes += 1
        boxes.append(box)
    if not are_same(boxes, self.invariant_boxes):
        self.invariants = Invariants(boxes, optimizer) if boxes else None
        self.invariant_boxes = boxes
    return numb_state


def is_virtual(optimizer, box):
    if box.type == FLOAT:
        return False
    if box.type == REF:
        info = optimizer.getptrinfo(box)
    else:
        info = optimizer.getrawptrinfo(box, create=False)
    return info is not None and info.is_virtual()


def are_same(boxes, others):
    if len(boxes) != len(others):
        return False
    for i in range(len(boxes)):
        if boxes[i] is not others[i]:
            return False
    return True


def finish(self, pending_setfields):
    """Make the resume data of a guard; return what it passes."""
    liveboxes = _finish(self, pending_setfields)
    self.storage.rd_invariants = self.memo.invariants
    self.storage.rd_first_invariant = self.memo.first_invariant
    return liveboxes


def copy_all_attributes_from(self, other):
    """Take the resume data of another guard."""
    _copy_all_attributes_from(self, other)
    if isinstance(other, ResumeGuardCopiedDescr):
        other = other.prev
    assert isinstance(other, ResumeGuardDescr)
    self.rd_invariants = other.rd_invariants
    self.rd_first_invariant = other.rd_first_invariant


def init_reader(self, storage, deadframe, metainterp):
    """Begin to record a bridge: the invariants become variables of it, too."""
    _init_reader(self, storage, deadframe, metainterp)
    invariants = storage.rd_invariants
    if invariants is not None:
        for i in range(len(invariants.kinds)):
            num = storage.rd_first_invariant + i
            if self.liveboxes[num] is None:
                self.load_box_from_cpu(num, invariants.kinds[i])


def deserialize_optimizer_knowledge(optimizer, resumestorage, frontend_boxes, liveboxes):
    """Tell the optimizer of a bridge what was known at its guard."""
    invariants = resumestorage.rd_invariants
    if invariants is not None:
        for i in range(len(invariants.infos)):
            box = liveboxes[resumestorage.rd_first_invariant + i]
            info = invariants.infos[i]
            if isinstance(info, IntBound):
                box.set_forwarded(info.clone())
            else:
                info = remembered_type(info)
                if info is not None:
                    box.set_forwarded(info)
            optimizer.resumedata_memo.inherited.append(box)
    _deserialize_optimizer_knowledge(optimizer, resumestorage, frontend_boxes, liveboxes)


def serialize_optheap(self, available_boxes):
    """The known fields of instances, as before, and of other structures; the known items of arrays."""
    fields, items = _serialize_optheap(self, available_boxes)
    for descr, cf in self.cached_fields.iteritems():
        if cf._lazy_set or descr.get_parent_descr().is_object():
            continue
        for i, struct in enumerate(cf.cached_structs):
            if struct in available_boxes:
                value = cf.cached_infos[i].getfield(descr)
                if value is not None:
                    value = value.get_box_replacement()
                    if value.is_constant() or value in available_boxes:
                        fields.append((struct, descr, value))
    return fields, items


def deserialize_optheap(self, fields, items):
    of_instances = []
    for struct, descr, value in fields:
        parent = descr.get_parent_descr()
        if parent.is_object():
            of_instances.append((struct, descr, value))
            continue
        info = struct.get_forwarded()
        if not isinstance(info, AbstractVirtualPtrInfo):
            info = StructPtrInfo(parent)
            struct.set_forwarded(info)
        info.setfield(descr, struct, value, self, self.field_cache(descr))
    _deserialize_optheap(self, of_instances, items)


ResumeDataLoopMemo.__init__ = init_memo
ResumeDataLoopMemo.number = number
ResumeDataVirtualAdder.finish = finish
ResumeDataBoxReader.__init__ = init_reader
ResumeGuardDescr._attrs_ += ('rd_invariants', 'rd_first_invariant')
ResumeGuardDescr.rd_invariants = None
ResumeGuardDescr.rd_first_invariant = 0
ResumeGuardDescr.copy_all_attributes_from = copy_all_attributes_from
OptHeap.serialize_optheap = serialize_optheap
OptHeap.deserialize_optheap = deserialize_optheap
bridgeopt.deserialize_optimizer_knowledge = deserialize_optimizer_knowledge
