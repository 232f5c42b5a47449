"""Which functions the JIT may look into.

The default is all that have no loops.  What compiles, imports, formats or reports is called
from traces as it is: looking into it buys nothing and costs translation time.
"""
from rpython.jit.codewriter.policy import JitPolicy

from interpreter import jit_entry, jit_invariants, jit_switch, jitfix, stack_headroom

# in force from here on
assert jit_entry.make_entry_point and jit_invariants.Invariants and jit_switch.Switch
assert jitfix.force_from_effectinfo and stack_headroom.stack_check

OPAQUE = [
    # from source to code object, and the command line
    'interpreter.syntax', 'interpreter.compiler', 'interpreter.compiling', 'interpreter.importing', 'interpreter.main',
    'interpreter.command_line', 'interpreter.interactive', 'interpreter.process_end', 'interpreter.code_fields',
    # errors, warnings, tracing
    'interpreter.call_errors', 'interpreter.toplevel_report', 'interpreter.traceback_text', 'interpreter.suggestions',
    'interpreter.oserrors', 'interpreter.warning', 'interpreter.tracing', 'interpreter.traced_dispatch',
    'interpreter.linejump', 'interpreter.threadstate', 'interpreter.switchtimer',
    # text
    'interpreter.utf8', 'interpreter.unicode', 'objspace.codec_', 'objspace.strmethods_case',
    'objspace.strmethods_search', 'objspace.strmethods_split', 'objspace.strrepr', 'objspace.strsearch',
    'objspace.bytesmethods', 'objspace.bytearraymethods', 'objspace.memoryview', 'objspace.buffer_items',
    'objspace.formatspec', 'objspace.format_number', 'objspace.numberparsing', 'objspace.strformat', 'objspace.strpercent',
    # types and numbers
    'objspace.typecreate', 'objspace.mro', 'objspace.objectreduce', 'objspace.structseq', 'objspace.bigint_',
    # modules
    'module._codecs', 'module._csv', 'module._imp', 'module._random', 'module._string', 'module._struct', 'module._thread',
    'module._warnings', 'module._weakref', 'module.array.interp_pickle', 'module.binascii',
    'module.builtins.interp_print', 'module.cmath', 'module.errno', 'module.gc',
    'module.itertools.interp_combinatoric', 'module.marshal', 'module.math.interp_integer', 'module.math.interp_sum',
    'module.sys', 'module.time.interp_calendar', 'module.unicodedata',
    # modules of the operating system, and what works on whole texts
    'module._ast', 'module._blake2', 'module._io', 'module._json', 'module._locale', 'module._md5', 'module._pickle', 'module._posixsubprocess',
    'module._sha', 'module._signal', 'module._socket', 'module._sre', 'module._stat', 'module._tracemalloc', 'module.atexit',
    'module.faulthandler', 'module.fcntl', 'module.grp', 'module.hashes', 'module.posix', 'module.pwd', 'module.resource', 'module.select',
    'module.termios', 'module.zlib',
]


def is_opaque(module_name):
    """True for the modules (and packages) of OPAQUE."""
    for prefix in OPAQUE:
        if module_name.startswith(prefix):
            return True
    return False


class Policy(JitPolicy):
    def look_inside_function(self, func):
        if is_opaque(getattr(func, '__module__', None) or '?'):
            return False
        return JitPolicy.look_inside_function(self, func)
