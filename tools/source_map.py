"""Write docs/source-map.md: every source file with the first sentence of its docstring.

    python3.11 tools/source_map.py [--check]

The sentences live in the files; `--check` (part of the tests) fails if the page is not current.
"""
import ast
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, 'docs', 'source-map.md')
FOLDERS = ['', 'interpreter', 'interpreter/syntax', 'interpreter/compiler', 'interpreter/unicode', 'objspace', 'objspace/exceptions',
           'pypy_async', 'module', 'tools', 'tests', 'tests/app', 'tests/interp', 'tests/jit', 'tests/binary', 'tests/bench',
           'examples']
HEADER = """# Source map

One line per file, taken from the file itself by `tools/source_map.py`; read it top to bottom and you
know where everything is.  Layers import downwards only: `interpreter` <- `objspace` <- `pypy_async`
<- `module` <- `targetpypy.py` (tests/interp/test_layering.py).
"""


def first_sentence(path):
    with open(path, encoding='utf-8') as file:
        docstring = ast.get_docstring(ast.parse(file.read())) or ''
    paragraph = ' '.join(docstring.split('\n\n')[0].split())
    return paragraph


def python_files(folder):
    path = os.path.join(ROOT, folder)
    if folder in ('module', 'tests/interp'):
        for base, folders, files in os.walk(path):
            folders.sort()
            for name in sorted(files):
                if name.endswith('.py'):
                    yield os.path.join(base, name)
    elif os.path.isdir(path):
        for name in sorted(os.listdir(path)):
            if name.endswith('.py') and name != 'data14.py':         # that one is generated
                yield os.path.join(path, name)


def page():
    lines = [HEADER]
    for folder in FOLDERS:
        rows = [(os.path.relpath(path, ROOT), first_sentence(path)) for path in python_files(folder)]
        rows = [(path, sentence) for path, sentence in rows if sentence]
        if rows:
            lines.append('\n## %s\n' % (folder + '/' if folder else 'top'))
            lines += ['- `%s`: %s' % row for row in rows]
    return '\n'.join(lines) + '\n'


def main(arguments):
    text = page()
    if '--check' in arguments:
        with open(PAGE, encoding='utf-8') as file:
            current = file.read() == text
        print('docs/source-map.md is %s' % ('current' if current else 'stale: run tools/source_map.py'))
        return 0 if current else 1
    with open(PAGE, 'w', encoding='utf-8') as file:
        file.write(text)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
