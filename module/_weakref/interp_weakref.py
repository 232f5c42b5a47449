"""weakref.ref, and the lifeline that knows all weak references to an object.

An object holds its lifeline (interpreter/lifeline.py); the lifeline holds its references weakly.
Once a reference has a callback the lifeline gets a finalizer: it dies with the object, and
its finalizer calls back.  Proxies are in interp_proxy.py.
"""
import weakref

from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Lifeline
from interpreter.root import W_Root
from interpreter.ticker import Action, ticker
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.dictobject import W_DictObject
from objspace.genericalias import class_getitem
from objspace.userdel import progress
from rpython.rlib import jit, rgc, rshrinklist
from rpython.rlib.rweakref import dead_ref


class W_WeakrefBase(W_Root):
    """A reference or proxy.  w_callable: the callback, or None; w_hash: the referent's hash once asked for."""

    def __init__(self, w_obj, w_callable):
        assert w_obj is not None
        self.target = weakref.ref(w_obj)
        self.w_callable = w_callable
        self.w_hash = None

    @jit.dont_look_inside
    def dereference(self):
        """The referent, or None if it is gone."""
        return self.target()

    def clear(self):
        self.target = dead_ref

    def call_back(self, space):
        """The referent is gone: call the callback, which happens once."""
        w_callable = self.w_callable
        self.w_callable = None
        if w_callable is None:
            return
        try:
            space.call_function(w_callable, self)
        except OperationError as e:
            space.sys.write_unraisable(space, e, w_callable)


class W_Weakref(W_WeakrefBase):
    """weakref.ref"""

    def descr_init(self, space, __args__):
        n = len(__args__.args_w)
        check_count(space, '__init__', n)

    def descr_call(self, space, __args__):
        if __args__.has_keywords():
            raise oefmt(space.w_TypeError, "weakref() takes no keyword arguments")
        if len(__args__.args_w) > 0:
            raise oefmt(space.w_TypeError, "weakref expected 0 arguments, got %d", len(__args__.args_w))
        w_obj = self.dereference()
        return space.w_None if w_obj is None else w_obj

    def descr_hash(self, space):
        if self.w_hash is None:
            w_obj = self.dereference()
            if w_obj is None:
                raise oefmt(space.w_TypeError, "weak object has gone away")
            self.w_hash = space.hash(w_obj)
        return self.w_hash

    def compare(self, space, w_other, want_equal):
        if not isinstance(w_other, W_Weakref):
            return space.w_NotImplemented
        w_a, w_b = self.dereference(), w_other.dereference()
        if w_a is None or w_b is None:
            return space.newbool((self is w_other) == want_equal)
        return space.eq(w_a, w_b) if want_equal else space.ne(w_a, w_b)

    def descr_eq(self, space, w_other):
        return self.compare(space, w_other, True)

    def descr_ne(self, space, w_other):
        return self.compare(space, w_other, False)

    def descr_repr(self, space):
        w_obj = self.dereference()
        address = space.address_text(self)
        if w_obj is None:
            return space.newtext('<weakref at 0x%s; dead>' % address)
        shown = "'%s' at 0x%s" % (space.type(w_obj).name, space.address_text(w_obj))
        w_name = space.lookup(w_obj, '__name__')
        if w_name is not None:
            w_name = space.get(w_name, w_obj, space.type(w_obj))
        if w_name is not None and space.is_str(w_name):
            shown += ' (%s)' % space.text_w(w_name)
        return space.newtext('<weakref at 0x%s; to %s>' % (address, shown))

    def fget_callback(self, space):
        w_callable = self.w_callable
        if w_callable is None or self.dereference() is None:
            return space.w_None
        return w_callable


class WeakrefList(rshrinklist.AbstractShrinkList):
    """Weak pointers to W_WeakrefBase objects, the oldest first."""

    def must_keep(self, pointer):
        return pointer() is not None


class WeakrefLifeline(Lifeline):
    """
    pointers        all references and proxies, weakly
    cached          the plain reference without callback, weakly; cached_proxy: likewise
    has_finalizer   some of them has a callback
    """

    def __init__(self):
        self.pointers = WeakrefList()
        self.cached = dead_ref
        self.cached_proxy = dead_ref
        self.has_finalizer = False

    def living(self):
        """The references that have their object, ordered as CPython does: plain ones, then the youngest first."""
        result_w = []
        for pointer in [self.cached, self.cached_proxy]:
            w_ref = pointer()
            if w_ref is not None and w_ref.dereference() is not None:
                result_w.append(w_ref)
        pointers = self.pointers.items()
        i = len(pointers) - 1
        while i >= 0:
            w_ref = pointers[i]()
            if w_ref is not None and w_ref is not self.cached() and w_ref is not self.cached_proxy() \
                    and w_ref.dereference() is not None:
                result_w.append(w_ref)
            i -= 1
        return result_w

    def any_weakref(self, space):
        living_w = self.living()
        return None if len(living_w) == 0 else living_w[0]

    def note(self, w_ref):
        """Add a reference; give the lifeline a finalizer for its callback."""
        self.pointers.append(weakref.ref(w_ref))
        if w_ref.w_callable is not None and not self.has_finalizer:
            self.has_finalizer = True
            lifeline_queue.register_finalizer(self)

    def finalize(self, space):
        """The object is gone: call back, the youngest reference first."""
        pointers = self.pointers.items()
        i = len(pointers) - 1
        while i >= 0:
            w_ref = pointers[i]()
            if w_ref is not None:
                assert isinstance(w_ref, W_WeakrefBase)
                w_ref.clear()
                w_ref.call_back(space)
            i -= 1


class LifelineQueue(rgc.FinalizerQueue):
    """The collector's queue of lifelines whose object is gone."""
    Class = WeakrefLifeline

    def finalizer_trigger(self):
        ticker.fire()


lifeline_queue = LifelineQueue()


class LifelineAction(Action):
    """Calls the callbacks between two instructions."""

    def perform(self, space):
        while True:
            lifeline = lifeline_queue.next_dead()
            if lifeline is None:
                return
            progress.count += 1
            lifeline.finalize(space)


ticker.register(LifelineAction())


@jit.dont_look_inside
def lifeline_of(space, w_obj):
    """The lifeline of an object, made if need be. Raises TypeError for those that cannot have one."""
    lifeline = w_obj.getlifeline()
    if lifeline is None:
        lifeline = WeakrefLifeline()
        w_obj.setlifeline(space, lifeline)
    assert isinstance(lifeline, WeakrefLifeline)
    return lifeline


def check_count(space, name, n):
    if n < 1:
        raise oefmt(space.w_TypeError, "%s expected at least 1 argument, got %d", name, n)
    if n > 2:
        raise oefmt(space.w_TypeError, "%s expected at most 2 arguments, got %d", name, n)


def callback_of(space, args_w):
    """The callback among the arguments (object, callback), or None."""
    if len(args_w) < 2 or space.is_none(args_w[1]):
        return None
    return args_w[1]


def descr_new_ref(space, w_type, __args__):
    args_w = __args__.args_w
    is_plain = w_type is W_Weakref.typedef.w_type
    if is_plain and __args__.has_keywords():
        raise oefmt(space.w_TypeError, "ref() takes no keyword arguments")
    check_count(space, '__new__', len(args_w))
    w_callable = callback_of(space, args_w)
    w_obj = args_w[0]
    lifeline = lifeline_of(space, w_obj)
    if is_plain and w_callable is None:
        w_cached = lifeline.cached()
        if w_cached is not None and w_cached.dereference() is not None:
            return w_cached
    w_ref = space.allocate_instance(W_Weakref, w_type)
    W_Weakref.__init__(w_ref, w_obj, w_callable)
    lifeline.note(w_ref)
    if is_plain and w_callable is None:
        lifeline.cached = weakref.ref(w_ref)
    return w_ref


# ---- functions of the module

def getweakrefcount(space, w_object):
    """getweakrefcount(object): the number of weak references to it"""
    return space.newint(len(_living(w_object)))


def getweakrefs(space, w_object):
    """getweakrefs(object): a list of the weak references to it"""
    return space.newlist([w_ref for w_ref in _living(w_object)])


def _living(w_object):
    lifeline = w_object.getlifeline()
    if lifeline is None:
        return []
    assert isinstance(lifeline, WeakrefLifeline)
    return lifeline.living()


def remove_dead_weakref(space, w_dict, w_key):
    """_remove_dead_weakref(dict, key): delete the item if its value is a weak reference to a dead object"""
    if not isinstance(w_dict, W_DictObject):
        raise oefmt(space.w_TypeError, "_remove_dead_weakref() argument 1 must be dict, not %T", w_dict)
    w_value = w_dict.getitem(w_key)
    if w_value is None:
        return
    if not isinstance(w_value, W_WeakrefBase):
        raise oefmt(space.w_TypeError, "not a weakref")
    if w_value.dereference() is None:
        space.delitem(w_dict, w_key)


def fget_weakref(w_self, space):
    """`__weakref__`: one of the weak references to the object."""
    lifeline = w_self.getlifeline()
    if lifeline is None:
        return space.w_None
    w_ref = lifeline.any_weakref(space)
    return space.w_None if w_ref is None else w_ref


W_Weakref.typedef = TypeDef(
    'ReferenceType',
    module='weakref',
    __new__=interp2app(descr_new_ref),
    __init__=interp2app(W_Weakref.descr_init),
    __call__=interp2app(W_Weakref.descr_call),
    __hash__=interp2app(W_Weakref.descr_hash),
    __eq__=interp2app(W_Weakref.descr_eq),
    __ne__=interp2app(W_Weakref.descr_ne),
    __repr__=interp2app(W_Weakref.descr_repr),
    __callback__=GetSetProperty(W_Weakref.fget_callback),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
)
