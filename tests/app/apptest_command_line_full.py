"""The command line in processes of its own: options, variables, the interactive session, the end of the process."""
import os
import subprocess
import sys
import tempfile

UNTRANSLATED = False
KEPT_ALIVE_BY_TRACES = ['test_globals_are_finalized']

COMMAND = os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n')


def run(*args, stdin='', **variables):
    """(status, what stands on stdout, on stderr); of the PYTHON variables only the given ones are there."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith('PYTHON')}
    environment.update(variables)
    done = subprocess.run(COMMAND + list(args), input=stdin, capture_output=True, text=True, env=environment)
    return done.returncode, done.stdout, done.stderr


def value(expression, *args, **variables):
    """What an expression is in a process with these options."""
    status, out, err = run(*args, '-c', 'import sys; print(%s)' % expression, **variables)
    assert status == 0, err
    return out.strip()


def test_flags():
    for option, name, expected in [
            ('-b', 'bytes_warning', 1), ('-bb', 'bytes_warning', 2), ('-B', 'dont_write_bytecode', 1),
            ('-d', 'debug', 1), ('-E', 'ignore_environment', 1), ('-I', 'isolated', 1), ('-I', 'no_user_site', 1),
            ('-O', 'optimize', 1), ('-OO', 'optimize', 2), ('-P', 'safe_path', True), ('-q', 'quiet', 1),
            ('-s', 'no_user_site', 1), ('-S', 'no_site', 1), ('-Xdev', 'dev_mode', True), ('-Xutf8', 'utf8_mode', 1),
            ('-Xutf8=0', 'utf8_mode', 0), ('-Xwarn_default_encoding', 'warn_default_encoding', 1),
            ('-Xint_max_str_digits=700', 'int_max_str_digits', 700)]:
        assert value('sys.flags.' + name, option) == str(expected), option
    assert value('sys.flags.hash_randomization', PYTHONHASHSEED='0') == '0'
    assert value('sys.flags.utf8_mode', LC_ALL='C') == '1'
    names = 'sys.flags.debug, sys.flags.optimize, sys.flags.dont_write_bytecode, sys.flags.no_user_site'
    assert value(names, PYTHONDEBUG='2', PYTHONOPTIMIZE='2', PYTHONDONTWRITEBYTECODE='2',
                 PYTHONNOUSERSITE='2') == '2 2 1 1'


def test_values_that_cannot_be():
    for option, text in [
            ('utf8=2', 'preconfig_init_utf8_mode: invalid -X utf8 option value\nPython runtime state: preinitializing'),
            ('frozen_modules=x', 'bad value for option -X frozen_modules (expected "on" or "off")\n'
                                 'Python runtime state: preinitialized')]:
        assert run('-X', option) == (1, '', 'Fatal Python error: %s\n\n' % text)
    status, out, err = run('-J')
    assert (status, out) == (2, '') and err.startswith('-J is reserved for Jython\nusage: ')


def test_help_and_version():
    for option in ('-h', '--help', '-?', '-Vh', '--help-all'):
        status, out, err = run(option)
        assert status == 0 and out.startswith('usage: ') and err == ''
    for option in ('--help-env', '--help-xoptions'):
        assert run(option)[0] == 0
    short = 'Python %d.%d.%d\n' % sys.version_info[:3]
    assert run('-V')[1] == run('--version', '-c', 'ignored')[1] == short
    assert run('-VV')[1] == 'Python %s\n' % sys.version


def test_development_mode():
    for options, variables in [(['-X', 'dev'], {}), ([], {'PYTHONDEVMODE': '1'})]:
        assert value("sys.warnoptions, __import__('faulthandler').is_enabled()", *options, **variables) == \
            "['default'] True"
    assert value("__import__('faulthandler').is_enabled()", '-X', 'faulthandler') == 'True'
    assert value('sys.warnoptions', '-Wdefault', '-Xdev', '-Werror', '-b') == \
        "['default', 'error', 'default::BytesWarning']"
    for source in ["b''.decode('nope')", "b''.decode(errors='nope')", "''.encode('nope')", "'a'.encode(errors='nope')",
                   "str(b'', 'ascii', 'nope')", "bytes('', 'utf8', 'nope')", "open('/dev/null', errors='nope')"]:
        status, out, err = run('-X', 'dev', '-c', source)
        assert status == 1 and 'LookupError: unknown e' in err, source
    assert run('-c', "b''.decode('nope'); 'a'.encode(errors='nope'); open('/dev/null', errors='nope')")[0] == 0


def test_warning_options():
    source = 'import warnings; warnings.warn("text")'
    assert run('-W', 'ignore', '-c', source) == (0, '', '')
    assert run('-W', 'error', '-c', source)[0] == 1
    assert run('-W', 'default', '-c', source, PYTHONWARNINGS='error') == (0, '', '<string>:1: UserWarning: text\n')
    assert run('-W', 'nope', '-c', '1') == (0, '', "Invalid -W option ignored: invalid action: 'nope'\n")


def test_bytes_that_are_no_text():
    status, out, err = run('-c', 'import sys; print(ascii(sys.argv[1]))', b'\xff\xc3\xa9')
    assert out == "'\\udcff\\xe9'\n"
    status, out, err = run('-c', b'1 # \xff')
    assert status == 1 and err.startswith('Unable to decode the command from the command line:\nUnicodeEncodeError: ')
    with tempfile.TemporaryDirectory() as folder:
        script = os.fsencode(folder) + b'/\xff.py'
        with open(script, 'w') as stream:
            stream.write('import sys; print(__file__ == sys.argv[0], ascii(__file__)[-10:], __loader__.name)')
        assert run(script)[1] == "True \\udcff.py' __main__\n"


def test_loader():
    expected = "<class '_frozen_importlib.BuiltinImporter'>"
    assert value('__loader__') == expected
    assert run(stdin='print(__loader__, __file__)')[1] == expected + ' <stdin>\n'


SESSION = """1 + 1
def f(a):
    return a * 2

f(21)
for i in range(2):
    print(i)

'''x
y'''
None
1 / 0
x y
import sys
sys.ps1 = 'P> '
sys.ps2 = 'Q> '
if _ == 'x\\ny':
    'kept'

'\\u20ac'
raise SystemExit(3)
"""


def test_session():
    status, out, err = run('-i', '-q', stdin=SESSION, PYTHONIOENCODING='ascii')
    assert status == 3
    assert out == "2\n42\n0\n1\n'x\\ny'\n'kept'\n'\\u20ac'\n"
    assert err.startswith('>>> >>> ... ... >>> ') and err.endswith('P> Q> Q> P> P> ')
    assert 'ZeroDivisionError: division by zero\n' in err and 'SyntaxError: invalid syntax\n' in err
    assert run('-i', '-c', 'x = 5', stdin='x\n') == (0, '5\n', '>>> >>> \n')


def test_banner_and_startup():
    with tempfile.TemporaryDirectory() as folder:
        name = folder + '/startup.py'
        with open(name, 'w') as stream:
            stream.write('print(__file__); started = 7')
        status, out, err = run('-i', stdin='started\n__file__\n', PYTHONSTARTUP=name)
        assert (status, out) == (0, name + '\n7\n') and "NameError: name '__file__' is not defined" in err
        assert err.startswith('Python ') and 'Type "help", "copyright"' in err
        assert 'copyright' not in run('-S', '-i')[2]
        status, out, err = run('-i', '-q', PYTHONSTARTUP=name + 'x')
        assert err.startswith("Could not open PYTHONSTARTUP\nFileNotFoundError: [Errno 2] No such file or directory: ")


def test_inspection_that_the_program_asks_for_needs_a_terminal():
    assert run('-c', 'import os; os.environ["PYTHONINSPECT"] = "1"', stdin='print(1)') == (0, '', '')


def test_globals_are_finalized():
    source = ('class C:\n def __del__(self): print("gone")\nc = C()\n'
              'def g():\n try: yield\n finally: print("left")\nit = g(); next(it)')
    status, out, err = run('-c', source)
    assert sorted(out.split()) == ['gone', 'left'] and err == ''


def test_encoding_of_the_library():
    environment = dict(os.environ, PYTHONIOENCODING='cp424')
    done = subprocess.run(COMMAND + ['-c', 'print(chr(0xa2))'], stdout=subprocess.PIPE, env=environment)
    assert done.stdout == b'\x4a\x25'


def test_traceback_limit():
    source = 'import sys\ndef f(): 1 / 0\nsys.tracebacklimit = %s\nf()'
    lines = run('-c', source % None)[2].split('\n')
    assert len(lines) == 5
    assert run('-c', source % 1)[2].split('\n') == lines[:1] + lines[2:]
    assert run('-c', source % -1)[2].split('\n') == lines[3:]
    assert run('-c', source % (1 << 1000))[2].split('\n') == lines
