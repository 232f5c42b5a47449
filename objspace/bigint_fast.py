"""Operations on rbigints that rbigint's own versions do slowly at some sizes, with what was measured.

Number theory is in bigint_math.py; arithmetic that rbigint does well is called directly.
"""
from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import ONERBIGINT, SHIFT, rbigint

# of as many decimal digits as are split off at once; a remainder and half a digit of an rbigint fit in a machine word
_CHUNK = r_uint(10 ** 9)
_CHUNK_DIGITS = 9
_LOWER = r_uint(0xffffffff)
# above this many machine words rbigint's recursive conversion is faster (and where its digits are not 63 bits long)
_FEW_WORDS = 16 if SHIFT == 63 else 0
# decimal digits in a digit of 63 bits, rounded up
_WORD_DIGITS = 19
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
    """The decimal text. Not too many words are divided in place: rbigint's recursion costs 3 times as much at 100 digits."""
    size = num.numdigits()
    if size > _FEW_WORDS or num.sign == 0:
        return num.str()
    words = [num.udigit(i) for i in range(size)]
    chunks = [r_uint(0)] * (size * _WORD_DIGITS // _CHUNK_DIGITS + 1)
    count = 0
    while size > 0:
        chunks[count] = _split_off(words, size)
        count += 1
        if words[size - 1] == 0:
            size -= 1
    if chunks[count - 1] == 0:
        count -= 1      # the highest word may go just before its last digits do
    first = str(intmask(chunks[count - 1]))
    if num.sign < 0:
        first = '-' + first
    chars = ['0'] * (len(first) + (count - 1) * _CHUNK_DIGITS)
    for i in range(len(first)):
        chars[i] = first[i]
    for i in range(count - 1):
        _put_digits(chars, len(chars) - i * _CHUNK_DIGITS, chunks[i])
    return ''.join(chars)


def _split_off(words, size):
    """Divide a number in words of 63 bits, the lowest first, by _CHUNK in place; return the remainder."""
    rest = r_uint(0)
    i = size - 1
    while i >= 0:
        word = words[i]
        upper = rest << 31 | word >> 32
        upper_quotient = upper // _CHUNK
        lower = (upper - upper_quotient * _CHUNK) << 32 | word & _LOWER
        quotient = lower // _CHUNK
        rest = lower - quotient * _CHUNK
        words[i] = upper_quotient << 32 | quotient
        i -= 1
    return rest


def _put_digits(chars, stop, chunk):
    """Write the digits of a chunk so that they end before `stop`."""
    i = stop - 1
    while i >= stop - _CHUNK_DIGITS:
        rest = chunk // r_uint(10)
        chars[i] = chr(48 + intmask(chunk - rest * r_uint(10)))
        chunk = rest
        i -= 1


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
