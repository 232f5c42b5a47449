"""The buffer protocol: Buffer, flat bytes that one object lends to another, and the growable ByteStore.

An object that has bytes to lend overrides W_Root.buffer_w.  Boxing of the items is in
buffer_items.py, the layout of several dimensions in memoryviewobject.py.
"""
import gc
import weakref

from interpreter.error import oefmt
from objspace.strcore import stepped_slice
from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder

# a dead prefix shorter than this is not worth moving the rest
SMALLEST_MOVE = 64


class Buffer(object):
    """`length` bytes of an object.  `format` and `itemsize` say what they are, as in the struct module."""
    _attrs_ = ['w_obj', 'readonly', 'format', 'itemsize']

    def __init__(self, w_obj, readonly, format, itemsize):
        self.w_obj = w_obj
        self.readonly = readonly
        self.format = format
        self.itemsize = itemsize

    def getlength(self):
        """The number of bytes."""
        raise NotImplementedError

    def getitem(self, i):
        """The byte at i, which must be in [0, getlength())."""
        raise NotImplementedError

    def getslice(self, start, step, count):
        """The bytes at start, start + step, ... as a str."""
        raise NotImplementedError

    def setitem(self, i, char):
        """Replace the byte at i."""
        raise NotImplementedError

    def setslice(self, start, data):
        """Replace the bytes from start on by those of a str."""
        raise NotImplementedError

    def as_str(self):
        """All bytes as a str."""
        return self.getslice(0, 1, self.getlength())

    def add_export(self, export):
        """Note that an Export refers to the bytes: they may not be resized while it is alive."""


class Export(object):
    """A buffer handed out to memoryviews; `views` counts those that are not released."""

    def __init__(self, buf):
        self.buf = buf
        self.views = 0
        buf.add_export(self)


class StringBuffer(Buffer):
    """The read-only bytes of an RPython str."""
    _attrs_ = ['data']

    def __init__(self, w_obj, data):
        Buffer.__init__(self, w_obj, True, 'B', 1)
        assert data is not None
        self.data = data

    def getlength(self):
        return len(self.data)

    def getitem(self, i):
        return self.data[i]

    def getslice(self, start, step, count):
        if step != 1:
            return stepped_slice(self.data, start, step, count)
        stop = start + count
        assert 0 <= start <= stop
        return self.data[start:stop]

    def as_str(self):
        return self.data


class StoreBuffer(Buffer):
    """The bytes of a ByteStore."""
    _attrs_ = ['store']

    def __init__(self, w_obj, store, format, itemsize):
        Buffer.__init__(self, w_obj, False, format, itemsize)
        self.store = store

    def getlength(self):
        return self.store.length()

    def getitem(self, i):
        return self.store.getitem(i)

    def getslice(self, start, step, count):
        return self.store.getslice(start, step, count)

    def setitem(self, i, char):
        self.store.setitem(i, char)

    def setslice(self, start, data):
        self.store.overwrite(start, data)

    def as_str(self):
        return self.store.as_str()

    def add_export(self, export):
        self.store.add_export(export)


class WindowBuffer(Buffer):
    """`length` bytes of another buffer, from `offset` on."""
    _attrs_ = ['base', 'offset', 'length']

    def __init__(self, w_obj, readonly, format, itemsize, base, offset, length):
        Buffer.__init__(self, w_obj, readonly, format, itemsize)
        self.base = base
        self.offset = offset
        self.length = length

    def getlength(self):
        return self.length

    def getitem(self, i):
        return self.base.getitem(self.offset + i)

    def getslice(self, start, step, count):
        return self.base.getslice(self.offset + start, step, count)

    def setitem(self, i, char):
        self.base.setitem(self.offset + i, char)

    def setslice(self, start, data):
        self.base.setslice(self.offset + start, data)

    def as_str(self):
        if self.offset == 0 and self.length == self.base.getlength():
            return self.base.as_str()
        return self.getslice(0, 1, self.length)


class ByteStore(object):
    """Bytes that grow and shrink, at both ends in constant time.

    `chars` holds a dead prefix of `start` characters and then the contents.  `cached` is the contents as a
    str, or None after a change.  `exports` are weak references to Export objects: a view that was
    dropped without release() must not forbid resizing for ever.
    """

    def __init__(self, data):
        chars = []
        chars += data
        self.chars = chars
        self.start = 0
        self.cached = data
        self.exports = []

    def length(self):
        return len(self.chars) - self.start

    # ---- reading; indices are in range

    def getitem(self, i):
        i += self.start
        assert i >= 0
        return self.chars[i]

    def as_str(self):
        """All bytes."""
        data = self.cached
        if data is None:
            start = self.start
            assert start >= 0
            data = ''.join(self.chars[start:])
            self.cached = data
        return data

    def getslice(self, start, step, count):
        """The bytes at start, start + step, ..."""
        if count <= 0:
            return ''
        start += self.start
        assert start >= 0
        if step == 1:
            stop = start + count
            assert stop >= start
            return ''.join(self.chars[start:stop])
        builder = StringBuilder(count)
        for _ in range(count):
            assert start >= 0
            builder.append(self.chars[start])
            start += step
        return builder.build()

    def load_bits(self, start, size):
        """The little-endian number in `size` bytes, as a machine int without sign."""
        start += self.start
        assert start >= 0
        bits = r_uint(0)
        i = size - 1
        while i >= 0:
            bits = (bits << 8) | r_uint(ord(self.chars[start + i]))
            i -= 1
        return intmask(bits)

    # ---- writing that keeps the size

    def store_bits(self, start, bits, size):
        """The reverse of load_bits."""
        start += self.start
        assert start >= 0
        self.cached = None
        for i in range(size):
            self.chars[start + i] = chr(bits & 255)
            bits >>= 8

    def setitem(self, i, char):
        i += self.start
        assert i >= 0
        self.cached = None
        self.chars[i] = char

    def overwrite(self, start, data):
        """Replace the bytes from start on."""
        self.overwrite_stepped(start, 1, data)

    def overwrite_stepped(self, start, step, data):
        """Replace the bytes at start, start + step, ..."""
        self.cached = None
        chars = self.chars
        start += self.start
        for i in range(len(data)):
            assert start >= 0
            chars[start] = data[i]
            start += step

    def reverse(self):
        low = self.start
        high = len(self.chars) - 1
        self.cached = None
        chars = self.chars
        while low < high:
            assert low >= 0 and high >= 0
            char = chars[low]
            chars[low] = chars[high]
            chars[high] = char
            low += 1
            high -= 1

    # ---- resizing; callers have called check_resizable()

    def append_char(self, char):
        self.cached = None
        self.chars.append(char)

    def append(self, data):
        self.cached = None
        self.chars += data

    def clear(self):
        self.chars = []
        self.start = 0
        self.cached = ''

    def set_contents(self, data):
        """Replace everything."""
        chars = []
        chars += data
        self.chars = chars
        self.start = 0
        self.cached = data

    def pop_char(self, i):
        """Remove and return the byte at i."""
        char = self.getitem(i)
        self.delete(i, i + 1)
        return char

    def delete(self, start, stop):
        """Remove the bytes from start to stop."""
        if stop <= start:
            return
        self.cached = None
        if start == 0:
            self.start += stop
            dead = self.start
            if dead == len(self.chars):
                self.clear()
            elif dead >= SMALLEST_MOVE and dead > len(self.chars) >> 1:
                assert dead >= 0
                del self.chars[:dead]
                self.start = 0
            return
        start += self.start
        stop += self.start
        assert 0 <= start <= stop
        if stop == len(self.chars):
            del self.chars[start:]
        else:
            del self.chars[start:stop]

    def delete_stepped(self, start, step, size, count):
        """Remove `count` groups of `size` bytes, at start, start + step, ...; step >= size > 0."""
        self.cached = None
        chars = self.chars
        write = read = self.start + start
        for k in range(count):
            read += size
            stop = len(chars) if k == count - 1 else read + step - size
            while read < stop:
                assert read >= 0 and write >= 0
                chars[write] = chars[read]
                write += 1
                read += 1
        if count > 0:
            assert write >= 0
            del chars[write:]

    def splice(self, start, stop, data):
        """Replace the bytes from start to stop by `data`, of any length."""
        if stop < start:
            stop = start
        if len(data) == stop - start:
            self.overwrite(start, data)
        elif start == self.length():
            self.append(data)
        elif len(data) < stop - start:
            self.overwrite(start, data)
            self.delete(start + len(data), stop)
        elif start == 0 and len(data) - stop <= self.start:
            self.start -= len(data) - stop
            self.overwrite(0, data)
        else:
            self._insert(stop, len(data) - (stop - start))
            self.overwrite(start, data)

    def _insert(self, index, size):
        """Make room for `size` more bytes before index."""
        self.cached = None
        chars = self.chars
        old = len(chars)
        chars += '\x00' * size
        index += self.start
        i = old - 1
        while i >= index:
            assert i >= 0
            chars[i + size] = chars[i]
            i -= 1

    # ---- exports

    @jit.dont_look_inside
    def add_export(self, export):
        exports = self.exports
        if len(exports) > 0 and len(exports) & (len(exports) - 1) == 0:
            # as many as a power of two: forget those that are gone
            alive = []
            for ref in exports:
                if is_alive(ref):
                    alive.append(ref)
            self.exports = exports = alive
        exports.append(weakref.ref(export))

    def is_exported(self):
        """True if some memoryview of the bytes is alive."""
        for ref in self.exports:
            if is_alive(ref):
                return True
        return False

    def check_resizable(self, space):
        """Raise BufferError if a memoryview refers to the bytes."""
        if not self.is_resizable():
            raise oefmt(space.w_BufferError, "Existing exports of data: object cannot be re-sized")

    def is_resizable(self):
        """True if no memoryview refers to the bytes."""
        return len(self.exports) == 0 or self._drop_exports()

    @jit.dont_look_inside
    def _drop_exports(self):
        if self.is_exported():
            # views that nobody refers to count until a collection: mostly a minor one will do
            gc.collect(0)
            if self.is_exported():
                gc.collect()
                if self.is_exported():
                    return False
        self.exports = []
        return True


@jit.dont_look_inside
def is_alive(ref):
    """True if the Export of a weak reference is in use."""
    export = ref()
    return export is not None and export.views > 0
