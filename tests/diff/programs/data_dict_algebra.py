"""Dictionaries: merging, views, inversion, grouping, order and errors."""
stock = {'apple': 3, 'pear': 0, 'fig': 12}
new = {'fig': 1, 'kiwi': 4}
print(stock | new, new | stock, {**stock, 'pear': 5, **new})
total = dict(stock)
for name, n in new.items():
    total[name] = total.get(name, 0) + n
print(total, sorted(total, key=total.get), max(total, key=total.get))
print({v: k for k, v in total.items()}, dict(zip('abc', range(3))), dict([('x', 1)], y=2), dict.fromkeys('ab', []))
print(stock.keys() & new, sorted(stock.keys() | new), sorted(stock.keys() - new.keys()), stock.keys() <= total.keys(), sorted(stock.items() & total.items()))
stock['apple'] = stock.pop('apple') * 2
print(stock, list(reversed(stock)), stock.popitem(), stock.setdefault('plum', 7), stock.setdefault('plum', 8), stock)
view = stock.keys()
stock |= [('lime', 1)]
print(view, len(view), 'lime' in view, stock.values(), list(stock.items())[-1], view.isdisjoint('ab'), view.mapping)
print({1: 'int', True: 'bool', 1.0: 'float'}, {1: 2} == {1.0: 2}, {'a': {}} != {'a': {}})
stock['self'] = stock
print(stock)
for thunk in (lambda: stock['none'], lambda: stock.pop('none'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]),
              lambda: dict(5), lambda: stock | 5, lambda: stock < {}, lambda: dict({}, **{1: 2}), lambda: {}.update(3), lambda: stock.fromkeys(5),
              lambda: {}.get(), lambda: {}.pop(), lambda: dict.fromkeys(), lambda: stock.__delitem__('q'), lambda: {}[{}], lambda: dict(a=1, **{'a': 2})):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
small = {'k': 1}
try:
    for key in small:
        small[key + 'x'] = 1
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    for key in small:
        del small[key]
        small['other'] = 1
except RuntimeError as e:
    print(type(e).__name__, e)
