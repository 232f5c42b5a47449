"""SHA-384 and SHA-512 (FIPS 180-4): words of 64 bits."""
from module.hashes.constants import FRACTIONS_CUBE, FRACTIONS_SQUARE
from module.hashes.interp_hash import W_Hash, append_big, constructor, hash_class
from rpython.rlib.rarithmetic import r_uint
from rpython.rlib.rstring import StringBuilder

ROUNDS = [r_uint(_fraction) for _fraction in FRACTIONS_CUBE]
INITIAL_512 = [r_uint(_fraction) for _fraction in FRACTIONS_SQUARE[:8]]
INITIAL_384 = [r_uint(_fraction) for _fraction in FRACTIONS_SQUARE[8:16]]


def _word(data, pos):
    high = ord(data[pos + 3]) | ord(data[pos + 2]) << 8 | ord(data[pos + 1]) << 16 | ord(data[pos]) << 24
    low = ord(data[pos + 7]) | ord(data[pos + 6]) << 8 | ord(data[pos + 5]) << 16 | ord(data[pos + 4]) << 24
    return r_uint(high) << 32 | r_uint(low)


def _right(word, n):
    return word >> n | word << (64 - n)


class W_SHA512Base(W_Hash):
    block_size = 128

    def process(self, data, pos, blocks):
        state = self.state
        words = [r_uint(0)] * 80
        for _ in range(blocks):
            for i in range(16):
                words[i] = _word(data, pos)
                pos += 8
            for i in range(16, 80):
                x = words[i - 15]
                y = words[i - 2]
                words[i] = (words[i - 16] + words[i - 7] + (_right(x, 1) ^ _right(x, 8) ^ x >> 7)
                            + (_right(y, 19) ^ _right(y, 61) ^ y >> 6))
            a, b, c, d = state[0], state[1], state[2], state[3]
            e, f, g, h = state[4], state[5], state[6], state[7]
            for i in range(80):
                t = h + (_right(e, 14) ^ _right(e, 18) ^ _right(e, 41)) + (g ^ (e & (f ^ g))) + ROUNDS[i] + words[i]
                u = (_right(a, 28) ^ _right(a, 34) ^ _right(a, 39)) + (a & b | c & (a | b))
                h = g
                g = f
                f = e
                e = d + t
                d = c
                c = b
                b = a
                a = t + u
            state[0] += a
            state[1] += b
            state[2] += c
            state[3] += d
            state[4] += e
            state[5] += f
            state[6] += g
            state[7] += h

    def finish(self, length):
        builder = StringBuilder(2 * 128)
        builder.append(self.pending)
        builder.append('\x80')
        builder.append_multiple_char('\x00', (111 - len(self.pending)) % 128)
        append_big(builder, r_uint(self.count) >> 61, 8)
        append_big(builder, r_uint(self.count) << 3, 8)
        text = builder.build()
        self.process(text, 0, len(text) // 128)
        builder = StringBuilder(64)
        for i in range(length // 8):
            append_big(builder, self.state[i], 8)
        return builder.build()


W_SHA384 = hash_class(W_SHA512Base, '_sha512', 'sha384', INITIAL_384, 48)
W_SHA512 = hash_class(W_SHA512Base, '_sha512', 'sha512', INITIAL_512, 64)
new_sha384 = constructor(W_SHA384, 'SHA-384')
new_sha512 = constructor(W_SHA512, 'SHA-512')
