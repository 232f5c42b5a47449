"""The command line, compared with python3.11: output, error text and exit code."""
import os
import re
import subprocess
import sys
import tempfile

import pytest

import targetpypy

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def run(command, args, stdin, cwd):
    environment = dict(os.environ, PYTHONPATH='', PYTHONDONTWRITEBYTECODE='1', PYTHONIOENCODING='utf-8:strict')
    process = subprocess.Popen(command + args, cwd=cwd, env=environment, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(stdin)
    return process.returncode, out, err


def ours(args, stdin, cwd):
    """Run the interpreter in a fork of this process: importing it takes longer than the programs."""
    files = [tempfile.TemporaryFile() for _ in range(3)]
    files[0].write(stdin)
    files[0].seek(0)
    pid = os.fork()
    if pid == 0:
        code = 255
        try:
            for fd in range(3):
                os.dup2(files[fd].fileno(), fd)
            os.chdir(cwd)
            os.environ['PYTHONIOENCODING'] = 'utf-8:strict'
            sys.setrecursionlimit(20000)
            code = targetpypy.entry_point(['PROGRAM'] + args)
        finally:
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    files[1].seek(0)
    files[2].seek(0)
    return os.WEXITSTATUS(status), files[1].read(), files[2].read()


def oracle(args, stdin, cwd):
    code, out, err = run(['python3.11'], args, stdin, cwd)
    # pyenv and the like call the real program by its path
    return code, out, re.sub(r'\S*python3.11', 'PROGRAM', err)


FILES = {
    'hello.py': 'import sys\nprint("hello", sys.argv, __name__, __file__, __package__, __spec__)\n',
    'names.py': 'print(sorted(globals()))\n',
    'bad_utf8.py': 'x = 1\ny = "\xff"\n',
    'nul.py': 'x = 1\0\n',
    'nested.py': '(' * 10000 + ')' * 10000 + '\n',
    'syntax.py': 'x = 1\nif x y:\n    pass\n',
    'indent.py': 'if 1:\nx = 2\n',
    'error.py': 'def f(x):\n    return 1 / x\n\n\ntry:\n    f(0)\nexcept ZeroDivisionError as e:\n'
                '    raise ValueError("again") from e\n',
    'group.py': 'raise ExceptionGroup("g", [ValueError(1), TypeError(2)])\n',
    'recursion.py': 'def f(n):\n    return f(n - 1) + 1 if n else missing\nf(8)\n',
    'folder/__main__.py': 'import sys, other\nprint(__name__, sys.argv, other.x)\n',
    'folder/other.py': 'x = 5\n',
    'empty/nothing': '',
    'unflushed.py': 'print("a", end="")\nimport sys\nsys.stderr.write("b")\n',
    'failing_import.py': 'def f():\n    1 / 0\nf()\n',
    'compile_error.py': 'def f():\n    x = 1\n    global x\n',
}

COMMANDS = [
    ['hello.py', 'a', '-b'], ['names.py'], ['bad_utf8.py'], ['nul.py'], ['nested.py'], ['syntax.py'],
    ['indent.py'], ['error.py'], ['group.py'], ['recursion.py'], ['folder', 'x'], ['empty'], ['missing.py'],
    ['unflushed.py'], ['compile_error.py'], ['-Z'], ['--foo'], ['-c'],
    ['-c', 'import sys; print(sys.argv)', 'a'], ['-c', '1 +'], ['-c', '1 / 0'],
    ['-c', 'import sys; sys.exit("message")'], ['-c', 'import sys; sys.exit(300)'],
    ['-c', 'raise SystemExit'], ['-c', 'raise SystemExit(1 << 100)'], ['-c', 'raise SystemExit((1, 2))'],
    ['-c', 'import sys\ndef h(*a): 1 / 0\nsys.excepthook = h\nraise ValueError'],
    ['-c', 'import sys\nsys.excepthook = lambda *a: print("hook", a[0])\nraise ValueError'],
    ['-c', 'class E(Exception):\n  __module__ = "m"\nraise E("x")'],
    ['-c', 'prin(1)'], ['-c', 'print("\\udc80")'],
    ['-c', 'import sys; print(sys.stdin.read().upper())'], ['-c', 'print(input("? ")); input()'],
    ['-'], [],
    ['-c', 'import types, abc; print(types.SimpleNamespace(a=1), abc.ABC)'], ['-c', 'import nothing_there'],
    ['-c', 'import failing_import'], ['-c', 'import folder, sys; print(folder.__spec__.origin, sys.path[0], sys.prefix)'],
]


@pytest.fixture(scope='module')
def folder(tmpdir_factory):
    result = tmpdir_factory.mktemp('main')
    for name, content in FILES.items():
        result.join(name).write(content, mode='wb', ensure=True)
    return str(result)


@pytest.mark.parametrize('args', COMMANDS, ids=[' '.join(args)[:40].replace('\n', ' ') or 'no argument'
                                                for args in COMMANDS])
def test_as_python(args, folder):
    stdin = 'print("from stdin")\n1 / 0\n'
    assert ours(args, stdin, folder) == oracle(args, stdin, folder)


def test_long_line(folder):
    path = os.path.join(folder, 'long.py')
    with open(path, 'w') as f:
        f.write('x = "' + 'a' * 1000000 + '"\nprint(len(x))\n')
    assert ours(['long.py'], '', folder) == (0, '1000000\n', '')


def test_keyboard_interrupt(folder):
    code, out, err = ours(['-c', 'raise KeyboardInterrupt'], '', folder)
    assert code == 130
    assert err == 'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\nKeyboardInterrupt\n'


def test_unreadable_file(folder):
    if os.getuid() == 0:
        pytest.skip('root can read every file')
    path = os.path.join(folder, 'unreadable.py')
    open(path, 'w').close()
    os.chmod(path, 0)
    assert ours(['unreadable.py'], '', folder) == oracle(['unreadable.py'], '', folder)


def test_as_a_module_of_the_host(folder):
    script = os.path.join(ROOT, 'interpreter', '__main__.py')
    code, out, err = run([sys.executable, script], ['hello.py'], '', folder)
    assert (code, err) == (0, '') and out.startswith('hello [')


def test_version(folder):
    assert ours(['-V'], '', folder) == oracle(['-V'], '', folder)


def test_dump_ast(folder):
    code, out, err = ours(['-X', 'dump-ast', 'names.py', 'folder/other.py'], '', folder)
    assert code == 0 and err == ''
    program = ('import ast, sys\nfor name in sys.argv[1:]:\n'
               '    print(ast.dump(ast.parse(open(name).read()), include_attributes=True))')
    assert out == oracle(['-c', program, 'names.py', 'folder/other.py'], '', folder)[1]


def test_broken_pipe(folder):
    script = os.path.join(ROOT, 'interpreter', '__main__.py')
    command = "env -u PYTHONUNBUFFERED '%s' '%s' -c 'print(\"x\")'; echo \"code $?\" >&2" % (sys.executable, script)
    process = subprocess.Popen(['bash', '-c', '{ sleep 2; %s; } | true' % command], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, cwd=folder)
    _, err = process.communicate()
    assert err == ("Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
                   "BrokenPipeError: [Errno 32] Broken pipe\ncode 120\n")
