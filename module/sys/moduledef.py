"""The sys module: its contents, and what is set when the process starts."""
import sys

from interpreter import coroutine_wrapping
from interpreter.error import OperationError
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from interpreter.toplevel_report import unraisable_text
from interpreter.traceback import caught_value, note_place
from module._io import interp_standard
from module.sys import interp_audit, interp_host, interp_info, interp_sys, interp_threads, version
from module.sys.interp_info import W_UnraisableHookArgs
from module.sys.stdlib_names import NAMES as STDLIB_NAMES
from objspace import codec_registry
from objspace.numberparsing import digit_limit


def folder_of(path):
    """The folder of a path; '' for a bare name."""
    end = path.rfind('/')
    if end < 0:
        return ''
    return path[:end]


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
        'thread_info': value(interp_info.thread_info),
        'api_version': value(lambda space: space.newint(1013)),
        'abiflags': value(lambda space: space.newtext('')),
        'copyright': value(lambda space: space.newtext(version.COPYRIGHT_TEXT)),
        'platlibdir': value(lambda space: space.newtext('lib')),
        'pycache_prefix': value(lambda space: space.w_None),
        '_home': value(lambda space: space.w_None),
        '_stdlib_dir': value(lambda space: space.w_None),
        '_framework': value(lambda space: space.newtext('')),
        '_git': value(lambda space: space.newtuple([space.newtext(version.IMPLEMENTATION_NAME), space.newtext(''),
                                                    space.newtext('')])),
        '_xoptions': value(lambda space: space.newdict()),
        'warnoptions': value(lambda space: space.newlist([])),
        'meta_path': value(lambda space: space.newlist([])),
        'path_hooks': value(lambda space: space.newlist([])),
        'path_importer_cache': value(lambda space: space.newdict()),
        'stdlib_module_names': value(lambda space: space.call_function(space.w_frozenset, space.newtuple(
            [space.newtext(name) for name in STDLIB_NAMES]))),
        'audit': interp2app(interp_audit.sys_audit),
        'addaudithook': interp2app(interp_audit.addaudithook, kw='*'),
        'breakpointhook': interp2app(interp_host.breakpointhook),
        'call_tracing': interp2app(interp_host.call_tracing),
        'getfilesystemencoding': interp2app(interp_host.getfilesystemencoding),
        'getfilesystemencodeerrors': interp2app(interp_host.getfilesystemencodeerrors),
        'getsizeof': interp2app(interp_host.getsizeof, kw='*'),
        'is_finalizing': interp2app(interp_host.is_finalizing),
        'getdlopenflags': interp2app(interp_host.getdlopenflags),
        'setdlopenflags': interp2app(interp_host.setdlopenflags),
        '_clear_type_cache': interp2app(interp_host.clear_type_cache),
        '_debugmallocstats': interp2app(interp_host.debugmallocstats),
        'get_int_max_str_digits': interp2app(interp_sys.get_int_max_str_digits),
        'set_int_max_str_digits': interp2app(interp_sys.set_int_max_str_digits, kw='*'),
        'exit': interp2app(interp_sys.exit),
        'exc_info': interp2app(interp_sys.exc_info),
        'exception': interp2app(interp_sys.exception),
        'excepthook': interp2app(interp_sys.excepthook),
        'unraisablehook': interp2app(interp_sys.unraisablehook),
        'displayhook': interp2app(interp_sys.displayhook),
        '_getframe': interp2app(interp_sys.getframe),
        'getrecursionlimit': interp2app(interp_sys.getrecursionlimit),
        'setrecursionlimit': interp2app(interp_sys.setrecursionlimit),
        'intern': interp2app(interp_sys.intern),
        'setswitchinterval': interp2app(interp_threads.setswitchinterval),
        'getswitchinterval': interp2app(interp_threads.getswitchinterval),
        '_current_frames': interp2app(interp_threads.current_frames),
        '_current_exceptions': interp2app(interp_threads.current_exceptions),
        'settrace': interp2app(interp_threads.settrace),
        'gettrace': interp2app(interp_threads.gettrace),
        'setprofile': interp2app(interp_threads.setprofile),
        'getprofile': interp2app(interp_threads.getprofile),
        'getdefaultencoding': interp2app(interp_sys.getdefaultencoding),
        'set_asyncgen_hooks': interp2app(interp_sys.set_asyncgen_hooks),
        'get_asyncgen_hooks': interp2app(interp_sys.get_asyncgen_hooks),
        'set_coroutine_wrapper': interp2app(coroutine_wrapping.set_coroutine_wrapper),
        'get_coroutine_wrapper': interp2app(coroutine_wrapping.get_coroutine_wrapper),
        'set_coroutine_origin_tracking_depth': interp2app(
            interp_sys.set_coroutine_origin_tracking_depth, kw='*'),
        'get_coroutine_origin_tracking_depth': interp2app(interp_sys.get_coroutine_origin_tracking_depth),
    }

    def __init__(self, space):
        for cls in interp_info.STRUCTSEQ_CLASSES:
            space.add_type(cls)
        self.w_modules = space.newdict()
        BuiltinModule.__init__(self, space)
        self.set(space, 'modules', self.w_modules)
        # only -X coroutine_wrapper shows these
        self.w_set_coroutine_wrapper = self.take(space, 'set_coroutine_wrapper')
        self.w_get_coroutine_wrapper = self.take(space, 'get_coroutine_wrapper')
        # a hook and its saved original are one object
        for name in ['excepthook', 'unraisablehook', 'displayhook', 'breakpointhook']:
            self.set(space, '__%s__' % name, self.get(space, name))

    def take(self, space, name):
        """Remove an attribute, and return it."""
        w_value = self.get(space, name)
        space.delitem_text(self.w_dict, name)
        return w_value

    def get_modules(self, space):
        """The dict of loaded modules."""
        return self.w_modules

    def startup(self, space):
        """Make the standard streams without options, and set the size of the stack."""
        self.prepare_stack()
        interp_standard.read_environment(True)
        interp_standard.make_standard_streams(space)

    def prepare_stack(self):
        """Set the size of the stack; set_options() follows."""
        interp_sys.set_stack_size()

    def set_program(self, space, argv, executable, first_path):
        """Set argv, path and executable; `first_path` is '' for the current folder."""
        self.set(space, 'argv', space.newlist([space.newtext(arg) for arg in argv]))
        self.set(space, 'orig_argv', space.newlist([space.newtext(arg) for arg in argv]))
        self.set(space, 'path', space.newlist([space.newtext(first_path)]))
        self.set(space, 'executable', space.newtext(executable))
        self.set(space, '_base_executable', space.newtext(executable))
        prefix = folder_of(folder_of(executable))
        for name in ['prefix', 'exec_prefix', 'base_prefix', 'base_exec_prefix']:
            self.set(space, name, space.newtext(prefix))

    def set_options(self, space, options):
        """Set what the command line says: flags, warnoptions, _xoptions; make the standard streams."""
        self.set(space, 'flags', interp_info.flags_of(space, options))
        self.set(space, 'orig_argv', space.newlist([space.newtext(arg) for arg in options.original]))
        self.set(space, 'warnoptions', space.newlist([space.newtext(text) for text in options.w_options]))
        w_xoptions = space.newdict()
        for option in options.x_options:
            end = option.find('=')
            if end < 0:
                space.setitem_text(w_xoptions, option, space.w_True)
            else:
                space.setitem_text(w_xoptions, option[:end], space.newtext(option[end + 1:]))
        self.set(space, '_xoptions', w_xoptions)
        if options.x_value('coroutine_wrapper') is not None:
            self.add_coroutine_wrapper(space)
        if options.int_max_str_digits >= 0:
            digit_limit.value = options.int_max_str_digits
        codec_registry.STATE.checks_arguments = options.dev_mode
        interp_standard.configure(options)
        interp_standard.make_standard_streams(space)

    def complete_streams(self, space):
        """The library can be imported now: make the streams again if their encoding is one of its codecs."""
        if interp_standard.needs_library():
            interp_standard.make_standard_streams(space, True)

    def set_library(self, space, library, python_path):
        """Set path and the prefixes, as getpath does; `python_path` is PYTHONPATH.

        The program's own folder is put first on path when the program is run, after `site`.
        """
        entries = []
        if python_path != '':
            entries = python_path.split(':')
        entries = entries + library.search_path()
        self.set(space, 'path', space.newlist([space.newtext(entry) for entry in entries]))
        for name in ['prefix', 'base_prefix']:
            self.set(space, name, space.newtext(library.prefix))
        for name in ['exec_prefix', 'base_exec_prefix']:
            self.set(space, name, space.newtext(library.exec_prefix))
        self.set(space, '_base_executable', space.newtext(library.base_executable))
        self.set(space, '_home', space.newtext(library.home) if library.home != '' else space.w_None)
        self.set(space, '_stdlib_dir', space.newtext(library.stdlib) if library.stdlib != '' else space.w_None)

    def add_coroutine_wrapper(self, space):
        """Add the functions of `-X coroutine_wrapper`."""
        self.set(space, 'set_coroutine_wrapper', self.w_set_coroutine_wrapper)
        self.set(space, 'get_coroutine_wrapper', self.w_get_coroutine_wrapper)

    def is_finalizing(self):
        """True if the process ends."""
        return interp_host.host_state.is_finalizing

    def mark_finalizing(self):
        """From now on sys.is_finalizing() is true."""
        interp_host.host_state.is_finalizing = True

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

    def write_unraisable(self, space, operr, w_object, message=''):
        """Call sys.unraisablehook for an exception; w_object is where it happened, `message` says what that is."""
        if operr.tb is None:
            # raised by no frame: then it is the innermost one that is shown, as in CPython
            frame = space.ec.getframe(0)
            if frame is not None:
                note_place(frame, frame.last_instr, operr)
        w_value = caught_value(space, operr)
        w_hook = self.get(space, 'unraisablehook')
        if w_hook is None or space.is_none(w_hook):
            return
        w_args = W_UnraisableHookArgs([
            space.type(w_value), w_value, space.getattr_text(w_value, '__traceback__'),
            space.w_None if message == '' else space.newtext(message), w_object])
        try:
            space.call_function(w_hook, w_args)
        except OperationError as e:
            self.write_stderr(space, unraisable_text(space, caught_value(space, e), '', w_hook))

    def flush_files(self, space):
        """Flush sys.stderr and all files; errors are swallowed."""
        interp_standard.flush_open_streams(space)
        w_stderr = self.get(space, 'stderr')
        if w_stderr is None or space.is_none(w_stderr) or interp_standard.is_closed_stream(space, w_stderr):
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
        w_closed = space.findattr_text(w_stdout, 'closed')
        if w_closed is not None and space.is_true(w_closed):
            return
        space.call_method(w_stdout, 'flush')
