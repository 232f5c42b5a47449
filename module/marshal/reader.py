"""marshal: bytes to objects; the format is described in writer.py."""
from rpython.rlib.longlong2float import longlong2float
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import rbigint

from interpreter.error import oefmt
from module.marshal.writer import LONG_BITS, MAX_DEPTH
from objspace.bytescore import buffer_of

CODE_FIELDS = 18


def is_ascii(text):
    for c in text:
        if ord(c) >= 0x80:
            return False
    return True


class Reader(object):
    """Reads from bytes; FileReader below from a file object.

    `refs_w`: the numbered objects so far, None for one that is not complete yet.
    """

    def __init__(self, space, text):
        self.space = space
        self.text = text
        self.pos = 0
        self.depth = 0
        self.refs_w = []

    def take(self, count):
        """The next `count` bytes. Raises EOFError."""
        start = self.pos
        if count < 0 or count > len(self.text) - start:
            raise self.too_short()
        end = start + count
        assert 0 <= start <= end
        self.pos = end
        return self.text[start:end]

    def take_type(self, message):
        """The next byte as a number. Raises EOFError with this message."""
        if self.pos >= len(self.text):
            raise oefmt(self.space.w_EOFError, "%s", message)
        value = ord(self.text[self.pos])
        self.pos += 1
        return value

    # ---- numbers

    def too_short(self):
        return oefmt(self.space.w_EOFError, "marshal data too short")

    def bad(self, what):
        return oefmt(self.space.w_ValueError, "bad marshal data (%s)", what)

    def byte(self):
        return self.take_type('EOF read where not expected')

    def short(self):
        text = self.take(2)
        return ord(text[0]) | ord(text[1]) << 8

    def long(self):
        text = self.take(4)
        value = ord(text[0]) | ord(text[1]) << 8 | ord(text[2]) << 16 | ord(text[3]) << 24
        if value >= 0x80000000:
            value -= 0x100000000
        return value

    def double(self):
        text = self.take(8)
        bits = r_uint(0)
        for i in range(8):
            bits |= r_uint(ord(text[i])) << (8 * i)
        return longlong2float(intmask(bits))

    def size(self, what):
        value = self.long()
        if value < 0:
            raise self.bad('%s size out of range' % what)
        return value

    # ---- objects

    def read(self):
        """Read one object; None for the end mark of a dict. Raises EOFError, ValueError, TypeError."""
        code = self.take_type('EOF read where object expected')
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise oefmt(self.space.w_ValueError, "recursion limit exceeded")
        w_result = self._read_kind(chr(code & 0x7f), code & 0x80 != 0)
        self.depth -= 1
        return w_result

    def read_object(self, where):
        """Read one object that has to be there."""
        w_obj = self.read()
        if w_obj is None:
            raise oefmt(self.space.w_TypeError, "NULL object in marshal data for %s", where)
        return w_obj

    def _read_kind(self, kind, is_numbered):
        space = self.space
        if kind == '0':
            return None
        elif kind == 'N':
            return space.w_None
        elif kind == 'S':
            return space.w_StopIteration
        elif kind == '.':
            return space.w_Ellipsis
        elif kind == 'F':
            return space.w_False
        elif kind == 'T':
            return space.w_True
        elif kind == 'r':
            index = self.long()
            if index < 0 or index >= len(self.refs_w) or self.refs_w[index] is None:
                raise self.bad('invalid reference')
            return self.refs_w[index]
        if kind == '(' or kind == ')' or kind == '[' or kind == '{' or kind == '<' or kind == '>' or kind == 'c':
            return self._read_container(kind, is_numbered)
        w_result = self._read_simple(kind)
        if is_numbered:
            self.refs_w.append(w_result)
        return w_result

    def _read_simple(self, kind):
        space = self.space
        if kind == 'i':
            return space.newint(self.long())
        elif kind == 'I':
            text = self.take(8)
            return space.newbigint(rbigint.frombytes(text, 'little', True))
        elif kind == 'l':
            return self._read_long()
        elif kind == 'f':
            return self._read_float_text()
        elif kind == 'g':
            return space.newfloat(self.double())
        elif kind == 'x':
            real = space.float_w(self._read_float_text())
            imag = space.float_w(self._read_float_text())
            return space.newcomplex(real, imag)
        elif kind == 'y':
            real = self.double()
            imag = self.double()
            return space.newcomplex(real, imag)
        elif kind == 's':
            return space.newbytes(self.take(self.size('bytes object')))
        elif kind == 'u' or kind == 't':
            text = self.take(self.size('string'))
            if is_ascii(text):
                return space.newtext(text)
            w_bytes = space.newbytes(text)
            return space.call_method(w_bytes, 'decode', space.newtext('utf-8'), space.newtext('surrogatepass'))
        elif kind == 'a' or kind == 'A':
            return self._latin(self.take(self.size('string')))
        elif kind == 'z' or kind == 'Z':
            return self._latin(self.take(self.byte()))
        raise self.bad('unknown type code')

    def _latin(self, text):
        if is_ascii(text):
            return self.space.newtext(text)
        return self.space.call_method(self.space.newbytes(text), 'decode', self.space.newtext('latin-1'))

    def _read_float_text(self):
        text = self.take(self.byte())
        return self.space.call_function(self.space.w_float, self._latin(text))

    def _read_long(self):
        count = self.long()
        is_negative = count < 0
        if count == -0x80000000:
            raise self.bad('long size out of range')
        if is_negative:
            count = -count
        pieces = []
        accumulator = 0
        available = 0
        digit = 1
        for _ in range(count):
            digit = self.short()
            if digit > 0x7fff:
                raise self.bad('digit out of range in long')
            accumulator |= digit << available
            available += LONG_BITS
            while available >= 8:
                pieces.append(chr(accumulator & 0xff))
                accumulator >>= 8
                available -= 8
        if digit == 0:
            raise self.bad('unnormalized long data')
        pieces.append(chr(accumulator & 0xff))
        number = rbigint.frombytes(''.join(pieces), 'little', False)
        if is_negative:
            number = number.neg()
        return self.space.newbigint(number)

    def _reserve(self, is_numbered, w_obj):
        "Number an object before its items are read; its index, or -1."
        if not is_numbered:
            return -1
        self.refs_w.append(w_obj)
        return len(self.refs_w) - 1

    def _complete(self, index, w_obj):
        if index >= 0:
            self.refs_w[index] = w_obj
        return w_obj

    def _read_items(self, count, where):
        items_w = []
        for _ in range(count):
            items_w.append(self.read_object(where))
        return items_w

    def _read_container(self, kind, is_numbered):
        space = self.space
        if kind == '(' or kind == ')':
            count = self.byte() if kind == ')' else self.size('tuple')
            index = self._reserve(is_numbered, None)
            return self._complete(index, space.newtuple(self._read_items(count, 'tuple')[:]))
        elif kind == '[':
            count = self.size('list')
            w_list = space.newlist([])
            self._reserve(is_numbered, w_list)
            for _ in range(count):
                space.call_method(w_list, 'append', self.read_object('list'))
            return w_list
        elif kind == '{':
            w_dict = space.newdict()
            self._reserve(is_numbered, w_dict)
            while True:
                w_key = self.read()
                if w_key is None:
                    return w_dict
                w_value = self.read()
                if w_value is None:
                    return w_dict
                space.setitem(w_dict, w_key, w_value)
        elif kind == '<':
            count = self.size('set')
            w_set = space.newset()
            self._reserve(is_numbered, w_set)
            for _ in range(count):
                space.call_method(w_set, 'add', self.read_object('set'))
            return w_set
        elif kind == '>':
            count = self.size('set')
            index = self._reserve(is_numbered, None)
            w_items = space.newlist(self._read_items(count, 'set'))
            return self._complete(index, space.call_function(space.w_frozenset, w_items))
        index = self._reserve(is_numbered, None)
        fields_w = self._read_items(CODE_FIELDS, 'code object')
        return self._complete(index, space.call_list(space.w_code, fields_w[:]))


class FileReader(Reader):
    """Reads from a file object with `readinto`, or only `read`."""

    def __init__(self, space, w_file):
        Reader.__init__(self, space, '')
        self.w_file = w_file

    def take(self, count):
        """As Reader.take()."""
        if count < 0:
            raise self.too_short()
        space = self.space
        w_data = space.call_method(self.w_file, 'read', space.newint(count))
        if not space.isinstance_w(w_data, space.w_bytes):
            raise oefmt(space.w_TypeError, "file.read() returned not bytes but %T", w_data)
        data = space.bytes_w(w_data)
        if len(data) > count:
            raise oefmt(space.w_ValueError, "read() returned too much data: %d bytes requested, %d returned",
                        count, len(data))
        if len(data) < count:
            raise self.too_short()
        return data

    def take_type(self, message):
        """As Reader.take_type()."""
        space = self.space
        w_data = space.call_method(self.w_file, 'read', space.newint(1))
        data = space.bytes_w(w_data)
        if len(data) == 0:
            raise oefmt(space.w_EOFError, "%s", message)
        return ord(data[0])


def read_all(reader):
    """What loads() and load() do. Raises TypeError if there is only an end mark."""
    return reader.read_object('object')


def loads_value(space, w_bytes):
    """The object in a bytes-like object."""
    return read_all(Reader(space, buffer_of(space, w_bytes)))


def load_value(space, w_file):
    """The next object of a file; checks first that it is a binary file."""
    w_data = space.call_method(w_file, 'read', space.newint(0))
    if not space.isinstance_w(w_data, space.w_bytes):
        raise oefmt(space.w_TypeError, "file.read() returned not bytes but %T", w_data)
    return read_all(FileReader(space, w_file))
