"""__getstate__, __setstate__, __getnewargs__ and what __reduce_ex__ makes of them."""
import sys

copyreg = sys.modules['copyreg'] = type(sys)('copyreg')     # the little of it that object.__reduce_ex__ asks for
copyreg.__newobj__ = lambda cls, *args: cls.__new__(cls, *args)
copyreg.__newobj_ex__ = lambda cls, args, kwargs: cls.__new__(cls, *args, **kwargs)
copyreg._slotnames = lambda cls: [n for c in cls.__mro__ for n in c.__dict__.get('__slots__', ())]
copyreg.__newobj__.__name__, copyreg.__newobj_ex__.__name__ = '__newobj__', '__newobj_ex__'


def _reduce_ex(self, protocol):
    raise TypeError(f'no protocol {protocol} for {type(self).__name__!r}')


copyreg._reduce_ex = _reduce_ex


class Plain:
    pass


class Custom:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, b='restored')


class Args(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


class Kw:
    def __new__(cls, *, key):
        self = super().__new__(cls)
        self.key = key
        return self

    def __getnewargs_ex__(self):
        return (), {'key': self.key}


class Slots:
    __slots__ = ('u', 'v')


def show(value):
    if isinstance(value, tuple):
        return '(' + ', '.join(map(show, value)) + ')'
    return getattr(value, '__name__', None) or (repr(value) if isinstance(value, (dict, str, int, type(None))) else type(value).__name__)


p = Plain()
print(show(p.__reduce_ex__(2)), p.__getstate__(), object().__getstate__())
p.x = 1
print(show(p.__reduce_ex__(2)), p.__getstate__())
s = Slots()
print(s.__getstate__())
s.u = 5
print(s.__getstate__(), show(s.__reduce_ex__(3)))
c = Custom(1, 2)
function, args, state = c.__reduce_ex__(2)[:3]
d = function(*args)
d.__setstate__(state)
print(d.__dict__, show(c.__reduce_ex__(4)))
print(show(Args(1, 2).__reduce_ex__(2)), show(Kw(key=3).__reduce_ex__(4)))
for value, protocol in ((s, 0), (Kw(key=1), 2), (c, 0)):
    try:
        print(show(value.__reduce_ex__(protocol)))
    except TypeError as e:
        print(type(e).__name__, e)
for value in ({1: 2}, [1], {3}, 5, 'x', 2.5, (1,), range(3), slice(1, 2), frozenset([1]), ValueError('v'), None, 1j, bytearray(b'x')):
    try:
        print(type(value).__name__, show(value.__reduce_ex__(2)[1]))
    except Exception as e:
        print(type(value).__name__, type(e).__name__, e)
