"""The functions of _abc: setting up an abstract class, registering, and the two checks.

Rule: PEP 3119, and "abc" in the library reference.  A check that has been answered before is a few
operations, constants in traces; everything else is behind functions that traces call.
"""
from interpreter.error import oefmt
from interpreter.opcodes_match import FLAG_MAPPING, FLAG_SEQUENCE, abc_flags
from module._abc.interp_data import NO, UNKNOWN, W_AbcData, YES, invalidation
from module._weakref.interp_weakref import W_Weakref
from objspace.listobject import W_ListObject
from objspace.tupleobject import W_TupleObject
from objspace.typeobject import W_Type
from rpython.rlib import jit

COLLECTION_FLAGS = FLAG_SEQUENCE | FLAG_MAPPING


def data_of(space, w_self):
    """The state of an abstract class. Raises AttributeError, or TypeError if it is something else."""
    w_data = space.getattr_text(w_self, '_abc_impl')
    if not isinstance(w_data, W_AbcData):
        raise oefmt(space.w_TypeError, "_abc_impl is set to a wrong type")
    return w_data


# ---- setting up

@jit.dont_look_inside
def abc_init(space, w_self):
    """Give a new class what ABCMeta keeps for it, and work out its abstract methods."""
    note_abstract_methods(space, w_self)
    space.setattr_text(w_self, '_abc_impl', W_AbcData())
    if isinstance(w_self, W_Type):
        w_flags = w_self.own('__abc_tpflags__')
        if w_flags is not None and space.type(w_flags) is space.w_int:
            if space.int_w(w_flags) & COLLECTION_FLAGS == COLLECTION_FLAGS:
                raise oefmt(space.w_TypeError,
                            "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")


def is_abstract(space, w_value):
    w_flag = space.findattr_text(w_value, '__isabstractmethod__')
    return w_flag is not None and space.is_true(w_flag)


def note_abstract_methods(space, w_self):
    """Set `__abstractmethods__`: what the class itself and its bases leave open."""
    names_w = []
    w_namespace = space.getattr_text(w_self, '__dict__')
    for w_item in space.unpackiterable(space.call_method(w_namespace, 'items')):
        if not isinstance(w_item, W_TupleObject):
            raise oefmt(space.w_TypeError, "Iteration over dict.items() must return 2-tuples")
        pair_w = w_item.wrappeditems
        if len(pair_w) != 2:
            raise oefmt(space.w_TypeError, "Iteration over dict.items() must return 2-tuples")
        if is_abstract(space, pair_w[1]):
            names_w.append(pair_w[0])
    w_bases = space.getattr_text(w_self, '__bases__')
    if not isinstance(w_bases, W_TupleObject):
        raise oefmt(space.w_TypeError, "__bases__ is not tuple")
    for w_base in w_bases.wrappeditems:
        w_inherited = space.findattr_text(w_base, '__abstractmethods__')
        if w_inherited is None:
            continue
        for w_name in space.unpackiterable(w_inherited):
            w_value = space.findattr(w_self, w_name)
            if w_value is not None and is_abstract(space, w_value):
                names_w.append(w_name)
    w_names = space.call_function(space.w_frozenset, space.newlist(names_w))
    space.setattr_text(w_self, '__abstractmethods__', w_names)


@jit.dont_look_inside
def abc_register(space, w_self, w_subclass):
    """ABCMeta.register(): let `subclass` count as derived from the class; return it."""
    if not isinstance(w_subclass, W_Type):
        raise oefmt(space.w_TypeError, "Can only register classes")
    if space.abstract_issubclass_w(w_subclass, w_self):
        return w_subclass
    # this is the place where a cycle would show
    if space.abstract_issubclass_w(w_self, w_subclass):
        raise oefmt(space.w_RuntimeError, "Refusing to create an inheritance cycle")
    data_of(space, w_self).registry.add(w_subclass)
    invalidation.count += 1
    if isinstance(w_self, W_Type):
        flags = abc_flags(space, w_self) & COLLECTION_FLAGS
        if flags != 0:
            set_flags(space, w_subclass, flags)
    return w_subclass


def set_flags(space, w_class, flags):
    """A class, and those derived from it, are matched by sequence or mapping patterns from now on."""
    if not w_class.is_heaptype or abc_flags(space, w_class) & COLLECTION_FLAGS == flags:
        return
    w_class.set_attribute('__abc_tpflags__', space.newint(flags))
    for w_derived in w_class.subclasses():
        set_flags(space, w_derived, flags)


# ---- checks

def abc_instancecheck(space, w_self, w_instance):
    """ABCMeta.__instancecheck__()."""
    data = data_of(space, w_self)
    w_subclass = space.getattr_text(w_instance, '__class__')
    w_subtype = space.type(w_instance)
    if isinstance(w_subclass, W_Type):
        answer = data.answer(jit.promote(w_subclass))
        if answer == YES:
            return space.w_True
        if answer == NO and w_subtype is w_subclass:
            return space.w_False
    w_result = space.call_method(w_self, '__subclasscheck__', w_subclass)
    if w_subtype is w_subclass or space.is_true(w_result):
        return w_result
    return space.call_method(w_self, '__subclasscheck__', w_subtype)


def abc_subclasscheck(space, w_self, w_subclass):
    """ABCMeta.__subclasscheck__()."""
    if not isinstance(w_subclass, W_Type):
        raise oefmt(space.w_TypeError, "issubclass() arg 1 must be a class")
    data = data_of(space, w_self)
    answer = data.answer(jit.promote(w_subclass))
    if answer == UNKNOWN:
        return space.newbool(check(space, w_self, data, w_subclass))
    return space.newbool(answer == YES)


@jit.dont_look_inside
def check(space, w_self, data, w_subclass):
    """True for a subclass. Looks at the caches first: the answer may have come after a trace was made."""
    if data.positive.contains(w_subclass):
        return True
    data.forget_void()
    if data.negative.contains(w_subclass):
        return False
    w_said = space.call_method(w_self, '__subclasshook__', w_subclass)
    if space.is_w(w_said, space.w_True):
        data.note_yes(w_subclass)
        return True
    if space.is_w(w_said, space.w_False):
        data.note_no(w_subclass)
        return False
    if not space.is_w(w_said, space.w_NotImplemented):
        raise oefmt(space.w_AssertionError, "__subclasshook__ must return either False, True, or NotImplemented")
    if derives(space, w_self, data, w_subclass):
        data.note_yes(w_subclass)
        return True
    data.note_no(w_subclass)
    return False


def derives(space, w_self, data, w_subclass):
    """True if the class derives from this one, from a registered class or from a subclass of either kind."""
    if isinstance(w_self, W_Type) and w_subclass.issubtype(w_self):
        return True
    if data.registry.contains(w_subclass):
        return True
    for w_registered in data.registry.living():
        if space.abstract_issubclass_w(w_subclass, w_registered):
            return True
    w_derived = space.call_method(w_self, '__subclasses__')
    if not isinstance(w_derived, W_ListObject):
        raise oefmt(space.w_TypeError, "__subclasses__() must return a list")
    for w_class in space.unpackiterable(w_derived):
        if space.abstract_issubclass_w(w_subclass, w_class):
            return True
    return False


# ---- the rest

def get_cache_token(space):
    """A number that grows with each register(); answers found under another one are out of date."""
    return space.newint(invalidation.count)


@jit.dont_look_inside
def reset_registry(space, w_self):
    """Forget the classes registered with this one; for the tests of the library."""
    data_of(space, w_self).clear_registry()


@jit.dont_look_inside
def reset_caches(space, w_self):
    """Forget the answers known so far; for the tests of the library."""
    data_of(space, w_self).reset_caches()


def references(space, classes):
    w_set = space.newset()
    for w_class in classes.living():
        space.set_add(w_set, space.call_function(W_Weakref.typedef.w_type, w_class))
    return w_set


@jit.dont_look_inside
def get_dump(space, w_self):
    """(registered classes, positive answers, negative answers, token of the latter), as copies."""
    data = data_of(space, w_self)
    return space.newtuple([references(space, data.registry), references(space, data.positive),
                           references(space, data.negative), space.newint(data.negative_count)])
