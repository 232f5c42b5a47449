"""compile() with PyCF_TYPE_COMMENTS (PEP 484), and with the version of the language that ast.parse() may lower."""
import _ast

ONLY_AST = _ast.PyCF_ONLY_AST
WITH_COMMENTS = ONLY_AST | _ast.PyCF_TYPE_COMMENTS


def tree(source, flags=WITH_COMMENTS, mode='exec'):
    return compile(source, '<source>', mode, flags)


def comments(value):
    "The type comments of a tree, in the order of the fields."
    if isinstance(value, list):
        return [comment for item in value for comment in comments(item)]
    if not isinstance(value, _ast.AST):
        return []
    own = [value.type_comment] if getattr(value, 'type_comment', None) is not None else []
    return own + [comment for name in value._fields for comment in comments(getattr(value, name))]


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except SyntaxError as e:
        return e.msg, e.lineno, e.offset
    return 'no error'


def test_statements():
    source = ('x = 1 # type: int\n'
              'y = z = 2   #type:   str # more \n'
              'for a in b:  # type: item\n    pass # no comment\n'
              'with a as b: # type: target\n    pass\n'
              'with (a, b): # type: pair\n    pass\n')
    assert comments(tree(source)) == ['int', 'str # more ', 'item', 'target', 'pair']
    assert comments(tree(source, ONLY_AST)) == []
    assert tree(source).body[0].end_col_offset == len('x = 1 # type: int')
    assert comments(tree('# type : int\nx = 1 # Type: int\nx += 1 # typed: int')) == []


def test_functions():
    source = ('def f(a, # type: int\n      b=1,  # type: str\n      *args, # type: rest\n      k, # type: key\n'
              '      **kw # type: words\n      ):\n    # type: (...) -> None\n    pass\n')
    assert sorted(comments(tree(source))) == ['(...) -> None', 'int', 'key', 'rest', 'str', 'words']
    assert comments(tree('async def f(a): # type: (int) -> str\n    return a')) == ['(int) -> str']
    assert error(tree, 'def f(): # type: () -> int\n  # type: () -> int\n  pass\n')[0] == 'Cannot have two type comments on def'
    assert error(tree, 'def f(*, # type: int\n a): pass')[0] == 'bare * has associated type comment'
    assert error(tree, '(lambda x, # type: int\n y: 1)') == ('invalid syntax', 1, 20)


def test_places_without_a_type():
    for source in ('x = 1\n# type: int\n', 'f(a, # type: int\n b)', 'if a: # type: int\n  pass', 'x += 1 # type: int\n',
                   'x: int = 1 # type: int\n', 'with (a as b): # type: int\n  pass\n', 'def f(a # type: int\n, b): pass'):
        assert error(tree, source)[0] == 'invalid syntax', source
        assert tree(source, ONLY_AST)
    assert error(tree, 'for x in y: # type: int\n  # type: str\n  pass\n')[0] == 'expected an indented block'


def test_ignored_lines():
    module = tree('x = 1 # type: ignore\n# type: ignore[name] # why\ny = [ # type:ignore\n1] # type: ignored\n')
    assert [(ignore.lineno, ignore.tag) for ignore in module.type_ignores] == [(1, ''), (2, '[name] # why'), (3, '')]
    assert comments(module) == ['ignored']
    assert tree('pass # type: ignore\n', ONLY_AST).type_ignores == []
    assert compile(module, '<tree>', 'exec')


def test_signature():
    def arguments(source):
        return [type.id for type in tree(source, ONLY_AST, 'func_type').argtypes]
    assert arguments('() -> int') == []
    assert arguments('(a, b, *c, **d) -> int') == ['a', 'b', 'c', 'd']
    assert arguments('(*c) -> int') == arguments('(**c) -> int') == ['c']
    for source in ('(a, *b, *c) -> d', '(a, **b, c) -> d', '(**a, **b) -> c', '(*a, b) -> c', '(a,) -> b', '(a)'):
        assert error(tree, source, ONLY_AST, 'func_type')[0] == 'invalid syntax', source


def test_version_of_the_language():
    newer = [('x: int', 6, 'Variable annotation syntax is'), ('x.y: int', 6, 'Variable annotations syntax is'),
             ('async def f(): pass', 5, 'Async functions are'), ('match x:\n case 1: pass', 10, 'Pattern matching is'),
             ('async def f(): await x', 5, 'Await expressions are'), ('(x := 1)', 8, 'Assignment expressions are'),
             ('async def f():\n  async for i in x: pass', 5, 'Async for loops are'),
             ('async def f():\n  async with a: pass', 5, 'Async with statements are'),
             ('async def f(): [x async for x in y]', 6, 'Async comprehensions are'),
             ('with (a as b, c): pass', 9, 'Parenthesized context managers are'), ('f"{a}"', 6, 'Format strings are'),
             ('try: pass\nexcept* E: pass', 11, 'Exception groups are'), ('a @ b', 5, "The '@' operator is"),
             ('a @= b', 5, "The '@' operator is"), ('def f(a, /): pass', 8, 'Positional-only parameters are'),
             ('lambda a, /: 1', 8, 'Positional-only parameters are'), ('1_000', 6, 'Underscores in numeric literals are')]
    for source, version, what in newer:
        assert compile(source, '', 'exec', ONLY_AST, _feature_version=version)
        assert compile(source, '', 'exec', ONLY_AST)
        found = error(compile, source, '', 'exec', ONLY_AST, _feature_version=version - 1)
        assert found[0] == '%s only supported in Python 3.%d and greater' % (what, version), source
        assert compile(source, '', 'exec', _feature_version=3)         # without a tree it means nothing
    assert error(compile, '1 + 0x_f', '', 'exec', ONLY_AST, _feature_version=5)[1:] == (1, 5)
