"""_random.Random: the Mersenne Twister with CPython's seeding, so that sequences are the same.

Rule: the random chapter of the library reference; the generator is rpython's rrandom.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.int_base import W_AbstractIntObject
from objspace.tupleobject import W_TupleObject
from rpython.rlib import rrandom, rurandom
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rstring import StringBuilder

WORDS = rrandom.N
_MASK_32 = r_uint(0xffffffff)
_MAX_C_INT = 2 ** 31 - 1
# bytes from the system for a seed: as many as the state has
_SEED_BYTES = 4 * WORDS

urandom_context = rurandom.init_urandom()


def _words_of_bytes(data):
    """Little-endian 32-bit words of a byte string whose length is a multiple of 4."""
    result = []
    for i in range(0, len(data), 4):
        result.append(r_uint(ord(data[i]) | ord(data[i + 1]) << 8 | ord(data[i + 2]) << 16 | ord(data[i + 3]) << 24))
    return result


def _key_of_bigint(num):
    """The absolute value as 32-bit words, the lowest first; at least one word."""
    words = max((num.bit_length() + 31) // 32, 1)
    return _words_of_bytes(num.abs().tobytes(4 * words, 'little', False))


class W_Random(Weakrefable, W_Root):
    """`generator` is seeded by `__new__`."""

    def __init__(self):
        self.generator = rrandom.Random()

    def seed_with(self, space, w_seed):
        """Seed with an int, with the hash of another object, or from the system."""
        if w_seed is None or space.is_none(w_seed):
            key = _words_of_bytes(rurandom.urandom(urandom_context, _SEED_BYTES))
        elif isinstance(w_seed, W_AbstractIntObject):
            key = _key_of_bigint(w_seed.asbigint())
        else:
            value = r_uint(space.hash_w(w_seed))
            key = [value & _MASK_32]
            if value >> 32:
                key.append(value >> 32)
        self.generator.init_by_array(key)

    def descr_seed(self, space, w_n=None):
        """Seed the generator: with the absolute value of an int, the hash of anything else, or, without
        an argument or with None, with bytes from the operating system."""
        self.seed_with(space, w_n)

    def descr_random(self, space):
        """A float x with 0.0 <= x < 1.0."""
        return space.newfloat(self.generator.random())

    def descr_getstate(self, space):
        """The state: a tuple of 624 words and the position among them."""
        state = self.generator.state
        items_w = [space.newint(intmask(state[i])) for i in range(WORDS)]
        items_w.append(space.newint(self.generator.index))
        return space.newtuple(items_w[:])

    def descr_setstate(self, space, w_state):
        """Restore a state that getstate() gave."""
        if not isinstance(w_state, W_TupleObject):
            raise oefmt(space.w_TypeError, "state vector must be a tuple")
        items_w = w_state.wrappeditems
        if len(items_w) != WORDS + 1:
            raise oefmt(space.w_ValueError, "state vector is the wrong size")
        words = [r_uint(0)] * WORDS
        for i in range(WORDS):
            words[i] = _word(space, items_w[i])
        index = space.gateway_int_w(items_w[WORDS])
        if not 0 <= index <= WORDS:
            raise oefmt(space.w_ValueError, "invalid state")
        for i in range(WORDS):
            self.generator.state[i] = words[i]
        self.generator.index = index

    def descr_getrandbits(self, space, w_k):
        """An int with k random bits."""
        k = _c_int(space, w_k)
        if k < 0:
            raise oefmt(space.w_ValueError, "number of bits must be non-negative")
        if k == 0:
            return space.newint(0)
        if k <= 32:
            return space.newint(intmask(self.generator.genrand32() >> (32 - k)))
        builder = StringBuilder((k + 31) // 32 * 4)
        while k > 0:
            word = self.generator.genrand32()
            if k < 32:
                word >>= 32 - k
            value = intmask(word)
            builder.append(chr(value & 0xff))
            builder.append(chr(value >> 8 & 0xff))
            builder.append(chr(value >> 16 & 0xff))
            builder.append(chr(value >> 24 & 0xff))
            k -= 32
        return space.newbigint(rbigint.frombytes(builder.build(), 'little', False))


def _word(space, w_item):
    """One item of a state: an int whose lowest 32 bits count. Raises TypeError, OverflowError."""
    if not isinstance(w_item, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "an integer is required")
    num = w_item.asbigint()
    if num.sign < 0:
        raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
    try:
        return num.touint() & _MASK_32
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")


def _c_int(space, w_k):
    k = space.getindex_w(w_k, None)
    if k > _MAX_C_INT or k < -_MAX_C_INT - 1:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    return k


def descr_new_random(space, w_type, __args__):
    """Random([seed]): a generator with a state of its own."""
    args_w = __args__.args_w
    if __args__.names is not None and len(__args__.names) > 0 \
            and space.is_w(w_type, W_Random.typedef.w_type):
        raise oefmt(space.w_TypeError, "Random() takes no keyword arguments")
    if len(args_w) > 1:
        raise oefmt(space.w_TypeError, "Random() requires 0 or 1 argument")
    w_random = space.allocate_instance(W_Random, w_type)
    W_Random.__init__(w_random)
    w_random.seed_with(space, args_w[0] if len(args_w) == 1 else None)
    return w_random


W_Random.typedef = TypeDef(
    'Random', module='_random',
    doc="Random() -> create a random number generator with its own internal state.",
    __new__=interp2app(descr_new_random),
    seed=interp2app(W_Random.descr_seed),
    getstate=interp2app(W_Random.descr_getstate),
    setstate=interp2app(W_Random.descr_setstate),
    random=interp2app(W_Random.descr_random),
    getrandbits=interp2app(W_Random.descr_getrandbits),
)
