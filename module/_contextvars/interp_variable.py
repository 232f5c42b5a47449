"""ContextVar and Token. Rule: PEP 567. Contexts are in interp_context.py."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from module._contextvars import trie
from module._contextvars.interp_context import current_context, current_or_none
from module._contextvars.key import ContextKey
from objspace.genericalias import class_getitem
from rpython.rlib import jit


class W_Missing(W_Root):
    """The type of Token.MISSING."""

    def descr_repr(self, space):
        return space.newtext('<Token.MISSING>')


W_Missing.typedef = TypeDef('Token.MISSING', acceptable_as_base=False, __repr__=interp2app(W_Missing.descr_repr))

MISSING = W_Missing()


class W_ContextVar(ContextKey):
    """`w_default`: None if there is none."""
    _immutable_fields_ = ['w_name', 'w_default']

    def __init__(self, w_name, w_default):
        ContextKey.__init__(self)
        self.w_name = w_name
        self.w_default = w_default

    def value_or_none(self, space):
        """The value in the current context, or None."""
        w_context = current_or_none(space)
        if w_context is None:
            return None
        leaf = trie.find(w_context.root, jit.promote(self))
        return None if leaf is None else leaf.w_value

    def descr_get(self, space, w_default=None):
        """The value in the current context.

        Without one: the argument, else the default that the variable was made with, else LookupError.
        """
        w_value = self.value_or_none(space)
        if w_value is not None:
            return w_value
        if w_default is not None:
            return w_default
        if self.w_default is None:
            raise OperationError(space.w_LookupError, self)
        return self.w_default

    def set_value(self, space, w_value):
        """Set the variable in the current context; return a Token."""
        w_context = current_context(space)
        old = w_context.set_value(self, w_value)
        return W_Token(w_context, self, None if old is None else old.w_value)

    def descr_set(self, space, w_value):
        """Set the value in the current context; return the Token by which reset() undoes it."""
        return self.set_value(space, w_value)

    def descr_reset(self, space, w_token):
        """Go back to what the variable was before the set() that returned the token."""
        if not isinstance(w_token, W_Token):
            raise oefmt(space.w_TypeError, "expected an instance of Token, got %R", w_token)
        if w_token.is_used:
            raise oefmt(space.w_RuntimeError, "%R has already been used once", w_token)
        if w_token.w_var is not self:
            raise oefmt(space.w_ValueError, "%R was created by a different ContextVar", w_token)
        w_context = current_context(space)
        if w_token.w_context is not w_context:
            raise oefmt(space.w_ValueError, "%R was created in a different Context", w_token)
        w_token.is_used = True
        if w_token.w_old is None:
            w_context.remove(self)
        else:
            w_context.set_value(self, w_token.w_old)

    def descr_repr(self, space):
        text = '<ContextVar name=' + space.text_w(space.repr(self.w_name))
        if self.w_default is not None:
            text += ' default=' + space.text_w(space.repr(self.w_default))
        return space.newtext('%s at 0x%s>' % (text, space.address_text(self)))

    def descr_hash(self, space):
        return space.newint(space.identity_hash(self))

    def fget_name(self, space):
        return self.w_name

    def fset_name(self, space, w_value):
        raise oefmt(space.w_AttributeError, "readonly attribute")

    def fdel_name(self, space):
        raise oefmt(space.w_AttributeError, "readonly attribute")


def descr_new_variable(space, w_type, __args__):
    args_w, names = __args__.args_w, __args__.names
    n_keywords = 0 if names is None else len(names)
    n = len(args_w)
    if n + n_keywords > 2:
        raise oefmt(space.w_TypeError, "ContextVar() takes at most 2 arguments (%d given)", n + n_keywords)
    if n > 1:
        raise oefmt(space.w_TypeError, "ContextVar() takes at most 1 positional argument (%d given)", n)
    if n < 1:
        raise oefmt(space.w_TypeError, "ContextVar() takes exactly 1 positional argument (0 given)")
    w_default = None
    if n_keywords > 0:
        if names[0] != 'default':
            raise oefmt(space.w_TypeError, "'%s' is an invalid keyword argument for ContextVar()", names[0])
        w_default = __args__.kwargs_w[0]
    if not space.is_str(args_w[0]):
        raise oefmt(space.w_TypeError, "context variable name must be a str")
    return W_ContextVar(args_w[0], w_default)


class W_Token(W_Root):
    """`w_old`: the value before, None for none."""
    _immutable_fields_ = ['w_context', 'w_var', 'w_old']

    def __init__(self, w_context, w_var, w_old):
        self.w_context = w_context
        self.w_var = w_var
        self.w_old = w_old
        self.is_used = False

    def descr_repr(self, space):
        return space.newtext('<Token%s var=%s at 0x%s>' % (
            ' used' if self.is_used else '', space.text_w(space.repr(self.w_var)), space.address_text(self)))

    def fget_var(self, space):
        return self.w_var

    def fget_old_value(self, space):
        return MISSING if self.w_old is None else self.w_old


def descr_new_token(space, w_type, __args__):
    raise oefmt(space.w_RuntimeError, "Tokens can only be created by ContextVars")


W_Token.typedef = TypeDef(
    'Token', module='_contextvars', acceptable_as_base=False,
    __new__=interp2app(descr_new_token),
    var=GetSetProperty(W_Token.fget_var),
    old_value=GetSetProperty(W_Token.fget_old_value),
    MISSING=MISSING,
    __repr__=interp2app(W_Token.descr_repr),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    __hash__=None,
)

W_ContextVar.typedef = TypeDef(
    'ContextVar', module='_contextvars', acceptable_as_base=False,
    __new__=interp2app(descr_new_variable),
    get=interp2app(W_ContextVar.descr_get),
    set=interp2app(W_ContextVar.descr_set),
    reset=interp2app(W_ContextVar.descr_reset),
    __repr__=interp2app(W_ContextVar.descr_repr),
    __hash__=interp2app(W_ContextVar.descr_hash),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
)
W_ContextVar.typedef.add(name=GetSetProperty(W_ContextVar.fget_name, W_ContextVar.fset_name, W_ContextVar.fdel_name))
