"""The _functools module: partial, reduce, cmp_to_key and the wrapper of lru_cache."""
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce


def f(*args, **kwargs):
    return args, kwargs


def info(*args):
    return args


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_partial_call():
    p = partial(f, 1, a=2)
    assert p(3, b=4) == ((1, 3), {'a': 2, 'b': 4})
    assert p(a=5) == ((1,), {'a': 5}) and p.keywords == {'a': 2}
    assert list(map(partial(pow, 2), [1, 2, 3])) == [2, 4, 8]


def test_partial_of_partial_is_flat():
    p = partial(partial(f, 1, a=2), 3, b=4)
    assert (p.func, p.args, p.keywords) == (f, (1, 3), {'a': 2, 'b': 4})
    q = partial(f)
    q.x = 1
    assert partial(q).func is q


def test_partial_repr():
    assert repr(partial(int, 2, base='x')) == "functools.partial(<class 'int'>, 2, base='x')"
    p = partial(int)
    p.__setstate__((p, (), {}, {}))
    assert repr(p) == 'functools.partial(...)'
    p.__setstate__((int, (), {}, {}))


def test_partial_subclass():
    class Sub(partial):
        def __call__(self, *args):
            return 'sub', args
    assert Sub(int)('3') == ('sub', ('3',))
    assert list(map(Sub(int), '1')) == [('sub', ('1',))]
    assert repr(Sub(int, '3')) == "Sub(<class 'int'>, '3')"


def test_partial_state():
    p = partial(f, 1, a=2)
    assert p.__reduce__() == (partial, (f,), (f, (1,), {'a': 2}, None))
    q = partial(int)
    q.__setstate__((f, (5,), None, {'attribute': 6}))
    assert q() == ((5,), {}) and q.attribute == 6
    assert error(q.__setstate__, (1, 2, 3, 4)) == 'TypeError: invalid partial state'
    assert error(partial) == "TypeError: type 'partial' takes at least one argument"
    assert error(partial, 3) == 'TypeError: the first argument must be callable'


def test_reduce():
    assert reduce(lambda a, b: a * b, [2, 3, 4]) == 24
    assert reduce(lambda a, b: a + b, [], 7) == 7
    assert error(reduce, f, []) == 'TypeError: reduce() of empty iterable with no initial value'
    assert error(reduce, f, 5) == 'TypeError: reduce() arg 2 must support iteration'


def test_cmp_to_key():
    key = cmp_to_key(lambda a, b: b - a)
    assert sorted([1, 3, 2], key=key) == [3, 2, 1]
    assert key(1) > key(2) and key(1) == key(1) and key(1) != key(2) and key(5).obj == 5
    assert error(lambda: key(1) < 3) == 'TypeError: other argument must be K instance'
    assert error(hash, key(1)) == "TypeError: unhashable type: 'functools.KeyWrapper'"


def test_lru_cache_unbounded():
    calls = []

    def square(n):
        calls.append(n)
        return n * n
    cached = _lru_cache_wrapper(square, None, False, info)
    assert [cached(n) for n in (1, 2, 1, 2.0, 3)] == [1, 4, 1, 4, 9]
    assert calls == [1, 2, 2.0, 3]
    assert cached.cache_info() == (1, 4, None, 4)
    cached.cache_clear()
    assert cached.cache_info() == (0, 0, None, 0)


def test_lru_cache_forgets_the_least_recently_used():
    cached = _lru_cache_wrapper(lambda n: [n], 2, False, info)
    one = cached(1)
    cached(2)
    assert cached(1) is one
    cached(3)
    assert cached(1) is one and cached.cache_info() == (2, 3, 2, 2)
    cached(2)
    assert cached.cache_info() == (2, 4, 2, 2)


def test_lru_cache_keys():
    cached = _lru_cache_wrapper(f, 10, False, info)
    cached(1, 2), cached(1, 2), cached(1, b=2), cached(1, b=2), cached(True), cached(1.0), cached(1)
    assert cached.cache_info() == (3, 4, 10, 4)
    typed = _lru_cache_wrapper(f, 10, True, info)
    typed(1), typed(1.0), typed(True), typed(1), typed(a=1), typed(a=1.0)
    assert typed.cache_info() == (1, 5, 10, 5)


def test_lru_cache_of_no_size():
    cached = _lru_cache_wrapper(f, -5, False, info)
    cached([]), cached([])
    assert cached.cache_info() == (0, 2, 0, 0)


def test_lru_cache_recursion_and_exceptions():
    def fib(n):
        return n if n < 2 else cached(n - 1) + cached(n - 2)
    cached = _lru_cache_wrapper(fib, 3, False, info)
    assert cached(30) == 832040 and cached.cache_info() == (28, 31, 3, 3)

    def bad(n):
        raise ValueError(n)
    cached = _lru_cache_wrapper(bad, 3, False, info)
    assert error(cached, 1) == error(cached, 1) == 'ValueError: 1'
    assert cached.cache_info() == (0, 2, 3, 0)
    assert error(_lru_cache_wrapper(f, 3, False, info), []) == "TypeError: unhashable type: 'list'"


def test_lru_cache_as_method_and_attributes():
    class A:
        method = _lru_cache_wrapper(lambda self, n: n + 1, 10, False, info)
    a = A()
    assert a.method(3) == a.method(3) == 4 and A.method.cache_info() == (1, 1, 10, 1)
    assert A.method is A.__dict__['method']
    A.method.__wrapped__ = f
    assert A.method.__dict__ == {'__wrapped__': f}
    A.method.__qualname__ = 'q'
    assert A.method.__reduce__() == 'q' and A.method.__copy__() is A.method
    assert error(_lru_cache_wrapper, 3, 1, 1, 1) == 'TypeError: the first argument must be callable'
    assert error(_lru_cache_wrapper, f, 'a', 1, 1) == 'TypeError: maxsize should be integer or None'
