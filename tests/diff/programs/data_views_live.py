"""Dictionary views, iterators and proxies that follow the changes of their objects."""
d = {'a': 1, 'b': 2}
keys, values, items = d.keys(), d.values(), d.items()
d['c'] = 3
del d['a']
print(keys, values, items, len(items), ('b', 2) in items, ('b', 3) in items, 3 in values, 'a' in keys)
print(sorted(keys | {'z'}), keys & ['b', 'q'], sorted(keys ^ {'b'}), keys == {'b', 'c'}, items == {('b', 2), ('c', 3)}, values == d.values(), keys < {'b', 'c', 'd'}, list(reversed(items)))
it = iter(d)
print(next(it), it.__length_hint__(), list(it), next(it, None))
proxy = type('T', (), {'x': 1}).__dict__
print(proxy['x'], 'x' in proxy, type(proxy).__name__, proxy.get('none', 5))
chars = iter('héé')
print(next(chars), list(chars), list(chars), list(iter(lambda c=iter([3, 2, 0, 9]): next(c), 0)))
e = enumerate('ab', 5)
z = zip(e, 'xyz')
print(next(z), next(z), list(z), list(map(None.__eq__, [None, 1])), list(reversed('abc')), list(filter(None, [0, 2, ''])))
for thunk in (lambda: keys + {1}, lambda: keys['a'], lambda: hash(keys), lambda: values - values, lambda: items < 5, lambda: proxy.update(), lambda: proxy.__setitem__('x', 1), lambda: iter(5), lambda: next(5), lambda: next(iter([])), lambda: iter(5, 0), lambda: enumerate(5), lambda: reversed({1}), lambda: reversed(5), lambda: zip([1], 5), lambda: map(len), lambda: list(map(len, [1])), lambda: enumerate('a', 'b'), lambda: {(1, 2): 3}.items() & 5, lambda: dict.keys(5)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(d)
d['later'] = 1
try:
    next(it)
except RuntimeError as e:
    print(type(e).__name__, e)
