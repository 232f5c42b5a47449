"""`_thread._local`: an object whose attributes every thread has for itself.

Before an attribute is looked at, the dict of the running thread becomes the object's `__dict__`
(objspace/mapdict.py lets one replace the attributes of an instance).  No other thread
runs between that and the access, for looking up a str gives nobody the GIL.
"""
from interpreter.argument import Arguments
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.threadstate import ThreadEnd
from interpreter.typedef import TypeDef
from rpython.rlib import rweakref


class W_Local(Weakrefable, W_Root):
    """
    args        the constructor's arguments, for `__init__` in each thread
    owner       the ThreadState whose dict is installed
    dicts       ThreadState: its dict
    """

    def __init__(self, space, args):
        self.args = args
        self.dicts = {}
        self.owner = None
        self.install_new(space)

    def install_new(self, space):
        """Make the dict of the running thread."""
        state = space.ec.owner
        w_dict = space.newdict()
        self.dicts[state] = w_dict
        self.owner = state
        self.setdict(space, w_dict)
        state.add_end(ForgetLocal(self))

    def select(self, space):
        """Install the dict of the running thread."""
        if self.owner is not space.ec.owner:
            self.change_owner(space)

    def change_owner(self, space):
        """The same, when another thread's is installed; calls `__init__` if this thread is new to it."""
        state = space.ec.owner
        w_dict = self.dicts.get(state, None)
        if w_dict is not None:
            self.owner = state
            self.setdict(space, w_dict)
            return
        self.install_new(space)
        w_init = space.lookup(self, '__init__')
        if w_init is not None and not space.is_w(w_init, space.w_object_init):
            space.get_and_call_args(w_init, self, self.args)
            self.select(space)

    def forget(self, state):
        """The thread has ended."""
        if state in self.dicts:
            del self.dicts[state]
        if self.owner is state:
            self.owner = None

    def descr_getattribute(self, space, w_name):
        name = space.attribute_name(w_name)
        self.select(space)
        return space.generic_getattr(self, name)

    def descr_setattr(self, space, w_name, w_value):
        name = space.attribute_name(w_name)
        self.refuse_dict(space, name)
        self.select(space)
        space.generic_setattr(self, name, w_value)
        return space.w_None

    def descr_delattr(self, space, w_name):
        name = space.attribute_name(w_name)
        self.refuse_dict(space, name)
        self.select(space)
        space.generic_delattr(self, name)
        return space.w_None

    def refuse_dict(self, space, name):
        if name == '__dict__':
            raise oefmt(space.w_AttributeError, "'%T' object attribute '__dict__' is read-only", self)


class ForgetLocal(ThreadEnd):
    """Removes a thread's dict from a _local; does not keep the _local alive."""

    def __init__(self, w_local):
        self.ref = rweakref.ref(w_local)

    def thread_ends(self, state):
        w_local = self.ref()
        if w_local is not None:
            w_local.forget(state)

    def is_over(self):
        return self.ref() is None


def descr_new_local(space, w_type, __args__):
    """`_local(*args, **kwargs)`: arguments are for the `__init__` of a subclass."""
    has_arguments = len(__args__.args_w) > 0 or (__args__.names is not None and len(__args__.names) > 0)
    if has_arguments and space.is_w(space.lookup_in_type(w_type, '__init__'), space.w_object_init):
        raise oefmt(space.w_TypeError, "Initialization arguments are not supported")
    w_local = space.allocate_instance(W_Local, w_type)
    W_Local.__init__(w_local, space, Arguments(space, __args__.args_w[:], __args__.names, __args__.kwargs_w))
    return w_local


W_Local.typedef = TypeDef(
    '_local', module='_thread', has_dict=True,
    doc="Thread-local data",
    __new__=interp2app(descr_new_local),
    __getattribute__=interp2app(W_Local.descr_getattribute),
    __setattr__=interp2app(W_Local.descr_setattr),
    __delattr__=interp2app(W_Local.descr_delattr),
)
