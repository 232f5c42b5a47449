"""The parser against python3.11's `ast.dump`: valid snippets, start rules, library files."""
import os
import sys

import pytest

import oracle
from interpreter.syntax.api import parse_text
from interpreter.syntax.dump import dump

# a sample over the kinds of files: big ones, f-strings, patterns, encodings, odd layouts
LIBRARY_FILES = [
    '__future__.py', '_sitebuiltins.py', 'abc.py', 'ast.py', 'asyncio/base_events.py',
    'asyncio/tasks.py', 'asyncio/taskgroups.py', 'codeop.py', 'collections/__init__.py',
    'contextlib.py', 'dataclasses.py', 'dis.py', 'enum.py', 'functools.py', 'heapq.py',
    'importlib/_bootstrap.py', 'keyword.py', 'opcode.py', 're/_parser.py', 'string.py',
    'this.py', 'tokenize.py', 'types.py', 'typing.py', 'zipfile.py',
]


@pytest.fixture(scope='module', autouse=True)
def deep_recursion():
    # the host's frames are counted, those of a translated parser are not
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(30000)
    yield
    sys.setrecursionlimit(limit)


def test_valid_sources():
    requests = [('text', source, 'exec', 0) for source in oracle.read_sources('sources_valid.txt')]
    assert len(requests) > 200
    oracle.assert_all_equal(requests)


def test_valid_sources_are_valid():
    for source in oracle.read_sources('sources_valid.txt'):
        assert dump(parse_text(source, '<f>', 'exec')).startswith('Module(')


@pytest.mark.parametrize('mode', ['exec', 'eval', 'single'])
def test_start_rules(mode):
    requests = []
    for source in oracle.read_sources('sources_modes.txt'):
        requests.append(('text', source[1:], mode, 0))
        requests.append(('text', source[1:] + '\n', mode, 0))
    oracle.assert_all_equal(requests)


def test_interactive_input_without_implied_dedent():
    oracle.assert_all_equal([('text', source, 'single', 0x200) for source in [
        'if x:\n  pass', 'if x:\n  pass\n', 'x', 'x\n', 'if x: pass\n']])


def test_incomplete_input():
    for source in ['(a\n', 'if x:\n', '"""a\n', 'def f(\n', 'for x in y:\n\n', 'x = \\\n']:
        assert 'incomplete input' in oracle.ours('text', source, 'exec', 0x4000)
    for source in ['a b\n', 'a)\n', '"a\n', '1 = x\n']:
        assert 'incomplete input' not in oracle.ours('text', source, 'exec', 0x4000)


def test_library_files():
    stdlib = oracle.python3('-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))').strip()
    oracle.assert_all_equal([('file', os.path.join(stdlib, name), 'exec', 0)
                             for name in LIBRARY_FILES])


# the ids keep the long sources out of the environment, where pytest puts them
@pytest.mark.parametrize('source', [
    '(' * 200 + ')' * 200, '[' * 200 + ']' * 200, '-' * 500 + '1', 'not ' * 300 + 'x',
    'a' + '.b' * 1000, 'f' + '()' * 500, '1' + '+1' * 900, 'x = ' * 500 + '1', 'a' + ', a' * 3000,
    'if x: pass\n' + 'elif x: pass\n' * 200, '"a" ' * 2000,
], ids=lambda source: repr(source[:12]))
def test_long_and_deep(source):
    oracle.assert_all_equal([('text', source, 'exec', 0)])


@pytest.mark.parametrize('source', ['-' * 100000 + '1', 'not ' * 100000 + 'x', 'x if y else ' * 100000 + 'z',
                                    'lambda: ' * 100000 + 'x', 'x**' * 100000 + 'y'],
                         ids=lambda source: repr(source[:12]))
def test_too_deep_is_an_error(source):
    oracle.assert_all_equal([('text', source, 'exec', 0)])


def test_no_exponential_time_on_errors():
    # each of these took 2 ** 30 steps with a check that parses ahead at every level
    for source in ['print[' * 60 + '1$' + ']' * 60, '[*' * 60 + '1 1' + ']' * 60,
                   '[x for ' * 40 + 'y' + ']' * 40, '(a, ' * 60 + 'b c' + ')' * 60,
                   'f(a, b for ' * 40 + 'c' + ')' * 40, '{1: ' * 60 + '2 $' + '}' * 60]:
        assert 'SyntaxError' in oracle.ours('text', source, 'exec', 0)
