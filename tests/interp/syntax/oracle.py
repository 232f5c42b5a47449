"""What python3.11 makes of a batch of sources, asked in one subprocess.

A result is the text of `ast.dump`, or 'Type|msg|lineno|offset|end_lineno|end_offset|text' of the error;
`ours` gives the same for the front end under test.
"""
import json
import os
import subprocess

from interpreter.syntax.api import parse, parse_text
from interpreter.syntax.dump import dump
from interpreter.syntax.errors import SyntaxFailure

PYTHON3 = os.environ.get('PYTHON3', 'python3.11')
HERE = os.path.dirname(os.path.abspath(__file__))

SCRIPT = r'''
import ast, json, sys, warnings
warnings.simplefilter('ignore')
sys.setrecursionlimit(8000)

def number(value, default):
    return default if value is None else value

def result(source, mode, flags):
    try:
        tree = compile(source, '<f>', mode, ast.PyCF_ONLY_AST | flags)
        return ast.dump(tree, include_attributes=True)
    except SyntaxError as e:
        if len(e.args) == 1:
            return '%s|%s' % (type(e).__name__, e.msg)
        return '%s|%s|%s|%s|%s|%s|%s' % (
            type(e).__name__, e.msg, e.lineno, e.offset, number(e.end_lineno, 0),
            number(e.end_offset, -1), e.text)
    except MemoryError as e:
        return 'MemoryError|'

requests = json.load(sys.stdin)
answers = []
for kind, source, mode, flags in requests:
    if kind == 'file':
        with open(source, 'rb') as stream:
            source = stream.read()
    elif kind == 'bytes':
        source = source.encode('latin-1')
    answers.append(result(source, mode, flags).encode('utf-8', 'surrogatepass').decode('latin-1'))
json.dump(answers, sys.stdout)
'''


def python3(*arguments):
    "Output of python3.11, as bytes."
    return subprocess.check_output((PYTHON3,) + arguments)


def ask(requests):
    """requests: (kind, source, mode, flags), kind 'text' (UTF-8 str), 'bytes' or 'file'.

    Returns UTF-8 strs.
    """
    prepared = []
    for kind, source, mode, flags in requests:
        if kind == 'bytes':
            source = source.decode('latin-1')
        else:
            source = source.decode('utf-8')
        prepared.append((kind, source, mode, flags))
    process = subprocess.Popen([PYTHON3, '-c', SCRIPT], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    output, _ = process.communicate(json.dumps(prepared))
    assert process.returncode == 0
    return [answer.encode('latin-1') for answer in json.loads(output)]


def ours(kind, source, mode, flags):
    try:
        if kind == 'text':
            tree = parse_text(source, '<f>', mode, flags)
        else:
            if kind == 'file':
                with open(source, 'rb') as stream:
                    source = stream.read()
            tree = parse(source, '<f>', mode, flags)
    except SyntaxFailure as e:
        if not e.has_details:
            return '%s|%s' % (e.kind, e.msg)
        return '%s|%s|%d|%d|%d|%d|%s' % (e.kind, e.msg, e.lineno, e.offset, e.end_lineno,
                                         e.end_offset, e.text)
    return dump(tree)


def read_sources(name):
    "The sources in a file of this folder: one a line, '@@' for a newline."
    with open(os.path.join(HERE, name), 'rb') as stream:
        lines = stream.read().split('\n')
    return [line.replace('@@', '\n') for line in lines[:-1] if not line.startswith('####')]


def assert_all_equal(requests):
    "Every answer is the oracle's; the message shows the first few that are not."
    different = []
    for request, wanted in zip(requests, ask(requests)):
        got = ours(*request)
        if got != wanted:
            different.append('\n%r\n  wanted %s\n  got    %s' % (
                request, _around(wanted, got), _around(got, wanted)))
    assert not different, '%d of %d differ:%s' % (
        len(different), len(requests), ''.join(different[:10]))


def _around(text, other):
    i = 0
    while i < min(len(text), len(other)) and text[i] == other[i]:
        i += 1
    return repr(text[max(0, i - 80):i + 80])
