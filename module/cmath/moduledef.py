"""The cmath module."""
import math

from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.cmath import interp_cmath
from objspace.floatmath import nan_of_sign
from rpython.rlib.rfloat import INFINITY


class Module(BuiltinModule):
    """cmath"""

    name = 'cmath'
    doc = "Functions on complex numbers."
    members = {
        'e': value(lambda space: space.newfloat(math.e)),
        'pi': value(lambda space: space.newfloat(math.pi)),
        'tau': value(lambda space: space.newfloat(2.0 * math.pi)),
        'inf': value(lambda space: space.newfloat(INFINITY)),
        'nan': value(lambda space: space.newfloat(0.0)),            # see startup(), as for the next but one
        'infj': value(lambda space: space.newcomplex(0.0, INFINITY)),
        'nanj': value(lambda space: space.newcomplex(0.0, 0.0)),
        'isfinite': interp2app(interp_cmath.cmath_isfinite),
        'isinf': interp2app(interp_cmath.cmath_isinf),
        'isnan': interp2app(interp_cmath.cmath_isnan),
        'isclose': interp2app(interp_cmath.isclose, kw='*'),
    }
    for _name in ['log', 'log10', 'phase', 'polar', 'rect']:
        members[_name] = interp2app(getattr(interp_cmath, _name))
    for _name in interp_cmath.FUNCTIONS:
        members[_name] = interp2app(interp_cmath.FUNCTIONS[_name])
    del _name

    def startup(self, space):
        self.set(space, 'nan', space.newfloat(nan_of_sign(False)))
        self.set(space, 'nanj', space.newcomplex(0.0, nan_of_sign(False)))
