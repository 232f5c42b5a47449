"""A Decimal-like fixed point type with rounding modes and formatting."""


class Fixed:
    PLACES = 4
    SCALE = 10 ** PLACES

    def __init__(self, text='0'):
        sign = -1 if text.strip().startswith('-') else 1
        whole, dot, part = text.strip().lstrip('+-').partition('.')
        if not (whole + part).isdecimal() or len(part) > self.PLACES:
            raise ValueError(f'invalid {type(self).__name__.lower()} literal: {text!r}')
        self.raw = sign * (int(whole or 0) * self.SCALE + int(part.ljust(self.PLACES, '0')))

    @classmethod
    def of(cls, raw):
        self = cls.__new__(cls)
        self.raw = raw
        return self

    @staticmethod
    def divide(a, b, mode):
        q, r = divmod(a, b)
        match mode:
            case 'floor':
                return q
            case 'ceil':
                return q + bool(r)
            case 'down':
                return q + (q < 0 and r != 0)
            case 'even':
                return q + (2 * r > b or 2 * r == b and q & 1)
            case _:
                raise LookupError(f'no mode {mode}')

    def __add__(self, other):
        return Fixed.of(self.raw + other.raw)

    def __sub__(self, other):
        return Fixed.of(self.raw - other.raw)

    def __mul__(self, other):
        return Fixed.of(self.divide(self.raw * other.raw, self.SCALE, 'even'))

    def __truediv__(self, other):
        sign = 1 if other.raw >= 0 else -1
        return Fixed.of(self.divide(sign * self.raw * self.SCALE, abs(other.raw), 'even'))

    def quantize(self, places, mode='even'):
        unit = 10 ** (self.PLACES - places)
        return Fixed.of(self.divide(self.raw, unit, mode) * unit)

    def __lt__(self, other):
        return self.raw < other.raw

    def __repr__(self):
        whole, part = divmod(abs(self.raw), self.SCALE)
        return f'{"-" * (self.raw < 0)}{whole:,}.{part:0{self.PLACES}d}'


a, b = Fixed('1234.5678'), Fixed('-0.05')
print(a, b, a + b, a - b, a * b, a / b, b / a, Fixed('.5'), Fixed('-.5'), Fixed(' +7. '), max([a, b, Fixed('99')]), sorted([a, b, Fixed()]))
print([[Fixed(t).quantize(1, mode) for t in ('0.25', '0.35', '-0.25', '-0.21', '2')] for mode in ('floor', 'ceil', 'down', 'even')])
print(a.quantize(0), a.quantize(2), sum([Fixed('0.1')] * 10, Fixed()), f'{a!r:>12}|{a!s:<11}|', '%12s' % b)
for thunk in (lambda: Fixed('abc'), lambda: Fixed('1.2.3'), lambda: Fixed(''), lambda: Fixed('1.23456'), lambda: a / Fixed(), lambda: a + 1, lambda: Fixed(5), lambda: a.quantize(1, 'up'), lambda: a.quantize(9), lambda: sum([a]), lambda: f'{a:.2f}', lambda: Fixed('--1'), lambda: a > 5, lambda: Fixed('²')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
