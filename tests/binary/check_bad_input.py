"""Bad input to the command line: error text and exit code equal CPython 3.11's.

    python3.11 tests/binary/check_bad_input.py ./pypy-async
"""
import os
import re
import subprocess
import sys
import tempfile

ORACLE = sys.executable


def write(path, data):
    with open(path, 'wb') as file:
        file.write(data)
    return path


def make_cases(folder):
    """Yield (name, arguments, standard input)."""
    def script(name, data):
        return [write(os.path.join(folder, name), data)]

    yield 'missing file', [os.path.join(folder, 'no_such_file.py')], b''
    yield 'directory', [folder], b''
    yield 'invalid UTF-8', script('utf8.py', b'x = 1\ny = "\xff"\n'), b''
    yield 'invalid UTF-8 in a comment', script('utf8c.py', b'x = 1\n# \xe9\n'), b''
    yield 'NUL byte', script('nul.py', b'x = 1\n\0y = 2\n'), b''
    yield 'long line', script('long.py', b'x = "' + b'a' * 10000000 + b'"\nprint(len(x))\n'), b''
    yield 'long line, unterminated', script('long2.py', b'x = "' + b'a' * 10000000 + b'\n'), b''
    yield 'nested brackets', script('nested.py', b'(' * 10000 + b')' * 10000 + b'\n'), b''
    yield 'unclosed bracket', script('unclosed.py', b'x = (1,\n'), b''
    yield 'bad indentation', script('indent.py', b'if 1:\nx = 1\n'), b''
    yield 'unknown encoding', script('coding.py', b'# coding: no-such-codec\n'), b''
    yield 'not ASCII as declared', script('ascii.py', b'# coding: ascii\nx = "\xe9"\n'), b''
    yield 'byte order mark and latin-1', script('bom.py', b'\xef\xbb\xbf# coding: latin-1\nx = 1\n'), b''
    yield 'undefined byte', script('cp1252.py', b'# coding: cp1252\nx = "\x81"\n'), b''
    yield 'koi8-r', script('koi8.py', b'# coding: koi8-r\nprint("\xd0\xd2\xc9")\n'), b''
    yield 'empty file', script('empty.py', b''), b''
    yield 'standard input', ['-'], b'import sys\nprint(sys.argv)\n'
    yield 'command', ['-c', 'import sys; print(sys.argv)', 'a', '-b'], b''
    yield 'command with error', ['-c', '1/0'], b''
    yield 'exit code', ['-c', 'raise SystemExit(7)'], b''
    yield 'exit message', ['-c', 'raise SystemExit("sorry")'], b''
    yield 'exit None', ['-c', 'import sys; sys.exit()'], b''
    yield 'unknown option', ['-Z'], b''
    yield 'option without argument', ['-c'], b''
    yield 'uncaught in a script', script('raises.py', b'def f():\n    return [1][5]\n\nf()\n'), b''
    yield 'runaway recursion', script('deep.py', (
        b'def f(n):\n    return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as e:\n'
        b'    print(type(e).__name__)\n')), b''
    yield 'recursion limit beyond the stack', script('limit.py', (
        b'import sys\nsys.setrecursionlimit(10**5)\ndef f(n):\n    return f(n + 1)\ntry:\n    f(0)\n'
        b'except RecursionError as e:\n    print(type(e).__name__)\n')), b''
    yield 'runaway async recursion', script('adeep.py', (
        b'async def f(n):\n    return await f(n + 1)\ntry:\n    f(0).send(None)\n'
        b'except RecursionError as e:\n    print(type(e).__name__)\n')), b''
    yield 'recursion after a hot loop', script('hot.py', (
        b'def g(x):\n    return x + 1\ndef f(n):\n    for i in range(2000):\n        n = g(n)\n'
        b'    return f(n)\ntry:\n    f(0)\nexcept RecursionError as e:\n    print(type(e).__name__)\n')), b''


def run(executable, arguments, data):
    environment = dict(os.environ, PYTHONIOENCODING='utf-8', PYTHONDONTWRITEBYTECODE='1')
    result = subprocess.run([executable] + arguments, input=data, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env=environment, timeout=120)
    return (result.returncode, result.stdout.decode('utf-8', 'replace'),
            normalized(executable, result.stderr.decode('utf-8', 'replace')))


def normalized(executable, text):
    """Take the program's own name out of messages; long source lines are cut."""
    text = text.replace(executable, 'PYTHON')
    text = re.sub(r'(?m)^usage: .*$', 'usage: PYTHON', text)
    return '\n'.join(line[:300] for line in text.split('\n'))


def unreadable(executable, folder):
    """(exit code, error text) for a file that may not be read; meaningless for the superuser."""
    path = write(os.path.join(folder, 'unreadable.py'), b'')
    os.chmod(path, 0)
    return run(executable, [path], b'')


def main(executable):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        cases = [(name, run(executable, arguments, data), run(ORACLE, arguments, data))
                 for name, arguments, data in make_cases(folder)]
        if os.getuid() != 0:
            cases.append(('unreadable file', unreadable(executable, folder), unreadable(ORACLE, folder)))
    for name, ours, oracle in cases:
        if ours == oracle:
            passed += 1
        else:
            failed += 1
            print('%s:\n  ours    %r\n  CPython %r' % (name, ours, oracle))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
