"""A least-recently-used cache over an OrderedDict, and the built-in cache wrapper."""
from _collections import OrderedDict
from _functools import _lru_cache_wrapper


class LRU:
    def __init__(self, size):
        if size < 1:
            raise ValueError(f'size must be positive, not {size!r}')
        self.size, self.data, self.hits, self.misses = size, OrderedDict(), 0, 0

    def get(self, key, make):
        try:
            value = self.data[key]
        except KeyError:
            self.misses += 1
            value = self.data[key] = make(key)
            if len(self.data) > self.size:
                self.data.popitem(last=False)
        else:
            self.hits += 1
            self.data.move_to_end(key)
        return value


cache = LRU(3)
for key in 'abcadbeaa':
    cache.get(key, str.upper)
    print(key, list(cache.data.items()))
print(cache.hits, cache.misses, cache.data)
cache.data.move_to_end('a', last=False)
print(list(reversed(cache.data)))
for thunk in (lambda: LRU(0), lambda: cache.data.move_to_end('zz'), lambda: OrderedDict().popitem(), lambda: cache.get([], len)):
    try:
        thunk()
    except Exception as e:
        print(type(e).__name__, e)


def info(*args):
    return args


calls = []


def slow(n, scale=1):
    calls.append(n)
    return n * scale


fast = _lru_cache_wrapper(slow, 2, False, info)
print([fast(n) for n in (1, 2, 1, 3, 1, 2)], calls, fast.cache_info())
print(fast(1, scale=2), fast(1, scale=2), fast.cache_info())
fast.cache_clear()
print(fast.cache_info())
try:
    fast([])
except TypeError as e:
    print(type(e).__name__, e)
unbounded = _lru_cache_wrapper(slow, None, True, info)
print(unbounded(1), unbounded(1.0), unbounded(True), unbounded.cache_info())
