"""Count the operations of the hot loops in a JIT log (Python 2.7, rpython.tool.jitlogparser).

    python tools/trace_counts.py LOG

LOG is what `PYPYLOG=jit-log-opt:LOG ./pypy-async program.py` writes.  For each compiled loop that
ends in a jump to itself one line: total operations, allocations, stores, guards and calls of
the part behind the last label, and the place it starts at.
"""
import re
import sys

from rpython.tool.logparser import extract_category, parse_log_file
from rpython.tool.jitlogparser.parser import SimpleParser

# Not operations of the program: markers, and what compiles to nothing
MARKERS = ['debug_merge_point', 'label', 'jump', 'enter_portal_frame', 'leave_portal_frame', 'jit_debug',
           'force_token', 'guard_not_invalidated', 'keepalive', 'increment_debug_counter']


def loops(path):
    """Yield the parsed loops and bridges of a log."""
    log = parse_log_file(path, verbose=False)
    for text in extract_category(log, 'jit-log-opt-'):
        yield SimpleParser.parse_from_input(text)


def body(operations):
    """The operations behind the last label."""
    start = 0
    for i, operation in enumerate(operations):
        if operation.name == 'label':
            start = i
    return operations[start:]


def counts(operations):
    """(total, allocations, stores, guards, calls)."""
    names = [operation.name for operation in operations if operation.name not in MARKERS]
    return (len(names),
            len([name for name in names if name.startswith('new')]),
            len([name for name in names if name.startswith('set')]),
            len([name for name in names if name.startswith('guard')]),
            len([name for name in names if 'call' in name]))


def place(operations):
    for operation in operations:
        if operation.name == 'debug_merge_point':
            found = re.search(r"'([^']*)'", str(operation))
            return found.group(1) if found else str(operation)
    return '?'


def main(path):
    for loop in loops(path):
        operations = loop.operations
        if operations and operations[-1].name == 'jump':
            inner = body(operations)
            print('%d %d %d %d %d  %s' % (counts(inner) + (place(inner),)))


if __name__ == '__main__':
    main(sys.argv[1])
