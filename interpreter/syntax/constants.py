"""Values of the `Constant` node, independent of any object space.

The parser makes them, `dump.py` prints them, the compiler turns them into wrapped
objects through the space it is handed.
"""


class ConstantValue(object):
    _attrs_ = []


class ConstNone(ConstantValue):
    _attrs_ = []


class ConstBool(ConstantValue):
    _attrs_ = ['value']

    def __init__(self, value):
        self.value = value


class ConstEllipsis(ConstantValue):
    _attrs_ = []


class ConstInt(ConstantValue):
    "`value` is an rbigint."
    _attrs_ = ['value']

    def __init__(self, value):
        self.value = value


class ConstFloat(ConstantValue):
    _attrs_ = ['value']

    def __init__(self, value):
        self.value = value


class ConstComplex(ConstantValue):
    "A literal is always purely imaginary; folding may give a real part."
    _attrs_ = ['real', 'imag']

    def __init__(self, real, imag):
        self.real = real
        self.imag = imag


class ConstStr(ConstantValue):
    "`value` is an RPython unicode string (UCS-4; lone surrogates are allowed)."
    _attrs_ = ['value']

    def __init__(self, value):
        self.value = value


class ConstBytes(ConstantValue):
    "`value` is an RPython str."
    _attrs_ = ['value']

    def __init__(self, value):
        self.value = value


NONE = ConstNone()
TRUE = ConstBool(True)
FALSE = ConstBool(False)
ELLIPSIS = ConstEllipsis()
