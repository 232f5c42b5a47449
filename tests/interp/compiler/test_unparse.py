"""The text of annotations under `from __future__ import annotations`, against python3.11's."""
import pytest

from compiler_support import ask_python3

from interpreter.compiler.unparse import unparse
from interpreter.syntax.api import parse

CASES = [
    'int', 'a.b', 'a[b]', 'a[b, c]', 'a[b, *c]', 'a[(b,)]', 'a[()]', 'a[1:2, ::3, d:]',
    '"text"', "'it''s'", '"it\'s"', "b'x\\x00\\'\\\"'", "u'x'", "'\\n\\t\\\\\\x7f'",
    '1', '1.5', '1e100', '1e-7', '1e400', '1j', '1e400j', '-1', '...', 'None', 'True', '0xff',
    'a + b * c', '(a + b) * c', 'a - (b - c)', 'a ** b ** c', '(a ** b) ** c', '-a ** b',
    '(-a) ** b', '-(-a)', 'not a', 'not (a and b)', '(not a) and b', 'a or b and c',
    '(a or b) and c', 'a | b & c ^ d', 'a << b >> c', 'a // b % c @ d', '~a',
    'a < b < c', '(a < b) < c', 'a is not b', 'a not in b', 'a if b else c',
    '(a if b else c) if d else e', 'a if b else c if d else e', 'lambda: a', 'lambda a, /, b=1, *c, d, e=2, **f: g',
    'lambda *, a: b', 'lambda a, /: b', 'lambda **a: b', 'lambda *a: b', '(lambda: a)()',
    'f(a, *b, c=d, **e)', 'f(a for a in b)',
    'f((a for a in b), c)', '[a for b, c in d if e if f]', '{a for b in c}', '{a: b for c in d}',
    '{a: b, **c}', '{a, b}', '{}', '[]', '[a, *b]', '()', '(a,)', '(a, b)', '((a, b), c)',
    'f"a{b}c"', 'f"{a!r:>{b}}"', 'f"{{}}{a:x}"', 'f"{ {a} }"', '"a" f"{b}"', '(a, b)[c]', '1 .real',
    '1.5.real', '(a).b', '(a + b).c', '(a, b).c', 'a(b)(c)[d].e', '[a async for b in c]',
    'f(**(a or b))', 'f(*(a or b))', '[*(a or b)]', '[a for a in (b if c else d)]',
    '[(a if b else c) for a in b]', '[a for a in b if (c if d else e)]', 'a[b:c:d, e]', 'a[lambda: b]',
    'a[b if c else d]', '-1 .real', 'a.b.c(d).e', 'not not a', '- - a', 'a and b and c', 'a and (b and c)',
    'a == (b == c)', 'a if (b if c else d) else e', 'a if b else (lambda: c)',
]

ORACLE = """
result = []
for text in DATA:
    scope = {}
    exec('from __future__ import annotations\\nx: ' + text, scope)
    result.append(scope['__annotations__']['x'])
print(json.dumps(result))
"""


@pytest.fixture(scope='module')
def expected():
    return dict(zip(CASES, ask_python3(ORACLE, CASES)))


@pytest.mark.parametrize('text', CASES, ids=['case%d' % i for i in range(len(CASES))])
def test_unparse(text, expected):
    assert unparse(parse(text, '<test>', 'eval').body).decode('utf-8') == expected[text]


def test_non_ascii_text():
    text = u'"\xe9\u4e2d\x85\ue000"'.encode('utf-8')
    assert unparse(parse(text, '<test>', 'eval').body).decode('utf-8') == u"'\xe9\u4e2d\\x85\\ue000'"
