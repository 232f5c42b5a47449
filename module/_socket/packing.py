"""Numbers in the bytes of C structs: in the machine's order and in the network's."""
import sys

_IS_LITTLE = sys.byteorder == 'little'


class Struct(object):
    """The bytes of a struct that is being filled; zero at first."""

    def __init__(self, size):
        self.chars = ['\0'] * size

    def put_network(self, offset, value, size):
        """Store the low `size` bytes of a number, the highest first."""
        for i in range(size):
            self.chars[offset + i] = chr((value >> (8 * (size - 1 - i))) & 0xff)

    def put(self, offset, value, size):
        """Store the low `size` bytes of a number in the machine's order."""
        if _IS_LITTLE:
            for i in range(size):
                self.chars[offset + i] = chr((value >> (8 * i)) & 0xff)
        else:
            self.put_network(offset, value, size)

    def put_bytes(self, offset, data):
        for i in range(len(data)):
            self.chars[offset + i] = data[i]

    def data(self):
        return ''.join(self.chars)


def get_network(data, offset, size):
    """The number in `size` bytes, the highest first, without sign; bytes past the end are zero."""
    value = 0
    for i in range(size):
        value = value << 8 | _byte(data, offset + i)
    return value


def get_number(data, offset, size):
    """The number in `size` bytes in the machine's order, without sign; bytes past the end are zero."""
    if not _IS_LITTLE:
        return get_network(data, offset, size)
    value = 0
    for i in range(size):
        value |= _byte(data, offset + i) << (8 * i)
    return value


def get_signed_int(data, offset):
    """A C int."""
    value = get_number(data, offset, 4)
    return value - (1 << 32) if value >= 1 << 31 else value


def _byte(data, i):
    if i < len(data):
        return ord(data[i])
    return 0


def get_bytes(data, start, count):
    """Up to `count` bytes from start on."""
    stop = start + count
    if stop > len(data):
        stop = len(data)
    if start >= stop:
        return ''
    assert 0 <= start <= stop
    return data[start:stop]


def until_nul(data, start):
    """The bytes from start up to a NUL or the end."""
    assert start >= 0
    stop = data.find('\0', start)
    if stop < 0:
        stop = len(data)
    if start >= stop:
        return ''
    return data[start:stop]
