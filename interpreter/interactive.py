"""The interactive session: reads statements from standard input and runs each as it is complete."""
import os

from interpreter import compiling
from interpreter.error import OperationError
from interpreter.process_end import ExitStatus, exit_status_of, flush_quietly, report_uncaught
from interpreter.traceback import caught_value

# Flags of compile(): a block must be ended by an empty line, and an unfinished text is told from a wrong one.
DONT_IMPLY_DEDENT = 0x200
ALLOW_INCOMPLETE_INPUT = 0x4000
INCOMPLETE = 'incomplete input'


class LineReader(object):
    """Lines of standard input."""

    def __init__(self):
        self.pending = ''

    def next_line(self):
        """The next line with its newline; '' at the end."""
        while True:
            end = self.pending.find('\n') + 1
            if end > 0:
                line = self.pending[:end]
                self.pending = self.pending[end:]
                return line
            try:
                piece = os.read(0, 4096)
            except OSError:
                piece = ''
            if piece == '':
                line = self.pending
                self.pending = ''
                return line
            self.pending += piece


def run(space, w_dict):
    """Run a session in a namespace; return the ExitStatus."""
    lines = LineReader()
    for name, prompt in [('ps1', '>>> '), ('ps2', '... ')]:
        if space.sys.get(space, name) is None:
            space.sys.set(space, name, space.newtext(prompt))
    source = ''
    while True:
        show_prompt(space, 'ps1' if source == '' else 'ps2')
        line = lines.next_line()
        if line == '' and source == '':
            space.sys.write_stderr(space, '\n')
            return ExitStatus(0)
        source += line
        try:
            if not run_statement(space, source, line, w_dict):
                continue
        except OperationError as e:
            if e.match(space, space.w_SystemExit):
                return exit_status_of(space, caught_value(space, e))
            try:
                report_uncaught(space, e, caught_value(space, e))
            except OperationError as e:
                return exit_status_of(space, caught_value(space, e))
        flush_quietly(space)
        source = ''


def show_prompt(space, name):
    """Write a prompt on sys.stderr."""
    w_prompt = space.sys.get(space, name)
    if w_prompt is None:
        return
    try:
        space.sys.write_stderr(space, space.text_w(space.str(w_prompt)))
    except OperationError:
        return


def run_statement(space, source, last_line, w_dict):
    """Run the statement; False if more lines are needed."""
    if source.strip() == '':
        return True
    flags = ALLOW_INCOMPLETE_INPUT
    is_compound = source.find('\n') < len(source) - 1
    if is_compound and last_line.strip() != '':
        flags |= DONT_IMPLY_DEDENT
    try:
        code = compiling.compile_text(space, source, '<stdin>', 'single', flags)
    except OperationError as e:
        if last_line != '' and e.match(space, space.w_SyntaxError):
            message = space.text_w(space.str(space.getattr_text(e.get_w_value(space), 'msg')))
            if message == INCOMPLETE:
                return False
        raise
    if is_compound and last_line.strip() != '' and last_line != '' and last_line[0] in ' \t':
        return False            # a block ends with an empty line
    compiling.run_in_namespace(space, code, w_dict)
    return True
