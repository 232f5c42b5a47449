"""Weak references: callbacks, dead references, equality, weak methods by hand, unsupported types."""
import gc
import _weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'Node(%r)' % self.name


log = []
node = Node('a')
r = _weakref.ref(node)
s = _weakref.ref(node, lambda ref: log.append(('dead', ref() is None)))
print(r() is node, s() is node, r == s, _weakref.ref(node) is r, _weakref.getweakrefcount(node))
cache = {'a': r}
node.me = node
del node
gc.collect()
print(log, r(), s(), r == s, r == r, cache['a']() is None)
for bad in (5, 'text', (1,), None, [], {}, object()):
    try:
        _weakref.ref(bad)
        print('fine')
    except TypeError as e:
        print(type(e).__name__, e)


class Slots:
    __slots__ = ('x',)


class SlotsWeak:
    __slots__ = ('x', '__weakref__')


keep = SlotsWeak()
print(_weakref.ref(keep)() is keep)
try:
    _weakref.ref(Slots())
except TypeError as e:
    print(e)
n = Node('p')
p = _weakref.proxy(n)
print(p.name, repr(p).split()[0], type(p).__name__)
p.name = 'q'
print(n.name, hasattr(p, 'zzz'))
del n
gc.collect()
for action in ('p.name', 'p.name = 1', 'str(p)', 'p == 1' if False else 'p.x'):
    try:
        exec(action)
    except ReferenceError as e:
        print(type(e).__name__, e)
try:
    _weakref.ref()
except TypeError as e:
    print(e)
print(callable(r), _weakref.ref.__name__, isinstance(r, _weakref.ref))
