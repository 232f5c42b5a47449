"""A code object from its parts: what `types.CodeType(...)` and `code.replace()` check and build.

Here: the fields as Python code gives them, turned into a CodeUnit; the bytes of
`co_exceptiontable` (exception table and resume points) and `co_lnotab`.  The code object itself is in code.py.
"""
from interpreter.compiler.unit import CodeUnit
from interpreter.compiler.positions import PositionCursor
from interpreter.code_flags import CO_VARARGS, CO_VARKEYWORDS
from interpreter.error import oefmt
from rpython.rlib.rstring import StringBuilder

# The order of the arguments of types.CodeType, with the kind of each: int, bytes, tuple, str.
FIELD_NAMES = ['co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_stacksize',
               'co_flags', 'co_code', 'co_consts', 'co_names', 'co_varnames', 'co_filename', 'co_name',
               'co_qualname', 'co_firstlineno', 'co_linetable', 'co_exceptiontable', 'co_freevars',
               'co_cellvars']
FIELD_KINDS = 'iiiiiibtttsssibbtt'
REQUIRED_FIELDS = 16

_ARGCOUNT, _POSONLY, _KWONLY, _NLOCALS, _STACKSIZE, _FLAGS, _CODE, _CONSTS, _NAMES, _VARNAMES = range(10)
_FILENAME, _NAME, _QUALNAME, _FIRSTLINENO, _LINETABLE, _EXCEPTIONTABLE, _FREEVARS, _CELLVARS = range(10, 18)


class CodeFields(object):
    """A CodeUnit whose constants are boxed: `unit` and `consts_w`."""

    def __init__(self, unit, consts_w):
        self.unit = unit
        self.consts_w = consts_w


# ---- from Python

def fields_for_new(space, args):
    """The fields of `code(...)`. Raises TypeError, ValueError, SystemError as CPython does."""
    if args.has_keywords():
        raise oefmt(space.w_TypeError, "code() takes no keyword arguments")
    count = len(args.args_w)
    if count < REQUIRED_FIELDS:
        raise oefmt(space.w_TypeError, "code expected at least 16 arguments, got %d", count)
    if count > len(FIELD_NAMES):
        raise oefmt(space.w_TypeError, "code expected at most 18 arguments, got %d", count)
    values_w = args.args_w + [space.newtuple([])] * (len(FIELD_NAMES) - count)
    for i in range(len(FIELD_NAMES)):
        wanted = _mismatch(space, i, values_w[i])
        if wanted != '':
            raise oefmt(space.w_TypeError, "code() argument %d must be %s, not %T", i + 1, wanted, values_w[i])
    for i in [_ARGCOUNT, _POSONLY, _KWONLY, _NLOCALS]:
        if space.index_w(values_w[i]) < 0:
            raise oefmt(space.w_ValueError, "code: %s must not be negative", FIELD_NAMES[i][3:])
    for i in [_NAMES, _VARNAMES, _FREEVARS, _CELLVARS]:
        for w_name in space.fixedview(values_w[i]):
            if not space.isinstance_w(w_name, space.w_str):
                raise oefmt(space.w_TypeError, "name tuples must contain only strings, not '%T'", w_name)
    return _build(space, values_w)


def fields_for_replace(space, values_w, args):
    """The fields `values_w` with those named by keywords replaced."""
    if len(args.args_w) > 0:
        raise oefmt(space.w_TypeError, "replace() takes no positional arguments")
    if args.names is not None:
        for k in range(len(args.names)):
            i = _field_index(args.names[k])
            if i < 0:
                raise oefmt(space.w_TypeError, "'%s' is an invalid keyword argument for replace()",
                            args.names[k])
            values_w[i] = args.kwargs_w[k]
    for i in range(len(FIELD_NAMES)):
        wanted = _mismatch(space, i, values_w[i])
        if wanted != '':
            raise oefmt(space.w_TypeError, "replace() argument '%s' must be %s, not %T",
                        FIELD_NAMES[i], wanted, values_w[i])
    for i in [_ARGCOUNT, _POSONLY, _KWONLY, _NLOCALS, _STACKSIZE, _FLAGS, _FIRSTLINENO]:
        if space.index_w(values_w[i]) < 0:
            raise oefmt(space.w_ValueError, "%s must be a positive integer", FIELD_NAMES[i])
    for i in [_NAMES, _VARNAMES, _FREEVARS, _CELLVARS]:
        for w_name in space.fixedview(values_w[i]):
            if not space.isinstance_w(w_name, space.w_str):
                raise oefmt(space.w_SystemError, "non-string found in code slot")
    return _build(space, values_w)


def _field_index(name):
    for i in range(len(FIELD_NAMES)):
        if FIELD_NAMES[i] == name:
            return i
    return -1


def _mismatch(space, i, w_value):
    "The name of the type that field `i` has to have if w_value has not; '' if it has."
    kind = FIELD_KINDS[i]
    if kind == 'i':
        space.gateway_int_w(w_value)
    elif kind == 'b':
        if not space.isinstance_w(w_value, space.w_bytes):
            return 'bytes'
    elif kind == 't':
        if not space.isinstance_w(w_value, space.w_tuple):
            return 'tuple'
    elif not space.isinstance_w(w_value, space.w_str):
        return 'str'
    return ''


def _texts(space, w_names):
    return [space.text_w(w_name) for w_name in space.fixedview(w_names)]


def _build(space, values_w):
    u = CodeUnit()
    u.argcount = space.index_w(values_w[_ARGCOUNT])
    u.posonlyargcount = space.index_w(values_w[_POSONLY])
    u.kwonlyargcount = space.index_w(values_w[_KWONLY])
    u.stacksize = space.index_w(values_w[_STACKSIZE])
    u.flags = space.index_w(values_w[_FLAGS])
    u.code = space.bytes_w(values_w[_CODE])
    u.names = _texts(space, values_w[_NAMES])
    u.varnames = _texts(space, values_w[_VARNAMES])
    u.cellvars = _texts(space, values_w[_CELLVARS])
    u.freevars = _texts(space, values_w[_FREEVARS])
    u.filename = space.text_w(values_w[_FILENAME])
    u.name = space.text_w(values_w[_NAME])
    u.qualname = space.text_w(values_w[_QUALNAME])
    u.firstlineno = space.index_w(values_w[_FIRSTLINENO])
    u.linetable = space.bytes_w(values_w[_LINETABLE])
    if u.argcount < u.posonlyargcount or u.stacksize < 0 or u.flags < 0:
        raise oefmt(space.w_SystemError, "Objects/codeobject.c:250: bad argument to internal function")
    if len(u.code) & 1:
        raise oefmt(space.w_ValueError, "code: co_code is malformed")
    parameters = u.argcount + u.kwonlyargcount
    parameters += int(u.flags & CO_VARARGS != 0) + int(u.flags & CO_VARKEYWORDS != 0)
    if parameters > len(u.varnames):
        raise oefmt(space.w_ValueError, "code: co_varnames is too small")
    if space.index_w(values_w[_NLOCALS]) != len(u.varnames):
        raise oefmt(space.w_ValueError, "code: co_nlocals != len(co_varnames)")
    read_tables(space.bytes_w(values_w[_EXCEPTIONTABLE]), u)
    return CodeFields(u, space.fixedview(values_w[_CONSTS]))


# ---- the tables as bytes

# co_exceptiontable is CPython 3.11's: for each range start, length and handler in instructions and the depth
# times 2, each number in 6-bit digits, high ones first, with 0x40 on all but the last digit; the first
# byte of a range has 0x80.  The resume points follow, of which CPython has none, in bytes that all
# have 0x40: for its readers (`dis`) a number that the end cuts off.

_RANGE = 0x80
_MORE = 0x40
_POINTS = '\x40'         # begins the resume points


class TableWriter(object):
    """Writes the two parts of co_exceptiontable."""

    def __init__(self):
        self.builder = StringBuilder()

    def add(self, value, mark):
        """A number of a range; `mark` goes into its first byte."""
        shift = 0
        while value >> shift >= 0x40:
            shift += 6
        while shift > 0:
            self.builder.append(chr(value >> shift & 0x3f | _MORE | mark))
            mark = 0
            shift -= 6
        self.builder.append(chr(value & 0x3f | mark))

    def add_to_points(self, value):
        """A number of a resume point: 6-bit digits, low ones first, with 0x80 on all but the last."""
        while value >= 0x40:
            self.builder.append(chr(value & 0x3f | _MORE | 0x80))
            value >>= 6
        self.builder.append(chr(value | _MORE))


class TableReader(object):
    """Reads what TableWriter wrote; numbers that are not there are 0."""

    def __init__(self, text):
        self.text = text
        self.index = 0

    def has_more(self):
        return self.index < len(self.text)

    def at_range(self):
        return self.has_more() and ord(self.text[self.index]) & _RANGE != 0

    def next(self):
        value = 0
        for _ in range(9):
            if not self.has_more():
                break
            byte = ord(self.text[self.index])
            self.index += 1
            value = value << 6 | byte & 0x3f
            if byte & _MORE == 0:
                break
        return value

    def next_of_points(self):
        value = 0
        shift = 0
        while self.has_more() and shift < 54:
            byte = ord(self.text[self.index])
            self.index += 1
            value |= (byte & 0x3f) << shift
            if byte < 0x80:
                break
            shift += 6
        return value


def tables_text(exception_table, resume_points):
    """`co_exceptiontable`: both tables of a CodeUnit, '' if they are empty."""
    writer = TableWriter()
    for i in range(0, len(exception_table) - 3, 4):
        start = exception_table[i]
        writer.add(start // 2, _RANGE)
        writer.add((exception_table[i + 1] - start) // 2, 0)
        writer.add(exception_table[i + 2] // 2, 0)
        writer.add(exception_table[i + 3] * 2, 0)
    if len(resume_points) > 0:
        writer.builder.append(_POINTS)
        for value in resume_points:
            writer.add_to_points(value + 1)         # -1 stands for "none"
    return writer.builder.build()


def read_tables(text, u):
    """Set the tables of a CodeUnit from what tables_text() wrote."""
    reader = TableReader(text)
    while reader.at_range():
        start = reader.next() * 2
        u.exception_table.append(start)
        u.exception_table.append(start + reader.next() * 2)
        u.exception_table.append(reader.next() * 2)
        u.exception_table.append(reader.next() // 2)
    reader.index += 1
    while reader.has_more():
        u.resume_points.append(reader.next_of_points() - 1)
    while len(u.resume_points) % 3 != 0:
        u.resume_points.append(-1)


def lnotab_text(linetable, firstlineno):
    """`co_lnotab`: pairs (bytes, lines) of unsigned and signed increments, as up to Python 3.9."""
    builder = StringBuilder()
    cursor = PositionCursor(linetable, firstlineno)
    pc = 0
    line = firstlineno
    while cursor.advance():
        if cursor.lineno < 0 or cursor.lineno == line:
            continue
        bytes_more = cursor.start - pc
        lines_more = cursor.lineno - line
        while bytes_more > 255:
            builder.append('\xff\x00')
            bytes_more -= 255
        while lines_more < -128 or lines_more > 127:
            step = 127 if lines_more > 0 else -128
            builder.append(chr(bytes_more))
            builder.append(chr(step & 0xff))
            lines_more -= step
            bytes_more = 0
        builder.append(chr(bytes_more))
        builder.append(chr(lines_more & 0xff))
        pc = cursor.start
        line = cursor.lineno
    return builder.build()
