"""Tuples whose items have names, such as sys.version_info; made by `new_structseq_class`."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.tupleobject import W_TupleObject


class W_StructSeq(W_TupleObject):
    """Base of the generated classes; `field_names` is a constant list of each."""
    field_names = []
    shown_name = '?'

    def descr_repr(self, space):
        pieces = []
        for i in range(len(self.field_names)):
            text = space.text_w(space.repr(self.wrappeditems[i]))
            pieces.append('%s=%s' % (self.field_names[i], text))
        return space.newtext('%s(%s)' % (self.shown_name, ', '.join(pieces)))


def descr_new_refused(space, w_type, __args__):
    """These types cannot be instantiated from Python code."""
    raise oefmt(space.w_TypeError, "cannot create '%s.%N' instances", space.module_name(w_type), w_type)


def _field_property(index, cls):
    source = 'def fget(self, space):\n    return self.wrappeditems[%d]' % index
    namespace = {}
    exec(source, namespace)
    return GetSetProperty(namespace['fget'], cls=cls)


def new_structseq_class(module, name, field_names, shown_name=None):
    """Return an interp-level class with its TypeDef (at import time).

    Make instances with `cls(items_w)`, where items_w is a list of fixed size.
    """
    cls = type('W_' + name, (W_StructSeq,), {
        'field_names': field_names,
        'shown_name': shown_name or module + '.' + name,
    })
    cls.typedef = TypeDef(
        name, W_TupleObject.typedef, module=module, acceptable_as_base=False,
        __new__=interp2app(descr_new_refused),
        __repr__=interp2app(cls.descr_repr),
        n_fields=len(field_names), n_sequence_fields=len(field_names), n_unnamed_fields=0)
    for i, field in enumerate(field_names):
        cls.typedef.add(**{field: _field_property(i, cls)})
    return cls
