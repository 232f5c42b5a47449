"""itemgetter, attrgetter, methodcaller: callables that take something from their argument."""
from interpreter.argument import Arguments
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from module._functools.interp_partial import W_Partial
from objspace.reprguard import guarded_repr
from rpython.rlib import jit


def getter_typedef(cls, new, name, doc):
    """The TypeDef of a class that getters are made of (host level)."""
    return TypeDef(
        name, module='operator', acceptable_as_base=False, doc=doc,
        __new__=interp2app(new),
        __call__=interp2app(cls.descr_call),
        __repr__=interp2app(cls.descr_repr),
        __reduce__=interp2app(cls.descr_reduce))


class W_Getter(W_Root):
    """Base: called with exactly one object.  Not subclassable, so the call hooks need no check."""
    _immutable_fields_ = ['items_w[*]']

    def get_from(self, space, w_obj):
        "What it takes from the object."
        raise NotImplementedError

    def call1(self, space, w_obj):
        return self.get_from(space, w_obj)

    def call_args(self, space, args):
        name = space.type(self).qualname
        if args.has_keywords():
            raise oefmt(space.w_TypeError, "%s() takes no keyword arguments", name)
        if len(args.args_w) != 1:
            raise oefmt(space.w_TypeError, "%s expected 1 argument, got %d", name, len(args.args_w))
        return self.get_from(space, args.args_w[0])

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def descr_repr(self, space):
        name = space.type(self).name
        return guarded_repr(space, self, self.items_w[:], name + '(', ')', name + '(...)')

    def descr_reduce(self, space):
        """Return state information for pickling"""
        return space.newtuple2(space.type(self), space.newtuple(self.items_w))


class W_ItemGetter(W_Getter):

    def __init__(self, items_w):
        self.items_w = items_w

    @jit.unroll_safe
    def get_from(self, space, w_obj):
        items_w = self.items_w
        if len(items_w) == 1:
            return space.getitem(w_obj, items_w[0])
        result_w = [None] * len(items_w)
        for i in range(len(items_w)):
            result_w[i] = space.getitem(w_obj, items_w[i])
        return space.newtuple(result_w)


def _positional(space, name, args):
    "The positional arguments of a constructor; at least one, and no keywords."
    if args.has_keywords():
        raise oefmt(space.w_TypeError, "%s() takes no keyword arguments", name)
    if len(args.args_w) == 0:
        raise oefmt(space.w_TypeError, "%s expected 1 argument, got 0", name)
    return args.args_w


def descr_new_itemgetter(space, w_type, __args__):
    return W_ItemGetter(_positional(space, 'itemgetter', __args__))


W_ItemGetter.typedef = getter_typedef(
    W_ItemGetter, descr_new_itemgetter, 'itemgetter',
    "itemgetter(item, ...) --> itemgetter object\n\n"
    "Return a callable object that fetches the given item(s) from its operand.\n"
    "After f = itemgetter(2), the call f(r) returns r[2].\n"
    "After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")


class W_AttrGetter(W_Getter):
    """`paths[i]` has the names between the dots of `items_w[i]`."""
    _immutable_fields_ = ['paths[*]']

    def __init__(self, items_w, paths):
        self.items_w = items_w
        self.paths = paths

    @jit.unroll_safe
    def get_from(self, space, w_obj):
        paths = self.paths
        if len(paths) == 1:
            return paths[0].follow(space, w_obj)
        result_w = [None] * len(paths)
        for i in range(len(paths)):
            result_w[i] = paths[i].follow(space, w_obj)
        return space.newtuple(result_w)


class AttributePath(object):
    _immutable_fields_ = ['names[*]']

    def __init__(self, dotted):
        self.names = dotted.split('.')[:]

    @jit.unroll_safe
    def follow(self, space, w_obj):
        """Return the attribute of the attribute of ... the object."""
        for name in self.names:
            w_obj = space.getattr_text(w_obj, name)
        return w_obj


def descr_new_attrgetter(space, w_type, __args__):
    args_w = _positional(space, 'attrgetter', __args__)
    for w_name in args_w:
        if not space.is_str(w_name):
            raise oefmt(space.w_TypeError, "attribute name must be a string")
    paths = [AttributePath(space.text_w(w_name)) for w_name in args_w]
    return W_AttrGetter(args_w, paths[:])


W_AttrGetter.typedef = getter_typedef(
    W_AttrGetter, descr_new_attrgetter, 'attrgetter',
    "attrgetter(attr, ...) --> attrgetter object\n\n"
    "Return a callable object that fetches the given attribute(s) from its operand.\n"
    "After f = attrgetter('name'), the call f(r) returns r.name.\n"
    "After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\n"
    "After h = attrgetter('name.first', 'name.last'), the call h(r) returns\n"
    "(r.name.first, r.name.last).")


class W_MethodCaller(W_Getter):
    """`items_w` has the method's name and the positional arguments; `args` these and the keywords."""
    _immutable_fields_ = ['args']

    def __init__(self, items_w, args):
        self.items_w = items_w
        self.args = args

    def get_from(self, space, w_obj):
        return space.call_args(space.getattr(w_obj, self.items_w[0]), self.args)

    def descr_repr(self, space):
        names, kwargs_w = self.args.names, self.args.kwargs_w
        after = ''
        if names is not None:
            for i in range(len(names)):
                after += ', %s=%s' % (names[i], space.text_w(space.repr(kwargs_w[i])))
        name = space.type(self).name
        return guarded_repr(space, self, self.items_w[:], name + '(', after + ')', name + '(...)')

    def descr_reduce(self, space):
        """Return state information for pickling"""
        w_type, args = space.type(self), self.args
        if not args.has_keywords():
            return space.newtuple2(w_type, space.newtuple(self.items_w))
        w_partial = space.call_args(W_Partial.typedef.w_type, Arguments(
            space, [w_type, self.items_w[0]], args.names, args.kwargs_w))
        return space.newtuple2(w_partial, space.newtuple(args.args_w))


def descr_new_methodcaller(space, w_type, __args__):
    if len(__args__.args_w) == 0:
        raise oefmt(space.w_TypeError, "methodcaller needs at least one argument, the method name")
    if not space.is_str(__args__.args_w[0]):
        raise oefmt(space.w_TypeError, "method name must be a string")
    return W_MethodCaller(__args__.args_w, __args__.without_first())


W_MethodCaller.typedef = getter_typedef(
    W_MethodCaller, descr_new_methodcaller, 'methodcaller',
    "methodcaller(name, ...) --> methodcaller object\n\n"
    "Return a callable object that calls the given method on its operand.\n"
    "After f = methodcaller('name'), the call f(r) returns r.name().\n"
    "After g = methodcaller('name', 'date', foo=1), the call g(r) returns\n"
    "r.name('date', foo=1).")
