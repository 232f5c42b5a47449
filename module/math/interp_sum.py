"""math: exact sums, products and lengths of many numbers."""
import math

from interpreter.error import oefmt
from objspace.floatmath import nan_of_sign
from objspace.tupleobject import W_TupleObject
from rpython.rlib.rfloat import INFINITY, isfinite, isinf, isnan

# 2**27 + 1: cuts a double into two halves of 26 bits (Veltkamp and Dekker)
_SPLITTER = 134217729.0
# below this exponent the inverse of the scale overflows
_LEAST_EXPONENT = -1023


# ---- fsum

def _add_to_partials(partials, x):
    """Add x to a sum kept as floats that do not overlap, in increasing order (Shewchuk)."""
    kept = 0
    for i in range(len(partials)):
        y = partials[i]
        if abs(x) < abs(y):
            x, y = y, x
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            partials[kept] = low
            kept += 1
        x = high
    while len(partials) > kept:
        partials.pop()
    if x != 0.0:
        partials.append(x)
    return x


def _rounded_sum(partials):
    """The partials' sum, rounded once, halves to even."""
    if len(partials) == 0:
        return 0.0
    high = partials.pop()
    low = 0.0
    while len(partials) > 0:
        x = high
        y = partials.pop()
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    # a half that was rounded to even needs the next partial to know which way
    if len(partials) > 0 and ((low < 0.0 and partials[-1] < 0.0) or (low > 0.0 and partials[-1] > 0.0)):
        twice = low * 2.0
        moved = high + twice
        if twice == moved - high:
            high = moved
    return high


def fsum(space, w_seq):
    """The sum of the floats in the iterable seq, without loss of precision in between."""
    w_iterator = space.iter(w_seq)
    partials = []
    special_sum = 0.0
    infinity_sum = 0.0
    while True:
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            break
        x = space.float_w(w_item)
        if isfinite(x):
            if isfinite(_add_to_partials(partials, x)):
                continue
            raise oefmt(space.w_OverflowError, "intermediate overflow in fsum")
        if isinf(x):
            infinity_sum += x
        special_sum += x
    if special_sum != 0.0:
        if isnan(infinity_sum):
            raise oefmt(space.w_ValueError, "-inf + inf in fsum")
        return space.newfloat(special_sum)
    return space.newfloat(_rounded_sum(partials))


# ---- lengths of vectors

class _ExactSum(object):
    """1.0 plus a sum of terms below 1.0, with what rounding loses kept apart by size."""

    def __init__(self):
        self.total = 1.0
        self.lost = 0.0
        self.lost_middle = 0.0
        self.lost_small = 0.0

    def add(self, x):
        before = self.total
        self.total = before + x
        self.lost += (before - self.total) + x

    def add_middle(self, x):
        before = self.total
        self.total = before + x
        self.lost_middle += (before - self.total) + x

    def value(self):
        return self.total - 1.0 + (self.lost + self.lost_middle + self.lost_small)


def _length_of_scaled(values, scale):
    """The root of the sum of squares, accurate to almost half an ulp; values * scale are below 1."""
    squares = _ExactSum()
    for value in values:
        x = value * scale
        t = x * _SPLITTER
        high = t - (t - x)
        low = x - high
        squares.add(high * high)
        squares.add_middle(2.0 * high * low)
        squares.lost_small += low * low
    root = math.sqrt(squares.value())
    # one step of Newton's method, with the error of root**2 computed exactly
    t = root * _SPLITTER
    high = t - (t - root)
    low = root - high
    squares.add(-high * high)
    squares.add_middle(-2.0 * high * low)
    before = squares.total
    rest = -low * low
    squares.total = before + rest
    squares.lost_small += (before - squares.total) + rest
    return (root + squares.value() / (2.0 * root)) / scale


def vector_length(values):
    """The Euclidean length of a list of floats."""
    largest = 0.0
    has_nan = False
    for i in range(len(values)):
        x = abs(values[i])
        values[i] = x
        if isnan(x):
            has_nan = True
        elif x > largest:
            largest = x
    if isinf(largest):
        return INFINITY
    if has_nan:
        return nan_of_sign(False)
    if largest == 0.0 or len(values) <= 1:
        return largest
    _, exponent = math.frexp(largest)
    if exponent >= _LEAST_EXPONENT:
        return _length_of_scaled(values, math.ldexp(1.0, -exponent))
    squares = _ExactSum()
    for value in values:
        x = value / largest
        squares.add(x * x)
    return largest * math.sqrt(squares.value())


def hypot(space, args_w):
    """Euclidean distance of the point with these coordinates from the origin."""
    return space.newfloat(vector_length([space.float_w(w_x) for w_x in args_w]))


def _point(space, w_point):
    if isinstance(w_point, W_TupleObject):
        return w_point.wrappeditems
    return space.unpackiterable(w_point)[:]


def dist(space, w_p, w_q):
    """Euclidean distance between the points p and q, two sequences of the same length."""
    p_w = _point(space, w_p)
    q_w = _point(space, w_q)
    if len(p_w) != len(q_w):
        raise oefmt(space.w_ValueError, "both points must have the same number of dimensions")
    return space.newfloat(vector_length(
        [abs(space.float_w(p_w[i]) - space.float_w(q_w[i])) for i in range(len(p_w))]))


# ---- prod

def prod(space, w_iterable, __kwonly__=None, w_start=None):
    """The product of start (1) and all items of the iterable."""
    w_result = space.newint(1) if w_start is None else w_start
    w_iterator = space.iter(w_iterable)
    while True:
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            return w_result
        w_result = space.mul(w_result, w_item)
