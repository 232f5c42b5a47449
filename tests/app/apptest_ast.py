"""_ast and compile() of trees: the classes, trees from source, code from trees, errors. More in apptest_ast_full.py."""
import _ast


ONLY_AST = _ast.PyCF_ONLY_AST
HERE = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)


def error(function, *args, **kwargs):
    "Return 'Type: message' of the exception that the call raises."
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    raise AssertionError('no exception')


def dump(value):
    if isinstance(value, _ast.AST):
        return '%s(%s)' % (type(value).__name__, ', '.join([dump(getattr(value, name)) for name in value._fields]))
    if isinstance(value, list):
        return '[' + ', '.join([dump(item) for item in value]) + ']'
    return repr(value)


def expression(node):
    return compile(_ast.Expression(node), '<tree>', 'eval')


def constant(value):
    return _ast.Constant(value, **HERE)


def test_classes():
    assert _ast.Name.__mro__ == (_ast.Name, _ast.expr, _ast.AST, object)
    assert _ast.Name._fields == _ast.Name.__match_args__ == ('id', 'ctx')
    assert _ast.Name._attributes == ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
    assert _ast.comprehension._attributes == ()
    assert _ast.Module.__doc__ == 'Module(stmt* body, type_ignore* type_ignores)'
    assert _ast.boolop.__doc__ == 'boolop = And | Or'
    assert _ast.mod.__doc__.endswith('\n    | FunctionType(expr* argtypes, expr returns)')
    assert _ast.ImportFrom.level is None and _ast.stmt.end_lineno is None
    assert not hasattr(_ast.Return(), 'lineno') and not hasattr(_ast.pattern, 'end_lineno')
    assert _ast.AST.__module__ == _ast.Load.__module__ == 'ast'
    assert (_ast.PyCF_ONLY_AST, _ast.PyCF_TYPE_COMMENTS, _ast.PyCF_ALLOW_TOP_LEVEL_AWAIT) == (0x400, 0x1000, 0x2000)


def test_instances():
    node = _ast.Name('x', ctx=_ast.Load(), extra=3)
    assert (node.id, type(node.ctx), node.extra) == ('x', _ast.Load, 3)
    assert list(node.__dict__) == ['id', 'ctx', 'extra']
    assert node.__reduce__() == (_ast.Name, (), node.__dict__)
    assert error(_ast.Name, 1, 2, 3) == 'TypeError: Name constructor takes at most 2 positional arguments'
    assert error(_ast.Return, 1, 2) == 'TypeError: Return constructor takes at most 1 positional argument'
    assert error(_ast.AST, 1) == 'TypeError: AST constructor takes at most 0 positional arguments'
    assert error(_ast.Name, 1, id=1) == "TypeError: Name got multiple values for argument 'id'"

    class Marked(_ast.Pass):
        _fields = ('mark',)
    assert Marked(5).mark == 5 and isinstance(Marked(), _ast.stmt)


def test_tree_of_source():
    tree = compile('async def f(a, *, b=1): return await a[0].b', '<f>', 'exec', ONLY_AST)
    assert dump(tree) == (
        "Module([AsyncFunctionDef('f', arguments([], [arg('a', None, None)], None, [arg('b', None, None)], "
        "[Constant(1, None)], None, []), [Return(Await(Attribute(Subscript(Name('a', Load()), Constant(0, None), "
        "Load()), 'b', Load())))], [], None, None)], [])")
    value = tree.body[0].body[0].value
    assert (value.lineno, value.col_offset, value.end_lineno, value.end_col_offset) == (1, 31, 1, 43)
    assert compile('x', '<f>', 'eval', ONLY_AST).body.ctx is compile('y', '<f>', 'eval', ONLY_AST).body.ctx
    assert dump(compile('pass', '<f>', 'single', ONLY_AST)) == 'Interactive([Pass()])'
    tree = compile('(int, *str, **x) -> y', '<f>', 'func_type', ONLY_AST)
    assert dump(tree) == ("FunctionType([Name('int', Load()), Name('str', Load()), Name('x', Load())], "
                          "Name('y', Load()))")
    assert compile(tree, '<f>', 'exec', ONLY_AST) is tree


def test_code_of_tree():
    namespace = {}
    tree = compile('def f(a, *b):\n "doc"\n assert a\n return [x for x in b]', '<f>', 'exec', ONLY_AST)
    exec(compile(tree, '<f>', 'exec', optimize=2), namespace)
    assert namespace['f'](0, 1, 2) == [1, 2] and namespace['f'].__doc__ is None
    assert eval(expression(constant((1, frozenset([2]), 'é', b'x', 1j, 1 << 70, ...)))) == (
        1, frozenset([2]), 'é', b'x', 1j, 1 << 70, ...)

    class Loud(_ast.Name):
        pass
    assert eval(expression(Loud('len', _ast.Load(), lineno=3, col_offset=0))) is len


def test_errors_of_fields():
    name = _ast.Name('x', _ast.Load(), **HERE)
    for node, message in [
            (1, 'TypeError: required field "lineno" missing from expr'),
            (None, "ValueError: field 'body' is required for Expression"),
            (_ast.Name(**HERE), 'TypeError: required field "id" missing from Name'),
            (_ast.Name(3, _ast.Load(), **HERE), 'TypeError: AST identifier must be of type str'),
            (_ast.Name('x', 3, **HERE), 'TypeError: expected some sort of expr_context, but got 3'),
            (_ast.Name('x', _ast.Load(), lineno='1'), "ValueError: invalid integer value: '1'"),
            (_ast.Pass(**HERE), 'TypeError: expected some sort of expr, but got <ast.Pass object'),
            (_ast.Tuple(3, _ast.Load(), **HERE), 'TypeError: Tuple field "elts" must be a list, not a int'),
            (_ast.Call(name, [], [_ast.keyword('a', name)], **HERE),
             'TypeError: required field "lineno" missing from keyword')]:
        assert error(expression, node).startswith(message)
    assert error(compile, _ast.Module([], []), '<f>', 'eval') == 'TypeError: expected Expression node, got Module'
    assert error(compile, 3, '<f>', 'eval') == 'TypeError: compile() arg 1 must be a string, bytes or AST object'
    assert error(compile, '1', '<f>', 'func_type') == (
        "ValueError: compile() mode 'func_type' requires flag PyCF_ONLY_AST")


def test_errors_of_validation():
    name = _ast.Name('x', _ast.Load(), **HERE)
    for node, message in [
            (_ast.Name('x', _ast.Store(), **HERE), 'expression must have Load context but has Store instead'),
            (_ast.Name('None', _ast.Load(), **HERE), "identifier field can't represent 'None' constant"),
            (_ast.Name('x', _ast.Load(), lineno=2, col_offset=0, end_lineno=1),
             'AST node line range (2, 1) is not valid'),
            (_ast.Tuple([None], _ast.Load(), **HERE), 'None disallowed in expression list'),
            (_ast.BoolOp(_ast.And(), [name], **HERE), 'BoolOp with less than 2 values'),
            (_ast.Dict([], [name], **HERE), "Dict doesn't have the same number of keys as values"),
            (_ast.ListComp(name, [], **HERE), 'comprehension with no generators')]:
        assert error(expression, node) == 'ValueError: ' + message
    for node, message in [
            (_ast.While(name, [], [], **HERE), 'empty body on While'),
            (_ast.Delete([name], **HERE), 'expression must have Del context but has Load instead'),
            (_ast.Delete([constant(1)], **HERE), "expression which can't be assigned to in Del context"),
            (_ast.Raise(None, name, **HERE), 'Raise with cause but no exception'),
            (_ast.Match(name, [_ast.match_case(_ast.MatchValue(constant(...), **HERE), None, [_ast.Pass(**HERE)])],
                        **HERE), 'unexpected constant inside of a literal pattern')]:
        assert error(compile, _ast.Module([node], []), '<f>', 'exec') == 'ValueError: ' + message
    assert error(expression, constant([])) == 'TypeError: got an invalid type in Constant: list'


def test_top_level_await():
    class Once:
        def __await__(self):
            return (yield 'asked')
    namespace = {'Once': Once}
    code = compile('x = await Once()\ny = [x async for x in z()] if x is None else x', '<f>', 'exec', 0x2000)
    assert code.co_flags & 0x80
    coroutine = eval(code, namespace)
    assert coroutine.send(None) == 'asked' and 'x' not in namespace
    try:
        coroutine.send(7)
    except StopIteration as e:
        assert e.value is None
    assert namespace['x'] == namespace['y'] == 7
    assert not compile('x = 1', '<f>', 'exec', 0x2000).co_flags & 0x80


def test_incomplete_input():
    assert error(compile, 'if 1:', '<f>', 'exec', 0x4200) == 'SyntaxError: incomplete input (<f>, line 1)'
