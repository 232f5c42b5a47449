"""The parser over the whole installed standard library: our dump equals CPython 3.11's for every file.

    python3.11 tests/binary/check_parser.py ./pypy-async

Prints files per second of our parser and the closing line of counts.  Files that CPython
itself refuses (its bad-syntax samples) must be refused too.
"""
import ast
import os
import subprocess
import sys
import sysconfig
import time

BATCH = 40


def library():
    """Debian's folder if its test package is there, else that of the running CPython."""
    debian = '/usr/lib/python3.11'
    if os.path.isdir(os.path.join(debian, 'test')):
        return debian
    return sysconfig.get_path('stdlib')


def source_files(folder):
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ('site-packages', '__pycache__'))
        for name in sorted(files):
            if name.endswith('.py'):
                yield os.path.join(path, name)


def expected_dump(path):
    """CPython's dump, or None if it refuses the file."""
    with open(path, 'rb') as file:
        source = file.read()
    try:
        return ast.dump(ast.parse(source, path), include_attributes=True)
    except (SyntaxError, ValueError):
        return None


def our_dumps(executable, paths):
    """One line per file that parses; on a refusal fall back to one process per file."""
    result = subprocess.run([executable, '-X', 'dump-ast'] + paths, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)
    lines = result.stdout.decode('utf-8', 'surrogatepass').split('\n')
    if result.returncode == 0 and len(lines) == len(paths) + 1:
        return lines[:-1]
    if len(paths) == 1:
        crashed = result.returncode < 0
        return ['crashed with signal %d' % -result.returncode if crashed else None]
    return [our_dumps(executable, [path])[0] for path in paths]


def main(executable):
    sys.setrecursionlimit(20000)
    sys.set_int_max_str_digits(0)
    paths = list(source_files(library()))
    passed = failed = 0
    seconds = 0.0
    for start in range(0, len(paths), BATCH):
        batch = paths[start:start + BATCH]
        started = time.time()
        dumps = our_dumps(executable, batch)
        seconds += time.time() - started
        for path, dump in zip(batch, dumps):
            if dump == expected_dump(path):
                passed += 1
            else:
                failed += 1
                print('differs: %s' % path)
    print('parser: %d files of %s, %.0f files per second' % (len(paths), library(), len(paths) / seconds))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
