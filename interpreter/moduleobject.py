"""W_Module: a module object, a name and a dict.

Modules implemented at interp-level are in module_def.py, importing in importing.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef


class W_Module(Weakrefable, W_Root):
    """A module; `w_dict` is its namespace, with the strategy for globals."""
    _immutable_fields_ = ['w_dict', 'w_class?']

    def __init__(self, space):
        self.w_dict = space.new_module_dict()
        # the subclass that has been assigned to `__class__`, or None
        self.w_class = None

    def init_names(self, space, w_name, w_doc):
        """Fill the dunder names that every module starts with (as in CPython, in this order)."""
        w_none = space.w_None
        self.setdictvalue(space, '__name__', w_name)
        self.setdictvalue(space, '__doc__', w_doc)
        self.setdictvalue(space, '__package__', w_none)
        self.setdictvalue(space, '__loader__', w_none)
        self.setdictvalue(space, '__spec__', w_none)

    def getclass(self, space):
        w_class = self.w_class
        return self.typedef.w_type if w_class is None else w_class

    def setclass(self, space, w_type):
        space.check_layouts('__class__', self.getclass(space), w_type)
        self.w_class = w_type

    def getdict(self, space):
        return self.w_dict

    def getdictvalue(self, space, name):
        return space.finditem_text(self.w_dict, name)

    def descr_init(self, space, w_name, w_doc=None):
        if not space.isinstance_w(w_name, space.w_str):
            raise oefmt(space.w_TypeError, "module() argument 'name' must be str, not %T", w_name)
        self.init_names(space, w_name, space.w_None if w_doc is None else w_doc)

    def descr_getattribute(self, space, w_name):
        """The usual lookup, then the module's own `__getattr__` (PEP 562)."""
        name = space.attribute_name(w_name)
        w_value = space.generic_findattr(self, name)
        if w_value is not None:
            return w_value
        w_getattr = self.getdictvalue(space, '__getattr__')
        if w_getattr is not None:
            return space.call_function(w_getattr, w_name)
        raise space.attribute_error(self, name, self.missing_attribute_text(space, name))

    def missing_attribute_text(self, space, name):
        """What the AttributeError for a name says that is not there."""
        w_name = self.getdictvalue(space, '__name__')
        if w_name is None or not space.isinstance_w(w_name, space.w_str):
            return "module has no attribute '%s'" % name
        module_name = space.text_w(w_name)
        if is_initializing(space, self):
            return ("partially initialized module '%s' has no attribute '%s' "
                    "(most likely due to a circular import)" % (module_name, name))
        return "module '%s' has no attribute '%s'" % (module_name, name)

    def checked_dict(self, space):
        """The attribute `__dict__`, which a subclass may have replaced. Raises TypeError."""
        w_dict = space.getattr_text(self, '__dict__')
        if not space.isinstance_w(w_dict, space.w_dict):
            raise oefmt(space.w_TypeError, "<module>.__dict__ is not a dictionary")
        return w_dict

    def descr_dir(self, space):
        w_dict = self.checked_dict(space)
        w_function = space.finditem_text(w_dict, '__dir__')
        if w_function is not None:
            return space.call_function(w_function)
        return space.newlist(space.unpackiterable(w_dict))

    def descr_repr(self, space):
        w_spec = self.getdictvalue(space, '__spec__')
        if w_spec is not None and space.is_true(w_spec):
            return space.newtext(repr_from_spec(space, w_spec))
        w_name = self.getdictvalue(space, '__name__')
        name = "'?'" if w_name is None else repr_text(space, w_name)
        w_file = self.getdictvalue(space, '__file__')
        if w_file is not None:
            return space.newtext('<module %s from %s>' % (name, repr_text(space, w_file)))
        if self.is_builtin():
            return space.newtext('<module %s (built-in)>' % name)
        w_loader = self.getdictvalue(space, '__loader__')
        if w_loader is not None and not space.is_none(w_loader):
            return space.newtext('<module %s (%s)>' % (name, repr_text(space, w_loader)))
        return space.newtext('<module %s>' % name)

    def is_builtin(self):
        """True if the module is implemented at interp-level."""
        return False

    def fget_dict(self, space):
        return self.getdict(space)

    def fget_annotations(self, space):
        """`__annotations__`, an empty dict made when it is first asked for."""
        w_dict = self.checked_dict(space)
        w_annotations = space.finditem_text(w_dict, '__annotations__')
        if w_annotations is None:
            w_annotations = space.newdict()
            space.setitem_text(w_dict, '__annotations__', w_annotations)
        return w_annotations

    def fset_annotations(self, space, w_value):
        space.setitem_text(self.checked_dict(space), '__annotations__', w_value)

    def fdel_annotations(self, space):
        if not space.delitem_text(self.checked_dict(space), '__annotations__'):
            raise oefmt(space.w_AttributeError, "__annotations__")


def repr_text(space, w_obj):
    """The repr of an object, as UTF-8."""
    return space.text_w(space.repr(w_obj))


def repr_from_spec(space, w_spec):
    """The repr of a module as its spec tells it (importlib._bootstrap._module_repr_from_spec)."""
    w_name = space.getattr_text(w_spec, 'name')
    name = "'?'" if space.is_none(w_name) else repr_text(space, w_name)
    w_origin = space.getattr_text(w_spec, 'origin')
    if space.is_none(w_origin):
        w_loader = space.getattr_text(w_spec, 'loader')
        if space.is_none(w_loader):
            return '<module %s>' % name
        return '<module %s (%s)>' % (name, repr_text(space, w_loader))
    if space.is_true(space.getattr_text(w_spec, 'has_location')):
        return '<module %s from %s>' % (name, repr_text(space, w_origin))
    return '<module %s (%s)>' % (name, space.text_w(space.str(w_origin)))


def is_initializing(space, w_module):
    """True while the module's code is running for the first time."""
    w_spec = w_module.getdictvalue(space, '__spec__')
    if w_spec is None or space.is_none(w_spec):
        return False
    w_flag = space.findattr_text(w_spec, '_initializing')
    return w_flag is not None and space.is_true(w_flag)


def descr_new_module(space, w_type, __args__):
    """`module(name, doc=None)`; the names are filled by `__init__`."""
    w_module = space.allocate_instance(W_Module, w_type)
    W_Module.__init__(w_module, space)
    return w_module


W_Module.typedef = TypeDef(
    'module', has_dict=True, has_map=False,
    __new__=interp2app(descr_new_module),
    __init__=interp2app(W_Module.descr_init, kw='*'),
    __getattribute__=interp2app(W_Module.descr_getattribute),
    __dir__=interp2app(W_Module.descr_dir),
    __repr__=interp2app(W_Module.descr_repr),
    __dict__=GetSetProperty(W_Module.fget_dict),
    __annotations__=GetSetProperty(W_Module.fget_annotations, W_Module.fset_annotations, W_Module.fdel_annotations),
)
