"""Tuples whose items have names, such as sys.version_info and time.struct_time; made by `new_structseq_class`."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import MEMBERS, GetSetProperty, TypeDef
from objspace.dictobject import W_DictObject
from objspace.strobject import W_StrObject
from objspace.tupleobject import W_TupleObject


class W_StructSeq(W_TupleObject):
    """Base of the generated classes; `field_names` and `n_sequence_fields` are constants of each.

    `hidden_w` has the values of the fields after the first n_sequence_fields: they are
    attributes, and no items of the tuple.
    """
    field_names = []
    n_sequence_fields = 0
    shown_name = '?'

    def __init__(self, items_w, hidden_w=None):
        W_TupleObject.__init__(self, items_w)
        self.hidden_w = hidden_w

    def hidden(self, space, i):
        """The value of the i-th hidden field."""
        if self.hidden_w is None:
            return space.w_None
        return self.hidden_w[i]

    def descr_repr(self, space):
        pieces = []
        for i in range(self.n_sequence_fields):
            text = space.text_w(space.repr(self.wrappeditems[i]))
            pieces.append('%s=%s' % (self.field_names[i], text))
        return space.newtext('%s(%s)' % (self.shown_name, ', '.join(pieces)))

    def descr_reduce(self, space):
        """For pickle: the class, the items and the hidden fields."""
        w_hidden = space.newdict()
        for i in range(self.n_sequence_fields, len(self.field_names)):
            space.setitem(w_hidden, space.newtext(self.field_names[i]),
                          self.hidden(space, i - self.n_sequence_fields))
        return space.newtuple2(space.type(self),
                               space.newtuple2(space.newtuple(self.wrappeditems), w_hidden))


def descr_new_refused(space, w_type, __args__):
    """These types cannot be instantiated from Python code."""
    raise oefmt(space.w_TypeError, "cannot create '%N' instances", w_type)


def _checked_items(space, cls, w_sequence):
    """The items for a constructor's argument. Raises TypeError."""
    if space.type(w_sequence).slots.iter is None and space.type(w_sequence).slots.getitem is None:
        raise oefmt(space.w_TypeError, "constructor requires a sequence")
    items_w = space.unpackiterable(w_sequence)
    size = len(items_w)
    least, most = cls.n_sequence_fields, len(cls.field_names)
    if least == most and size != least:
        raise oefmt(space.w_TypeError, "%s() takes a %d-sequence (%d-sequence given)", cls.shown_name, least, size)
    if size < least:
        raise oefmt(space.w_TypeError, "%s() takes an at least %d-sequence (%d-sequence given)",
                    cls.shown_name, least, size)
    if size > most:
        raise oefmt(space.w_TypeError, "%s() takes an at most %d-sequence (%d-sequence given)",
                    cls.shown_name, most, size)
    return items_w


_checked_items._annspecialcase_ = 'specialize:arg(1)'


def _hidden_items(space, cls, items_w, w_dict):
    """Values of the hidden fields: from the sequence, else from the dict, else None."""
    result_w = []
    for i in range(cls.n_sequence_fields, len(cls.field_names)):
        w_value = None
        if i < len(items_w):
            w_value = items_w[i]
        elif w_dict is not None:
            w_value = w_dict.getitem(space.newtext(cls.field_names[i]))
        result_w.append(space.w_None if w_value is None else w_value)
    return result_w


_hidden_items._annspecialcase_ = 'specialize:arg(1)'


def _make_constructor(cls):
    count = cls.n_sequence_fields

    def descr_new_structseq(space, w_type, w_sequence, w_dict=None):
        """Make an instance of a sequence, and a dict with the values of further fields."""
        if w_dict is not None and not isinstance(w_dict, W_DictObject):
            raise oefmt(space.w_TypeError, "%s() takes a dict as second arg, if any", cls.shown_name)
        items_w = _checked_items(space, cls, w_sequence)
        hidden_w = _hidden_items(space, cls, items_w, w_dict)
        return cls(items_w[:count], hidden_w[:])
    return interp2app(descr_new_structseq, kw='sequence dict', name='structseq')


def _field_property(index, cls):
    if index < cls.n_sequence_fields:
        source = 'def fget(self, space):\n    return self.wrappeditems[%d]' % index
    else:
        source = 'def fget(self, space):\n    return self.hidden(space, %d)' % (index - cls.n_sequence_fields)
    namespace = {}
    exec(source, namespace)
    return GetSetProperty(namespace['fget'], cls=cls)


def new_structseq_class(module, name, field_names, shown_name=None, visible=-1, constructible=False, doc=None):
    """Return an interp-level class with its TypeDef (at import time).

    Make instances with `cls(items_w, hidden_w)`, lists of fixed size: the first `visible`
    fields (all by default), and the values of the others.
    """
    if visible < 0:
        visible = len(field_names)
    cls = type('W_' + name, (W_StructSeq,), {
        'field_names': field_names,
        'n_sequence_fields': visible,
        'shown_name': shown_name or module + '.' + name,
    })
    constructor = _make_constructor(cls) if constructible else interp2app(descr_new_refused)
    cls.typedef = TypeDef(
        name, W_TupleObject.typedef, module=module, acceptable_as_base=False, doc=doc,
        __new__=constructor,
        __repr__=interp2app(cls.descr_repr),
        __reduce__=interp2app(W_StructSeq.descr_reduce),
        n_fields=len(field_names), n_sequence_fields=visible, n_unnamed_fields=0)
    names_w = [W_StrObject.from_utf8(field) for field in field_names[:visible]]
    cls.typedef.add(__match_args__=W_TupleObject(names_w))
    for i, field in enumerate(field_names):
        cls.typedef.add(**{field: _field_property(i, cls)})
    MEMBERS[module + '.' + name] = field_names
    return cls
