"""Tables of math functions at ordinary and special values, with domain and range errors."""
import math

values = [0.0, -0.0, 0.5, 1.0, -1.0, 2.5, -3.75, 10.0, 1e10, float('inf'), float('-inf'), float('nan')]
names = '''acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp'''.split()


def show(x):
    if isinstance(x, float):
        return '%.12g' % x
    return '(' + ' '.join(map(show, x)) + ')' if isinstance(x, tuple) else str(x)


for name in names:
    row = []
    for x in values:
        try:
            row.append(show(getattr(math, name)(x)))
        except (ValueError, OverflowError) as e:
            row.append(f'{type(e).__name__[0]}:{e}')
    print(name, *row)
for name in ('atan2', 'copysign', 'fmod', 'hypot', 'pow', 'remainder', 'nextafter', 'log', 'dist'):
    row = []
    for a, b in ((1.0, 2.0), (-1.5, 0.5), (0.0, -0.0), (5.0, 0.0), (float('inf'), 1.0), (1.0, float('nan')), (-8.0, 1 / 3), (1e308, 10.0)):
        try:
            row.append(show(getattr(math, name)(*(([a], [b]) if name == 'dist' else (a, b)))))
        except (ValueError, OverflowError, ZeroDivisionError) as e:
            row.append(f'{type(e).__name__[0]}:{e}')
    print(name, *row)
