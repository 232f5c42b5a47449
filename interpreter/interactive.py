"""The interactive session: reads statements from standard input and runs each as it is complete."""
import errno
import os

from interpreter import compiling
from interpreter.error import OperationError
from interpreter.oserrors import wrap_oserror
from interpreter.process_end import ExitStatus, exit_status_of, flush_quietly, handle_uncaught, report_uncaught
from interpreter.ticker import ticker
from interpreter.traceback import caught_value

# Flags of compile(): a block must be ended by an empty line, and an unfinished text is told from a wrong one.
DONT_IMPLY_DEDENT = 0x200
ALLOW_INCOMPLETE_INPUT = 0x4000
INCOMPLETE = 'incomplete input'


class LineReader(object):
    """Lines of standard input."""

    def __init__(self):
        self.pending = ''

    def next_line(self, space):
        """The next line with its newline; '' at the end. Raises what a handler of a signal raises."""
        while True:
            end = self.pending.find('\n') + 1
            if end > 0:
                line = self.pending[:end]
                self.pending = self.pending[end:]
                return line
            try:
                piece = os.read(0, 4096)
            except OSError as e:
                if e.errno == errno.EINTR:
                    if ticker.is_set():
                        ticker.perform(space)
                    continue
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
        try:
            line = lines.next_line(space)
        except OperationError as e:
            if not e.match(space, space.w_KeyboardInterrupt):
                return handle_uncaught(space, e)
            space.sys.write_stderr(space, '\nKeyboardInterrupt\n')
            source = ''
            continue
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


def prepare(space, startup_file, w_dict):
    """Run the file of PYTHONSTARTUP and sys.__interactivehook__; return the ExitStatus if the former asks to leave."""
    if startup_file != '':
        try:
            run_startup(space, startup_file, w_dict)
        except OperationError as e:
            if e.match(space, space.w_SystemExit):
                return exit_status_of(space, caught_value(space, e))
            report_quietly(space, e)
    w_hook = space.sys.get(space, '__interactivehook__')
    if w_hook is not None:
        try:
            space.call_function(w_hook)
        except OperationError as e:
            space.sys.write_stderr(space, 'Failed calling sys.__interactivehook__\n')
            report_quietly(space, e)
    return None


def run_startup(space, filename, w_dict):
    """Run a file in the namespace of the session, where it finds its name as `__file__`."""
    try:
        source = compiling.read_file(filename)
    except OSError as e:
        space.sys.write_stderr(space, 'Could not open PYTHONSTARTUP\n')
        raise wrap_oserror(space, e, space.newtext(filename))
    space.setitem_text(w_dict, '__file__', space.newtext(filename))
    try:
        code = compiling.compile_bytes(space, source, filename, 'exec')
        compiling.run_in_namespace(space, code, w_dict)
    finally:
        space.call_method(w_dict, 'pop', space.newtext('__file__'), space.w_None)


def report_quietly(space, operr):
    """Report an uncaught exception; what the hook raises is swallowed."""
    try:
        report_uncaught(space, operr, caught_value(space, operr))
    except OperationError:
        return


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
