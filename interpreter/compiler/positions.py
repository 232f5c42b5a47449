"""The position table of a code object: (lineno, end_lineno, column, end_column) per instruction.

Here: the encoder (used by the assembler) and the readers (used by tracebacks, f_lineno,
co_lines and co_positions).  Lines count from 1, columns are UTF-8 bytes from 0, -1 stands
for "none".

Encoding: a sequence of entries, each valid for some consecutive instructions.  An entry is
varint(count * 2 + known); if known is 1 there follow svarint(line - previous known line),
svarint(end_line - line), varint(column + 1), varint(end_column + 1).  The line before the
first entry is co_firstlineno.  A varint holds 7 bits per byte, low ones first.
"""
from rpython.rlib.rstring import StringBuilder


class PositionWriter(object):
    """Collects the positions of the instructions one by one; `finish` gives the table."""

    def __init__(self, firstlineno):
        self.builder = StringBuilder()
        self.previous = firstlineno
        self.count = 0
        self.lineno = -1
        self.end_lineno = -1
        self.col = -1
        self.end_col = -1

    def add(self, lineno, end_lineno, col, end_col):
        """The next instruction is at this position; lineno -1 if at none."""
        if (self.count > 0 and lineno == self.lineno and end_lineno == self.end_lineno
                and col == self.col and end_col == self.end_col):
            self.count += 1
            return
        self.flush()
        self.count = 1
        self.lineno = lineno
        self.end_lineno = end_lineno
        self.col = col
        self.end_col = end_col

    def flush(self):
        if self.count == 0:
            return
        if self.lineno < 0:
            self.varint(self.count * 2)
        else:
            self.varint(self.count * 2 + 1)
            self.svarint(self.lineno - self.previous)
            self.svarint(self.end_lineno - self.lineno)
            # a tree that Python code has made may have other negative columns
            self.varint(max(self.col, -1) + 1)
            self.varint(max(self.end_col, -1) + 1)
            self.previous = self.lineno
        self.count = 0

    def varint(self, value):
        while value >= 0x80:
            self.builder.append(chr(value & 0x7f | 0x80))
            value >>= 7
        self.builder.append(chr(value))

    def svarint(self, value):
        if value < 0:
            self.varint((-value << 1) | 1)
        else:
            self.varint(value << 1)

    def finish(self):
        self.flush()
        return self.builder.build()


class PositionCursor(object):
    """Walks over a table: `advance()` moves to the next entry, False at the end.

    The entry covers the bytes `start` <= pc < `end` of co_code.
    """

    def __init__(self, table, firstlineno):
        self.table = table
        self.index = 0
        self.known_line = firstlineno
        self.start = 0
        self.end = 0
        self.lineno = -1
        self.end_lineno = -1
        self.col = -1
        self.end_col = -1

    def advance(self):
        if self.index >= len(self.table):
            return False
        header = self.varint()
        self.start = self.end
        self.end += header & ~1         # two bytes per instruction: count * 2
        if header & 1:
            self.known_line += self.svarint()
            self.lineno = self.known_line
            self.end_lineno = self.lineno + self.svarint()
            self.col = self.varint() - 1
            self.end_col = self.varint() - 1
        else:
            self.lineno = -1
            self.end_lineno = -1
            self.col = -1
            self.end_col = -1
        return True

    def varint(self):
        result = 0
        shift = 0
        while True:
            byte = ord(self.table[self.index])
            self.index += 1
            result |= (byte & 0x7f) << shift
            if byte < 0x80:
                return result
            shift += 7

    def svarint(self):
        value = self.varint()
        if value & 1:
            return -(value >> 1)
        return value >> 1


def positions_at(table, firstlineno, pc):
    """(lineno, end_lineno, column, end_column) of the instruction at byte offset `pc`."""
    cursor = PositionCursor(table, firstlineno)
    while cursor.advance():
        if pc < cursor.end:
            return cursor.lineno, cursor.end_lineno, cursor.col, cursor.end_col
    return -1, -1, -1, -1


def line_at(table, firstlineno, pc):
    """The line of the instruction at byte offset `pc`, -1 for none."""
    cursor = PositionCursor(table, firstlineno)
    while cursor.advance():
        if pc < cursor.end:
            return cursor.lineno
    return -1
