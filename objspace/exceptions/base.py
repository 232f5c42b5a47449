"""W_BaseException: what all exceptions share, and helpers to define their classes.

Most exception classes differ from their base in nothing but the name; those are only
rows in table.py, and their instances are W_BaseException objects too.  Classes with
fields of their own are in the other files of this folder.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, GetSetProperty


def last_part(name):
    """A name without the modules before it: what the repr of an exception shows."""
    start = name.rfind('.') + 1
    assert start >= 0
    return name[start:]


class W_BaseException(W_Root):
    """An exception instance.

    args_w             the constructor's arguments
    w_traceback        a W_Traceback, or None
    w_cause, w_context exception instances, or None
    suppress_context   `__suppress_context__`
    """

    def __init__(self, space):
        self.args_w = []
        self.w_traceback = None
        self.w_cause = None
        self.w_context = None
        self.suppress_context = False

    def descr_init(self, space, __args__):
        if __args__.has_keywords():
            raise oefmt(space.w_TypeError, "%T() takes no keyword arguments", self)
        self.args_w = __args__.args_w

    def descr_str(self, space):
        count = len(self.args_w)
        if count == 0:
            return space.newtext('')
        if count == 1:
            return space.str(self.args_w[0])
        return space.str(space.newtuple(self.args_w))

    def descr_repr(self, space):
        name = last_part(space.type(self).getname())
        if len(self.args_w) == 1:
            return space.newtext('%s(%s)' % (name, space.text_w(space.repr(self.args_w[0]))))
        return space.newtext(name + space.text_w(space.repr(space.newtuple(self.args_w))))

    def descr_reduce(self, space):
        w_dict = self.getdict(space)
        w_args = space.newtuple(self.args_w)
        if w_dict is not None and space.is_true(w_dict):
            return space.newtuple([space.type(self), w_args, w_dict])
        return space.newtuple2(space.type(self), w_args)

    def descr_setstate(self, space, w_state):
        if not space.is_none(w_state):
            if not space.isinstance_w(w_state, space.w_dict):
                raise oefmt(space.w_TypeError, "state is not a dictionary")
            for w_key in space.unpackiterable(w_state):
                space.setattr(self, w_key, space.getitem(w_state, w_key))
        return space.w_None

    def descr_with_traceback(self, space, w_tb):
        self.fset_traceback(space, w_tb)
        return self

    def descr_add_note(self, space, w_note):
        if not space.isinstance_w(w_note, space.w_str):
            raise oefmt(space.w_TypeError, "note must be a str, not '%T'", w_note)
        w_notes = space.findattr_text(self, '__notes__')
        if w_notes is None:
            space.setattr_text(self, '__notes__', space.newlist([w_note]))
        elif space.isinstance_w(w_notes, space.w_list):
            space.call_method(w_notes, 'append', w_note)
        else:
            raise oefmt(space.w_TypeError, "Cannot add note: __notes__ is not a list")
        return space.w_None

    def fget_args(self, space):
        return space.newtuple(self.args_w)

    def fset_args(self, space, w_value):
        self.args_w = space.unpackiterable(w_value)[:]

    def fdel_args(self, space):
        raise oefmt(space.w_TypeError, "args may not be deleted")

    def fget_traceback(self, space):
        if self.w_traceback is None:
            return space.w_None
        return self.w_traceback

    def fset_traceback(self, space, w_value):
        if space.is_none(w_value):
            self.w_traceback = None
        elif space.is_traceback(w_value):
            self.w_traceback = w_value
        else:
            raise oefmt(space.w_TypeError, "__traceback__ must be a traceback or None")

    def fdel_traceback(self, space):
        raise oefmt(space.w_TypeError, "__traceback__ may not be deleted")

    def fget_cause(self, space):
        if self.w_cause is None:
            return space.w_None
        return self.w_cause

    def fset_cause(self, space, w_value):
        self.w_cause = _instance_or_none(space, w_value, 'cause')
        self.suppress_context = True

    def fdel_cause(self, space):
        raise oefmt(space.w_TypeError, "__cause__ may not be deleted")

    def fget_context(self, space):
        if self.w_context is None:
            return space.w_None
        return self.w_context

    def fset_context(self, space, w_value):
        self.w_context = _instance_or_none(space, w_value, 'context')

    def fdel_context(self, space):
        raise oefmt(space.w_TypeError, "__context__ may not be deleted")

    def fget_suppress(self, space):
        return space.newbool(self.suppress_context)

    def fset_suppress(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_bool):
            raise oefmt(space.w_TypeError, "attribute value type must be bool")
        self.suppress_context = space.is_true(w_value)

    def fdel_suppress(self, space):
        raise oefmt(space.w_TypeError, "can't delete numeric/char attribute")


def _instance_or_none(space, w_value, what):
    if space.is_none(w_value):
        return None
    if not isinstance(w_value, W_BaseException):
        raise oefmt(space.w_TypeError, "exception %s must be None or derive from BaseException", what)
    return w_value


def new_exception_maker(cls):
    """Return the interp2app of `__new__` for the RPython class `cls`."""
    def descr_new(space, w_type, __args__):
        w_exc = space.allocate_instance(cls, w_type)
        cls.__init__(w_exc, space)
        w_exc.args_w = __args__.args_w
        return w_exc
    descr_new.__name__ = 'new_' + cls.__name__
    return interp2app(descr_new)


def member(cls, field, doc=None):
    """A writable, deletable attribute over the boxed field `field` (RPython None reads as None)."""
    source = ('def fget(self, space):\n'
              '    w_value = self.%(field)s\n'
              '    return space.w_None if w_value is None else w_value\n'
              'def fset(self, space, w_value):\n'
              '    self.%(field)s = w_value\n'
              'def fdel(self, space):\n'
              '    self.%(field)s = None\n') % {'field': field}
    namespace = {}
    exec(source, namespace)
    return GetSetProperty(namespace['fget'], namespace['fset'], namespace['fdel'], doc=doc, cls=cls)


def take_keywords(space, args, w_exc, names):
    """Return the values (or None) of the keyword arguments `names`; refuse others.

    The wording of the error is that of CPython's argument clinic for exceptions:
    the class's base in the hierarchy that defines the keywords.
    """
    result_w = [None] * len(names)
    if args.names is None:
        return result_w
    for i in range(len(args.names)):
        keyword = args.names[i]
        for j in range(len(names)):
            if names[j] == keyword:
                result_w[j] = args.kwargs_w[i]
                break
        else:
            raise oefmt(space.w_TypeError, "'%s' is an invalid keyword argument for %s()",
                        keyword, _keyword_owner(space, w_exc))
    return result_w


def _keyword_owner(space, w_exc):
    for w_type in [space.w_ImportError, space.w_AttributeError, space.w_NameError]:
        if space.isinstance_w(w_exc, w_type):
            return w_type.getname()
    return space.type(w_exc).getname()


def text_of(space, w_value):
    """str(w_value) as UTF-8, with 'None' for a missing value."""
    if w_value is None:
        return 'None'
    return space.text_w(space.str(w_value))


W_BaseException.typedef = TypeDef(
    'BaseException', has_dict=True,
    __new__=new_exception_maker(W_BaseException),
    __init__=interp2app(W_BaseException.descr_init),
    args=GetSetProperty(W_BaseException.fget_args, W_BaseException.fset_args, W_BaseException.fdel_args),
    __traceback__=GetSetProperty(W_BaseException.fget_traceback, W_BaseException.fset_traceback,
                                 W_BaseException.fdel_traceback),
    __cause__=GetSetProperty(W_BaseException.fget_cause, W_BaseException.fset_cause,
                             W_BaseException.fdel_cause),
    __context__=GetSetProperty(W_BaseException.fget_context, W_BaseException.fset_context,
                               W_BaseException.fdel_context),
    __suppress_context__=GetSetProperty(W_BaseException.fget_suppress, W_BaseException.fset_suppress,
                                        W_BaseException.fdel_suppress),
    with_traceback=interp2app(W_BaseException.descr_with_traceback),
    add_note=interp2app(W_BaseException.descr_add_note),
    __reduce__=interp2app(W_BaseException.descr_reduce),
    __setstate__=interp2app(W_BaseException.descr_setstate),
    __str__=interp2app(W_BaseException.descr_str),
    __repr__=interp2app(W_BaseException.descr_repr),
)
