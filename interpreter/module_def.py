"""BuiltinModule: the base of `Module` in every module/<name>/moduledef.py.

A module declares a dict `members`: app-level name -> an interp2app (a function) or a
`value(lambda space: ...)` (anything boxed) or an `exposed_type(W_Class)`.  Types that have no name
in the module are listed in `hidden_types`.  A module that needs more does it in
`startup`, once when the process starts, because the space is made before translation.
"""
from interpreter.builtinfunction import W_BuiltinFunction
from interpreter.gateway import interp2app
from interpreter.moduleobject import W_Module


class value(object):
    """A member computed when the space is made."""

    def __init__(self, compute):
        self.compute = compute


class exposed_type(value):
    """A member that is the type of an interp-level class."""

    def __init__(self, cls):
        self.cls = cls

    def compute(self, space):
        return make_type(space, self.cls)


def make_type(space, cls):
    """Return the W_Type of a module's interp-level class; messages call it `module.name` (host level)."""
    typedef = cls.typedef
    w_type = space.add_type(cls)
    if typedef.module != 'builtins':
        w_type.name = typedef.module + '.' + typedef.name
    return w_type


class BuiltinModule(W_Module):
    """A module implemented at interp-level.

    `name` is the app-level name, `doc` its `__doc__`, `members` the rest of its dict, `hidden_types` the
    interp-level classes that only their instances show.
    """
    name = '?'
    doc = None
    members = {}
    hidden_types = []

    def __init__(self, space):
        W_Module.__init__(self, space)
        for cls in self.hidden_types:
            make_type(space, cls)
        self.init_names(space, space.newtext(self.name), space.newtext_or_none(self.doc))
        self.fill(space)

    def fill(self, space):
        """Put the members into the dict (host level: the space is made before translation)."""
        w_name = space.newtext(self.name)
        for name in sorted(self.members):
            member = self.members[name]
            if isinstance(member, interp2app):
                w_value = W_BuiltinFunction(member.make_code(name, module_name=self.name), None, w_name)
                w_value.w_holder = self
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
