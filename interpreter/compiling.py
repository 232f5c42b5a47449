"""From source to code object to result: compile(), and running a code object in a namespace.

The parser and the compiler know no object space and raise SyntaxFailure; here that
becomes the app-level exception.
"""
import os

from interpreter import code_flags
from interpreter.argument import Arguments
from interpreter.code import PLAIN, make_code
from interpreter.compiler import api as compiler_api
from interpreter.error import OperationError, oefmt
from interpreter.frame import Frame
from interpreter.function import W_Function, run_frame
from interpreter.machine import machine
from interpreter.syntax import api as syntax_api
from interpreter.syntax.errors import SyntaxFailure
from interpreter.traceback_text import SourceFiles
from interpreter.warning import warn_explicit
from interpreter.hostpath import host_path

class CompileOptions(object):
    """What the command line sets: `optimize` counts the -O."""

    def __init__(self):
        self.optimize = 0


options = CompileOptions()

# Flags of compile() that CPython 3.11 knows: futures, DONT_IMPLY_DEDENT, ONLY_AST, ...
ONLY_AST = 0x0400
KNOWN_FLAGS = (code_flags.FUTURE_MASK | code_flags.ALLOW_TOP_LEVEL_AWAIT | 0x0010 | 0x0100 |
               0x0200 | ONLY_AST | 0x1000 | 0x4000)


def compile_bytes(space, source, filename, mode, flags=0, from_file=False, optimize=-1):
    """Compile source bytes (honouring a coding cookie) to a W_Code. Raises SyntaxError and its kin."""
    warnings = []
    try:
        tree = syntax_api.parse(source, filename, mode, flags, from_file, warnings)
        return _finish(space, tree, filename, mode, flags, warnings, optimize)
    except SyntaxFailure as failure:
        _drop_added_newline(failure, source, mode)
        raise syntax_error(space, failure)


def compile_text(space, text, filename, mode, flags=0, optimize=-1):
    """Compile a str, given as UTF-8, to a W_Code."""
    warnings = []
    try:
        tree = syntax_api.parse_text(text, filename, mode, flags, warnings)
        return _finish(space, tree, filename, mode, flags, warnings, optimize)
    except SyntaxFailure as failure:
        _drop_added_newline(failure, text, mode)
        raise syntax_error(space, failure)


def parse_bytes(space, source, filename, mode, flags, feature_version):
    """Parse source bytes of Python 3.`feature_version` to a `mod` node. Raises SyntaxError and its kin."""
    warnings = []
    try:
        tree = syntax_api.parse(source, filename, mode, flags, False, warnings, feature_version)
        _issue(space, filename, warnings)
        return tree
    except SyntaxFailure as failure:
        _drop_added_newline(failure, source, mode)
        raise syntax_error(space, failure)


def parse_text(space, text, filename, mode, flags, feature_version):
    """Parse a str, given as UTF-8, to a `mod` node."""
    warnings = []
    try:
        tree = syntax_api.parse_text(text, filename, mode, flags, warnings, feature_version)
        _issue(space, filename, warnings)
        return tree
    except SyntaxFailure as failure:
        _drop_added_newline(failure, text, mode)
        raise syntax_error(space, failure)


def compile_tree(space, tree, filename, mode, flags, optimize):
    """Compile a `mod` node, which is modified on the way, to a W_Code."""
    try:
        return _finish(space, tree, filename, mode, flags, [], optimize)
    except SyntaxFailure as failure:
        raise syntax_error(space, failure)


def scope_of_tree(space, tree, filename):
    """The resolved symbol table of a `mod` node."""
    try:
        return compiler_api.module_scope(tree, filename)
    except SyntaxFailure as failure:
        raise syntax_error(space, failure)


def _drop_added_newline(failure, source, mode):
    """The newline that ends a source without one is seen in the error's text only in mode 'exec'."""
    text = failure.text
    if mode != 'exec' and text is not None and text.endswith('\n') and not source.endswith('\n'):
        if failure.lineno == source.count('\n') + 1:
            end = len(text) - 1
            assert end >= 0
            failure.text = text[:end]


def _finish(space, tree, filename, mode, flags, warnings, optimize):
    _issue(space, filename, warnings)
    if optimize < 0:
        optimize = options.optimize
    compiler_warnings = []
    try:
        unit = compiler_api.compile_module(tree, filename, mode, flags, compiler_warnings, optimize)
    except SyntaxFailure:
        _issue(space, filename, compiler_warnings)
        raise
    _issue(space, filename, compiler_warnings)
    return make_code(space, unit)


def _issue(space, filename, warnings):
    """Issue the warnings of the front end. Raises SyntaxFailure for one that the filters make an error."""
    for warning in warnings:
        w_category = space.exception_type(warning.category)
        try:
            warn_explicit(space, w_category, space.newtext(warning.msg), space.newtext(filename),
                          warning.lineno, None, None, None, None)
        except OperationError as e:
            if not e.match(space, w_category):
                raise
            raise warning.failure


def syntax_error(space, failure):
    """Return the OperationError of a SyntaxFailure."""
    w_type = space.exception_type(failure.kind)
    w_message = space.newtext(failure.msg)
    if not failure.has_details:
        return OperationError(w_type, space.call_function(w_type, w_message))
    text = failure.text
    if text is None and failure.lineno > 0:
        # an error of the compiler, which has no source: CPython looks into the file, too
        text = SourceFiles().line(failure.filename, failure.lineno)
        if text is not None:
            text += '\n'
    place_w = [space.newtext(failure.filename), space.newint(failure.lineno),
               space.newint(failure.offset), space.newtext_or_none(text),
               space.newint(failure.end_lineno), space.newint(failure.end_offset)]
    w_value = space.call_function(w_type, w_message, space.newtuple(place_w))
    return OperationError(w_type, w_value)


def run_code(space, code, w_globals, w_locals, closure):
    """Run a module-like code object; `closure` is a list of cells for its free variables.

    One with `await` (ALLOW_TOP_LEVEL_AWAIT) gives a coroutine, whose frame is made at once: it has the namespace.
    """
    func = W_Function(code, w_globals, closure)
    if code.kind != PLAIN:
        gen = machine.make_suspendable(space, func, code, False)
        machine.picture_of(gen).w_locals = w_locals
        return gen
    frame = Frame(code, None, func)
    frame.w_locals = w_locals
    return run_frame(space, frame, code)


def run_in_namespace(space, code, w_dict):
    """Run a module's code with one dict as globals and locals."""
    return run_code(space, code, w_dict, w_dict, [])


def read_file(path):
    """Return the bytes of a file. Raises OSError (of the host)."""
    fd = os.open(host_path(path), os.O_RDONLY, 0)
    pieces = []
    try:
        while True:
            piece = os.read(fd, 65536)
            if piece == '':
                break
            pieces.append(piece)
    finally:
        os.close(fd)
    return ''.join(pieces)


def call_with_name(space, w_type, message, name):
    """An exception instance with the attribute `name` (ImportError and its kin)."""
    args = Arguments(space, [space.newtext(message)], ['name'], [space.newtext(name)])
    return space.call_args(w_type, args)


def check_flags(space, flags):
    """Raise ValueError for flags that compile() does not know."""
    if flags & ~KNOWN_FLAGS:
        raise oefmt(space.w_ValueError, "compile(): unrecognised flags")
