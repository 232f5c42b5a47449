"""Weak references and callbacks to objects that stay alive, and proxies."""
import _weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name

    def __hash__(self):
        return len(self.name)

    def __len__(self):
        return len(self.name)

    def __add__(self, other):
        return self.name + str(other)


items = [Item('one'), Item('three')]
refs = [_weakref.ref(i) for i in items]
print([r().name for r in refs], refs[0] == _weakref.ref(Item('one')) or refs[0] is _weakref.ref(items[0]), hash(refs[1]), refs[0] == refs[1], refs[0]() is items[0], {refs[0]: 'x'}[_weakref.ref(items[0])], refs[0].__callback__, _weakref.getweakrefcount(items[0]) > 0)
p = _weakref.proxy(items[1])
p.colour = 'red'
print(p.name, items[1].colour, len(p), p + 5, p == items[1], bool(p), type(p).__name__, isinstance(p, Item), str(p.name).upper())
del p.colour
for thunk in (lambda: _weakref.ref(5), lambda: _weakref.ref('text'), lambda: _weakref.ref([]), lambda: _weakref.ref(), lambda: _weakref.proxy(1), lambda: hash(p), lambda: p.colour, lambda: p(), lambda: p[0], lambda: p - 1, lambda: refs[0](1), lambda: refs[0] < refs[1], lambda: _weakref.ref(items[0], 1, 2), lambda: iter(p), lambda: setattr(refs[0], 'x', 1), lambda: p < 1, lambda: int(p)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
