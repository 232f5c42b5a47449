"""_weakref: references, proxies, callbacks, and which objects may have them."""
import _weakref
import gc

ref, proxy = _weakref.ref, _weakref.proxy


class C:
    pass


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_referent_and_death():
    c = C()
    r = ref(c)
    assert r() is c
    assert _weakref.getweakrefcount(c) == 1
    del c
    gc.collect()
    assert r() is None
    assert repr(r).endswith('; dead>')


def test_plain_references_are_shared():
    c = C()
    assert ref(c) is ref(c)
    assert proxy(c) is proxy(c)
    gc.collect()                # the proxy is gone
    r = ref(c)
    s, t = ref(c, print), ref(c, print)
    assert s is not t
    assert _weakref.getweakrefs(c) == [r, t, s] and _weakref.getweakrefs(c)[0] is r
    assert c.__weakref__ is r


KEPT_ALIVE_BY_TRACES = ['test_callbacks_run_youngest_first']


def test_callbacks_run_youngest_first():
    log = []
    c = C()
    r1 = ref(c, lambda r: log.append((1, r is r1, r())))
    r2 = ref(c, lambda r: log.append((2, r is r2, r())))
    assert r1.__callback__ is not None
    del c
    gc.collect()
    assert log == [(2, True, None), (1, True, None)]
    assert r1.__callback__ is None


def test_callback_of_a_dead_reference_is_not_called():
    log = []
    c = C()
    r = ref(c, log.append)
    del r
    gc.collect()
    del c
    gc.collect()
    assert log == []


def test_equality_and_hash():
    class E:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n

        def __hash__(self):
            return self.n
    a, b, c = E(1), E(1), E(2)
    assert ref(a) == ref(b) and ref(a) != ref(c)
    assert hash(ref(a)) == 1
    r, s = ref(a), ref(b)
    hash(r)
    del a, b
    gc.collect()
    assert hash(r) == 1
    assert raises(TypeError, hash, s) == 'weak object has gone away'
    assert r != s and r == r
    assert not r == 1


def test_subclass_of_ref():
    class KeyedRef(ref):
        __slots__ = 'key',

        def __new__(cls, obj, callback, key):
            self = ref.__new__(cls, obj, callback)
            self.key = key
            return self

        def __init__(self, obj, callback, key):
            super().__init__(obj, callback)
    c = C()
    r = KeyedRef(c, None, 'k')
    assert r.key == 'k' and r() is c and r == ref(c)
    assert KeyedRef(c, None, 'k') is not r


def test_proxy():
    class N:
        def __init__(self, n):
            self.n = n

        def __add__(self, other):
            return self.n + other

        def __radd__(self, other):
            return other + self.n

        def __len__(self):
            return self.n

        def __getitem__(self, i):
            return i

        def __iter__(self):
            return iter([1])

        def __eq__(self, other):
            return self.n == other

        def __call__(self, x):
            return x + 1
    n = N(3)
    p = proxy(n)
    assert type(p) is _weakref.CallableProxyType
    assert p.n == 3 and p + 1 == 4 and 1 + p == 4 and len(p) == 3 and p[7] == 7 and list(p) == [1]
    assert p == 3 and p(1) == 2 and bool(p)
    p.m = 4
    assert n.m == 4
    del p.m
    assert not hasattr(n, 'm')
    assert raises(TypeError, hash, p) == "unhashable type: 'weakref.CallableProxyType'"
    assert p.__class__ is N
    del n
    gc.collect()
    assert raises(ReferenceError, len, p) == 'weakly-referenced object no longer exists'


def test_allowed_objects():
    def f():
        yield
    g = f()
    for x in [f, g, C, len, C().__init__, gc, f.__code__, int, set(), frozenset(), list[int]]:
        if type(x).__name__ != 'method-wrapper':
            assert ref(x)() is x
    c = C()
    m = ref(c.__class__)
    assert m() is C


def test_refused_objects():
    for x in [1, 1.5, 'a', b'a', (), [], {}, None, object(), range(3), iter([]), ValueError()]:
        assert raises(TypeError, ref, x) == "cannot create weak reference to '%s' object" % type(x).__name__


def test_slots_and_subclasses():
    class S:
        __slots__ = ()

    class W:
        __slots__ = '__weakref__'

    class I(int):
        pass

    class L(list):
        pass
    assert raises(TypeError, ref, S()) == "cannot create weak reference to 'S' object"
    assert raises(TypeError, ref, I()) == "cannot create weak reference to 'I' object"
    w, x = W(), L()
    assert ref(w)() is w and ref(x)() is x
    assert W().__weakref__ is None


def test_argument_errors():
    assert raises(TypeError, ref) == '__new__ expected at least 1 argument, got 0'
    assert raises(TypeError, ref, C, 1, 2) == '__new__ expected at most 2 arguments, got 3'
    assert raises(TypeError, proxy) == 'proxy expected at least 1 argument, got 0'
    assert raises(TypeError, proxy, 1) == "cannot create weak reference to 'int' object"


def test_remove_dead_weakref():
    c = C()
    d = {'a': ref(c), 'b': 1}
    _weakref._remove_dead_weakref(d, 'a')
    _weakref._remove_dead_weakref(d, 'nothing')
    assert 'a' in d
    assert raises(TypeError, _weakref._remove_dead_weakref, d, 'b') == 'not a weakref'
    del c
    gc.collect()
    _weakref._remove_dead_weakref(d, 'a')
    assert list(d) == ['b']


def test_class_change_keeps_references():
    class A:
        pass

    class B:
        pass
    a = A()
    r = ref(a)
    a.__class__ = B
    assert r() is a and a.__weakref__ is r
