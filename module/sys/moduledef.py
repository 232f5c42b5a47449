"""The sys module: its contents, and what is set when the process starts."""
import sys

from interpreter.error import OperationError
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from interpreter.toplevel_report import unraisable_text
from interpreter.traceback import caught_value
from module.builtins.interp_file import W_TextFile, unflushed
from module.sys import interp_info, interp_sys, version
from module.sys.interp_info import W_UnraisableHookArgs


class Module(BuiltinModule):
    """sys; reachable as `space.sys`."""

    name = 'sys'
    members = {
        'version': value(lambda space: space.newtext(version.VERSION_TEXT)),
        'version_info': value(interp_info.version_info),
        'hexversion': value(lambda space: space.newint(version.hexversion(version.PYTHON_VERSION))),
        'implementation': value(interp_info.implementation),
        'flags': value(interp_info.flags),
        'float_info': value(interp_info.float_info),
        'int_info': value(interp_info.int_info),
        'hash_info': value(interp_info.hash_info),
        'maxsize': value(lambda space: space.newint(sys.maxint)),
        'maxunicode': value(lambda space: space.newint(0x10ffff)),
        'byteorder': value(lambda space: space.newtext(sys.byteorder)),
        'platform': value(lambda space: space.newtext('linux')),
        'float_repr_style': value(lambda space: space.newtext('short')),
        'dont_write_bytecode': value(lambda space: space.w_True),
        'exit': interp2app(interp_sys.exit),
        'exc_info': interp2app(interp_sys.exc_info),
        'exception': interp2app(interp_sys.exception),
        'excepthook': interp2app(interp_sys.excepthook),
        '__excepthook__': interp2app(interp_sys.excepthook, name='excepthook'),
        'unraisablehook': interp2app(interp_sys.unraisablehook),
        '__unraisablehook__': interp2app(interp_sys.unraisablehook, name='unraisablehook'),
        'displayhook': interp2app(interp_sys.displayhook),
        '__displayhook__': interp2app(interp_sys.displayhook, name='displayhook'),
        '_getframe': interp2app(interp_sys.getframe),
        'getrecursionlimit': interp2app(interp_sys.getrecursionlimit),
        'setrecursionlimit': interp2app(interp_sys.setrecursionlimit),
        'intern': interp2app(interp_sys.intern),
        'getdefaultencoding': interp2app(interp_sys.getdefaultencoding),
        'set_asyncgen_hooks': interp2app(interp_sys.set_asyncgen_hooks),
        'get_asyncgen_hooks': interp2app(interp_sys.get_asyncgen_hooks),
        'set_coroutine_origin_tracking_depth': interp2app(interp_sys.set_coroutine_origin_tracking_depth),
        'get_coroutine_origin_tracking_depth': interp2app(interp_sys.get_coroutine_origin_tracking_depth),
    }

    def __init__(self, space):
        for cls in interp_info.STRUCTSEQ_CLASSES:
            space.add_type(cls)
        space.add_type(W_TextFile)
        self.w_modules = space.newdict()
        BuiltinModule.__init__(self, space)
        self.set(space, 'modules', self.w_modules)

    def get_modules(self, space):
        """The dict of loaded modules."""
        return self.w_modules

    def startup(self, space):
        """Make the standard streams, and set the size of the stack."""
        interp_sys.set_stack_size()
        self._add_stream(space, 'stdin', 0, 'r')
        self._add_stream(space, 'stdout', 1, 'w')
        self._add_stream(space, 'stderr', 2, 'w')

    def _add_stream(self, space, name, fd, mode):
        w_file = W_TextFile(fd, space.newtext('<%s>' % name), mode, mode == 'r', mode == 'w', False)
        w_file.line_buffering = name == 'stderr' or w_file.is_terminal()
        w_file.replaces = name == 'stderr'
        self.set(space, name, w_file)
        self.set(space, '__%s__' % name, w_file)

    def set_program(self, space, argv, executable, first_path):
        """Set argv, path and executable; `first_path` is '' for the current folder."""
        self.set(space, 'argv', space.newlist([space.newtext(arg) for arg in argv]))
        self.set(space, 'orig_argv', space.newlist([space.newtext(arg) for arg in argv]))
        self.set(space, 'path', space.newlist([space.newtext(first_path)]))
        self.set(space, 'executable', space.newtext(executable))

    def write_stderr(self, space, text):
        """Write UTF-8 text on sys.stderr, whatever that is; errors are swallowed."""
        w_stderr = self.get(space, 'stderr')
        if w_stderr is None or space.is_none(w_stderr):
            return
        try:
            space.call_method(w_stderr, 'write', space.newtext(text))
            space.call_method(w_stderr, 'flush')
        except OperationError:
            return

    def write_unraisable(self, space, operr, w_object):
        """Call sys.unraisablehook for an exception; w_object is where it happened."""
        w_value = caught_value(space, operr)
        w_hook = self.get(space, 'unraisablehook')
        if w_hook is None or space.is_none(w_hook):
            return
        w_args = W_UnraisableHookArgs([
            space.type(w_value), w_value, space.getattr_text(w_value, '__traceback__'),
            space.w_None, w_object])
        try:
            space.call_function(w_hook, w_args)
        except OperationError as e:
            self.write_stderr(space, unraisable_text(space, caught_value(space, e), '', w_hook))

    def flush_files(self, space):
        """Flush sys.stderr and all files; errors are swallowed."""
        unflushed.flush_all(space)
        w_stderr = self.get(space, 'stderr')
        if w_stderr is None or space.is_none(w_stderr):
            return
        try:
            space.call_method(w_stderr, 'flush')
        except OperationError:
            return

    def flush_stdout(self, space):
        """Flush sys.stdout. Raises what its flush() raises."""
        w_stdout = self.get(space, 'stdout')
        if w_stdout is None or space.is_none(w_stdout):
            return
        if isinstance(w_stdout, W_TextFile) and w_stdout.is_closed:
            return
        space.call_method(w_stdout, 'flush')
