"""A fraction type with all the number protocols: reflected order with subclasses, hash equal to int, rounding, formats."""
import math


class Ratio:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f'Ratio({n}, 0)')
        g = math.gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    def _of(self, other):
        return other if isinstance(other, Ratio) else Ratio(other) if isinstance(other, int) else None

    def __add__(self, other):
        other = self._of(other)
        return NotImplemented if other is None else type(self)(self.n * other.d + other.n * self.d, self.d * other.d)
    __radd__ = __add__

    def __sub__(self, other): return self + -other
    def __rsub__(self, other): return -self + other
    def __neg__(self): return type(self)(-self.n, self.d)
    def __truediv__(self, other): return type(self)(self.n * self._of(other).d, self.d * self._of(other).n)
    def __floordiv__(self, other): return (self / other).__floor__()
    def __divmod__(self, other): return self // other, self - (self // other)
    def __floor__(self): return self.n // self.d
    def __ceil__(self): return -(-self.n // self.d)
    def __trunc__(self): return int(self.n / self.d)
    def __round__(self, digits=None): return round(self.n / self.d, digits)
    def __int__(self): return self.__trunc__()
    def __float__(self): return self.n / self.d
    def __complex__(self): return complex(self.n / self.d)
    def __eq__(self, other): return (self.n, self.d) == (self._of(other).n, self._of(other).d) if self._of(other) else NotImplemented
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __repr__(self): return f'{type(self).__name__}({self.n}, {self.d})'
    def __lshift__(self, k): return f'<<{k}'
    def __rlshift__(self, k): return f'{k}<<'
    def __rpow__(self, base, mod=None): return f'{base}**r'


class Loud(Ratio):
    def __radd__(self, other): return 'loud radd'


a, b = Ratio(7, 2), Ratio(-3, 6)
print(a + b, a - 1, 1 - a, a / b, a // 1, divmod(a, 2), math.floor(a), math.ceil(a), math.trunc(b), round(a), round(a, 1), int(a), float(b), complex(a), a == Ratio(14, 4), Ratio(4) == 4)
print({Ratio(4): 'x'}[4], 4 in [Ratio(4)], a + Loud(1), Loud(1) + a, a << 2, 2 << a, 2 ** a, sum([a, b, 1]), math.sqrt(Ratio(9)), [10, 20][Ratio(1).__int__()])
for text in ('Ratio(1, 0)', 'a + 1.5', '1.5 + a', 'a & 1', 'a ** 2', 'a[0]', 'abs(a)', '+a', 'a % 2', 'a += "x"', 'range(a)', 'math.gcd(a, 2)', 'int(type("T", (), {"__int__": lambda s: 1.5})())',
             'float(type("T", (), {"__float__": lambda s: 1})())', 'complex(type("T", (), {"__complex__": lambda s: 1})())', 'int(type("T", (), {})())', 'f"{a:5}"', '"%d" % a', '"%x" % a', 'a < b', 'float(object())'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
print('%d %s %.2f' % (a, a, a))
