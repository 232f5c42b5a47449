"""W_Super: the built-in `super`, with and without arguments."""
from interpreter.cell import Cell
from interpreter.error import oefmt
from interpreter.frame import peek
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, check_get, interp_attrproperty_w
from rpython.rlib import jit


class W_Super(W_Root):
    """Attribute access that starts behind `w_type` in the MRO of `w_objtype`.

    Unbound (`super(C)`): `w_obj` and `w_objtype` are None.
    """

    def __init__(self):
        self.w_type = None
        self.w_obj = None
        self.w_objtype = None

    def descr_init(self, space, w_type=None, w_obj=None):
        if w_type is None:
            frame = space.ec.gettopframe()
            if frame is None:
                raise oefmt(space.w_RuntimeError, "super(): no current frame")
            w_type = class_of_frame(space, frame)
            w_obj = first_argument(space, frame)
        elif not space.isinstance_w(w_type, space.w_type):
            raise oefmt(space.w_TypeError, "super() argument 1 must be a type, not %T", w_type)
        if w_obj is not None and space.is_none(w_obj):
            w_obj = None
        self.w_type = w_type
        self.w_obj = w_obj
        if w_obj is not None:
            self.w_objtype = check_object(space, w_type, w_obj)

    def descr_getattribute(self, space, w_name):
        name = space.attribute_name(w_name)
        w_objtype = self.w_objtype
        # `super().__class__` is super itself
        if w_objtype is not None and name != '__class__':
            w_value = space.lookup_in_type_after(w_objtype, self.w_type, name)
            if w_value is not None:
                if self.w_obj is w_objtype:
                    return space.get_from_class(w_value, w_objtype)
                return space.get(w_value, self.w_obj, w_objtype)
        return space.generic_getattr(self, name)

    def descr_get(self, space, w_obj, w_cls=None):
        """Bind an unbound super object."""
        check_get(space, w_obj, w_cls)
        if w_obj is None or space.is_none(w_obj) or self.w_obj is not None:
            return self
        if space.type(self) is not space.w_super:
            return space.call_function(space.type(self), self.w_type, w_obj)
        w_bound = W_Super()
        w_bound.w_type = self.w_type
        w_bound.w_obj = w_obj
        w_bound.w_objtype = check_object(space, self.w_type, w_obj)
        return w_bound

    def descr_repr(self, space):
        name = 'NULL' if self.w_type is None else space.name_of(self.w_type)
        if self.w_objtype is None:
            return space.newtext("<super: <class '%s'>, NULL>" % name)
        return space.newtext("<super: <class '%s'>, <%s object>>" % (name, space.name_of(self.w_objtype)))


def class_of_frame(space, frame):
    """The class that zero-argument super() means: the content of the `__class__` cell."""
    code = frame.code
    if code.argcount == 0:
        raise oefmt(space.w_RuntimeError, "super(): no arguments")
    if _first_local(frame) is None:
        raise oefmt(space.w_RuntimeError, "super(): arg[0] deleted")
    index = class_cell_index(code)
    if index < 0:
        raise oefmt(space.w_RuntimeError, "super(): __class__ cell not found")
    cell = peek(frame, index)
    if not isinstance(cell, Cell) or cell.w_value is None:
        raise oefmt(space.w_RuntimeError, "super(): empty __class__ cell")
    w_class = cell.w_value
    if not space.isinstance_w(w_class, space.w_type):
        raise oefmt(space.w_RuntimeError, "super(): __class__ is not a type (%T)", w_class)
    return w_class


@jit.elidable
def class_cell_index(code):
    """The fast local of the free variable `__class__`, or -1."""
    for i in range(len(code.freevars)):
        if code.freevars[i] == '__class__':
            return code.first_free + i
    return -1


def _first_local(frame):
    w_first = peek(frame, 0)
    if isinstance(w_first, Cell):
        return w_first.w_value
    return w_first


def first_argument(space, frame):
    """The value of the frame's first parameter."""
    return _first_local(frame)


def check_object(space, w_type, w_obj):
    """The class whose MRO to search. Raises TypeError unless it derives from `w_type`."""
    if space.isinstance_w(w_obj, space.w_type) and space.issubtype_w(w_obj, w_type):
        return w_obj
    w_objtype = space.type(w_obj)
    if space.issubtype_w(w_objtype, w_type):
        return w_objtype
    w_class = space.findattr_text(w_obj, '__class__')
    if w_class is not None and w_class is not w_objtype and (
            space.isinstance_w(w_class, space.w_type) and space.issubtype_w(w_class, w_type)):
        return w_class
    raise oefmt(space.w_TypeError, "super(type, obj): obj must be an instance or subtype of type")


def descr_new_super(space, w_type, __args__):
    w_super = space.allocate_instance(W_Super, w_type)
    W_Super.__init__(w_super)
    return w_super


W_Super.typedef = TypeDef(
    'super',
    __new__=interp2app(descr_new_super),
    __init__=interp2app(W_Super.descr_init),
    __get__=interp2app(W_Super.descr_get),
    __getattribute__=interp2app(W_Super.descr_getattribute),
    __repr__=interp2app(W_Super.descr_repr),
    __thisclass__=interp_attrproperty_w('w_type', cls=W_Super),
    __self__=interp_attrproperty_w('w_obj', cls=W_Super),
    __self_class__=interp_attrproperty_w('w_objtype', cls=W_Super),
)
