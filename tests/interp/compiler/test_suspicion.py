"""SyntaxWarnings of the compiler: text and line, compared with python3.11's."""
import pytest

from compiler_support import ask_python3

from interpreter.compiler.api import compile_module
from interpreter.syntax.api import parse

CASES = [
    'x is 1', 'x is not ""', 'x is None', 'x is ...', 'x is ()', '1 is x is None', 'x == 1 is y',
    '\nif x < y is 1: z', 'assert (x, y)', 'assert ()', 'assert (1, "a"), b', 'assert x, y',
    '"a" (b)', '(1, 2) (b)', '[x] (y)', '{x: y} (z)', '{x} (y)', 'f"{x}" (y)', '1.5(x)', '(lambda: x)(y)',
    '(x for x in y)(z)', '[x for x in y] (z)', 'None()', '...(x)', '"a".b(c)', '1[x]', 'None[x]',
    '{x}[y]', '(x for x in y)[z]', '(lambda: x)[y]', '"a"["b"]', '"a"[x]', '"a"[1]', '"a"[True]',
    '[x]["a"]', '[x][1.5]', '(x, y)[z, 1]', '{x: y}["a"]', '"a"[x:y]', 'b"a"[None]', '[x]["a"] = y',
    'f"{x}"[f"{y}"]', '"a"[x, y]',
]

ORACLE = """
import warnings
warnings.simplefilter('always')
result = []
for text in DATA:
    with warnings.catch_warnings(record=True) as found:
        compile(text, '<test>', 'exec')
    result.append([[w.category.__name__, str(w.message), w.lineno] for w in found])
print(json.dumps(result))
"""


@pytest.fixture(scope='module')
def expected():
    return dict(zip(CASES, ask_python3(ORACLE, CASES)))


@pytest.mark.parametrize('text', CASES, ids=['case%d' % i for i in range(len(CASES))])
def test_warning(text, expected):
    warnings = []
    # The tokenizer has warnings of its own.
    compile_module(parse(text, '<test>', 'exec'), '<test>', 'exec', 0, warnings)
    found = [[w.category, w.msg, w.lineno] for w in warnings]
    assert found == expected[text]
