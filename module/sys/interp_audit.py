"""Audit hooks (PEP 578): sys.addaudithook() and sys.audit(), and audit() for the interpreter's own events."""
from interpreter.error import OperationError, oefmt


class AuditHooks(object):
    """The hooks, in the order in which they were added; they stay for ever."""

    def __init__(self):
        self.hooks_w = []


audit_hooks = AuditHooks()


def audit(space, event, args_w):
    """Call the hooks for an event with these arguments. Raises what a hook raises."""
    if len(audit_hooks.hooks_w) == 0:
        return
    w_event = space.newtext(event)
    w_args = space.newtuple(args_w)
    for w_hook in audit_hooks.hooks_w[:]:
        space.call_function(w_hook, w_event, w_args)


def sys_audit(space, __args__):
    """Passes the event to any hooks that are attached."""
    args_w = __args__.args_w
    if __args__.has_keywords():
        raise oefmt(space.w_TypeError, "sys.audit() takes no keyword arguments")
    if len(args_w) == 0:
        raise oefmt(space.w_TypeError, "audit() missing 1 required positional argument: 'event'")
    if len(audit_hooks.hooks_w) == 0:
        return space.w_None
    if not space.isinstance_w(args_w[0], space.w_str):
        raise oefmt(space.w_TypeError, "expected str for argument 'event', not %T", args_w[0])
    audit(space, space.text_w(args_w[0]), args_w[1:])
    return space.w_None


def addaudithook(space, w_hook):
    """Adds a new audit hook callback."""
    try:
        audit(space, 'sys.addaudithook', [])
    except OperationError as e:
        # a hook may refuse others in silence
        if not e.match(space, space.w_RuntimeError):
            raise
        return
    audit_hooks.hooks_w.append(w_hook)
