"""SipHash-1-3 with a 128-bit key, as `_imp.source_hash` wants it.

The algorithm: Aumasson and Bernstein, "SipHash: a fast short-input PRF"; 1 round per word, 3 at the end.
"""
from rpython.rlib.rarithmetic import r_uint


def _rotate(x, bits):
    return x << bits | x >> (64 - bits)


class SipState(object):
    """The four words of the state."""

    def __init__(self, key_low, key_high):
        self.v0 = key_low ^ r_uint(0x736f6d6570736575)
        self.v1 = key_high ^ r_uint(0x646f72616e646f6d)
        self.v2 = key_low ^ r_uint(0x6c7967656e657261)
        self.v3 = key_high ^ r_uint(0x7465646279746573)

    def round(self):
        self.v0 += self.v1
        self.v2 += self.v3
        self.v1 = _rotate(self.v1, 13) ^ self.v0
        self.v3 = _rotate(self.v3, 16) ^ self.v2
        self.v0 = _rotate(self.v0, 32)
        self.v2 += self.v1
        self.v0 += self.v3
        self.v1 = _rotate(self.v1, 17) ^ self.v2
        self.v3 = _rotate(self.v3, 21) ^ self.v0
        self.v2 = _rotate(self.v2, 32)

    def add(self, word):
        self.v3 ^= word
        self.round()
        self.v0 ^= word


def siphash13(key_low, key_high, text):
    """The hash of a str as r_uint."""
    state = SipState(key_low, key_high)
    size = len(text)
    i = 0
    while i + 8 <= size:
        word = r_uint(0)
        for k in range(8):
            word |= r_uint(ord(text[i + k])) << (8 * k)
        state.add(word)
        i += 8
    word = r_uint(size & 0xff) << 56
    k = 0
    while i < size:
        word |= r_uint(ord(text[i])) << (8 * k)
        i += 1
        k += 1
    state.add(word)
    state.v2 ^= r_uint(0xff)
    for _ in range(3):
        state.round()
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3
