"""Subclasses of int, float and bool-like enums: results, hashing, conversion protocol."""


class Flags(int):
    names = {1: 'READ', 2: 'WRITE', 4: 'EXEC'}

    def __or__(self, other):
        return Flags(int(self) | int(other))

    def __repr__(self):
        return '|'.join(name for bit, name in self.names.items() if self & bit) or 'NONE'


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Weird:
    def __int__(self):
        return 'five'

    def __float__(self):
        return 5

    def __index__(self):
        return 2.0

    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __complex__(self):
        return 1.0

    def __abs__(self):
        return 'abs'

    def __divmod__(self, other):
        return 'divmod', other


f = Flags(1) | 4
print(f, [f], str(f), f'{f} {f:d} {f!r}', '%d %s' % (f, f), f + 1, type(f + 1), type(f | 2), f == 5, hash(f) == 5, {5: 'five'}[f], [10, 11, 12, 13, 14, 15][f], f.bit_length(), int(f), type(int(f)), bool(Flags()), Flags('7'), Flags(b'2'), Flags(3.9))
print('abc'[Index(1)], list(range(Index(3))), [0] * Index(2), hex(Index(255)), int(Index(7)), float(Index(7)), 'x' * Index(3), bytes(Index(2)), (1, 2, 3)[Index(1):], round(2.567, Index(1)), chr(Index(65)), '%d %x' % (Index(5), Index(10)), int('11', Index(2)), complex(Index(3)), 1 .__add__(True))
print(abs(Weird()), divmod(Weird(), 3), True + True, True * 3.5, isinstance(True, int), int.__add__(1, 'a'), (1).__radd__(2.0), (5).__divmod__(0.0), 5 .real, 5 .imag, 5 .numerator, 5 .denominator, (True).conjugate(), (3).__pow__(2, 5), (3).__eq__('a'), (2).as_integer_ratio())
for thunk in (lambda: int(Weird()), lambda: float(Weird()), lambda: [1][Weird()], lambda: bool(Weird()), lambda: len(Weird()), lambda: complex(Weird()), lambda: range(Weird()), lambda: Index('a').__index__() + 1, lambda: [1][Index('a')], lambda: int(Index(2.5)), lambda: int(object()), lambda: float(object()), lambda: class_(),
              lambda: int(Weird), lambda: 'a' * Index(2 ** 70), lambda: [1][Index(2 ** 70)], lambda: bytes(Index(-1)), lambda: Flags('x'), lambda: Flags(None), lambda: f.names[9], lambda: (5).__add__(), lambda: int.__add__('a', 1), lambda: (5).real(), lambda: setattr(5, 'x', 1), lambda: setattr(f, 'real', 1), lambda: type('B', (bool,), {})):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
