"""The C library's functions on doubles, unchecked: an error is the infinity or NaN that C returns."""
from rpython.rtyper.lltypesystem import rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

ECI = ExternalCompilationInfo(includes=['math.h'], libraries=['m'])


def _external(name, count):
    return rffi.llexternal(name, [rffi.DOUBLE] * count, rffi.DOUBLE, compilation_info=ECI,
                           sandboxsafe=True, releasegil=False, elidable_function=True)


ONE_ARGUMENT = ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cbrt', 'cos', 'cosh', 'erf', 'erfc', 'exp',
                'exp2', 'expm1', 'log', 'log10', 'log1p', 'log2', 'sin', 'sinh', 'tan', 'tanh']
TWO_ARGUMENTS = ['atan2', 'fmod', 'nextafter', 'pow', 'remainder']

FUNCTIONS = {}
for _name in ONE_ARGUMENT:
    FUNCTIONS[_name] = _external(_name, 1)
for _name in TWO_ARGUMENTS:
    FUNCTIONS[_name] = _external(_name, 2)

c_atan2 = FUNCTIONS['atan2']
c_fmod = FUNCTIONS['fmod']
c_log = FUNCTIONS['log']
c_log10 = FUNCTIONS['log10']
c_log2 = FUNCTIONS['log2']
c_nextafter = FUNCTIONS['nextafter']
c_pow = FUNCTIONS['pow']
c_remainder = FUNCTIONS['remainder']
