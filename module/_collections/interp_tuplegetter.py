"""_tuplegetter: the descriptors of the fields of named tuples."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.tupleobject import W_TupleObject


class W_TupleGetter(W_Root):
    _immutable_fields_ = ['index']

    def __init__(self, index, w_doc):
        self.index = index
        self.w_doc = w_doc

    def descr_get(self, space, w_obj, w_cls=None):
        if w_obj is None or space.is_none(w_obj):
            if w_cls is None or space.is_none(w_cls):
                raise oefmt(space.w_TypeError, "__get__(None, None) is invalid")
            return self
        if not isinstance(w_obj, W_TupleObject):
            raise oefmt(space.w_TypeError,
                        "descriptor for index '%d' for tuple subclasses doesn't apply to '%T' object",
                        self.index, w_obj)
        index = self.index
        if index < 0 or index >= w_obj.length():
            raise oefmt(space.w_IndexError, "tuple index out of range")
        return w_obj.getitem(index)

    def descr_set(self, space, w_obj, w_value):
        raise oefmt(space.w_AttributeError, "can't set attribute")

    def descr_delete(self, space, w_obj):
        raise oefmt(space.w_AttributeError, "can't delete attribute")

    def descr_repr(self, space):
        return space.newtext('_tuplegetter(%d, %s)' % (self.index, space.text_w(space.repr(self.w_doc))))

    def descr_reduce(self, space):
        return space.newtuple2(space.type(self), space.newtuple2(space.newint(self.index), self.w_doc))

    def fget_doc(self, space):
        return self.w_doc

    def fset_doc(self, space, w_value):
        self.w_doc = w_value


@unwrap_spec(index='index')
def descr_new_tuplegetter(space, w_type, index, w_doc):
    """Create the descriptor of an item of a tuple subclass."""
    return W_TupleGetter(index, w_doc)


W_TupleGetter.typedef = TypeDef(
    '_tuplegetter', module='_collections', acceptable_as_base=False,
    __new__=interp2app(descr_new_tuplegetter),
    __get__=interp2app(W_TupleGetter.descr_get),
    __set__=interp2app(W_TupleGetter.descr_set),
    __delete__=interp2app(W_TupleGetter.descr_delete),
    __repr__=interp2app(W_TupleGetter.descr_repr),
    __reduce__=interp2app(W_TupleGetter.descr_reduce),
    __doc__=GetSetProperty(W_TupleGetter.fget_doc, W_TupleGetter.fset_doc),
)
