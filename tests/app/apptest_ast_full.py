"""The library's ast module over our trees: parse, dump, unparse, literal_eval, transformers; many error cases."""
import ast
import copy
import inspect
import pickle

UNTRANSLATED = False

SOURCES = [
    'import a.b as c, d\nfrom . import x as y\nfrom ..m import (p, q)\nfrom n import *',
    "def f(a, /, b: int=1, *c: str, d=2, e, **k) -> 'x':\n    'doc'\n    global zz\n    return a",
    'async def g():\n    async with a as b, c as (d, e):\n        pass\n    async for i in x:\n        await i\n'
    '    else:\n        yield 1\n    return [x async for x in y if await z]',
    '@deco(1)\nclass C(B, *m, metaclass=M, **kw):\n    x: int = 3\n    (y): int\n    z[1]: str = 5',
    'x = y = 1\nx += 2\ndel x, y[0], z.a\nassert x, y\nraise E from f',
    'for i, *j in range(3):\n    if i:\n        continue\n    elif j:\n        break\n    else:\n        pass\nelse:\n    x',
    'try:\n    a\nexcept (A, B) as e:\n    raise\nexcept:\n    pass\nelse:\n    x\nfinally:\n    y',
    'try:\n    a\nexcept* X as e:\n    pass',
    'match x:\n    case 1 | "a" | b"c" | -1 | 1 + 2j | None | True:\n        pass\n    case [a, *_, b] if a > 1:\n'
    '        pass\n    case {"k": v, **rest}:\n        pass\n    case P(1, x=2) | a.b | (1 as z):\n        pass\n'
    '    case _:\n        pass',
    '{x: y for x, y in z}\n{x for x in y}\n(x for x in y)\n{1, *a}\n{"a": 1, **b}\n(*a, 1)\nlambda x, *y, z=3: (yield)',
    'f"a{x!r:>{w}}b{y=}" "z"\nu"k"\n...\n1.5\n2j\n10 ** 3\na[1:2, ::3]\na[*b]\na.b.c(1, *d, k=2, **e)',
    'x if y else (n := 1)\na < b <= c != d is e is not f in g not in h\nnot a or b and c\n~x @ -y // +z',
]


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    raise AssertionError('no exception')


def test_unparse_and_parse_again():
    for source in SOURCES:
        tree = ast.parse(source)
        assert ast.dump(ast.parse(ast.unparse(tree))) == ast.dump(tree)


def test_compile_of_tree_gives_the_same_code():
    for source in SOURCES:
        try:
            expected = compile(source, '<f>', 'exec')
        except SyntaxError:
            continue
        code = compile(ast.parse(source), '<f>', 'exec')
        assert code.co_code == expected.co_code and code.co_names == expected.co_names
        assert list(code.co_positions()) == list(expected.co_positions())


def test_copies_and_pickles():
    for source in SOURCES:
        tree = ast.parse(source)
        for other in [copy.deepcopy(tree), pickle.loads(pickle.dumps(tree))]:
            assert ast.dump(other, include_attributes=True) == ast.dump(tree, include_attributes=True)


def test_literal_eval():
    assert ast.literal_eval("{'a': [1, -2.5, 3+4j, (b'x', None)], 'b': {1}, ...: set()}") == {
        'a': [1, -2.5, 3 + 4j, (b'x', None)], 'b': {1}, ...: set()}
    assert error(ast.literal_eval, 'f()').startswith('ValueError: malformed node or string on line 1: <ast.Call')


def test_visitors():
    class Rename(ast.NodeTransformer):
        def visit_Name(self, node):
            return ast.copy_location(ast.Name('data', node.ctx), node)

        def visit_Await(self, node):
            return self.visit(node.value)
    tree = ast.fix_missing_locations(Rename().visit(ast.parse('[await x, y]', mode='eval')))
    assert ast.unparse(tree) == '[data, data]'
    assert eval(compile(tree, '<f>', 'eval'), {'data': 5}) == [5, 5]
    assert [type(node).__name__ for node in ast.walk(ast.parse('f(x)[1]'))] == [
        'Module', 'Expr', 'Subscript', 'Call', 'Constant', 'Load', 'Name', 'Name', 'Load', 'Load']


def test_helpers():
    tree = ast.parse('"""doc"""\nasync def f():\n    "inner"')
    assert ast.get_docstring(tree) == 'doc' and ast.get_docstring(tree.body[1]) == 'inner'
    assert ast.get_source_segment('a + bc', ast.parse('a + bc').body[0].value.right) == 'bc'
    assert ast.Num(3).n == 3 and isinstance(ast.Constant('x'), ast.Str) and ast.Str('x').s == 'x'
    assert ast.parse('1', type_comments=True, feature_version=(3, 8)).type_ignores == []
    assert ast.unparse(ast.parse('(int, *a) -> b', mode='func_type')) == '(int, a) -> b'


def test_signature_from_text():
    assert str(inspect.signature(len)) == '(obj, /)'


def test_errors():
    p = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
    one, name, store = ast.Constant(1, **p), ast.Name('x', ast.Load(), **p), ast.Name('x', ast.Store(), **p)
    body = [ast.Pass(**p)]
    wild = ast.MatchAs(None, None, **p)
    star = ast.MatchStar('a', **p)

    def arguments(**changes):
        fields = dict(posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[])
        fields.update(changes)
        return ast.arguments(**fields)

    def statement(node):
        return error(compile, ast.Module([node], []), '<f>', 'exec')

    def pattern(node):
        return statement(ast.Match(one, [ast.match_case(node, None, body)], **p))

    for node, message in [
            (ast.FunctionDef('f', arguments(), [], [], **p), 'ValueError: empty body on FunctionDef'),
            (ast.AsyncFunctionDef('f', arguments(), [], [], **p), 'ValueError: empty body on AsyncFunctionDef'),
            (ast.FunctionDef('f', None, body, [], **p),
             'TypeError: required field "posonlyargs" missing from arguments'),
            (ast.FunctionDef('f', arguments(args=[ast.arg('a')]), body, [], **p),
             'TypeError: required field "lineno" missing from arg'),
            (ast.FunctionDef('f', arguments(defaults=[one]), body, [], **p),
             'ValueError: more positional defaults than args on arguments'),
            (ast.FunctionDef('f', arguments(kw_defaults=[one]), body, [], **p),
             'ValueError: length of kwonlyargs is not the same as kw_defaults on arguments'),
            (ast.Try(body, [], [], [], **p), 'ValueError: Try has neither except handlers nor finalbody'),
            (ast.Try(body, [], body, body, **p), 'ValueError: Try has orelse but no except handlers'),
            (ast.TryStar(body, [], [], [], **p), 'ValueError: TryStar has neither except handlers nor finalbody'),
            (ast.Try(body, [ast.ExceptHandler(None, None, [], **p)], [], [], **p),
             'ValueError: empty body on ExceptHandler'),
            (ast.AnnAssign(ast.Attribute(name, 'a', ast.Store(), **p), one, None, 1, **p),
             'TypeError: AnnAssign with simple non-Name target'),
            (ast.AugAssign(ast.Tuple([], ast.Store(), **p), ast.Add(), one, **p),
             'SystemError: invalid node type (26) for augmented assignment'),
            (ast.AugAssign(store, None, one, **p), 'TypeError: expected some sort of operator, but got None'),
            (ast.Assign([], one, **p), 'ValueError: empty targets on Assign'),
            (ast.With([], body, **p), 'ValueError: empty items on With'),
            (ast.ImportFrom('a', [ast.alias('b', None, **p)], -1, **p), 'ValueError: Negative ImportFrom level'),
            (ast.Global([], **p), 'ValueError: empty names on Global'),
            (ast.Match(one, [], **p), 'ValueError: empty cases on Match'),
            (ast.Return(one, **p), "SyntaxError: 'return' outside function (<f>, line 1)"),
            (ast.Expr(ast.FormattedValue(one, 7, None, **p), **p),
             'SystemError: Unrecognized conversion character 7')]:
        assert statement(node) == message
    for node, message in [
            (ast.MatchValue(name, **p), 'patterns may only match literals and attribute lookups'),
            (ast.MatchSingleton(1, **p), 'MatchSingleton can only contain True, False and None'),
            (star, "can't use MatchStar here"), (ast.MatchOr([wild], **p), 'MatchOr requires at least 2 patterns'),
            (ast.MatchAs(None, '_', **p), "can't capture name '_' in patterns"),
            (ast.MatchAs(wild, None, **p), 'MatchAs must specify a target name if a pattern is given'),
            (ast.MatchMapping([one], [], None, **p),
             "MatchMapping doesn't have the same number of keys as patterns"),
            (ast.MatchClass(one, [], [], [], **p), 'MatchClass cls field can only contain Name or Attribute nodes.')]:
        assert pattern(node) == 'ValueError: ' + message


def test_deep_trees():
    node = ast.UnaryOp(ast.Not(), lineno=1, col_offset=0)
    node.operand = node
    assert error(compile, ast.Expression(node), '<f>', 'eval') == (
        "RecursionError: maximum recursion depth exceeded while traversing 'expr' node")
