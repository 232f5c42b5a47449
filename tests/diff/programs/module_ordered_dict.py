"""OrderedDict as an LRU cache: move_to_end, popitem both ways, equality by order, subclasses and views."""
from _collections import OrderedDict


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            oldest = next(iter(self))
            del self[oldest]


cache = LRU(2)
cache['a'], cache['b'] = 1, 2
cache['a']
cache['c'] = 3
print(list(cache.items()), cache.size, 'b' in cache, cache.get('b', 'gone'))
d = OrderedDict([('one', 1), ('two', 2), ('three', 3)])
d.move_to_end('one')
d.move_to_end('three', last=False)
print(d, list(d), list(reversed(d)), d.popitem(), d.popitem(last=False), d)
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == dict(b), dict(a) == b, a != b, a == OrderedDict(x=1, y=2), a | b, a | {'z': 3}, {'z': 3} | a, list((b | a).keys()))
a |= {'q': 9}
a.update(x=100)
print(a, a.pop('q'), a.pop('q', 'default'), a.setdefault('new'), a.setdefault('x', 5), a.copy() == a, type(a.copy()).__name__, OrderedDict.fromkeys('ab', 0), list(a.keys()), list(a.values())[::-1], list(reversed(a.items())))
del a['y']
a['y'] = 'back'
print(list(a), repr(OrderedDict()), len(a), a.__reduce__()[1:3], [k for k in a if a[k]])
for text in ('OrderedDict().popitem()', 'a.move_to_end("zz")', 'a.pop("zz")', 'a["zz"]', 'del a["zz"]', 'OrderedDict(5)', 'OrderedDict([1])', 'OrderedDict([1], [2])', 'a | 5', 'a | [("k", 1)]', 'hash(a)', 'a < b', 'a.move_to_end()', 'a.popitem(1, 2)', 'a.update(5)', 'OrderedDict({[]: 1} if False else [([], 1)])'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text, '->', type(e).__name__, e)
try:
    for k in a:
        a['added ' + k] = 1
except RuntimeError as e:
    print(type(e).__name__, e)
a.clear()
a.self = a
a['me'] = a
print(a, a.self is a, a.__dict__ == {'self': a} if False else list(a.__dict__))
