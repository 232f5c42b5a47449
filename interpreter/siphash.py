"""The hash of texts and bytes: SipHash-1-3 with a random key, as CPython 3.11's (PEP 456).

A call of enable_siphash13() anywhere in the program makes it the hash of all RPython strings, once
translated; the key comes from PYTHONHASHSEED when the process starts.  With equal seeds texts have the
hashes that CPython gives them.  Untranslated, strings keep the host's hash.
"""
from rpython.rlib import rgc
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask, r_uint64
from rpython.rlib.rsiphash import initialize_from_env, seed
from rpython.rtyper.extregistry import ExtRegistryEntry
from rpython.rtyper.lltypesystem import lltype

_INITIAL = (r_uint64(0x736f6d6570736575), r_uint64(0x646f72616e646f6d),
            r_uint64(0x6c7967656e657261), r_uint64(0x7465646279746573))


@always_inline
def _rotated(x, count):
    return (x << count) | (x >> (64 - count))


@always_inline
def _round(v0, v1, v2, v3):
    """One SipRound (Aumasson and Bernstein, 2012, section 2.2)."""
    v0 += v1
    v1 = _rotated(v1, 13) ^ v0
    v0 = _rotated(v0, 32)
    v2 += v3
    v3 = _rotated(v3, 16) ^ v2
    v0 += v3
    v3 = _rotated(v3, 21) ^ v0
    v2 += v1
    v1 = _rotated(v1, 17) ^ v2
    v2 = _rotated(v2, 32)
    return v0, v1, v2, v3


@always_inline
def _character_width(ll_s):
    """Bytes per character of CPython's representation (PEP 393)."""
    if lltype.typeOf(ll_s).TO.chars.OF == lltype.Char:
        return 1
    width = 1
    for i in range(len(ll_s.chars)):
        code = ord(ll_s.chars[i])
        if code > 0xffff:
            return 4
        if code > 0xff:
            width = 2
    return width


@always_inline
def _word(ll_s, start, count, width):
    """The little-endian number of `count` characters."""
    word = r_uint64(0)
    shift = 0
    for i in range(start, start + count):
        word |= r_uint64(ord(ll_s.chars[i])) << shift
        shift += 8 * width
    return word


@rgc.no_collect
def ll_hash_siphash13(ll_s):
    """The hash of a low-level string or unicode; called through objectmodel.ll_hash_string()."""
    length = len(ll_s.chars)
    if length == 0:
        return 0
    width = _character_width(ll_s)
    k0 = seed.k0l
    k1 = seed.k1l
    v0 = k0 ^ _INITIAL[0]
    v1 = k1 ^ _INITIAL[1]
    v2 = k0 ^ _INITIAL[2]
    v3 = k1 ^ _INITIAL[3]
    per_word = 8 // width
    i = 0
    while i + per_word <= length:
        word = _word(ll_s, i, per_word, width)
        v3 ^= word
        v0, v1, v2, v3 = _round(v0, v1, v2, v3)
        v0 ^= word
        i += per_word
    last = _word(ll_s, i, length - i, width) | r_uint64(length * width) << 56
    v3 ^= last
    v0, v1, v2, v3 = _round(v0, v1, v2, v3)
    v0 ^= last
    v2 ^= r_uint64(0xff)
    for _ in range(3):
        v0, v1, v2, v3 = _round(v0, v1, v2, v3)
    return intmask(v0 ^ v1 ^ v2 ^ v3)


def enable_siphash13():
    """Make SipHash-1-3 the hash of strings in the translated program."""


class _Entry(ExtRegistryEntry):
    """What enable_siphash13() means to the translator, after rpython.rlib.rsiphash."""
    _about_ = enable_siphash13

    def compute_result_annotation(self):
        bookkeeper = self.bookkeeper
        bookkeeper.annotator.translator.ll_hash_string = ll_hash_siphash13
        s_function = bookkeeper.immutablevalue(initialize_from_env)
        bookkeeper.emulate_pbc_call((enable_siphash13,), s_function, [])

    def specialize_call(self, hop):
        hop.exception_cannot_occur()
        bookkeeper = hop.rtyper.annotator.bookkeeper
        r_function = hop.rtyper.getrepr(bookkeeper.immutablevalue(initialize_from_env))
        bookkeeper.annotator.translator._call_at_startup.append(r_function.get_unique_llfn().value)
