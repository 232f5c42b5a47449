"""Sparse vectors as dict subclasses with missing keys, operators and copying."""


class Vector(dict):
    def __missing__(self, key):
        if not isinstance(key, int):
            raise TypeError(f'bad index {key!r}')
        return 0

    def __setitem__(self, key, value):
        if value:
            super().__setitem__(key, value)
        else:
            self.pop(key, None)

    def __add__(self, other):
        result = Vector(self)
        for key, value in other.items():
            result[key] += value
        return result

    def __matmul__(self, other):
        return sum(value * other[key] for key, value in self.items())

    def __neg__(self):
        return Vector({key: -value for key, value in self.items()})

    def __sub__(self, other):
        return self + -other


a, b = Vector({1: 2, 5: 3}), Vector([(5, -3), (7, 1)])
print(a, b, a + b, a - a, a @ b, -b, a[100], a.get(100), 100 in a, len(a), a == {1: 2, 5: 3}, type(a | b).__name__, type(a.copy()).__name__, Vector.fromkeys('x', 1), type(Vector.fromkeys('x')).__name__)
a[9] = 4
a[9] -= 4
a[2] += 1
print(a, a.setdefault(3, 0), dict(a), list(a), '%(x)s' % Vector(x=5), '{0[5]}'.format(a), {**a, 'k': 1}, a.pop(3), a)
try:
    a['x'] += 1
except TypeError as e:
    print(type(e).__name__, e)


class Upper(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def __contains__(self, key):
        return dict.__contains__(self, key.upper())


u = Upper(A=1, B=2)
print(u['a'], 'b' in u, u.get('a'), u, '%(a)s' % u, dict(u), 'A={a}'.format_map(u), {**u}, u == {'A': 1, 'B': 2}, list(map(u.__getitem__, 'ab')))
for thunk in (lambda: u['z'], lambda: u[5], lambda: '{z}'.format_map(u), lambda: a @ 5, lambda: a + [1], lambda: hash(a), lambda: a['q'], lambda: Vector(5), lambda: u.get([]), lambda: 5 in u, lambda: a @ u, lambda: '%(q)s' % u):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
