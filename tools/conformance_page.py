"""Write docs/conformance.md: every numbered coroutine behaviour with the tests that show it.

    python3.11 tools/conformance_page.py [--check]

The sentences are the docstrings of the functions in tests/app/apptest_conformance_*.py whose names are
`test_<letter><three digits>_<words>`; `--check` (part of the tests) fails if the page is not current.
"""
import ast
import glob
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, 'docs', 'conformance.md')
TESTS = os.path.join(ROOT, 'tests', 'app', 'apptest_conformance_*.py')
NAME = re.compile(r'test_([a-z])(\d{3})_\w+$')
BINARY_ONLY = re.compile(r'^UNTRANSLATED = False$', re.MULTILINE)
HEADER = """# Coroutine conformance

One line per test, made by `tools/conformance_page.py` from the docstrings of
`tests/app/apptest_conformance_*.py`.  All of them run on CPython 3.11 and on the binary; "untranslated too"
means that the test also runs on the interpreter before translation.

| number | behaviour | test | runs on |
|---|---|---|---|
"""


def rows_of(path):
    """(letter, number, behaviour, file, function, where) of each numbered test of a file."""
    with open(path, encoding='utf-8') as file:
        source = file.read()
    where = 'binary only' if BINARY_ONLY.search(source) else 'untranslated too'
    for node in ast.parse(source).body:
        match = isinstance(node, ast.FunctionDef) and NAME.match(node.name)
        if match:
            behaviour = ' '.join((ast.get_docstring(node) or '').split()).replace('|', '\\|')
            yield match.group(1), match.group(2), behaviour, os.path.basename(path), node.name, where


def page():
    rows = [row for path in sorted(glob.glob(TESTS)) for row in rows_of(path)]
    rows.sort(key=lambda row: row[:2])              # stable: the tests of one number stay in their order
    lines = ['| %s%s | %s | `%s` `%s` | %s |' % (row[0].upper(), row[1], row[2], row[3], row[4], row[5])
             for row in rows]
    return HEADER + '\n'.join(lines) + '\n'


def main(arguments):
    text = page()
    if '--check' in arguments:
        current = False
        if os.path.exists(PAGE):
            with open(PAGE, encoding='utf-8') as file:
                current = file.read() == text
        print('docs/conformance.md is %s' % ('current' if current else 'stale: run tools/conformance_page.py'))
        return 0 if current else 1
    with open(PAGE, 'w', encoding='utf-8') as file:
        file.write(text)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
