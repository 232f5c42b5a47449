"""Running what the command line names: a command, a script, a module, a folder or zip file, standard input.

What is set up before is in main.py, what comes after in process_end.py.  Texts and exit codes are CPython 3.11's.
"""
import os
import stat

from interpreter import compiling, importing, interactive
from interpreter.code import W_Code
from interpreter.command_line import CommandLine
from interpreter.error import OperationError, oefmt
from interpreter.function import W_Function
from interpreter.importing_library import folder_of, is_file, real_path
from interpreter.importing_plain import find_and_load, find_source, parent_name
from interpreter.importing_start import BOOTSTRAP, EXTERNAL, ImportSystem, state
from interpreter.process_end import ExitStatus, handle_uncaught, report_uncaught
from interpreter.traceback import caught_value
from interpreter.utf8 import is_valid
from rpython.rlib.rpath import rabspath
from interpreter.hostpath import host_path, path_text

# The record that ends a zip file: its size without a comment, the greatest size of that, its first bytes.
ZIP_END_SIZE = 22
ZIP_COMMENT = 65535
ZIP_END = 'PK\x05\x06'
# The functions of runpy that a traceback of `-m` shows.
RUNPY_FUNCTIONS = ['_run_module_as_main', '_run_code', '_get_module_details', '_get_main_module_details']


def write(fd, text):
    """Write to a descriptor; errors are ignored."""
    try:
        while text != '':
            n = os.write(fd, text)
            assert n >= 0
            text = text[n:]
    except OSError:
        pass


def uses_runpy():
    """True if modules are run by the library; untranslated only once importlib was needed."""
    return state.phase == ImportSystem.RUNNING


def run_main(space, options, executable, w_dict):
    """Run what the command line names, in the namespace of `__main__`; return an ExitStatus."""
    try:
        set_loader(space, w_dict, BOOTSTRAP, 'BuiltinImporter', '')
        if options.action == CommandLine.FILE:
            return run_path(space, options, executable, w_dict)
        if options.action == CommandLine.MODULE:
            insert_path(space, options, path_text(rabspath(host_path('.'))))
            if uses_runpy():
                return run_by_runpy(space, options.target, True)
            return run_module(space, options, executable, w_dict)
        insert_path(space, options, '')
        if options.action == CommandLine.COMMAND:
            if not is_valid(options.target):
                write(2, 'Unable to decode the command from the command line:\n')
                space.strict_text_w(space.newtext(options.target))
            code = compiling.compile_text(space, options.target, '<string>', 'exec')
            compiling.run_in_namespace(space, code, w_dict)
        elif options.interactive > 0 or os.isatty(0):
            if options.quiet == 0:
                write(2, banner(space, options.no_site == 0))
            status = interactive.prepare(space, options.startup_file, w_dict)
            if status is not None:
                return status
            return interactive.run(space, w_dict)
        else:
            source = read_stdin()
            set_file(space, w_dict, '<stdin>')
            code = compiling.compile_bytes(space, source, '<stdin>', 'exec')
            compiling.run_in_namespace(space, code, w_dict)
    except OperationError as e:
        if options.inspect > 0 and e.match(space, space.w_SystemExit):
            report_uncaught(space, e, caught_value(space, e))
            return ExitStatus(0)
        return handle_uncaught(space, e)
    return ExitStatus(0)


def set_loader(space, w_dict, module_name, name, filename):
    """Set `__loader__` of `__main__`: a class of importlib, or with a filename an instance; return it, or None."""
    if not uses_runpy():
        return None
    w_module = space.finditem_text(space.sys.get_modules(space), module_name)
    if w_module is None:
        return None
    w_loader = space.getattr_text(w_module, name)
    if filename != '':
        w_loader = space.call_function(w_loader, space.newtext('__main__'), space.newtext(filename))
    space.setitem_text(w_dict, '__loader__', w_loader)
    return w_loader


def insert_path(space, options, entry):
    """Put the program's own folder first on sys.path, unless -P forbids."""
    if not options.safe_path:
        space.call_method(space.sys.get(space, 'path'), 'insert', space.newint(0), space.newtext(entry))


def run_path(space, options, executable, w_dict):
    """Run a script, or the `__main__` of a folder or zip file."""
    filename = path_text(rabspath(host_path(options.target)))
    is_folder = os.path.isdir(host_path(filename))
    if is_folder or uses_runpy() and is_zip_file(filename):
        space.call_method(space.sys.get(space, 'path'), 'insert', space.newint(0), space.newtext(filename))
        if uses_runpy():
            return run_by_runpy(space, '__main__', False)
        if not is_file(filename + '/__main__.py'):
            write(2, "%s: can't find '__main__' module in '%s'\n" % (executable, filename))
            return ExitStatus(1)
        space.setitem_text(w_dict, '__package__', space.newtext(''))
        return run_script(space, options, filename + '/__main__.py', w_dict)
    insert_path(space, options, path_text(folder_of(real_path(host_path(filename)))))
    return run_script(space, options, filename, w_dict)


def is_zip_file(path):
    """True for a file that ends as zip files do."""
    try:
        status = os.stat(host_path(path))
        if not stat.S_ISREG(status.st_mode):
            return False
        size = int(status.st_size)
        fd = os.open(host_path(path), os.O_RDONLY, 0)
        try:
            os.lseek(fd, max(0, size - ZIP_END_SIZE - ZIP_COMMENT), 0)
            pieces = []
            while True:
                piece = os.read(fd, ZIP_END_SIZE + ZIP_COMMENT)
                if piece == '':
                    break
                pieces.append(piece)
        finally:
            os.close(fd)
    except OSError:
        return False
    return ''.join(pieces).find(ZIP_END) >= 0


def run_by_runpy(space, name, alters_argv):
    """Run a module by the library's runpy, as `__main__`."""
    try:
        w_runpy = importing.import_name(space, space.newtext('runpy'), None, None, 0)
    except OperationError:
        write(2, 'Could not import runpy module\n')
        raise
    for function_name in RUNPY_FUNCTIONS:
        w_function = space.findattr_text(w_runpy, function_name)
        if isinstance(w_function, W_Function):
            # CPython has runpy frozen, and so its tracebacks show no source lines
            w_function.code.filename = '<frozen runpy>'
    space.call_method(w_runpy, '_run_module_as_main', space.newtext(name), space.newbool(alters_argv))
    return ExitStatus(0)


def banner(space, has_site):
    """What an interactive session begins with; it is `site` that makes the names in its second line."""
    text = 'Python %s on linux\n' % space.text_w(space.sys.get(space, 'version'))
    if has_site:
        text += 'Type "help", "copyright", "credits" or "license" for more information.\n'
    return text


def read_stdin():
    """All of the standard input, as the source of a program."""
    pieces = []
    while True:
        try:
            piece = os.read(0, 65536)
        except OSError:
            break
        if piece == '':
            break
        pieces.append(piece)
    return ''.join(pieces)


def run_script(space, options, filename, w_dict):
    """Run a file as `__main__`."""
    try:
        source = compiling.read_file(filename)
    except OSError as e:
        space.sys.write_stderr(space, "%s: can't open file '%s': [Errno %d] %s\n" % (
            options.program, filename, e.errno, os.strerror(e.errno)))
        return ExitStatus(2)
    set_file(space, w_dict, filename)
    if filename.endswith('.pyc'):
        w_loader = set_loader(space, w_dict, EXTERNAL, 'SourcelessFileLoader', filename)
        if w_loader is not None:
            w_code = space.call_method(w_loader, 'get_code', space.newtext('__main__'))
            assert isinstance(w_code, W_Code)
            compiling.run_in_namespace(space, w_code, w_dict)
            return ExitStatus(0)
    if options.skips_first_line:
        source = without_first_line(source)
    set_loader(space, w_dict, EXTERNAL, 'SourceFileLoader', filename)
    code = compiling.compile_bytes(space, source, filename, 'exec', 0, True)
    compiling.run_in_namespace(space, code, w_dict)
    return ExitStatus(0)


def set_file(space, w_dict, filename):
    """Set `__file__` and `__cached__` of `__main__`."""
    space.setitem_text(w_dict, '__file__', space.newtext(filename))
    space.setitem_text(w_dict, '__cached__', space.w_None)


def without_first_line(source):
    """Empty the first line, so that the others keep their numbers."""
    end = source.find('\n')
    if end < 0:
        return ''
    return source[end:]


def run_module(space, options, executable, w_dict):
    """Run a module found on sys.path as `__main__`, as `python -m` does (library reference: runpy)."""
    name = options.target
    try:
        found = find_main(space, name)
        if found is not None and found.folders is not None:
            name += '.__main__'
            found = find_main(space, name)
            if found is None:
                write(2, "%s: No module named %s; '%s' is a package and cannot be directly executed\n" % (
                    executable, name, options.target))
                return ExitStatus(1)
    except OperationError as e:
        if not e.match(space, space.w_ImportError):
            raise
        w_error = caught_value(space, e)
        write(2, "%s: Error while finding module specification for '%s' (%s: %s)\n" % (
            executable, name, space.type(w_error).name, space.text_w(space.str(w_error))))
        return ExitStatus(1)
    if found is None:
        what = 'No code object available for' if name in space.builtin_modules else 'No module named'
        write(2, '%s: %s %s\n' % (executable, what, name))
        return ExitStatus(1)
    filename = found.filename
    assert filename is not None
    spec = found.make_spec(space, name)
    options.arguments[0] = filename
    space.setitem(space.sys.get(space, 'argv'), space.newint(0), space.newtext(filename))
    space.setitem_text(w_dict, '__spec__', spec)
    space.setitem_text(w_dict, '__package__', spec.fget_parent(space))
    space.setitem_text(w_dict, '__file__', space.newtext(filename))
    space.setitem_text(w_dict, '__cached__', space.w_None)
    code = compiling.compile_bytes(space, compiling.read_file(filename), filename, 'exec')
    compiling.run_in_namespace(space, code, w_dict)
    return ExitStatus(0)


def find_main(space, name):
    """The FoundSource of a module, its packages imported; None if there is none. Raises ImportError."""
    parent = parent_name(name)
    if parent == '':
        return find_source(space, name, space.sys.get(space, 'path'))
    w_package = find_and_load(space, parent)
    w_path = space.findattr_text(w_package, '__path__')
    if w_path is None:
        raise oefmt(space.w_ModuleNotFoundError,
                    "__path__ attribute not found on '%s' while trying to find '%s'", parent, name)
    return find_source(space, name, w_path)
