"""Context: a mapping of context variables to values; the current one of a thread.

Rule: PEP 567.  The current context is `space.ec.w_context`, None until somebody needs one; generators and
coroutines have none of their own.  The variables are in interp_variable.py, the maps in trie.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from module._contextvars import trie
from module._contextvars.key import ContextKey
from objspace.iterobject import iterator_typedef
from objspace.keyerror import key_error


class W_Context(Weakrefable, W_Root):
    """
    root        the map (trie.py); `count`: how many variables are in it
    is_entered  run() is under way; `w_previous`: what was current before it
    """

    def __init__(self, root, count):
        self.root = root
        self.count = count
        self.is_entered = False
        self.w_previous = None

    # ---- for variables

    def set_value(self, key, w_value):
        """Set a variable; return the leaf it had before, or None."""
        old = trie.find(self.root, key)
        if old is None:
            self.count += 1
        self.root = trie.with_leaf(self.root, trie.Leaf(key, w_value))
        return old

    def remove(self, key):
        """Forget a variable, if it is there."""
        if trie.find(self.root, key) is not None:
            self.root = trie.without(self.root, key)
            self.count -= 1

    def copy(self):
        return W_Context(self.root, self.count)

    # ---- the mapping

    def find_leaf(self, space, w_key):
        """The leaf of a variable, or None. Raises TypeError for another object."""
        if not isinstance(w_key, ContextKey):
            raise oefmt(space.w_TypeError, "a ContextVar key was expected, got %R", w_key)
        return trie.find(self.root, w_key)

    def descr_getitem(self, space, w_key):
        leaf = self.find_leaf(space, w_key)
        if leaf is None:
            raise key_error(space, w_key)
        return leaf.w_value

    def descr_contains(self, space, w_key):
        return space.newbool(self.find_leaf(space, w_key) is not None)

    def descr_len(self, space):
        return space.newint(self.count)

    def descr_get(self, space, w_key, w_default=None):
        """The variable's value in this context, or `default` if it has none here."""
        leaf = self.find_leaf(space, w_key)
        if leaf is not None:
            return leaf.w_value
        return space.w_None if w_default is None else w_default

    def descr_iter(self, space):
        return W_KeyIterator(self)

    def descr_keys(self, space):
        """The variables that have a value here."""
        return W_KeyIterator(self)

    def descr_values(self, space):
        """The values that variables have here."""
        return W_ValueIterator(self)

    def descr_items(self, space):
        """The pairs (variable, value)."""
        return W_ItemIterator(self)

    def descr_copy(self, space):
        """Another context with the same values, in constant time."""
        return self.copy()

    # ---- comparison

    def equals(self, space, other):
        if self.count != other.count:
            return False
        if self.root is other.root:
            return True
        for leaf in trie.leaves(self.root):
            twin = trie.find(other.root, leaf.key)
            if twin is None or not space.eq_w(leaf.w_value, twin.w_value):
                return False
        return True

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_Context):
            return space.w_NotImplemented
        return space.newbool(self.equals(space, w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_Context):
            return space.w_NotImplemented
        return space.newbool(not self.equals(space, w_other))

    def descr_unordered(self, space, w_other):
        return space.w_NotImplemented

    # ---- being current

    def descr_run(self, space, __args__):
        args_w = __args__.args_w
        if len(args_w) < 1:
            raise oefmt(space.w_TypeError, "run() missing 1 required positional argument")
        return run_in_context(space, self, args_w[0], __args__.without_first())


def enter(space, w_context):
    """Make a context the current one. Raises RuntimeError if it is current already, here or elsewhere."""
    if w_context.is_entered:
        raise oefmt(space.w_RuntimeError, "cannot enter context: %R is already entered", w_context)
    ec = space.ec
    w_context.w_previous = ec.w_context
    w_context.is_entered = True
    ec.w_context = w_context


def leave(space, w_context):
    """End what enter() began."""
    space.ec.w_context = w_context.w_previous
    w_context.w_previous = None
    w_context.is_entered = False


def run_in_context(space, w_context, w_callable, args):
    """Call with an Arguments object while `w_context` is the current context."""
    enter(space, w_context)
    try:
        return space.call_args(w_callable, args)
    finally:
        leave(space, w_context)


def current_or_none(space):
    """The thread's current context if it has one yet."""
    w_context = space.ec.w_context
    if w_context is None:
        return None
    assert isinstance(w_context, W_Context)
    return w_context


def current_context(space):
    """The thread's current context, made if need be."""
    w_context = current_or_none(space)
    if w_context is None:
        w_context = W_Context(trie.EMPTY, 0)
        space.ec.w_context = w_context
    return w_context


def copy_context(space):
    return current_context(space).copy()


copy_context.__doc__ = None


def descr_new_context(space, w_type, __args__):
    if len(__args__.args_w) > 0 or __args__.has_keywords():
        raise oefmt(space.w_TypeError, "Context() does not accept any arguments")
    return W_Context(trie.EMPTY, 0)


class W_ContextIterator(W_Root):
    """Base of the three iterators."""

    def __init__(self, w_context):
        self.leaves = trie.leaves(w_context.root)
        self.position = 0

    def next_leaf(self):
        """The next leaf, or None."""
        position = self.position
        if position >= len(self.leaves):
            return None
        self.position = position + 1
        return self.leaves[position]

    def descr_length(self, space):
        return space.newint(len(self.leaves))


class W_KeyIterator(W_ContextIterator):
    def next_or_none(self, space):
        leaf = self.next_leaf()
        return None if leaf is None else leaf.key


class W_ValueIterator(W_ContextIterator):
    def next_or_none(self, space):
        leaf = self.next_leaf()
        return None if leaf is None else leaf.w_value


class W_ItemIterator(W_ContextIterator):
    def next_or_none(self, space):
        leaf = self.next_leaf()
        return None if leaf is None else space.newtuple2(leaf.key, leaf.w_value)


W_KeyIterator.typedef = iterator_typedef('keys', W_KeyIterator, __len__=interp2app(W_ContextIterator.descr_length))
W_ValueIterator.typedef = iterator_typedef('values', W_ValueIterator,
                                           __len__=interp2app(W_ContextIterator.descr_length))
W_ItemIterator.typedef = iterator_typedef('items', W_ItemIterator, __len__=interp2app(W_ContextIterator.descr_length))

W_Context.typedef = TypeDef(
    'Context', module='_contextvars', acceptable_as_base=False,
    __new__=interp2app(descr_new_context),
    run=interp2app(W_Context.descr_run),
    __iter__=interp2app(W_Context.descr_iter),
    __len__=interp2app(W_Context.descr_len),
    __getitem__=interp2app(W_Context.descr_getitem),
    __contains__=interp2app(W_Context.descr_contains),
    get=interp2app(W_Context.descr_get),
    keys=interp2app(W_Context.descr_keys),
    values=interp2app(W_Context.descr_values),
    items=interp2app(W_Context.descr_items),
    copy=interp2app(W_Context.descr_copy),
    __eq__=interp2app(W_Context.descr_eq),
    __ne__=interp2app(W_Context.descr_ne),
    __lt__=interp2app(W_Context.descr_unordered),
    __le__=interp2app(W_Context.descr_unordered),
    __gt__=interp2app(W_Context.descr_unordered),
    __ge__=interp2app(W_Context.descr_unordered),
    __hash__=None,
)
