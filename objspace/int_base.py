"""W_AbstractIntObject: what int has whatever the size of its value.

The two representations are in intobject.py (a machine word) and longobject.py (an
rbigint); arithmetic and the TypeDef in intobject.py; the constructor in int_new.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.root import W_Root
from objspace.format_number import bigint_to_float, format_int
from rpython.rlib.rbigint import InvalidSignednessError, rbigint

_TEN = rbigint.fromint(10)
# sizes that int.__sizeof__ reports: CPython's header, and 4 bytes per 30 bits
_HEADER_BYTES = 24
_DIGIT_BITS = 30


class W_AbstractIntObject(W_Root):
    """Common base of W_IntObject and W_LongObject; both have the TypeDef 'int'."""
    _attrs_ = []

    def asbigint(self):
        """The value as an rbigint."""
        raise NotImplementedError

    def exact(self, space):
        """The same value as a plain int: not a bool, not an instance of a subclass."""
        raise NotImplementedError

    def bit_count(self):
        """The number of one bits of the absolute value."""
        raise NotImplementedError

    # ---- hooks of W_Root

    def bigint_w(self, space):
        return self.asbigint()

    def float_w(self, space):
        return bigint_to_float(space, self.asbigint())

    # ---- conversion

    def descr_int(self, space):
        return self.exact(space)

    def descr_float(self, space):
        return space.newfloat(self.float_w(space))

    @unwrap_spec(text='unicode')
    def descr_format(self, space, text):
        if len(text) == 0:
            return space.str(self)
        return space.newtext(format_int(space, self, self.asbigint(), text))

    def descr_round(self, space, w_ndigits=None):
        """Round to a power of ten, halves to the even neighbour; ndigits >= 0 changes nothing."""
        if w_ndigits is None:
            return self.exact(space)
        ndigits = space.getindex_w(space.index(w_ndigits), None)
        if ndigits >= 0:
            return self.exact(space)
        num = self.asbigint()
        # more digits than the number has: 3 bits are less than a digit
        if ndigits < -(num.bit_length() // 3 + 2):
            return space.newint(0)
        unit = _TEN.pow(rbigint.fromint(-ndigits))
        quotient, rest = num.divmod(unit)
        twice = rest.lshift(1)
        if twice.gt(unit) or (twice.eq(unit) and not quotient.int_and_(1).int_eq(0)):
            quotient = quotient.int_add(1)
        return space.newbigint(quotient.mul(unit))

    def descr_as_integer_ratio(self, space):
        """Return a pair of integers, whose ratio is equal to this int; the second is 1."""
        return space.newtuple2(self.exact(space), space.newint(1))

    def descr_getnewargs(self, space):
        return space.newtuple([self.exact(space)])

    def descr_sizeof(self, space):
        """Returns size in memory, in bytes, as CPython counts it."""
        digits = (self.asbigint().bit_length() + _DIGIT_BITS - 1) // _DIGIT_BITS
        return space.newint(_HEADER_BYTES + 4 * max(digits, 1))

    # ---- bits and bytes

    def descr_bit_length(self, space):
        """Number of bits necessary to represent the int in binary, without the sign."""
        try:
            return space.newint(self.asbigint().bit_length())
        except OverflowError:
            raise oefmt(space.w_OverflowError, "int has too many bits to express in a platform size_t")

    def descr_bit_count(self, space):
        """Number of ones in the binary representation of the absolute value."""
        return space.newint(self.bit_count())

    def descr_to_bytes(self, space, w_length=None, w_byteorder=None, __kwonly__=None, w_signed=None):
        """Return an array of bytes representing the int (two's complement if signed)."""
        length = 1
        if w_length is not None:
            length = _ssize(space, w_length)
        byteorder = _byteorder(space, w_byteorder, 'to_bytes')
        signed = w_signed is not None and space.is_true(w_signed)
        if length < 0:
            raise oefmt(space.w_ValueError, "length argument must be non-negative")
        num = self.asbigint()
        if num.sign < 0 and not signed:
            raise oefmt(space.w_OverflowError, "can't convert negative int to unsigned")
        if length == 0 and (num.sign == 0 or num.int_eq(-1)):
            return space.newbytes('')
        try:
            return space.newbytes(num.tobytes(length, byteorder, signed))
        except (OverflowError, InvalidSignednessError):
            raise oefmt(space.w_OverflowError, "int too big to convert")

    # ---- the number tower's attributes

    def fget_real(self, space):
        return self.exact(space)

    def fget_imag(self, space):
        return space.newint(0)

    def fget_denominator(self, space):
        return space.newint(1)


def _ssize(space, w_length):
    try:
        return space.index(w_length).bigint_w(space).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")


def _byteorder(space, w_byteorder, where):
    if w_byteorder is None:
        return 'big'
    if not space.is_str(w_byteorder):
        raise oefmt(space.w_TypeError, "%s() argument 'byteorder' must be str, not %s",
                    where, space.type_name_or_none(w_byteorder))
    byteorder = space.text_w(w_byteorder)
    if byteorder != 'big' and byteorder != 'little':
        raise oefmt(space.w_ValueError, "byteorder must be either 'little' or 'big'")
    return byteorder


def descr_from_bytes(space, w_type, w_bytes, w_byteorder=None, __kwonly__=None, w_signed=None):
    """Return the integer represented by the given array of bytes."""
    byteorder = _byteorder(space, w_byteorder, 'from_bytes')
    signed = w_signed is not None and space.is_true(w_signed)
    if space.isinstance_w(w_bytes, space.w_bytes):
        data = space.bytes_w(w_bytes)
    elif space.is_str(w_bytes) or isinstance(w_bytes, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "cannot convert '%T' object to bytes", w_bytes)
    else:
        data = space.bytes_w(space.call_function(space.w_bytes, w_bytes))
    w_result = space.newbigint(rbigint.frombytes(data, byteorder, signed))
    if space.is_w(w_type, space.w_int):
        return w_result
    return space.call_function(w_type, w_result)
