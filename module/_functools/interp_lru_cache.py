"""_lru_cache_wrapper: a function that remembers its last results."""
from interpreter.argument import Arguments
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.method import W_Method
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.intobject import W_IntObject
from objspace.objectobject import W_Object
from objspace.strobject import W_StrObject
from objspace.tupleobject import W_TupleObject
from rpython.rlib import jit


class Link(W_Root):
    """One result in the ring of results, the one used last before the root."""

    def __init__(self, w_key, w_value):
        self.w_key = w_key
        self.w_value = w_value
        self.before = self
        self.after = self

    def unlink(self):
        self.before.after = self.after
        self.after.before = self.before

    def insert_before(self, root):
        last = root.before
        last.after = root.before = self
        self.before = last
        self.after = root


class W_Key(W_TupleObject):
    """The arguments of a call, whose hash is computed once: hashing them may run Python code."""

    def __init__(self, items_w):
        W_TupleObject.__init__(self, items_w)
        self.is_hashed = False
        self.known_hash = 0

    def hash_items(self, space):
        if not self.is_hashed:
            self.known_hash = W_TupleObject.hash_items(self, space)
            self.is_hashed = True
        return self.known_hash


class W_LruCache(Weakrefable, W_Root):
    """`maxsize`: -1 for no bound, 0 for no cache.  `w_cache` maps keys to results, or to Links with a bound."""
    _immutable_fields_ = ['w_function', 'maxsize', 'is_typed', 'w_info_type', 'w_mark']

    def __init__(self, space, w_function, maxsize, is_typed, w_info_type):
        self.w_function = w_function
        self.maxsize = maxsize
        self.is_typed = is_typed
        self.w_info_type = w_info_type
        # stands in keys between the positional arguments and the keywords
        self.w_mark = W_Object()
        self.w_cache = space.newdict()
        self.root = Link(None, None)
        self.hits = 0
        self.misses = 0
        self.w_dict = None

    # ---- calls

    def call0(self, space):
        return self.call_args(space, Arguments(space, []))

    def call1(self, space, w_a):
        if (type(w_a) is W_IntObject or type(w_a) is W_StrObject) and not self.is_typed and self.maxsize != 0:
            w_result = self._find(w_a)
            if w_result is not None:
                return w_result
            return self._compute(space, w_a, Arguments(space, [w_a]))
        return self.call_args(space, Arguments(space, [w_a]))

    def call2(self, space, w_a, w_b):
        return self.call_args(space, Arguments(space, [w_a, w_b]))

    def call3(self, space, w_a, w_b, w_c):
        return self.call_args(space, Arguments(space, [w_a, w_b, w_c]))

    def call_args(self, space, args):
        if self.maxsize == 0:
            self.misses += 1
            return space.call_args(self.w_function, args)
        w_key = self._key(space, args)
        w_result = self._find(w_key)
        if w_result is not None:
            return w_result
        return self._compute(space, w_key, args)

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    @jit.unroll_safe
    def _key(self, space, args):
        args_w = args.args_w
        if not args.has_keywords() and not self.is_typed:
            if len(args_w) == 1:
                w_a = args_w[0]
                if type(w_a) is W_IntObject or type(w_a) is W_StrObject:
                    return w_a
            return W_Key(args_w)
        n = len(args_w)
        n_keywords = 0 if args.names is None else len(args.names)
        size = n + (1 + 2 * n_keywords if n_keywords > 0 else 0)
        items_w = [None] * (size + (n + n_keywords if self.is_typed else 0))
        for i in range(n):
            items_w[i] = args_w[i]
            if self.is_typed:
                items_w[size + i] = space.type(args_w[i])
        if n_keywords > 0:
            items_w[n] = self.w_mark
            for i in range(n_keywords):
                items_w[n + 1 + 2 * i] = space.newtext(args.names[i])
                items_w[n + 2 + 2 * i] = args.kwargs_w[i]
                if self.is_typed:
                    items_w[size + n + i] = space.type(args.kwargs_w[i])
        return W_Key(items_w)

    def _find(self, w_key):
        "The remembered result, or None."
        w_found = self.w_cache.getitem(w_key)
        if w_found is None:
            return None
        self.hits += 1
        if self.maxsize < 0:
            return w_found
        assert isinstance(w_found, Link)
        root = self.root
        if w_found.after is not root:
            w_found.unlink()
            w_found.insert_before(root)
        return w_found.w_value

    def _compute(self, space, w_key, args):
        self.misses += 1
        w_result = space.call_args(self.w_function, args)
        self._remember(w_key, w_result)
        return w_result

    def _remember(self, w_key, w_result):
        w_cache = self.w_cache
        if self.maxsize < 0:
            w_cache.setitem(w_key, w_result)
            return
        # the call may have stored the same key, or have emptied the cache
        if w_cache.getitem(w_key) is not None:
            return
        root = self.root
        if w_cache.length() < self.maxsize or root.after is root:
            link = Link(w_key, w_result)
        else:
            link = root.after
            link.unlink()
            if w_cache.pop(link.w_key) is None:
                return      # a comparison of keys has removed it: the link is an orphan
            link.w_key = w_key
            link.w_value = w_result
        w_cache.setitem(w_key, link)
        link.insert_before(root)

    # ---- methods

    def descr_cache_info(self, space):
        """Report cache statistics"""
        w_maxsize = space.w_None if self.maxsize < 0 else space.newint(self.maxsize)
        return space.call_function(self.w_info_type, space.newint(self.hits), space.newint(self.misses),
                                   w_maxsize, space.newint(self.w_cache.length()))

    def descr_cache_clear(self, space):
        """Clear the cache and cache statistics"""
        self.hits = self.misses = 0
        self.root = Link(None, None)
        self.w_cache.clear()

    def descr_get(self, space, w_obj, w_cls=None):
        if w_obj is None or space.is_none(w_obj):
            return self
        return W_Method(self, w_obj)

    def descr_copy(self, space):
        return self

    def descr_deepcopy(self, space, w_memo):
        return self

    def descr_reduce(self, space):
        return space.getattr_text(self, '__qualname__')

    # ---- attributes

    def getdict(self, space):
        if self.w_dict is None:
            self.w_dict = space.newdict()
        return self.w_dict

    def setdict(self, space, w_dict):
        self.w_dict = w_dict


def descr_new_lru_cache(space, w_type, w_user_function, w_maxsize, w_typed, w_cache_info_type):
    """Create the wrapper of a function."""
    if not space.callable_w(w_user_function):
        raise oefmt(space.w_TypeError, "the first argument must be callable")
    if space.is_none(w_maxsize):
        maxsize = -1
    elif space.lookup(w_maxsize, '__index__') is None:
        raise oefmt(space.w_TypeError, "maxsize should be integer or None")
    else:
        maxsize = max(space.index_w(w_maxsize), 0)
    is_typed = space.is_true(w_typed)
    w_result = space.allocate_instance(W_LruCache, w_type)
    W_LruCache.__init__(w_result, space, w_user_function, maxsize, is_typed, w_cache_info_type)
    return w_result


W_LruCache.typedef = TypeDef(
    '_lru_cache_wrapper', module='functools', acceptable_as_base=False, has_dict=True, has_map=False,
    doc="Create a cached callable that wraps another function.",
    __new__=interp2app(descr_new_lru_cache, kw='user_function maxsize typed cache_info_type',
                      name='lru_cache'),
    __call__=interp2app(W_LruCache.descr_call),
    __get__=interp2app(W_LruCache.descr_get),
    __copy__=interp2app(W_LruCache.descr_copy),
    __deepcopy__=interp2app(W_LruCache.descr_deepcopy),
    __reduce__=interp2app(W_LruCache.descr_reduce),
    cache_info=interp2app(W_LruCache.descr_cache_info),
    cache_clear=interp2app(W_LruCache.descr_cache_clear),
)
