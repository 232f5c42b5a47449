"""A small copy/deepcopy on __reduce_ex__, with state, slots, lists, dicts and cycles."""
import sys

copyreg = sys.modules['copyreg'] = type(sys)('copyreg')     # the little of it that object.__reduce_ex__ asks for
copyreg.__newobj__ = lambda cls, *args: cls.__new__(cls, *args)
copyreg.__newobj_ex__ = lambda cls, args, kwargs: cls.__new__(cls, *args, **kwargs)
copyreg._slotnames = lambda cls: [n for c in cls.__mro__ for n in c.__dict__.get('__slots__', ())]
copyreg.__newobj__.__name__, copyreg.__newobj_ex__.__name__ = '__newobj__', '__newobj_ex__'


def _reduce_ex(self, protocol):
    raise TypeError(f'no protocol {protocol} for {type(self).__name__!r}')


copyreg._reduce_ex = _reduce_ex


def rebuild(reduced, deep, memo, original):
    function, args, state, items, pairs = (list(reduced) + [None] * 4)[:5]
    convert = (lambda v: clone(v, True, memo)) if deep else (lambda v: v)
    new = function(*[convert(a) for a in args])
    memo[id(original)] = new
    if state is not None:
        state = convert(state)
        if hasattr(new, '__setstate__'):
            new.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            for key, value in (state or {}).items():
                setattr(new, key, value)
            for key, value in (slots or {}).items():
                setattr(new, key, value)
    for item in items or ():
        new.append(convert(item))
    for key, value in pairs or ():
        new[key] = convert(value)
    return new


def clone(value, deep=False, memo=None):
    memo = {} if memo is None else memo
    if id(value) in memo:
        return memo[id(value)]
    if isinstance(value, (int, str, type(None), type, float, type(clone))):
        return value
    if type(value) is tuple:
        return tuple(clone(v, deep, memo) for v in value) if deep else value
    if type(value) in (list, dict) and deep:
        new = memo[id(value)] = type(value)()
        if type(value) is list:
            new.extend(clone(v, deep, memo) for v in value)
        else:
            new.update((k, clone(v, deep, memo)) for k, v in value.items())
        return new
    return rebuild(value.__reduce_ex__(4), deep, memo, value)


class Plain:
    def __init__(self, x): self.x = x


class Slotted:
    __slots__ = ('a', 'b')


class Bag(list):
    pass


p = Plain([1])
p.me = p
q, r = clone(p), clone(p, True)
print(q.x is p.x, q.me is p, r.x is p.x, r.x, r.me is r)
s = Slotted()
s.a = [2]
t = clone(s, True)
print(t.a, t.a is s.a, hasattr(t, 'b'))
b = Bag([1, [2]])
b.label = 'bag'
c = clone(b, True)
print(c, type(c).__name__, c.label, c[1] is b[1], [type(x).__name__ for x in b.__reduce_ex__(2)])
for bad in (iter([1]).__class__, (x for x in ()), print, sys := __import__('sys')):
    try:
        print(type(bad.__reduce_ex__(4)).__name__)
    except TypeError as e:
        print(type(e).__name__, e)
