"""W_Generator: the generator type; and what the three app-level types have in common.

The behaviour is engine.py's; here are the methods and attributes Python code sees.
"""
from interpreter.error import OperationError, instance_error, oefmt
from interpreter.gateway import interp2app
from interpreter.machine import machine
from interpreter.resumepoint import ResumePoint
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from pypy_async.engine import ASYNC_GENERATOR, GENERATOR, Engine, kind_name
from pypy_async.saved_frame import RunToken
from pypy_async.throwing import close_ex, throw_arguments


class SuspendableObject(Engine):
    """Methods and attributes shared by generators, coroutines and async generators."""

    # ---- states, for Python code (see Engine)

    def is_created(self):
        rp = self.rp
        return isinstance(rp, ResumePoint) and rp.pc == 0

    def is_executing(self):
        """True while our frame, or that of a deeper one of the chain, executes."""
        rp = self.rp
        if rp is None:
            return False
        if isinstance(rp, RunToken):
            return True
        root = self
        while root.awaiter is not None:
            root = root.awaiter
        return root.leaf is not None and not isinstance(root.leaf.rp, ResumePoint)

    def is_thrown_into(self):
        """True while an exception goes through the chain and has not reached us: CPython shows what we await then."""
        root = self
        while root.awaiter is not None:
            root = root.awaiter
        return root.extra is not None and root.extra.is_thrown

    def is_throwing(self, space):
        """True if we run because we throw into what we await, or close it."""
        frame = space.ec.frame_of_running(self)
        return frame is not None and frame.is_stand_in and (frame.is_hidden or self.is_thrown_into())

    def awaited_by_throwing(self, space):
        """What we await, if we run because an exception is thrown into that, or it is closed; else None."""
        rp = self.rp
        if isinstance(rp, ResumePoint):
            if rp.is_await and self.is_executing() and self.is_thrown_into():
                return self.awaiting
        elif rp is not None and self.is_throwing(space):
            return self.awaiting
        return None

    def is_suspended(self):
        return self.rp is not None and not self.is_created() and not self.is_executing()

    def getlifeline(self):
        return None if self.extra is None else self.extra.lifeline

    def setlifeline(self, space, lifeline):
        self.get_extra().lifeline = lifeline

    # ---- driving

    def descr_send(self, space, w_arg):
        return self.send_at(space, None, w_arg)

    def send_at(self, space, place, w_arg):
        """send() as called at a SendPlace, or None. Raises StopIteration with the result."""
        if w_arg is not space.w_None and self.is_created():
            raise oefmt(space.w_TypeError, "can't send non-None value to a just-started %s",
                        kind_name(self.kind))
        w_result = self.send_ex(w_arg, None, place)
        if self.rp is None:
            raise stop_iteration(space, w_result)
        return w_result

    def descr_throw(self, space, w_type, w_value=None, w_tb=None):
        w_result = throw_arguments(space, self, w_type, w_value, w_tb)
        if self.rp is None:
            raise stop_iteration(space, w_result)
        return w_result

    def descr_close(self, space):
        close_ex(space, self)
        return space.w_None

    def finalize(self, space):
        """Close what is suspended in a `try`.

        If it is part of a chain, that is unreachable too, and is closed from its outermost object, as when that
        had been dropped.  But an async generator there has a finalizer of its own, which may call a hook.
        """
        if not self.is_suspended():
            return
        root = self
        while root.awaiter is not None:
            root = root.awaiter
        if root is self:
            close_ex(space, self)
        elif not (root.kind == ASYNC_GENERATOR and root.has_finalizer()):
            try:
                close_ex(space, root)
            except OperationError as e:
                space.sys.write_unraisable(space, e, root)

    # ---- attributes

    def keep_names(self):
        """Note the names of a function whose names are not its code's; they may change again."""
        extra = self.get_extra()
        extra.name = self.w_func.name
        extra.qualname = self.w_func.qualname

    def getname(self):
        if self.extra is not None and self.extra.name is not None:
            return self.extra.name
        return self.get_code().name

    def getqualname(self):
        if self.extra is not None and self.extra.qualname is not None:
            return self.extra.qualname
        return self.get_code().qualname

    def fget_name(self, space):
        return space.newname(self.getname())

    def fset_name(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_str):
            raise oefmt(space.w_TypeError, "__name__ must be set to a string object")
        self.get_extra().name = space.text_w(w_value)

    def fdel_name(self, space):
        raise oefmt(space.w_TypeError, "__name__ must be set to a string object")

    def fget_qualname(self, space):
        return space.newname(self.getqualname())

    def fset_qualname(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_str):
            raise oefmt(space.w_TypeError, "__qualname__ must be set to a string object")
        self.get_extra().qualname = space.text_w(w_value)

    def fdel_qualname(self, space):
        raise oefmt(space.w_TypeError, "__qualname__ must be set to a string object")

    def get_code(self):
        rp = self.rp
        if isinstance(rp, ResumePoint):
            return rp.code
        return self.w_func.code

    def get_flags(self):
        return self.get_code().flags

    def fget_code(self, space):
        return self.get_code()

    def fget_frame(self, space):
        if self.rp is None:
            return space.w_None
        return machine.picture_of(self)

    def fget_running(self, space):
        return space.newbool(self.is_executing())

    def fget_suspended(self, space):
        return space.newbool(self.is_suspended())

    def fget_awaited(self, space):
        """`gi_yieldfrom`, `cr_await`, `ag_await`."""
        rp = self.rp
        if isinstance(rp, ResumePoint) and rp.is_await and not self.is_executing():
            return self.awaiting
        w_awaited = self.awaited_by_throwing(space)
        return space.w_None if w_awaited is None else w_awaited

    def descr_repr(self, space):
        return space.newtext("<%s object %s at 0x%s>" % (
            space.type(self).getname(), self.getqualname(), space.address_text(self)))

    def descr_del(self, space):
        """`__del__`: what the finalizer does, on request."""
        if self.awaiter is not None and self.is_suspended():
            close_ex(space, self)
        else:
            self.finalize(space)
        return space.w_None


def stop_iteration(space, w_value):
    """The StopIteration that carries a returned value."""
    if w_value is space.w_None:
        return OperationError(space.w_StopIteration, None)
    if space.is_exception_instance(w_value):
        # made here, or it would be taken for the instance to raise
        return instance_error(space, space.call_function(space.w_StopIteration, w_value))
    return OperationError(space.w_StopIteration, w_value)


class W_Generator(SuspendableObject):
    """A generator; also an awaitable if types.coroutine marked its code."""
    kind = GENERATOR

    def next_or_none(self, space):
        w_result = self.send_ex(space.w_None, None)
        if self.rp is None:
            return None
        return w_result

    def descr_next(self, space):
        return self.descr_send(space, space.w_None)



def name_property(kind):
    """`__name__` of one of the types."""
    return GetSetProperty(SuspendableObject.fget_name, SuspendableObject.fset_name, SuspendableObject.fdel_name,
                          doc='name of the ' + kind)


def qualname_property(kind):
    """`__qualname__` of one of the types."""
    return GetSetProperty(SuspendableObject.fget_qualname, SuspendableObject.fset_qualname,
                          SuspendableObject.fdel_qualname, doc='qualified name of the ' + kind)


W_Generator.typedef = TypeDef(
    'generator',
    acceptable_as_base=False,
    send=interp2app(W_Generator.descr_send, doc=(
        "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.")),
    throw=interp2app(W_Generator.descr_throw, doc=(
        "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, "
        "return next yielded value or raise\nStopIteration.")),
    close=interp2app(W_Generator.descr_close, doc=(
        "close() -> raise GeneratorExit inside generator.")),
    __iter__=interp2app(W_Root.descr_self, doc="Implement iter(self)."),
    __next__=interp2app(W_Generator.descr_next, doc="Implement next(self)."),
    __del__=interp2app(W_Generator.descr_del),
    __name__=name_property('generator'),
    __qualname__=qualname_property('generator'),
    gi_code=GetSetProperty(W_Generator.fget_code, cls=W_Generator),
    gi_frame=GetSetProperty(W_Generator.fget_frame, cls=W_Generator),
    gi_running=GetSetProperty(W_Generator.fget_running, cls=W_Generator),
    gi_suspended=GetSetProperty(W_Generator.fget_suspended, cls=W_Generator),
    gi_yieldfrom=GetSetProperty(W_Generator.fget_awaited, cls=W_Generator,
                                doc="object being iterated by yield from, or None"),
    __repr__=interp2app(W_Generator.descr_repr),
)
