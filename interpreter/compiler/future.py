"""`from __future__ import ...`: which features a module asks for."""
from interpreter.code_flags import future_bit
from interpreter.compiler.failure import failure_at_line
from interpreter.compiler.fold import is_docstring
from interpreter.syntax import nodes


class FutureFeatures(object):
    """`flags`: bits for co_flags.  `last_line`: of the last future statement, -1 if none."""

    def __init__(self, flags, last_line):
        self.flags = flags
        self.last_line = last_line


def find_features(body, filename):
    """The features that the statements of a module ask for at its beginning.

    Raises SyntaxFailure for an unknown feature.
    """
    result = FutureFeatures(0, -1)
    first = 0
    if len(body) > 0 and is_docstring(body[0]):
        first = 1
    for i in range(first, len(body)):
        stmt = body[i]
        if not isinstance(stmt, nodes.ImportFrom):
            break
        if stmt.module != '__future__' or stmt.level != 0:
            break
        for alias in stmt.names:
            bit = future_bit(alias.name)
            if alias.name == 'braces':
                raise failure_at_line(stmt, 'not a chance', filename)
            if bit < 0:
                raise failure_at_line(
                    stmt, 'future feature %s is not defined' % alias.name, filename)
            result.flags |= bit
        result.last_line = stmt.lineno
    return result
