"""Input: the bytes of a pickle being read, from one piece of data or from a file."""
from interpreter.error import OperationError, oefmt
from module._pickle.errors import truncated, unpickling_error
from objspace.bytearraycore import W_BytearrayObject
from objspace.memoryviewcore import view_of
from rpython.rlib.rarithmetic import intmask, ovfcheck

# how much is looked at beyond what was asked for, in files that have peek()
PREFETCH = 128 * 1024


class Input(object):
    """`data` from `position` on is what comes next; then what the file gives.

    `taken` is how much of `data` the file counts as read: less than all of it after a peek().
    The methods of the file are None where it has none, or there is no file.
    """

    def __init__(self, space):
        self.space = space
        self.w_read = None
        self.w_readline = None
        self.w_readinto = None
        self.w_peek = None
        self.set_data('')

    def set_data(self, data):
        self.data = data
        self.position = 0
        self.taken = len(data)

    def set_file(self, w_file):
        """Read from a file. Raises TypeError for an object that is none."""
        space = self.space
        self.set_data('')
        self.w_peek = space.findattr_text(w_file, 'peek')
        self.w_readinto = space.findattr_text(w_file, 'readinto')
        self.w_read = space.findattr_text(w_file, 'read')
        self.w_readline = space.findattr_text(w_file, 'readline')
        if self.w_read is None or self.w_readline is None:
            raise oefmt(space.w_TypeError, "file must have 'read' and 'readline' attributes")

    def is_set(self):
        return self.w_read is not None

    # ---- what the loading functions call

    def next_opcode(self):
        """The next byte. Raises EOFError where the data end."""
        position = self.position
        if position >= len(self.data):
            if self.w_read is None or self._fetch(1) < 1:
                raise oefmt(self.space.w_EOFError, "Ran out of input")
            position = 0
        self.position = position + 1
        return self.data[position]

    def read(self, count):
        """The next `count` bytes. Raises UnpicklingError if there are fewer."""
        start = self.position
        try:
            stop = ovfcheck(start + count)
        except OverflowError:
            raise unpickling_error("read would overflow (invalid bytecode)")
        if stop > len(self.data):
            if self.w_read is None:
                raise truncated()
            rest = len(self.data) - start
            if rest > 0 and self.taken == len(self.data):
                return self._read_rest(rest, count)
            if self._fetch(count) < count:
                raise truncated()
            start = 0
            stop = count
        self.position = stop
        assert 0 <= start <= stop
        return self.data[start:stop]

    def prepare(self, count):
        """Have the next `count` bytes in `data` without using them. Raises UnpicklingError if there are fewer."""
        self.read(count)
        self.position -= count

    def _read_rest(self, rest, count):
        """The last `rest` bytes of the data and as many from the file as make up `count`."""
        start = self.position
        assert start >= 0
        head = self.data[start:]
        more = count - rest
        if self._fetch(more) < more:
            raise truncated()
        # the pieces as one, so that prepare() can go back
        self.data = head + self.data
        self.taken += rest
        self.position = count
        assert count >= 0
        return self.data[:count]

    def read_byte(self):
        """The next byte as a number."""
        position = self.position
        if position < len(self.data):
            self.position = position + 1
            return ord(self.data[position])
        return ord(self.read(1)[0])

    def read_number(self, count):
        """The next bytes as a little-endian number without sign; one of eight bytes is negative if it is too large."""
        data = self.read(count)
        value = 0
        i = count - 1
        while i >= 0:
            value = value << 8 | ord(data[i])
            i -= 1
        return intmask(value)

    def read_signed(self):
        """The next four bytes as a number with sign."""
        value = self.read_number(4)
        if value > 0x7fffffff:
            value -= 1 << 32
        return value

    def read_line(self, least):
        """The next line without its end; with it, it must have `least` characters. Raises UnpicklingError."""
        start = self.position
        assert start >= 0
        stop = self.data.find('\n', start)
        if stop < 0:
            if self.w_read is None:
                raise truncated()
            self._skip_taken()
            self.set_data(self.space.bytes_w(self.space.call_function(self.w_readline)))
            start = 0
            stop = len(self.data) - 1
            if stop < 0 or self.data[stop] != '\n':
                raise truncated()
        self.position = stop + 1
        if stop + 1 - start < least:
            raise truncated()
        assert 0 <= start <= stop
        return self.data[start:stop]

    def read_payload(self, count):
        """As read(), for data that may be long: a file reads them into place."""
        rest = len(self.data) - self.position
        if self.w_read is None or self.w_readinto is None or count <= rest:
            return self.read(count)
        start = self.position
        assert start >= 0
        head = self.data[start:]
        self.position = len(self.data)
        self._skip_taken()
        return head + self._read_into(count - rest)

    def _read_into(self, count):
        space = self.space
        w_bytearray = W_BytearrayObject('\x00' * count)
        w_count = space.call_function(self.w_readinto, view_of(space, w_bytearray))
        found = space.index_w(w_count)
        if found < 0:
            raise oefmt(space.w_ValueError, "readinto() returned negative size")
        if found < count:
            raise truncated()
        return w_bytearray.as_str()

    # ---- the file

    def _fetch(self, count):
        """Replace the data by what comes next in the file, `count` bytes or more; return how many there are."""
        space = self.space
        self._skip_taken()
        if self.w_peek is not None and count < PREFETCH:
            w_data = self._peek()
            if w_data is not None:
                self.set_data(space.bytes_w(w_data))
                self.taken = 0
                if count <= len(self.data):
                    return len(self.data)
        w_data = space.call_function(self.w_read, space.newint(count))
        self.set_data(space.bytes_w(w_data))
        return len(self.data)

    def _peek(self):
        """What peek() shows, or None if the file cannot do it."""
        space = self.space
        try:
            return space.call_function(self.w_peek, space.newint(PREFETCH))
        except OperationError as e:
            if not e.match(space, space.w_NotImplementedError):
                raise
        self.w_peek = None
        return None

    def _skip_taken(self):
        """Have the file count as read what was used of a peek()."""
        count = self.position - self.taken
        if count > 0:
            self.taken = self.position
            self.space.call_function(self.w_read, self.space.newint(count))

    def finish(self):
        """Leave the file behind what was read."""
        if self.w_read is not None:
            self._skip_taken()
