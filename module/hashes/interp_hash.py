"""W_Hash, the base of all hash objects: blocks of input, and the methods of Python code.

The algorithms are in digests32.py (MD5, SHA-1, SHA-256), digests64.py (SHA-512), keccak.py (SHA-3) and
blake.py; the modules that offer them are module/_md5, _sha1, _sha256, _sha512, _sha3 and _blake2.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.bytescore import W_BytesObject, buffer_or_none
from objspace.int_base import W_AbstractIntObject
from objspace.strcore import W_StrObject
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder

HEX = '0123456789abcdef'


def input_of(space, w_data):
    """The bytes to hash. Raises TypeError."""
    if isinstance(w_data, W_StrObject):
        raise oefmt(space.w_TypeError, "Strings must be encoded before hashing")
    data = buffer_or_none(space, w_data)
    if data is None:
        raise oefmt(space.w_TypeError, "object supporting the buffer API required")
    return data


def unsigned_of(space, w_value, message):
    """A C unsigned long. Raises TypeError, ValueError, and OverflowError with `message`."""
    if not isinstance(w_value, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "an integer is required")
    num = w_value.asbigint()
    if num.sign < 0:
        raise oefmt(space.w_ValueError, "value must be positive")
    try:
        return num.touint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "%s", message)


def hexadecimal(data):
    """Two digits for each byte."""
    builder = StringBuilder(2 * len(data))
    for c in data:
        builder.append(HEX[ord(c) >> 4])
        builder.append(HEX[ord(c) & 15])
    return builder.build()


def append_little(builder, word, size):
    """Append the lowest `size` bytes of a word, the lowest first."""
    for i in range(size):
        builder.append(chr(intmask(word >> (8 * i)) & 255))


def append_big(builder, word, size):
    """Append the lowest `size` bytes of a word, the highest first."""
    i = size - 1
    while i >= 0:
        builder.append(chr(intmask(word >> (8 * i)) & 255))
        i -= 1


class W_Hash(W_Root):
    """`state` is the state after all whole blocks, `pending` the input after them, `count` the length of all input.

    A subclass sets the class attributes, and has process() and finish().
    """
    algorithm = '?'
    block_size = 64
    digest_size = 0
    initial = [r_uint(0)]
    keeps_last = 0          # 1: a block is processed only when there is input after it

    def __init__(self):
        self.state = self.initial[:]
        self.pending = ''
        self.count = 0
        self.length = self.digest_size

    def fresh(self):
        """Return a new object of the same algorithm."""
        raise NotImplementedError

    def process(self, data, pos, blocks):
        """Hash whole blocks of `data` from `pos` on."""
        raise NotImplementedError

    def finish(self, length):
        """Return the digest (of `length` bytes, where that can be chosen); the object is of no use then."""
        raise NotImplementedError

    def clone(self):
        """Return a copy."""
        w_copy = self.fresh()
        w_copy.state = self.state[:]
        w_copy.pending = self.pending
        w_copy.count = self.count
        w_copy.length = self.length
        return w_copy

    def update(self, data):
        """Add input."""
        size = self.block_size
        pos = 0
        pending = self.pending
        if len(pending) > 0:
            pos = min(size - len(pending), len(data))
            assert pos >= 0
            pending += data[:pos]
            if len(pending) < size or pos + self.keeps_last > len(data):
                self.pending = pending
                self.count += len(data)
                return
            self.count += pos
            self.process(pending, 0, 1)
        blocks = (len(data) - pos - self.keeps_last) // size
        if blocks > 0:
            self.count += blocks * size
            self.process(data, pos, blocks)
            pos += blocks * size
        assert pos >= 0
        self.pending = data[pos:]
        self.count += len(self.pending)

    def digest_bytes(self):
        """The digest of the input so far."""
        return self.clone().finish(self.length)

    def descr_update(self, space, w_obj):
        """Update this hash object's state with the provided string."""
        self.update(input_of(space, w_obj))

    def descr_digest(self, space):
        """Return the digest value as a bytes object."""
        return W_BytesObject(self.digest_bytes())

    def descr_hexdigest(self, space):
        """Return the digest value as a string of hexadecimal digits."""
        return space.newtext(hexadecimal(self.digest_bytes()))

    def descr_copy(self, space):
        """Return a copy of the hash object."""
        return self.clone()

    def fget_name(self, space):
        return space.newtext(self.algorithm)

    def fget_block_size(self, space):
        return space.newint(self.block_size)

    def fget_digest_size(self, space):
        return space.newint(self.length)


METHODS = {
    'update': interp2app(W_Hash.descr_update),
    'digest': interp2app(W_Hash.descr_digest),
    'hexdigest': interp2app(W_Hash.descr_hexdigest),
    'copy': interp2app(W_Hash.descr_copy),
    'name': GetSetProperty(W_Hash.fget_name),
    'block_size': GetSetProperty(W_Hash.fget_block_size),
    'digest_size': GetSetProperty(W_Hash.fget_digest_size),
}


def hash_class(base, module, name, initial_words, size):
    """Make the class of an algorithm whose objects only a function makes (at import)."""
    class W_NewHash(base):
        algorithm = name
        digest_size = size
        initial = initial_words

        def fresh(self):
            return W_NewHash()
    W_NewHash.__name__ = 'W_' + name
    W_NewHash.typedef = TypeDef(name, module=module, acceptable_as_base=False)
    W_NewHash.typedef.add(**METHODS)
    return W_NewHash


def constructor(cls, title):
    """Make the function that makes objects of a class (at import)."""
    @unwrap_spec(usedforsecurity=bool)
    def new_hash(space, w_string=None, __kwonly__=None, usedforsecurity=True):
        w_hash = cls()
        if w_string is not None:
            w_hash.update(input_of(space, w_string))
        return w_hash
    new_hash.func_name = cls.algorithm
    return interp2app(new_hash, kw='string', name=cls.algorithm,
                      doc='Return a new %s hash object; optionally initialized with a string.' % title)
