"""BLAKE2b and BLAKE2s (RFC 7693), with keys, salts, personalisation and tree hashing."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.typedef import TypeDef
from module.hashes.digests32 import INITIAL_256, MASK
from module.hashes.digests64 import INITIAL_512
from module.hashes.interp_hash import METHODS, W_Hash, append_little, input_of, unsigned_of
from objspace.bytescore import buffer_of
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import r_uint
from rpython.rlib.rstring import StringBuilder

# which word of a block each step takes, round by round
ORDER = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
    12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
    13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
    6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
    10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
]


@specialize.arg(0)
def _right(is_wide, word, n):
    if is_wide:
        return word >> n | word << (64 - n)
    return (word >> n | word << (32 - n)) & MASK


@specialize.arg(0)
def _mix(is_wide, v, a, b, c, d, x, y):
    """The function G on four of the 16 words."""
    va = v[a] + v[b] + x
    if not is_wide:
        va &= MASK
    vd = _right(is_wide, v[d] ^ va, 32 if is_wide else 16)
    vc = v[c] + vd
    if not is_wide:
        vc &= MASK
    vb = _right(is_wide, v[b] ^ vc, 24 if is_wide else 12)
    va += vb + y
    if not is_wide:
        va &= MASK
    vd = _right(is_wide, vd ^ va, 16 if is_wide else 8)
    vc += vd
    if not is_wide:
        vc &= MASK
    v[a] = va
    v[b] = _right(is_wide, vb ^ vc, 63 if is_wide else 7)
    v[c] = vc
    v[d] = vd


@specialize.arg(0)
def compress(is_wide, state, data, pos, count, is_last, is_last_node):
    """Hash one block; `count` is the length of the input up to its end."""
    size = 8 if is_wide else 4
    m = [r_uint(0)] * 16
    for i in range(16):
        word = r_uint(0)
        for j in range(size):
            word |= r_uint(ord(data[pos + j])) << (8 * j)
        m[i] = word
        pos += size
    initial = INITIAL_512 if is_wide else INITIAL_256
    v = [r_uint(0)] * 16
    for i in range(8):
        v[i] = state[i]
        v[i + 8] = initial[i]
    ones = ~r_uint(0) if is_wide else MASK
    if is_wide:
        v[12] ^= r_uint(count)
    else:
        v[12] ^= r_uint(count) & MASK
        v[13] ^= r_uint(count) >> 32
    if is_last:
        v[14] ^= ones
        if is_last_node:
            v[15] ^= ones
    for step in range(12 if is_wide else 10):
        base = step % 10 * 16
        for i in range(4):
            _mix(is_wide, v, i, i + 4, i + 8, i + 12, m[ORDER[base + 2 * i]], m[ORDER[base + 2 * i + 1]])
        base += 8
        for i in range(4):
            _mix(is_wide, v, i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12,
                 m[ORDER[base + 2 * i]], m[ORDER[base + 2 * i + 1]])
    for i in range(8):
        state[i] ^= v[i] ^ v[i + 8]


class W_Blake(W_Hash):
    """`length` is the digest's.  The last block is processed only at the end."""
    keeps_last = 1
    is_last_node = False
    salt_size = offset_size = 0

    def one_block(self, data, pos, count, is_last):
        """Hash one block."""
        raise NotImplementedError

    def clone(self):
        w_copy = W_Hash.clone(self)
        assert isinstance(w_copy, W_Blake)
        w_copy.is_last_node = self.is_last_node
        return w_copy

    def process(self, data, pos, blocks):
        # update() has counted all of them already
        count = self.count - blocks * self.block_size
        for _ in range(blocks):
            count += self.block_size
            self.one_block(data, pos, count, False)
            pos += self.block_size

    def finish(self, length):
        builder = StringBuilder(self.block_size)
        builder.append(self.pending)
        builder.append_multiple_char('\x00', self.block_size - len(self.pending))
        self.one_block(builder.build(), 0, self.count, True)
        word_size = self.block_size // 16
        builder = StringBuilder(64)
        for i in range(8):
            append_little(builder, self.state[i], word_size)
        assert length >= 0
        return builder.build()[:length]


class W_Blake2b(W_Blake):
    algorithm = 'blake2b'
    block_size = 128
    digest_size = 64
    initial = INITIAL_512
    salt_size = 16
    offset_size = 8

    def fresh(self):
        return W_Blake2b()

    def one_block(self, data, pos, count, is_last):
        compress(True, self.state, data, pos, count, is_last, self.is_last_node)


class W_Blake2s(W_Blake):
    algorithm = 'blake2s'
    block_size = 64
    digest_size = 32
    initial = INITIAL_256
    salt_size = 8
    offset_size = 6

    def fresh(self):
        return W_Blake2s()

    def one_block(self, data, pos, count, is_last):
        compress(False, self.state, data, pos, count, is_last, self.is_last_node)


def _bytes_of(space, w_data):
    return '' if w_data is None else buffer_of(space, w_data)


def _padded(builder, data, size):
    builder.append(data)
    builder.append_multiple_char('\x00', size - len(data))


@specialize.arg(1)
def _new(space, cls, w_data, digest_size, w_key, w_salt, w_person, fanout, depth, w_leaf_size, w_node_offset,
         node_depth, inner_size, last_node):
    """Make an object. Raises TypeError, ValueError, OverflowError."""
    key, salt, person = _bytes_of(space, w_key), _bytes_of(space, w_salt), _bytes_of(space, w_person)
    leaf_size = node_offset = r_uint(0)
    if w_leaf_size is not None:
        leaf_size = unsigned_of(space, w_leaf_size, "Python int too large to convert to C unsigned long")
    if w_node_offset is not None:
        node_offset = unsigned_of(space, w_node_offset, "int too big to convert")
    longest = cls.digest_size
    if not 1 <= digest_size <= longest:
        raise oefmt(space.w_ValueError, "digest_size must be between 1 and %d bytes", longest)
    if len(salt) > cls.salt_size:
        raise oefmt(space.w_ValueError, "maximum salt length is %d bytes", cls.salt_size)
    if len(person) > cls.salt_size:
        raise oefmt(space.w_ValueError, "maximum person length is %d bytes", cls.salt_size)
    if not 0 <= fanout <= 255:
        raise oefmt(space.w_ValueError, "fanout must be between 0 and 255")
    if not 1 <= depth <= 255:
        raise oefmt(space.w_ValueError, "depth must be between 1 and 255")
    if leaf_size > MASK:
        raise oefmt(space.w_OverflowError, "leaf_size is too large")
    if cls.offset_size < 8 and node_offset >> 48 != r_uint(0):
        raise oefmt(space.w_OverflowError, "node_offset is too large")
    if not 0 <= node_depth <= 255:
        raise oefmt(space.w_ValueError, "node_depth must be between 0 and 255")
    if not 0 <= inner_size <= longest:
        raise oefmt(space.w_ValueError, "inner_size must be between 0 and is %d", longest)
    if len(key) > longest:
        raise oefmt(space.w_ValueError, "maximum key length is %d bytes", longest)
    builder = StringBuilder(64)
    builder.append(chr(digest_size) + chr(len(key)) + chr(fanout) + chr(depth))
    append_little(builder, leaf_size, 4)
    append_little(builder, node_offset, cls.offset_size)
    builder.append(chr(node_depth) + chr(inner_size))
    # what BLAKE2b keeps free before the salt
    builder.append_multiple_char('\x00', longest - 2 * cls.salt_size - 10 - cls.offset_size)
    _padded(builder, salt, cls.salt_size)
    _padded(builder, person, cls.salt_size)
    parameters = builder.build()
    w_hash = cls()
    word_size = longest // 8
    for i in range(8):
        word = r_uint(0)
        for j in range(word_size):
            word |= r_uint(ord(parameters[i * word_size + j])) << (8 * j)
        w_hash.state[i] ^= word
    w_hash.length = digest_size
    w_hash.is_last_node = last_node
    if len(key) > 0:
        builder = StringBuilder(cls.block_size)
        _padded(builder, key, cls.block_size)
        w_hash.update(builder.build())
    if w_data is not None:
        w_hash.update(input_of(space, w_data))
    return w_hash


@unwrap_spec(digest_size=int, fanout=int, depth=int, node_depth=int, inner_size=int, last_node=bool,
             usedforsecurity=bool)
def descr_new_blake2b(space, w_type, w_data=None, __kwonly__=None, digest_size=64, w_key=None, w_salt=None,
                      w_person=None, fanout=1, depth=1, w_leaf_size=None, w_node_offset=None, node_depth=0,
                      inner_size=0, last_node=False, usedforsecurity=True):
    return _new(space, W_Blake2b, w_data, digest_size, w_key, w_salt, w_person, fanout, depth, w_leaf_size,
                w_node_offset, node_depth, inner_size, last_node)


@unwrap_spec(digest_size=int, fanout=int, depth=int, node_depth=int, inner_size=int, last_node=bool,
             usedforsecurity=bool)
def descr_new_blake2s(space, w_type, w_data=None, __kwonly__=None, digest_size=32, w_key=None, w_salt=None,
                      w_person=None, fanout=1, depth=1, w_leaf_size=None, w_node_offset=None, node_depth=0,
                      inner_size=0, last_node=False, usedforsecurity=True):
    return _new(space, W_Blake2s, w_data, digest_size, w_key, w_salt, w_person, fanout, depth, w_leaf_size,
                w_node_offset, node_depth, inner_size, last_node)


def _typedef(cls, descr_new):
    typedef = TypeDef(cls.algorithm, module='_blake2', acceptable_as_base=False,
                      doc='A %s hash object.' % cls.algorithm.upper())
    typedef.add(__new__=interp2app(descr_new), SALT_SIZE=cls.salt_size, PERSON_SIZE=cls.salt_size,
                MAX_KEY_SIZE=cls.digest_size, MAX_DIGEST_SIZE=cls.digest_size, **METHODS)
    return typedef


W_Blake2b.typedef = _typedef(W_Blake2b, descr_new_blake2b)
W_Blake2s.typedef = _typedef(W_Blake2s, descr_new_blake2s)
