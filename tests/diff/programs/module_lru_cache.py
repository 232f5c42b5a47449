"""The C lru_cache wrapper used directly: hits and misses, eviction order, typed keys, methods, errors inside."""
from _functools import _lru_cache_wrapper


class Info(tuple):
    def __new__(cls, *values): return super().__new__(cls, values)
    def __repr__(self): return 'hits=%s misses=%s max=%s size=%s' % self


def cached(maxsize=128, typed=False):
    return lambda function: _lru_cache_wrapper(function, maxsize, typed, Info)


calls = []


@cached(3)
def square(x, *rest, **kw):
    calls.append((x, rest, sorted(kw.items())))
    if x == 'bad':
        raise ValueError('refused')
    return x * x if not kw else kw


for x in (1, 2, 1, 3, 4, 2, 1, 4):
    square(x)
print(calls, square.cache_info())
for _ in range(2):
    try:
        square('bad')
    except ValueError as e:
        print(e, square.cache_info())
square(1, a=1, b=2)
square(1, b=2, a=1)
print(len(calls), square.cache_info())
square.cache_clear()
print(square.cache_info(), square(5), square(5.0), square(True), square.cache_info())


@cached(None, True)
def typed(x, y=None):
    return type(x).__name__, y


print(typed(1), typed(1.0), typed(True), typed(1, 2), typed(1, y=2), typed(1, y=2.0), typed.cache_info())


@cached(None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cached(0)
def never(x):
    return [x]


print(fib(60), fib.cache_info(), never(1) is never(1), never.cache_info())


class Unit:
    def __init__(self, n): self.n = n

    @cached(2)
    def times(self, k):
        calls.append('times')
        return self.n * k

    def __eq__(self, other): return self.n == other.n
    def __hash__(self): return self.n


calls.clear()
print(Unit(2).times(5), Unit(2).times(5), Unit(3).times(5), Unit.times(Unit(3), 5), calls, Unit.times.cache_info())
for action in (lambda: square([]), lambda: square(), lambda: square(x=[1]), lambda: typed({}, 1), lambda: _lru_cache_wrapper(5, 1, False, Info), lambda: _lru_cache_wrapper(len, 'x', False, Info), lambda: _lru_cache_wrapper(len), lambda: square.nothing, lambda: square.cache_info(1), lambda: fib('a')):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
square.label = 'set'
print(square.__dict__, type(square).__name__)
