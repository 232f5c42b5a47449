"""How the compiler's passes report a refused program."""
from interpreter.syntax.errors import SyntaxFailure, bare_failure


def failure_at(node, msg, filename):
    """A SyntaxFailure at the position of `node`.

    The text of the line is left to the caller, who may have the source.  As in CPython
    the offsets of these errors count bytes.
    """
    return SyntaxFailure('SyntaxError', msg, filename, node.lineno, node.col_offset + 1, None,
                         node.end_lineno, node.end_col_offset + 1)


def failure_at_line(node, msg, filename):
    """The same, but of the line alone, as the errors of `from __future__` have it."""
    return SyntaxFailure('SyntaxError', msg, filename, node.lineno, 1, None, node.lineno, -1)


def too_deep(filename):
    """The tree is nested too deeply to be compiled."""
    return bare_failure('RecursionError', 'maximum recursion depth exceeded during compilation',
                        filename)
