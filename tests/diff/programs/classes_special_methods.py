"""Operators, containers, calls, context managers and attributes by special methods."""


class Vector:
    def __init__(self, *items):
        self.items = items

    def __repr__(self):
        return 'Vector(%s)' % ', '.join(map(repr, self.items))

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.items, other.items)))

    def __mul__(self, k):
        return Vector(*(a * k for a in self.items))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items))

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __hash__(self):
        return hash(self.items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __bool__(self):
        return any(self.items)

    def __format__(self, spec):
        return '<' + ', '.join(format(item, spec) for item in self.items) + '>'

    def __call__(self, f):
        return Vector(*map(f, self.items))


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 3, 3 * v, v @ w, -v, v == Vector(1, 2), v != w, len(v), v[1], v[-1:], bool(Vector(0)), f'{v:.2f}', v(str), list(v), 2 in v)
print({v: 'a'}[Vector(1, 2)], sorted([w, v], key=len), *v)
for source in ('v + 1', '1 + v', 'v - w', 'v < w', 'v[9]', '~v', 'v // 2', 'v @ 3', 'del v[0]', 'v[0] = 1', 'v += 5', 'next(v)', 'with v: pass'):
    try:
        exec(source)
    except Exception as error:
        print(source, '->', type(error).__name__ + ':', error)


class Managed:
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, kind, value, traceback):
        print('exit', kind and kind.__name__, value)
        return kind is ValueError


with Managed() as m:
    raise ValueError('swallowed')
try:
    with Managed(), Managed():
        raise KeyError('passed on')
except KeyError as error:
    print('outside', error)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith('get_'):
            return lambda: name[4:]
        raise AttributeError('no ' + name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, ('set', value))


d = Dynamic()
d.x = 5
print(d.x, d.get_something(), hasattr(d, 'other'), getattr(d, 'other', 'default'))
