"""Units of measure: arithmetic that keeps track of exponents and refuses nonsense."""


class Quantity:
    __slots__ = ('value', 'units')

    def __init__(self, value, **units):
        self.value = value
        self.units = {k: n for k, n in sorted(units.items()) if n}

    def _combine(self, other, sign):
        units = dict(self.units)
        for k, n in other.units.items():
            units[k] = units.get(k, 0) + sign * n
        return units

    def __mul__(self, other):
        other = other if isinstance(other, Quantity) else Quantity(other)
        return Quantity(self.value * other.value, **self._combine(other, 1))

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = other if isinstance(other, Quantity) else Quantity(other)
        return Quantity(self.value / other.value, **self._combine(other, -1))

    def __rtruediv__(self, other):
        return Quantity(other) / self

    def __add__(self, other):
        if not isinstance(other, Quantity) or other.units != self.units:
            raise TypeError('cannot add %s and %s' % (self, other))
        return Quantity(self.value + other.value, **self.units)

    def __pow__(self, n, modulo=None):
        if modulo is not None:
            return NotImplemented
        return Quantity(self.value ** n, **{k: e * n for k, e in self.units.items()})

    def __format__(self, spec):
        return format(self.value, spec) + ''.join(' %s%s' % (k, n if n != 1 else '') for k, n in self.units.items())

    def __str__(self):
        return format(self, '')

    def __float__(self):
        if self.units:
            raise ValueError('not dimensionless: %s' % self)
        return float(self.value)


m, s = Quantity(1, m=1), Quantity(1, s=1)
speed = 100 * m / (8 * s)
print(speed, f'{speed:.2f}', speed ** 2, 1 / s, m / m, float(4 * m / m), 'x %s' % speed)
for action in (lambda: m + s, lambda: m + 1, lambda: 1 + m, lambda: float(m), lambda: pow(m, 2, 5), lambda: m / 0, lambda: m.colour, lambda: f'{m:q}', lambda: m < s):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
