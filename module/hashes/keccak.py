"""SHA-3 and SHAKE (FIPS 202): the Keccak sponge with 25 lanes of 64 bits."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.typedef import GetSetProperty, TypeDef
from module.hashes.interp_hash import METHODS, W_Hash, append_little, hexadecimal, input_of, unsigned_of
from objspace.bytescore import W_BytesObject
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder

LANES = [r_uint(0)] * 25
MAX_LENGTH = r_uint(1 << 29)


def _round_constants():
    """The constants from their shift register (FIPS 202, 3.2.5)."""
    constants = []
    register = 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            if register & 1:
                constant |= 1 << ((1 << j) - 1)
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        constants.append(r_uint(constant))
    return constants


def _moves():
    """The lanes in the order in which they take each other's place, and how far each is rotated."""
    targets, rotations = [], []
    x, y = 1, 0
    for t in range(24):
        x, y = y, (2 * x + 3 * y) % 5
        targets.append(x + 5 * y)
        rotations.append((t + 1) * (t + 2) // 2 % 64)
    return targets, rotations


ROUNDS = _round_constants()
TARGETS, ROTATIONS = _moves()


def _left(word, n):
    return word << n | word >> (64 - n)


def permute(lanes):
    """Keccak-f[1600], in place."""
    columns = [r_uint(0)] * 5
    for step in range(24):
        for x in range(5):
            columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
        for x in range(5):
            change = columns[(x + 4) % 5] ^ _left(columns[(x + 1) % 5], 1)
            for y in range(0, 25, 5):
                lanes[x + y] ^= change
        moving = lanes[1]
        for i in range(24):
            target = TARGETS[i]
            displaced = lanes[target]
            lanes[target] = _left(moving, ROTATIONS[i])
            moving = displaced
        for y in range(0, 25, 5):
            for x in range(5):
                columns[x] = lanes[x + y]
            for x in range(5):
                lanes[x + y] = columns[x] ^ (~columns[(x + 1) % 5] & columns[(x + 2) % 5])
        lanes[0] ^= ROUNDS[step]


class W_Sponge(W_Hash):
    """`suffix` is what ends the input: it tells the families apart."""
    initial = LANES
    suffix = 0x06

    def process(self, data, pos, blocks):
        lanes = self.state
        for _ in range(blocks):
            for i in range(self.block_size // 8):
                low = ord(data[pos]) | ord(data[pos + 1]) << 8 | ord(data[pos + 2]) << 16 | ord(data[pos + 3]) << 24
                pos += 4
                high = ord(data[pos]) | ord(data[pos + 1]) << 8 | ord(data[pos + 2]) << 16 | ord(data[pos + 3]) << 24
                pos += 4
                lanes[i] ^= r_uint(high) << 32 | r_uint(low)
            permute(lanes)

    def finish(self, length):
        size = self.block_size
        builder = StringBuilder(size)
        builder.append(self.pending)
        free = size - len(self.pending)
        if free == 1:
            builder.append(chr(self.suffix | 0x80))
        else:
            builder.append(chr(self.suffix))
            builder.append_multiple_char('\x00', free - 2)
            builder.append('\x80')
        self.process(builder.build(), 0, 1)
        builder = StringBuilder(length + size)
        while True:
            for i in range(size // 8):
                append_little(builder, self.state[i], 8)
            if builder.getlength() >= length:
                break
            permute(self.state)
        assert length >= 0
        return builder.build()[:length]

    def fget_capacity_bits(self, space):
        return space.newint(1600 - 8 * self.block_size)

    def fget_rate_bits(self, space):
        return space.newint(8 * self.block_size)

    def fget_suffix(self, space):
        return W_BytesObject(chr(self.suffix))


class W_Shake(W_Sponge):
    """A digest of any length."""
    suffix = 0x1f

    def _digest(self, space, w_length):
        length = unsigned_of(space, w_length, "Python int too large to convert to C unsigned long")
        if length >= MAX_LENGTH:
            raise oefmt(space.w_ValueError, "length is too large")
        return self.clone().finish(intmask(length))

    def descr_digest_of_length(self, space, w_length):
        """Return the digest value as a bytes object."""
        return W_BytesObject(self._digest(space, w_length))

    def descr_hexdigest_of_length(self, space, w_length):
        """Return the digest value as a string of hexadecimal digits."""
        return space.newtext(hexadecimal(self._digest(space, w_length)))


SPONGE_METHODS = dict(
    METHODS,
    _capacity_bits=GetSetProperty(W_Sponge.fget_capacity_bits),
    _rate_bits=GetSetProperty(W_Sponge.fget_rate_bits),
    _suffix=GetSetProperty(W_Sponge.fget_suffix))
SHAKE_METHODS = dict(
    SPONGE_METHODS,
    digest=interp2app(W_Shake.descr_digest_of_length),
    hexdigest=interp2app(W_Shake.descr_hexdigest_of_length))


def sponge_class(base, methods, name, security, size, doc_text):
    """Make the class of an algorithm; `security` bits are half of the capacity (at import)."""
    class W_NewSponge(base):
        algorithm = name
        digest_size = size
        block_size = (1600 - 2 * security) // 8

        def fresh(self):
            return W_NewSponge()
    W_NewSponge.__name__ = 'W_' + name

    @unwrap_spec(usedforsecurity=bool)
    def descr_new(space, w_type, w_data=None, __kwonly__=None, usedforsecurity=True):
        w_hash = W_NewSponge()
        if w_data is not None:
            w_hash.update(input_of(space, w_data))
        return w_hash
    W_NewSponge.typedef = TypeDef(name, module='_sha3', acceptable_as_base=False, doc=doc_text)
    W_NewSponge.typedef.add(__new__=interp2app(descr_new), **methods)
    return W_NewSponge


def _fixed(bits):
    return sponge_class(W_Sponge, SPONGE_METHODS, 'sha3_%d' % bits, bits, bits // 8,
                        "A SHA3-%d hash object: the digest has %d bytes." % (bits, bits // 8))


def _shake(bits):
    return sponge_class(W_Shake, SHAKE_METHODS, 'shake_%d' % bits, bits, 0,
                        "A SHAKE-%d hash object: digest(length) has any number of bytes." % bits)


W_SHA3_224, W_SHA3_256, W_SHA3_384, W_SHA3_512 = _fixed(224), _fixed(256), _fixed(384), _fixed(512)
W_Shake128, W_Shake256 = _shake(128), _shake(256)
