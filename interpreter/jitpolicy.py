"""Which functions the JIT may look into.

The default is all that have no loops.  What compiles, imports, formats or reports is called
from traces as it is: looking into it buys nothing and costs translation time.
"""
from rpython.jit.codewriter.policy import JitPolicy

OPAQUE = [
    'interpreter.syntax', 'interpreter.compiler', 'interpreter.compiling', 'interpreter.importing',
    'interpreter.main', 'interpreter.command_line', 'interpreter.toplevel_report', 'interpreter.traceback_text',
    'interpreter.suggestions', 'interpreter.oserrors', 'interpreter.utf8',
    'objspace.formatspec', 'objspace.format_number', 'objspace.numberparsing', 'objspace.strformat', 'objspace.strpercent',
    'objspace.codec_', 'objspace.strmethods_', 'objspace.bytesmethods', 'objspace.strrepr', 'objspace.strsearch',
    'objspace.typecreate', 'objspace.mro', 'objspace.structseq',
    'module.builtins.interp_file', 'module.builtins.interp_open', 'module.builtins.interp_print', 'module.sys',
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
