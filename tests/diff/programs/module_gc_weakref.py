"""gc and _weakref together: cycles found, finalizers run once, callbacks, resurrection, caches that forget."""
import gc
import _weakref

events = []


class Node:
    def __init__(self, name): self.name = name
    def __del__(self): events.append('del ' + self.name)


def cycle(name):
    a, b = Node(name + '1'), Node(name + '2')
    a.other, b.other = b, a
    return _weakref.ref(a, lambda r: events.append('callback'))


r = cycle('x')
gc.collect()
gc.collect()
print(sorted(events), r())
events.clear()
saved = []


class Phoenix:
    def __del__(self):
        events.append('rising')
        saved.append(self)


p = Phoenix()
del p
gc.collect()
print(events, len(saved), type(saved[0]).__name__)
saved.clear()
gc.collect()
gc.collect()
print(events)


class Cache:
    def __init__(self): self.refs = {}

    def put(self, key, value):
        self.refs[key] = _weakref.ref(value, lambda r: self.refs.pop(key))
        return value

    def get(self, key):
        r = self.refs.get(key)
        return r and r()


class Value:
    def __init__(self, n): self.n = n


cache = Cache()
keep = cache.put('a', Value(1))
cache.put('b', Value(2))
gc.collect()
print(sorted(cache.refs), cache.get('a').n, cache.get('b'))
del keep
gc.collect()
print(cache.refs)


class Parent:
    def __init__(self): self.children = []
    def add(self):
        child = Value(len(self.children))
        child.parent = _weakref.proxy(self)
        self.children.append(child)
        return child


parent = Parent()
child = parent.add()
print(child.parent.children == [child], child.parent.add().n)
del parent
gc.collect()
try:
    child.parent.add()
except ReferenceError as e:
    print(type(e).__name__, e)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), isinstance(gc.collect(), int))
f = lambda: 0
wf = _weakref.ref(f)
print(wf() is f, _weakref.ref(Value)() is Value, _weakref.getweakrefcount(f), len(_weakref.getweakrefs(f)), _weakref.ref(f) is wf, hash(wf) == hash(f))
for text in ('_weakref.ref(5)', '_weakref.proxy("x")', '_weakref.ref(f, 1, 2)', 'wf(1)', 'wf.nothing', '_weakref.proxy(f)()', 'hash(_weakref.proxy(f))', 'hash(r)', '_weakref.ref(f) < wf', 'gc.collect(5)', 'gc.collect("x")', 'gc.nothing', 'wf.__callback__', 'wf.__callback__ = 1', '_weakref.getweakrefcount(5)', '_weakref.getweakrefs(5)'):
    try:
        print(text, eval(text) if ' = ' not in text else exec(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
