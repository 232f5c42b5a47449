"""Built-in functions about attributes and classes."""
from interpreter.error import OperationError, oefmt
from module.builtins.interp_code import current_locals


def _attribute_name(space, w_name):
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "attribute name must be string, not '%T'", w_name)
    return w_name


def getattr_(space, w_object, w_name, w_default=None):
    """getattr(object, name[, default])"""
    _attribute_name(space, w_name)
    if w_default is None:
        return space.getattr(w_object, w_name)
    try:
        return space.getattr(w_object, w_name)
    except OperationError as e:
        if not e.match(space, space.w_AttributeError):
            raise
        return w_default


def hasattr_(space, w_object, w_name):
    """hasattr(object, name)"""
    _attribute_name(space, w_name)
    try:
        space.getattr(w_object, w_name)
    except OperationError as e:
        if not e.match(space, space.w_AttributeError):
            raise
        return space.w_False
    return space.w_True


def setattr_(space, w_object, w_name, w_value):
    """setattr(object, name, value)"""
    space.setattr(w_object, _attribute_name(space, w_name), w_value)
    return space.w_None


def delattr_(space, w_object, w_name):
    """delattr(object, name)"""
    space.delattr(w_object, _attribute_name(space, w_name))
    return space.w_None


def callable_(space, w_object):
    """callable(object)"""
    return space.newbool(space.callable_w(w_object))


def isinstance_(space, w_object, w_class):
    """isinstance(object, class_or_tuple)"""
    return space.newbool(space.abstract_isinstance_w(w_object, w_class))


def issubclass_(space, w_class, w_base):
    """issubclass(class, class_or_tuple)"""
    return space.newbool(space.abstract_issubclass_w(w_class, w_base))


def vars_(space, w_object=None):
    """vars([object])"""
    if w_object is None:
        return current_locals(space)
    w_dict = space.findattr_text(w_object, '__dict__')
    if w_dict is None:
        raise oefmt(space.w_TypeError, "vars() argument must have __dict__ attribute")
    return w_dict


def _names_in(space, w_namespace):
    """A new list of the names in a namespace, which need be no dict. Raises TypeError."""
    w_names = w_namespace
    if not space.is_w(space.type(w_namespace), space.w_dict):
        w_names = space.call_method(w_namespace, 'keys')
    return space.newlist(space.unpackiterable(w_names))


def dir_(space, w_object=None):
    """dir([object]): the names of the current scope, or of the object's attributes"""
    if w_object is None:
        w_names = _names_in(space, current_locals(space))
    else:
        w_method = space.lookup(w_object, '__dir__')
        if w_method is None:
            raise oefmt(space.w_TypeError, "object does not provide __dir__")
        w_names = space.newlist(space.unpackiterable(
            space.get_and_call_function(w_method, w_object)))
    space.call_method(w_names, 'sort')
    return w_names
