"""How floats print: shortest repr, exponents, signs, round trips, and odd values."""
import math
values = [0.1, 0.1 + 0.2, 1 / 3, 1e16, 123456789012345678.0, 1e15, 9999999999999998.0, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.0 ** -1074, -0.0, 1e22, 1e23, 100.0, 4.35, 2.675, 1.0e100, math.pi, math.e * 1e10, float('inf'), -float('inf'), float('nan'), 1.5e300 * 1.5e300]
for value in values:
    text = repr(value)
    print(text, str(value) == text, float(text) == value, '%r %s %g %.17g %.3e' % (value, value, value, value, value), format(value, '.12'), f'{value:n}')
print(0.1 + 0.7, 0.1 * 3, 1 - 0.9, 1e308 * 10, -1e308 * 10, 2 ** 0.5, 1e16 + 1, 3.0 * 1.1, 7 / 2, -7 // 2.0, 7 % -2.5, -0.0 + 0.0, 0.0 * -1, divmod(-7.5, 2), 5e-324 / 2, 1e200 ** 1.5 if False else 'skip')
nan, inf = float('nan'), float('inf')
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], inf == inf + 1, inf - inf, inf * 0, -inf < -1e308, max(1, nan), max(nan, 1) == 1, min([3, nan, 1]), sorted([2, inf, -inf, 0]), 0.0 == -0.0, math.copysign(1, -0.0), str(-nan), hash(inf), hash(-inf), hash(1.5), hash(0.1), hash(1e300), hash(-0.0))
print((0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e20).is_integer(), (0.5).is_integer(), int(-3.99), round(1e20), int(1e18), math.floor(-0.5), math.ceil(-0.5), math.trunc(-1.9), 1e3 .real, float(True), float('  -1_0.5e1  '), float('1e400'), float('-iNf'), float('+nan'), float(b'2.5'), float('.5'), float('5.'))
for thunk in (lambda: 1e200 ** 2, lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: int(inf), lambda: int(nan), lambda: round(nan), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(), lambda: float('1.2.3'), lambda: float(''), lambda: float('1__0'),
              lambda: float('_1'), lambda: float('0x10'), lambda: float([]), lambda: float('1e'), lambda: float('٣.x'), lambda: math.floor(inf), lambda: 1.5 | 1, lambda: 1.5 << 1, lambda: float(1j), lambda: 1.5['x'], lambda: float(b'\xff'), lambda: float('infinit')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
