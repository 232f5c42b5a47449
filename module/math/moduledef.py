"""The math module."""
import math

from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.math import interp_integer, interp_math, interp_sum
from objspace.floatmath import nan_of_sign
from rpython.rlib.rfloat import INFINITY


class Module(BuiltinModule):
    """math"""

    name = 'math'
    doc = "Functions on real numbers and whole numbers; most are those of the C standard."
    members = {
        'e': value(lambda space: space.newfloat(math.e)),
        'pi': value(lambda space: space.newfloat(math.pi)),
        'tau': value(lambda space: space.newfloat(2.0 * math.pi)),
        'inf': value(lambda space: space.newfloat(INFINITY)),
        'nan': value(lambda space: space.newfloat(0.0)),         # see startup()
        'isfinite': interp2app(interp_math.math_isfinite),
        'isinf': interp2app(interp_math.math_isinf),
        'isnan': interp2app(interp_math.math_isnan),
        'copysign': interp2app(interp_math.math_copysign),
        'isclose': interp2app(interp_math.isclose, kw='*'),
        'prod': interp2app(interp_sum.prod, kw='start'),
    }
    for _name in ['atan2', 'ceil', 'degrees', 'fabs', 'floor', 'fmod', 'frexp', 'gamma', 'ldexp', 'lgamma', 'log',
                  'log10', 'log2', 'modf', 'nextafter', 'pow', 'radians', 'remainder', 'sqrt', 'trunc', 'ulp']:
        members[_name] = interp2app(getattr(interp_math, _name))
    for _name in ['comb', 'factorial', 'gcd', 'isqrt', 'lcm', 'perm']:
        members[_name] = interp2app(getattr(interp_integer, _name))
    for _name in ['dist', 'fsum', 'hypot']:
        members[_name] = interp2app(getattr(interp_sum, _name))
    for _name in interp_math.FUNCTIONS:
        members[_name] = interp2app(interp_math.FUNCTIONS[_name])
    del _name

    def startup(self, space):
        self.set(space, 'nan', space.newfloat(nan_of_sign(False)))
