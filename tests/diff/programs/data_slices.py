"""A window class that understands every kind of slice, checked against list."""


class Ring:
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [self.items[i] for i in range(*key.indices(len(self)))]
        if not isinstance(key, int):
            raise TypeError('bad key %s' % type(key).__name__)
        return self.items[key % len(self)]


ring, plain = Ring('abcdef'), list('abcdef')
cases = [slice(None), slice(2, 4), slice(None, None, -1), slice(-2, None), slice(10, -10, -2), slice(1, -1, 2), slice(4, 1), slice(None, 100, 5)]
for case in cases:
    print(case, ''.join(ring[case]), ring[case] == plain[case], case.indices(6))
print(ring[7], ring[-1], ring[1:3], slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3))
numbers = list(range(8))
numbers[2:4] = 'xyz'
print(numbers)
numbers[::3] = [0] * 3
print(numbers)
del numbers[1::2]
print(numbers)
numbers[1:1] = numbers
print(numbers, numbers[True:], numbers[-100:2])


def assign(key, value):
    numbers[key] = value


for thunk in (lambda: assign(slice(None, None, 2), [1]), lambda: assign(slice(0, 1), 5), lambda: numbers[::0], lambda: numbers['a'],
              lambda: numbers[1.5:], lambda: numbers[100], lambda: assign(100, 1), lambda: ring[{}], lambda: slice(1, 2, 0).indices(3),
              lambda: slice(3).indices(-1), lambda: slice(), lambda: hash(slice(1)), lambda: (1, 2)['x'], lambda: (1, 2)[2]):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
