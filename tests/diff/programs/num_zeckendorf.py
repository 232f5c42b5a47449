"""Zeckendorf representations: sums of Fibonacci numbers that are not neighbours."""


class Zeckendorf:
    fib = [1, 2]

    def __init__(self, value):
        if isinstance(value, str):
            if set(value) - set('01'):
                raise ValueError(f'invalid digits in {value!r}')
            if '11' in value:
                raise ValueError('neighbours at %d' % value.index('11'))
            value = sum(self.nth(i) for i, c in enumerate(reversed(value)) if c == '1')
        self.value = value.__index__()
        if self.value < 0:
            raise OverflowError("can't represent negative number {}".format(value))

    @classmethod
    def nth(cls, i):
        while len(cls.fib) <= i:
            cls.fib.append(cls.fib[-1] + cls.fib[-2])
        return cls.fib[i]

    def __str__(self):
        i, rest, digits = 0, self.value, ''
        while self.nth(i) <= rest:
            i += 1
        for i in range(i - 1, -1, -1):
            if self.fib[i] <= rest:
                rest -= self.fib[i]
                digits += '1'
            else:
                digits += '0'
        return digits or '0'

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __index__(self):
        return self.value

    def __format__(self, spec):
        return format(str(self), spec)

    def __add__(self, other):
        return Zeckendorf(self.value + other.__index__())


print(*(str(Zeckendorf(i)) for i in range(25)))
for n in (100, 2 ** 31, 10 ** 20, True):
    z = Zeckendorf(n)
    print(f'{n:>25} {z} {z:>110}'.replace(' ' * 20, '~'), int(Zeckendorf(str(z))) == n)
print(Zeckendorf('1010') + 3, repr(Zeckendorf(12) + Zeckendorf('100')), hex(Zeckendorf(255)), bytes(Zeckendorf(3)), 'abcdefgh'[Zeckendorf('1001')], [0] * Zeckendorf(3), '%d %x' % (Zeckendorf(50), Zeckendorf(51)))
print(len(Zeckendorf.fib) > 90, Zeckendorf.fib[90], range(10)[Zeckendorf(1):Zeckendorf('10100')])
for thunk in (lambda: Zeckendorf('1011'), lambda: Zeckendorf('102'), lambda: Zeckendorf(-1), lambda: Zeckendorf(2.0), lambda: Zeckendorf(None), lambda: Zeckendorf(3) + 1.5,
              lambda: 1 + Zeckendorf(3), lambda: float(Zeckendorf(3)), lambda: f'{Zeckendorf(3):d}', lambda: 'abc'[Zeckendorf(9)], lambda: Zeckendorf(3) < Zeckendorf(4), lambda: round(Zeckendorf(3)), lambda: '%s %i %c' % (Zeckendorf(4), Zeckendorf(4), Zeckendorf(66)), lambda: complex(Zeckendorf(1), 2)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
