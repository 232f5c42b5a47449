"""The unmodified standard library: programs print on the binary what they print on CPython 3.11.

    python3.11 tests/binary/check_stdlib.py ./pypy-async

COMMANDS come in the order in which the interpreter grew to run them; each runs with a clean environment and a
cache of its own, the first time cold.  Then: where the library is found, what is cached, virtual environments.
"""
import os
import re
import subprocess
import sys
import tempfile
import zipfile

ORACLE = sys.executable
LIBRARY = os.path.dirname(os.__file__)

FILES = {
    'test_small.py': '''
import unittest


class Small(unittest.TestCase):
    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int('x')
        self.assertIn('invalid literal', str(caught.exception))

    def test_regex(self):
        with self.assertRaisesRegex(TypeError, 'unsupported operand'):
            1 + ''

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertLess(i, 3)

    @unittest.skip('a reason')
    def test_skipped(self):
        raise AssertionError

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual([1, 2], [1, 3])


if __name__ == '__main__':
    unittest.main()
''',
    'test_failing.py': '''
import unittest


class Failing(unittest.TestCase):
    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_error(self):
        {}['missing']
''',
    'main_module.py': 'import sys\nprint(__name__, sys.argv, __spec__.name, __file__, sys.path[0])\nmissing_name\n',
    'package/__init__.py': 'print("package is imported")\n',
    'package/__main__.py': 'import sys\nfrom . import other\nprint(__package__, other.x, sys.argv)\n',
    'package/other.py': 'x = 5\n',
    'folder/__main__.py': 'import sys, beside\nprint(__name__, beside.x, sys.argv, sys.path[0])\n',
    'folder/beside.py': 'x = 6\n',
    'imports_missing.py': 'import nothing_there\n',
    'raises.py': 'def f():\n    raise ValueError("inside")\nf()\n',
    'at_exit.py': '''
import atexit, sys, threading, time
atexit.register(print, 'first registered')
atexit.register(print, 'last registered')
atexit.register(lambda: 1 / 0)
def work():
    time.sleep(0.05)
    print('thread')
threading.Thread(target=work).start()
print('main')
sys.stdout.write('not flushed')
''',
}

COMMANDS = [
    # the interpreter alone
    ['-S', '-c', "print(sum(range(10)), [x for x in 'ab'])"],
    # the import system, and what `site` imports
    ['-S', '-c', 'import types, abc, io, codecs, os; print(os.getcwd() != "")'],
    ['-S', '-c', 'import sys; print([getattr(f, "__name__", f) for f in sys.meta_path], len(sys.path_hooks))'],
    ['-c', 'import sys, site; print(sys.flags.no_site, site.ENABLE_USER_SITE, repr(exit), repr(quit))'],
    ['-I', '-c', 'import sys, site; print(sys.flags.isolated, site.ENABLE_USER_SITE, sys.flags.safe_path)'],
    ['-c', 'exit(5)'],
    ['-c', 'print(license, credits, copyright is not None, help)'],
    # classes and functions of the library
    ['-c', 'import site, collections, functools, contextlib, enum\n'
           'P = collections.namedtuple("P", "x y", defaults=[2])\nprint(P(1), P._fields, P(1)._replace(y=5))\n'
           'class F(enum.IntFlag):\n    A = 1\n    B = 2\nprint(repr(F.A | F.B), F(3) & F.A, list(F))\n'
           'class C(enum.Enum):\n    RED = enum.auto()\n    BLUE = enum.auto()\nprint(C.RED, C["BLUE"], list(C))\n'
           '@functools.lru_cache(maxsize=10)\ndef fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n'
           'print(fib(30), fib.cache_info())\n'
           'with contextlib.ExitStack() as stack:\n    stack.callback(print, "left")\n    print("inside")\n'
           'print(collections.Counter("abracadabra").most_common(2), collections.ChainMap({1: 2}, {3: 4}))'],
    # texts
    ['-c', r"import re; print(re.sub(r'(\w+)(?P<n>\d)', r'\g<n>', 'ab1'))"],
    ['-c', 'import re\nprint(re.findall(r"(?i)[a-z]+|\\d{2,}", "Ab 12 3 cD"), re.split(r"\\s*,\\s*", "a , b,c"))\n'
           'print(re.compile("(?<=a)b*?(c|d)+", re.X).search("xabbcd"), re.escape("a.b"))'],
    ['-c', 'import io, tokenize, traceback\n'
           'for t in tokenize.generate_tokens(io.StringIO("x = 1 # c\\n").readline): print(t)\n'
           'try: 1 / 0\nexcept ZeroDivisionError: traceback.print_exc()'],
    ['-c', 'import textwrap, string, difflib, pprint\nprint(textwrap.fill("some words " * 20, 40))\n'
           'print(string.Template("$a-${b}").substitute(a=1, b=2))\n'
           'print("\\n".join(difflib.unified_diff("a b c".split(), "a c d".split(), lineterm="")))\n'
           'pprint.pprint({"k" * 10: list(range(30)), "b": {"nested": (1, 2)}}, width=40)'],
    # introspection
    ['-c', 'import inspect; print(inspect.signature(inspect.getmodule))'],
    ['-c', 'import inspect, textwrap\nprint(inspect.getsource(textwrap.dedent)[:40], inspect.getdoc(textwrap.dedent)[:30])\n'
           'def f(a, /, b: int = 2, *args, c, d="x", **kw) -> str: pass\nprint(inspect.signature(f), inspect.getfullargspec(f))\n'
           'async def g(): pass\nprint(inspect.iscoroutinefunction(g), inspect.isgeneratorfunction(g))'],
    ['-c', 'import dataclasses, typing\n@dataclasses.dataclass(order=True)\nclass D:\n    x: int\n'
           '    y: list = dataclasses.field(default_factory=list)\nprint(D(1), D(1) < D(2), dataclasses.asdict(D(3, [4])))\n'
           'print(typing.Optional[int], typing.get_type_hints(D), list[int] | None)'],
    ['-c', 'import ast; print(ast.dump(ast.parse("x = [i async for i in y if z]"), indent=1))'],
    ['-c', 'import ast; print(ast.literal_eval("{1: [2.5, None], \'a\': (True,)}"), ast.unparse(ast.parse("a+b*c")))'],
    # testing
    ['-m', 'unittest', '-v', 'test_small'],
    ['-m', 'unittest', 'test_failing'],
    ['test_small.py', '-v'],
    # more of CPython's own tests: make test-conformance
    ['-m', 'unittest', 'test.test_generator_stop', 'test.test_with', 'test.test_eof'],
    ['-m', 'unittest', 'test.test_yield_from', 'test.test_scope'],
    # what the command line can run
    ['-m', 'main_module', 'a', '-b'], ['-m', 'package', 'x'], ['-m', 'folder'], ['-m', 'no_such_module'],
    ['-m', 'imports_missing'], ['-m', 'time'], ['folder', 'x'], ['archive.zip', 'y'], ['-P', 'folder'],
    ['imports_missing.py'], ['raises.py'], ['at_exit.py'],
    ['-c', 'import archive_only; print(archive_only.x, archive_only.__file__, archive_only.__loader__)'],
    ['-c', 'import imports_missing'], ['-c', 'import raises'], ['-c', 'import package.nothing'],
    ['-c', 'from package import nothing'],
    ['-m', 'this'], ['-m', 'json.tool', '--help'], ['-m', 'calendar', '2024', '2'],
    ['-X', 'utf8', '-c', 'import sys; print(sys.flags.utf8_mode, sys._xoptions)'],
    ['-X', 'frozen_modules=off', '-c', 'import sys; print(sys._xoptions)'],
    ['-c', 'import sys; print(sys.orig_argv[1:], sys.argv)', 'a', '-b'],
    ['-c', 'import json, base64, struct, copy, heapq, bisect, string, random, datetime\n'
           'print(json.dumps({"a": [1, None, "\\u20ac"]}), json.loads("[1.5, true]"), base64.b64encode(b"abc"))\n'
           'print(random.Random(42).random(), datetime.date(2024, 2, 29).isoformat(), struct.pack("<hI", 1, 2))'],
]


def environment(folder, **variables):
    result = {name: value for name, value in os.environ.items()
              if not name.startswith('PYTHON') and name != 'PYPY_ASYNC_STDLIB'}
    result.update(HOME=folder, XDG_CACHE_HOME=os.path.join(folder, 'cache'), PYTHONIOENCODING='utf-8', COLUMNS='80')
    result.update(variables)
    return result


def run(command, folder, **variables):
    """(exit code, stdout, stderr) of a command; the name of the program is taken out."""
    result = subprocess.run(command, cwd=folder, env=environment(folder, **variables), stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=600)
    return (result.returncode, normalized(command[0], result.stdout), normalized(command[0], result.stderr))


def normalized(executable, data):
    text = data.decode('utf-8', 'replace').replace(executable, 'PYTHON')
    text = re.sub(r' in \d+\.\d+s', ' in TIME', text)
    text = re.sub(r' at 0x[0-9a-f]+', ' at ADDRESS', text)
    text = text.replace('<frozen zipimport>', os.path.join(LIBRARY, 'zipimport.py'))
    # what is marked cpython_only is skipped here
    text = re.sub(r'(?m)^[.s]+$', lambda match: '.' * len(match.group()), re.sub(r' \(skipped=\d+\)', '', text))
    # CPython has some modules frozen and cannot show their source
    return re.sub(r'File "(<frozen (\w+)>|%s/\w+\.py)", line \d+.*\n(    .*\n)*' % re.escape(LIBRARY), 'LIBRARY\n', text)


def make_files(folder):
    for name, text in FILES.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            file.write(text)
    with zipfile.ZipFile(os.path.join(folder, 'archive.zip'), 'w') as archive:
        archive.writestr('__main__.py', 'import sys, archive_only\nprint(__name__, sys.argv, archive_only.x)\n')
        archive.writestr('archive_only.py', 'x = 7\n')


class Checks:
    def __init__(self, executable, folder):
        self.executable = executable
        self.folder = folder
        self.passed = self.failed = 0

    def equal(self, name, ours, expected):
        if ours == expected:
            self.passed += 1
        else:
            self.failed += 1
            print('%s:\n  ours     %r\n  expected %r' % (name, ours, expected), flush=True)

    def ours(self, *arguments, **variables):
        return run([self.executable] + list(arguments), self.folder, **variables)

    def commands(self):
        for arguments in COMMANDS:
            path = 'archive.zip' if 'archive_only' in arguments[-1] else ''
            expected = run([ORACLE] + arguments, self.folder, PYTHONDONTWRITEBYTECODE='1', PYTHONPATH=path)
            self.equal(' '.join(arguments), self.ours(*arguments, PYTHONPATH=path), expected)

    def library(self):
        """Where it is found, and what happens without one."""
        show = 'import sys; print(sys.prefix, sys.base_prefix, sys._stdlib_dir)'
        prefix = os.path.dirname(os.path.dirname(LIBRARY))
        expected = (0, '%s %s %s\n' % (prefix, prefix, LIBRARY), '')
        self.equal('PYTHONHOME', self.ours('-c', show, PYTHONHOME=prefix), expected)
        self.equal('PYPY_ASYNC_STDLIB', self.ours('-c', show, PYPY_ASYNC_STDLIB=LIBRARY), expected)
        lost = self.ours('-c', 'import time; print(1)\nimport types', PYTHONHOME='/nowhere')
        self.equal('no library', (lost[:2], 'set PYTHONHOME' in lost[2]), ((1, '1\n'), True))

    def cache(self):
        """Compiled code goes into the user's cache folder, and nowhere else."""
        count = 'import os, sys, re\nprint(sum(len(f) for _, _, f in os.walk(sys.pycache_prefix)) > 10)'
        self.equal('cache is written', self.ours('-c', count), (0, 'True\n', ''))
        own = os.path.join(self.folder, 'own')
        self.equal('PYTHONPYCACHEPREFIX', self.ours('-c', count, PYTHONPYCACHEPREFIX=own), (0, 'True\n', ''))
        unused = os.path.join(self.folder, 'unused')
        look = 'import os, sys, re; print(os.path.exists(sys.pycache_prefix), sys.dont_write_bytecode)'
        expected = (0, 'False True\n', '')
        self.equal('-B', self.ours('-B', '-c', look, PYTHONPYCACHEPREFIX=unused), expected)
        self.equal('PYTHONDONTWRITEBYTECODE',
                   self.ours('-c', look, PYTHONPYCACHEPREFIX=unused, PYTHONDONTWRITEBYTECODE='1'), expected)
        found = [name for name in os.listdir(os.path.join(LIBRARY, '__pycache__')) if 'pypy' in name]
        self.equal('nothing beside the library', found, [])
        path = os.path.join(self.folder, 'changing.py')
        for text, size in [('x = 1\n', '1'), ('x = 222\n', '222')]:
            with open(path, 'w') as file:
                file.write(text)
            self.equal('changed source', self.ours('-c', 'import changing; print(changing.x)'), (0, size + '\n', ''))

    def virtual_environment(self):
        """`python3.11 -m venv`, our binary in its place; a wheel installed by the host's pip."""
        venv = os.path.join(self.folder, 'venv')
        subprocess.run([ORACLE, '-m', 'venv', '--without-pip', venv], check=True)
        wheel = make_wheel(self.folder)
        site = os.path.join(venv, 'lib', 'python3.11', 'site-packages')
        subprocess.run([ORACLE, '-m', 'pip', 'install', '--quiet', '--no-index', '--disable-pip-version-check',
                        '--target', site, wheel], check=True, stderr=subprocess.DEVNULL)
        python = os.path.join(venv, 'bin', 'python')
        os.unlink(python)
        os.symlink(self.executable, python)
        program = ('import sys, sample_package\nprint(sample_package.x, sys.prefix, sys.base_prefix != sys.prefix,\n'
                   '      sys.executable, [p for p in sys.path if p.startswith(sys.prefix)])')
        self.equal('venv', run([python, '-c', program], self.folder),
                   (0, '5 %s True PYTHON %r\n' % (venv, [site]), ''))
        own = os.path.join(self.folder, 'own_venv')
        self.equal('own venv', self.ours('-m', 'venv', '--without-pip', own)[0], 0)
        self.equal('python of our own venv', run([os.path.join(own, 'bin', 'python'), '-c', 'import sys; print(sys.prefix)'],
                                                 self.folder), (0, own + '\n', ''))


def make_wheel(folder):
    """A wheel of one package, written by hand."""
    path = os.path.join(folder, 'sample_package-1.0-py3-none-any.whl')
    info = 'sample_package-1.0.dist-info/'
    files = {'sample_package/__init__.py': 'x = 5\n',
             info + 'METADATA': 'Metadata-Version: 2.1\nName: sample-package\nVersion: 1.0\n',
             info + 'WHEEL': 'Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n'}
    record = ''.join('%s,,\n' % name for name in sorted(files)) + info + 'RECORD,,\n'
    with zipfile.ZipFile(path, 'w') as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
        wheel.writestr(info + 'RECORD', record)
    return path


def main(executable):
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        make_files(folder)
        checks = Checks(executable, folder)
        checks.commands()
        checks.library()
        checks.cache()
        checks.virtual_environment()
    print('%d passed, %d failed' % (checks.passed, checks.failed))
    return 1 if checks.failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
