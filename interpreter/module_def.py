"""BuiltinModule: the base of `Module` in every module/<name>/moduledef.py.

A module declares a dict `members`: app-level name -> an interp2app (a function) or a
`value(lambda space: ...)` (anything boxed).  A module that needs more does it in
`startup`, once when the process starts, because the space is made before translation.
"""
from interpreter.builtinfunction import W_BuiltinFunction
from interpreter.gateway import interp2app
from interpreter.moduleobject import W_Module


class value(object):
    """A member computed when the space is made."""

    def __init__(self, compute):
        self.compute = compute


class BuiltinModule(W_Module):
    """A module implemented at interp-level.

    `name` is the app-level name, `doc` its `__doc__`, `members` the rest of its dict.
    """
    name = '?'
    doc = None
    members = {}

    def __init__(self, space):
        W_Module.__init__(self, space)
        self.init_names(space, space.newtext(self.name), space.newtext_or_none(self.doc))
        self.fill(space)

    def fill(self, space):
        """Put the members into the dict (host level: the space is made before translation)."""
        w_name = space.newtext(self.name)
        for name in sorted(self.members):
            member = self.members[name]
            if isinstance(member, interp2app):
                w_value = W_BuiltinFunction(member.make_code(name), None, w_name)
            else:
                w_value = member.compute(space)
            space.setitem_text(self.w_dict, name, w_value)

    def startup(self, space):
        """Set what is known only when the process starts."""

    def is_builtin(self):
        return True

    def get(self, space, name):
        """Return the current value of an attribute, or None."""
        return space.finditem_text(self.w_dict, name)

    def set(self, space, name, w_value):
        """Set an attribute."""
        space.setitem_text(self.w_dict, name, w_value)
