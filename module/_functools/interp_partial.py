"""functools.partial: a callable with some arguments given already."""
from interpreter.argument import Arguments, arguments_from_dict
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty_w
from objspace.dictobject import W_DictObject
from objspace.genericalias import class_getitem
from objspace.reprguard import enter_repr, leave_repr
from objspace.tupleobject import W_TupleObject
from rpython.rlib import jit


class W_Partial(Weakrefable, W_Root):
    """`w_keywords` is a W_DictObject that Python code may change; `w_dict` the `__dict__`, None until used."""

    def __init__(self, w_function, args_w, w_keywords):
        self.w_function = w_function
        self.args_w = args_w
        # the same as a tuple, once that has been asked for
        self.w_args = None
        self.w_keywords = w_keywords
        self.w_dict = None

    # ---- calls; the classes that inherit from it may define `__call__`

    def call_args(self, space, args):
        if self.is_user_instance:
            return space.call_args_by_slot(self, args)
        return self.descr_call(space, args)

    def call0(self, space):
        return self.call_args(space, Arguments(space, []))

    def call1(self, space, w_a):
        return self.call_args(space, Arguments(space, [w_a]))

    def call2(self, space, w_a, w_b):
        return self.call_args(space, Arguments(space, [w_a, w_b]))

    def descr_call(self, space, __args__):
        args_w = self.args_w + __args__.args_w
        if self.w_keywords.length() == 0:
            return space.call_args(self.w_function, Arguments(space, args_w, __args__.names, __args__.kwargs_w))
        return space.call_args(self.w_function, self._with_keywords(space, args_w, __args__))

    @jit.dont_look_inside
    def _with_keywords(self, space, args_w, args):
        w_merged = self.w_keywords.copy()
        if args.names is not None:
            for i in range(len(args.names)):
                w_merged.setitem_text(args.names[i], args.kwargs_w[i])
        return arguments_from_dict(space, args_w, w_merged)

    # ---- attributes

    def getdict(self, space):
        if self.w_dict is None:
            self.w_dict = space.newdict()
        return self.w_dict

    def getdictvalue(self, space, name):
        if self.w_dict is None:
            return None
        return space.finditem_text(self.w_dict, name)

    def setdict(self, space, w_dict):
        self.w_dict = w_dict

    def fget_args(self, space):
        if self.w_args is None:
            self.w_args = space.newtuple(self.args_w[:])
        return self.w_args

    def has_attributes(self, space):
        """True if the `__dict__` has been used; then the object is not merged into another."""
        return self.w_dict is not None or self.is_user_instance

    def descr_repr(self, space):
        if not enter_repr(space, self):
            return space.newtext('...')
        try:
            text = space.type(self).name + '(' + space.text_w(space.repr(self.w_function))
            for w_arg in self.args_w:
                text += ', ' + space.text_w(space.repr(w_arg))
            iterator = self.w_keywords.iteritems()
            while iterator.next_item():
                text += ', %s=%s' % (space.text_w(space.str(iterator.w_key)),
                                     space.text_w(space.repr(iterator.w_value)))
        finally:
            leave_repr(space)
        return space.newtext(text + ')')

    # ---- pickling

    def descr_reduce(self, space):
        w_dict = self.w_dict
        if self.is_user_instance:
            w_dict = self.getdict(space)
            if space.len_w(w_dict) == 0:
                w_dict = None
        w_state = space.newtuple([self.w_function, self.fget_args(space), self.w_keywords,
                                  space.w_None if w_dict is None else w_dict])
        return space.newtuple([space.type(self), space.newtuple([self.w_function]), w_state])

    def descr_setstate(self, space, w_state):
        if not isinstance(w_state, W_TupleObject) or w_state.length() != 4:
            raise oefmt(space.w_TypeError, "invalid partial state")
        state_w = w_state.wrappeditems
        w_function, w_args, w_keywords, w_dict = state_w[0], state_w[1], state_w[2], state_w[3]
        if not space.callable_w(w_function) or not isinstance(w_args, W_TupleObject):
            raise oefmt(space.w_TypeError, "invalid partial state")
        if space.is_none(w_keywords):
            w_keywords = space.newdict()
        if not isinstance(w_keywords, W_DictObject):
            raise oefmt(space.w_TypeError, "invalid partial state")
        if not space.is_w(space.type(w_keywords), space.w_dict):
            w_keywords = w_keywords.copy()
        self.w_function = w_function
        self.args_w = w_args.wrappeditems
        self.w_args = w_args if space.is_w(space.type(w_args), space.w_tuple) else None
        self.w_keywords = w_keywords
        self.setdict(space, space.newdict() if space.is_none(w_dict) else w_dict)


def descr_new_partial(space, w_type, __args__):
    """Create the callable; arguments of a partial object that is called are taken over."""
    args_w = __args__.args_w
    if len(args_w) < 1:
        raise oefmt(space.w_TypeError, "type 'partial' takes at least one argument")
    w_function = args_w[0]
    if not space.callable_w(w_function):
        raise oefmt(space.w_TypeError, "the first argument must be callable")
    args = __args__.without_first()
    args_w = args.args_w
    w_keywords = args.keywords_as_dict()
    if isinstance(w_function, W_Partial) and not w_function.has_attributes(space):
        args_w = w_function.args_w + args_w
        w_merged = w_function.w_keywords.copy()
        space.call_method(w_merged, 'update', w_keywords)
        w_keywords = w_merged
        w_function = w_function.w_function
    assert isinstance(w_keywords, W_DictObject)
    w_result = space.allocate_instance(W_Partial, w_type)
    W_Partial.__init__(w_result, w_function, args_w, w_keywords)
    return w_result


W_Partial.typedef = TypeDef(
    'partial', module='functools', has_dict=True, has_map=False,
    doc="partial(func, *args, **keywords) - new function with partial application\n"
        "    of the given arguments and keywords.\n",
    __new__=interp2app(descr_new_partial),
    __call__=interp2app(W_Partial.descr_call),
    __repr__=interp2app(W_Partial.descr_repr),
    __reduce__=interp2app(W_Partial.descr_reduce),
    __setstate__=interp2app(W_Partial.descr_setstate),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    func=interp_attrproperty_w('w_function', cls=W_Partial, doc='function object to use in future partial calls'),
    args=GetSetProperty(W_Partial.fget_args, doc='tuple of arguments to future partial calls'),
    keywords=interp_attrproperty_w('w_keywords', cls=W_Partial,
                                   doc='dictionary of keyword arguments to future partial calls'),
)
