"""Text of the entries of a traceback: file, line, source line and carets, as CPython 3.11 prints them.

The exception's own line, causes and groups are in toplevel_report.py.
"""
import os

from interpreter import utf8
from interpreter.compiler.positions import PositionCursor
from interpreter.syntax import api, nodes
from interpreter.syntax.errors import SyntaxFailure
from interpreter.hostpath import host_path

# An entry repeated more often than this is folded into one line.
REPEATS_SHOWN = 3
ENTRIES_SHOWN = 1000
READ_SIZE = 65536


class ReportOptions(object):
    """`shows_carets`: False under -X no_debug_ranges."""

    def __init__(self):
        self.shows_carets = True


report_options = ReportOptions()


class SourceFiles(object):
    """Reads source lines; each file once."""

    def __init__(self):
        self.lines = {}

    def line(self, filename, lineno):
        """Return the line (UTF-8, without its newline), or None."""
        if filename not in self.lines:
            self.lines[filename] = _read_lines(filename)
        lines = self.lines[filename]
        if lines is None or lineno < 1 or lineno > len(lines):
            return None
        return lines[lineno - 1]


def _read_lines(filename):
    if filename == '' or filename.startswith('<'):
        return None
    pieces = []
    try:
        fd = os.open(host_path(filename), os.O_RDONLY, 0)
        try:
            while True:
                piece = os.read(fd, READ_SIZE)
                if piece == '':
                    break
                pieces.append(piece)
        finally:
            os.close(fd)
    except OSError:
        return None
    text = ''.join(pieces)
    if text.startswith('\xef\xbb\xbf'):
        text = text[3:]
    return utf8.with_universal_newlines(text).split('\n')


class Position(object):
    """Where an instruction comes from: lines from 1, columns in bytes from 0, -1 for none."""

    def __init__(self, lineno, end_lineno, col, end_col):
        self.lineno = lineno
        self.end_lineno = end_lineno
        self.col = col
        self.end_col = end_col


def position_at(code, pc):
    """Return the Position of the instruction at byte offset `pc`."""
    cursor = PositionCursor(code.linetable, code.firstlineno)
    while cursor.advance():
        if cursor.start <= pc < cursor.end:
            return Position(cursor.lineno, cursor.end_lineno, cursor.col, cursor.end_col)
    return Position(-1, -1, -1, -1)


class Anchors(object):
    """Character offsets in the line between which the carets are, the rest being tildes; -1 for none."""

    def __init__(self, left, right):
        self.left = left
        self.right = right


NO_ANCHORS = Anchors(-1, -1)


def _is_blank(c):
    return c == ' ' or c == '\t' or c == '\f'


def indentation(line):
    """Number of leading blanks."""
    i = 0
    while i < len(line) and _is_blank(line[i]):
        i += 1
    return i


def find_anchors(segment):
    """Return Anchors (byte offsets in `segment`) of a binary operator or a subscript, or NO_ANCHORS."""
    try:
        tree = api.parse(segment, '<traceback>', 'exec')
    except SyntaxFailure:
        return NO_ANCHORS
    if not isinstance(tree, nodes.Module) or len(tree.body) != 1:
        return NO_ANCHORS
    statement = tree.body[0]
    if not isinstance(statement, nodes.Expr):
        return NO_ANCHORS
    expression = statement.value
    if isinstance(expression, nodes.BinOp):
        i = expression.left.end_col_offset
        end = expression.right.col_offset
        while i < end and i < len(segment):
            # parentheses do not belong to the nodes
            if not _is_blank(segment[i]) and segment[i] != ')':
                right = i + 1
                if right < end and right < len(segment) and not _is_blank(segment[right]):
                    right += 1
                return Anchors(i, right)
            i += 1
        return NO_ANCHORS
    if isinstance(expression, nodes.Subscript):
        value_end = expression.value.end_col_offset
        slice_end = expression.slice.end_col_offset
        assert value_end >= 0 and slice_end >= 0
        left = segment.find('[', value_end)
        right = segment.find(']', slice_end)
        if left >= 0 and right >= 0:
            return Anchors(left, right + 1)
    return NO_ANCHORS


def caret_line(line, position):
    """Return the line of carets below a source line (indented by four), or '' for none."""
    if position.lineno < 0 or position.end_lineno < 0 or position.col < 0 or position.end_col < 0:
        return ''
    start = _characters(line, position.col)
    anchors = NO_ANCHORS
    if position.lineno == position.end_lineno:
        end = _characters(line, position.end_col)
        first = position.col
        stop = position.end_col
        if 0 <= first < stop <= len(line):
            segment = line[first:stop]
            anchors = find_anchors(segment)
            if anchors.left >= 0:
                anchors = Anchors(start + _characters(segment, anchors.left),
                                  start + _characters(segment, anchors.right))
    else:
        last = len(line)
        while last > 0 and _is_blank(line[last - 1]):
            last -= 1
        end = _characters(line, last)
    leading = indentation(line)
    has_anchors = anchors.left >= 0
    if end - start == utf8.length(line) - leading and not has_anchors:
        return ''
    marks = ['    ']
    for i in range(leading, end):
        if i < start:
            marks.append(' ')
        elif has_anchors and not anchors.left <= i < anchors.right:
            marks.append('~')
        else:
            marks.append('^')
    return ''.join(marks) + '\n'


def _characters(line, byte_offset):
    "Number of characters before a byte offset."
    if byte_offset > len(line):
        byte_offset = len(line)
    assert byte_offset >= 0
    return utf8.length(line[:byte_offset])


def entry_text(files, code, lineno, pc):
    """The lines of one traceback entry."""
    text = '  File "%s", line %d, in %s\n' % (code.filename, lineno, code.name)
    line = files.line(code.filename, lineno)
    if line is None:
        return text
    leading = indentation(line)
    assert leading >= 0
    if leading == len(line):
        return text
    text += '    ' + line[leading:] + '\n'
    if pc >= 0 and report_options.shows_carets:
        text += caret_line(line, position_at(code, pc))
    return text


def entries_shown(space):
    """How many entries of a traceback are shown: sys.tracebacklimit if it is an int, and no header if that is 0."""
    w_limit = space.sys.get(space, 'tracebacklimit')
    if w_limit is None or not space.isinstance_w(w_limit, space.w_int):
        return ENTRIES_SHOWN
    return max(0, space.getindex_w(w_limit, None))


def traceback_lines(space, files, w_tb):
    """The pieces of text of a chain of traceback objects, without the header."""
    pieces = []
    depth = 0
    tb = w_tb
    while tb is not None:
        depth += 1
        tb = tb.next
    tb = w_tb
    shown = entries_shown(space)
    while depth > shown and tb is not None:
        depth -= 1
        tb = tb.next
    last_code = None
    last_lineno = -1
    count = 0
    while tb is not None:
        code = tb.frame.code
        lineno = tb.get_lineno()
        if (last_code is None or code.filename != last_code.filename or lineno != last_lineno or
                code.name != last_code.name):
            _add_repeated(pieces, count)
            last_code = code
            last_lineno = lineno
            count = 0
        count += 1
        if count <= REPEATS_SHOWN:
            pieces.append(entry_text(files, code, lineno, tb.lasti))
        tb = tb.next
    _add_repeated(pieces, count)
    return pieces


def _add_repeated(pieces, count):
    if count > REPEATS_SHOWN:
        more = count - REPEATS_SHOWN
        pieces.append('  [Previous line repeated %d more time%s]\n' % (more, 's' if more > 1 else ''))
