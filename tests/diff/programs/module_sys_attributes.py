"""sys: attributes that must be equal everywhere, interning, sizes of numbers, hooks, streams and limits."""
import sys

print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 11), sys.hexversion >> 16 == 0x30b, sys.api_version, len(sys.version_info), sys.version_info.releaselevel, sys.platform)
print(sys.float_info, sys.float_info.max, sys.float_info[3], len(sys.float_info))
print(sys.int_info[2:], sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.width, sys.hash_info.nan, sys.hash_info.imag, sys.thread_info.name)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_repr_style, sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.copyright[:20] != '')
print(sys.argv, sys.flags.optimize, sys.flags.verbose, sys.flags.utf8_mode, sys.dont_write_bytecode in (True, False), sys.warnoptions, type(sys.flags).__name__, sys.is_finalizing(), sys.gettrace(), sys.getprofile())
print(sys.intern('some text') is sys.intern('some' + ' ' + 'text'), type(sys.modules).__name__, 'sys' in sys.modules, sys.modules['__main__'].__doc__[:4], sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout is sys.__stdout__, sys.stdout.encoding.lower())
print(sys.exc_info(), sys.exception(), sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__, callable(sys.unraisablehook), isinstance(sys.builtin_module_names, tuple), {'sys', 'builtins', 'time', 'itertools', 'gc'} <= set(sys.builtin_module_names))
sys.displayhook(42)
sys.displayhook(None)
import builtins
print(builtins._)
del builtins._
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
old = sys.get_int_max_str_digits()
sys.set_int_max_str_digits(640)
try:
    str(10 ** 700)
except ValueError as e:
    print(e)
try:
    int('1' * 700)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
sys.set_int_max_str_digits(old)


class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)


writer, real = Writer(), sys.stdout
sys.stdout = writer
print('captured', 1)
sys.displayhook([2])
sys.stdout = real
print(writer.parts)
del builtins._
for text in ('sys.setrecursionlimit(0)', 'sys.setrecursionlimit("x")', 'sys.setswitchinterval(0)', 'sys.setswitchinterval("x")', 'sys.set_int_max_str_digits(5)', 'sys.set_int_max_str_digits(-1)', 'sys.intern(5)', 'sys.intern()', 'sys.getsizeof()', 'sys._getframe(-1).f_code.co_name', 'sys._getframe(1000)', 'sys.nothing', 'sys.version_info.major = 4', 'sys.float_info[99]', 'type(sys.version_info)()',
             'sys.displayhook()', 'sys.exit(1, 2)', 'sys.exc_info(1)', 'sys.getdefaultencoding(1)', 'type(sys.flags)((1,))', 'sys.call_tracing(1, 2)', 'sys.call_tracing(max, (1, 2))', 'sys.is_finalizing(1)', 'sys.audit()', 'sys.audit("event", 1)'):
    try:
        print(text, eval(text) if ' = ' not in text else exec(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
