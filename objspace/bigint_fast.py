"""Operations on rbigints that rbigint's own versions do slowly at some sizes, with what was measured.

Number theory is in bigint_math.py; arithmetic that rbigint does well is called directly.
"""
from rpython.rlib import jit
from rpython.rlib.rbigint import ONERBIGINT, _divrem1, rbigint

_DECIMAL_CHUNK = 10 ** 18
_CHUNK_DIGITS = 18
# above this many machine words rbigint's recursive conversion is faster
_FEW_WORDS = 4
# digits of a power-of-two base are put together in machine words of 60 bits
_PIECE_BITS = 60


@jit.elidable
def bigint_power(base, exponent):
    """base ** exponent, exponent >= 0.

    rbigint squares once per bit of a whole 63-bit digit, leading zeros included: 1 us for a cube.
    """
    try:
        count = exponent.toint()
    except OverflowError:
        return base.pow(exponent)
    if count == 0:
        return ONERBIGINT
    if base.numdigits() == 1:
        # has short cuts for 0, 1 and powers of two
        digit = base.udigit(0)
        if digit & (digit - 1) == 0:
            return base.pow(exponent)
    bit = 1
    while bit <= count >> 1:
        bit <<= 1
    result = base
    bit >>= 1
    while bit != 0:
        result = result.mul(result)
        if count & bit:
            result = result.mul(base)
        bit >>= 1
    return result


@jit.elidable
def decimal_text(num):
    """The decimal text. Few words are divided one after the other: rbigint's recursion costs 3 times as much."""
    if num.numdigits() > _FEW_WORDS:
        return num.str()
    rest = num.abs()
    pieces = []
    while rest.numdigits() > 1:
        rest, piece = _divrem1(rest, _DECIMAL_CHUNK)
        text = str(piece)
        pieces.append('0' * (_CHUNK_DIGITS - len(text)) + text)
    value = rest.toint()
    pieces.append(str(value))
    if num.sign < 0:
        pieces.append('-')
    pieces.reverse()
    return ''.join(pieces)


@jit.elidable
def parse_binary_digits(digits, bits):
    """The value of digits, which are valid, in base 2**bits; bits divides 60.

    rbigint reads single digits through a parser object: 4 times slower.
    """
    pieces = []
    stop = len(digits)
    while stop > 0:
        start = max(stop - _PIECE_BITS // bits, 0)
        value = 0
        for i in range(start, stop):
            c = ord(digits[i])
            if c <= 57:
                c -= 48
            else:
                c = (c | 32) - 87
            value = value << bits | c
        pieces.append(value)
        stop = start
    return rbigint.from_list_n_bits(pieces, _PIECE_BITS)


@jit.elidable
def bigint_and(a, b):
    """a & b; rbigint looks at the signs again for each digit: 5 times slower than CPython at 10,000 digits."""
    if a.sign < 0 or b.sign < 0:
        return a.and_(b)
    size = min(a.numdigits(), b.numdigits())
    result = rbigint([a._digits[0]] * size, 1, size)
    i = 0
    while i < size:
        result.setdigit(i, a.udigit(i) & b.udigit(i))
        i += 1
    result._normalize()
    return result
