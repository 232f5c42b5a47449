"""MD5 (RFC 1321), SHA-1, SHA-224 and SHA-256 (FIPS 180-4): words of 32 bits, kept in machine words."""
import math

from module.hashes.constants import FRACTIONS_CUBE, FRACTIONS_SQUARE
from module.hashes.interp_hash import W_Hash, append_big, append_little, constructor, hash_class
from rpython.rlib.rarithmetic import r_uint
from rpython.rlib.rstring import StringBuilder

MASK = r_uint(0xffffffff)
MD5_SINES = [r_uint(int(abs(math.sin(_i + 1)) * 2 ** 32)) for _i in range(64)]
MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
SHA256_ROUNDS = [r_uint(_fraction >> 32) for _fraction in FRACTIONS_CUBE[:64]]
INITIAL_1 = [r_uint(_word) for _word in (0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)]
INITIAL_256 = [r_uint(_fraction >> 32) for _fraction in FRACTIONS_SQUARE[:8]]
# SHA-224 starts with the lower halves of SHA-384's words
INITIAL_224 = [r_uint(_fraction & 0xffffffff) for _fraction in FRACTIONS_SQUARE[8:16]]


def _little_word(data, pos):
    return r_uint(ord(data[pos]) | ord(data[pos + 1]) << 8 | ord(data[pos + 2]) << 16 | ord(data[pos + 3]) << 24)


def _big_word(data, pos):
    return r_uint(ord(data[pos + 3]) | ord(data[pos + 2]) << 8 | ord(data[pos + 1]) << 16 | ord(data[pos]) << 24)


def _left(word, n):
    return (word << n | word >> (32 - n)) & MASK


class W_Hash32(W_Hash):
    """`is_little` is the order of bytes in everything that is no input word."""
    is_little = False

    def finish(self, length):
        builder = StringBuilder(2 * 64)
        builder.append(self.pending)
        builder.append('\x80')
        builder.append_multiple_char('\x00', (55 - len(self.pending)) % 64)
        bits = r_uint(self.count) << 3
        if self.is_little:
            append_little(builder, bits, 8)
        else:
            append_big(builder, bits, 8)
        text = builder.build()
        self.process(text, 0, len(text) // 64)
        builder = StringBuilder(32)
        for i in range(length // 4):
            if self.is_little:
                append_little(builder, self.state[i], 4)
            else:
                append_big(builder, self.state[i], 4)
        return builder.build()


class W_MD5Base(W_Hash32):
    is_little = True

    def process(self, data, pos, blocks):
        state = self.state
        words = [r_uint(0)] * 16
        for _ in range(blocks):
            for i in range(16):
                words[i] = _little_word(data, pos)
                pos += 4
            a, b, c, d = state[0], state[1], state[2], state[3]
            for i in range(64):
                if i < 16:
                    f = d ^ (b & (c ^ d))
                    k = i
                elif i < 32:
                    f = c ^ (d & (b ^ c))
                    k = 5 * i + 1
                elif i < 48:
                    f = b ^ c ^ d
                    k = 3 * i + 5
                else:
                    f = c ^ (b | (d ^ MASK))
                    k = 7 * i
                f = (f + a + MD5_SINES[i] + words[k & 15]) & MASK
                a = d
                d = c
                c = b
                b = (b + _left(f, MD5_SHIFTS[(i >> 4) * 4 + (i & 3)])) & MASK
            state[0] = (state[0] + a) & MASK
            state[1] = (state[1] + b) & MASK
            state[2] = (state[2] + c) & MASK
            state[3] = (state[3] + d) & MASK


class W_SHA1Base(W_Hash32):
    def process(self, data, pos, blocks):
        state = self.state
        words = [r_uint(0)] * 80
        for _ in range(blocks):
            for i in range(16):
                words[i] = _big_word(data, pos)
                pos += 4
            for i in range(16, 80):
                words[i] = _left(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1)
            a, b, c, d, e = state[0], state[1], state[2], state[3], state[4]
            for i in range(80):
                if i < 20:
                    f = (d ^ (b & (c ^ d))) + r_uint(0x5a827999)
                elif i < 40:
                    f = (b ^ c ^ d) + r_uint(0x6ed9eba1)
                elif i < 60:
                    f = (b & c | d & (b | c)) + r_uint(0x8f1bbcdc)
                else:
                    f = (b ^ c ^ d) + r_uint(0xca62c1d6)
                f = (f + _left(a, 5) + e + words[i]) & MASK
                e = d
                d = c
                c = _left(b, 30)
                b = a
                a = f
            state[0] = (state[0] + a) & MASK
            state[1] = (state[1] + b) & MASK
            state[2] = (state[2] + c) & MASK
            state[3] = (state[3] + d) & MASK
            state[4] = (state[4] + e) & MASK


class W_SHA256Base(W_Hash32):
    def process(self, data, pos, blocks):
        state = self.state
        words = [r_uint(0)] * 64
        for _ in range(blocks):
            for i in range(16):
                words[i] = _big_word(data, pos)
                pos += 4
            for i in range(16, 64):
                # a word written twice rotates by shifting
                x = words[i - 15]
                y = words[i - 2]
                xx = x | x << 32
                yy = y | y << 32
                words[i] = (words[i - 16] + words[i - 7] + ((xx >> 7 ^ xx >> 18 ^ x >> 3) & MASK)
                            + ((yy >> 17 ^ yy >> 19 ^ y >> 10) & MASK)) & MASK
            a, b, c, d = state[0], state[1], state[2], state[3]
            e, f, g, h = state[4], state[5], state[6], state[7]
            for i in range(64):
                ee = e | e << 32
                aa = a | a << 32
                t = h + ((ee >> 6 ^ ee >> 11 ^ ee >> 25) & MASK) + (g ^ (e & (f ^ g))) + SHA256_ROUNDS[i] + words[i]
                u = ((aa >> 2 ^ aa >> 13 ^ aa >> 22) & MASK) + (a & b | c & (a | b))
                h = g
                g = f
                f = e
                e = (d + t) & MASK
                d = c
                c = b
                b = a
                a = (t + u) & MASK
            state[0] = (state[0] + a) & MASK
            state[1] = (state[1] + b) & MASK
            state[2] = (state[2] + c) & MASK
            state[3] = (state[3] + d) & MASK
            state[4] = (state[4] + e) & MASK
            state[5] = (state[5] + f) & MASK
            state[6] = (state[6] + g) & MASK
            state[7] = (state[7] + h) & MASK


W_MD5 = hash_class(W_MD5Base, '_md5', 'md5', INITIAL_1[:4], 16)
W_SHA1 = hash_class(W_SHA1Base, '_sha1', 'sha1', INITIAL_1, 20)
W_SHA224 = hash_class(W_SHA256Base, '_sha256', 'sha224', INITIAL_224, 28)
W_SHA256 = hash_class(W_SHA256Base, '_sha256', 'sha256', INITIAL_256, 32)
new_md5 = constructor(W_MD5, 'MD5')
new_sha1 = constructor(W_SHA1, 'SHA1')
new_sha224 = constructor(W_SHA224, 'SHA-224')
new_sha256 = constructor(W_SHA256, 'SHA-256')
