"""OrderedDict: reordering, equality, subclassing, errors."""
from _collections import OrderedDict


class Recent(OrderedDict):
    'Keeps the most recently written keys at the end.'
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


recent = Recent(a=1, b=2)
recent['c'] = 3
recent['a'] = 4
print(recent, list(recent), recent.popitem(), recent.popitem(last=False))
one, two = OrderedDict([('x', 1), ('y', 2)]), OrderedDict([('y', 2), ('x', 1)])
print(one == two, one == dict(two), dict(one) == dict(two), one != two, OrderedDict() == {})
print(one, one | {'z': 3}, {'z': 3} | one, type({'z': 3} | one).__name__, one.copy() is one)
one.move_to_end('x')
one.update(q=5)
print(list(one.items()), list(reversed(one.keys())), list(reversed(one.values())), list(reversed(one.items())))
print(one.pop('x'), one.pop('x', 'gone'), one.setdefault('w', 0), one.setdefault('y', 100), one)
print(OrderedDict.fromkeys('cab', 0), OrderedDict.fromkeys([]), sorted(OrderedDict.fromkeys('cab')))
del one['w']
one['w'] = 'again'
one.note = 'attributes work'
print(one, one.note, vars(one))
one['me'] = one
print(one)
del one['me']
for thunk in (lambda: one.popitem(5, 6), lambda: one.move_to_end('none'), lambda: OrderedDict([1, 2]), lambda: one['none'], lambda: OrderedDict(1, 2),
              lambda: one.pop('none'), OrderedDict().popitem, lambda: one | [1], lambda: OrderedDict({}, **{'a': 1})):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for key in one:
        one[key + 'x'] = 1
except RuntimeError as e:
    print(type(e).__name__, e)
one.clear()
print(one, len(one), bool(one))
