"""types.FunctionType, CellType and MethodType, and the special attributes of functions."""


def plain(a, b=1):
    return a, b


def outer(v):
    def inner():
        return v
    return inner


Function = type(plain)
Cell = type(outer(1).__closure__[0])


class A:
    def m(self):
        return self


Method = type(A().m)


def raises(error, text, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except error as e:
        assert str(e) == text, (str(e), text)
    else:
        assert False, 'did not raise'


def test_constructor():
    f = Function(plain.__code__, {'__name__': 'mod'}, 'name', (5, 6))
    assert f() == (5, 6)
    assert (f.__name__, f.__qualname__, f.__module__, f.__defaults__) == ('name', 'plain', 'mod', (5, 6))
    assert Function(code=plain.__code__, globals={}).__module__ is None
    code = outer(1).__code__
    assert Function(code, {}, None, None, (Cell(42),))() == 42


def test_constructor_errors():
    code = outer(1).__code__
    raises(TypeError, "function() missing required argument 'code' (pos 1)", Function)
    raises(TypeError, "function() argument 'globals' must be dict, not int", Function, code, 1)
    raises(TypeError, 'arg 3 (name) must be None or string', Function, code, {}, 1)
    raises(TypeError, 'arg 4 (defaults) must be None or tuple', Function, code, {}, 'n', [])
    raises(TypeError, 'arg 5 (closure) must be tuple', Function, code, {})
    raises(TypeError, 'arg 5 (closure) must be None or tuple', Function, code, {}, 'n', (), [])
    raises(ValueError, 'inner requires closure of length 1, not 0', Function, code, {}, 'n', (), ())
    raises(TypeError, 'arg 5 (closure) expected cell, found int', Function, code, {}, 'n', (), (1,))
    raises(TypeError, "type 'function' is not an acceptable base type", type, 'X', (Function,), {})


def test_attributes():
    def f():
        pass
    raises(TypeError, '__code__ must be set to a code object', setattr, f, '__code__', 1)
    raises(TypeError, '__code__ must be set to a code object', delattr, f, '__code__')
    raises(ValueError, 'f() requires a code object with 0 free vars, not 1', setattr, f, '__code__', outer(1).__code__)
    raises(TypeError, 'cannot delete __dict__', delattr, f, '__dict__')
    for name in ('__closure__', '__globals__', '__builtins__'):
        raises(AttributeError, 'readonly attribute', setattr, f, name, None)
    raises(TypeError, "__dict__ must be set to a dictionary, not a 'int'", setattr, f, '__dict__', 1)


def test_cells():
    cell = Cell()
    raises(ValueError, 'Cell is empty', lambda: cell.cell_contents)
    cell.cell_contents = 3
    assert cell == Cell(3.0) and Cell() < cell < Cell(4)
    del cell.cell_contents
    assert cell == Cell()
    raises(TypeError, "unhashable type: 'cell'", hash, cell)


def test_methods():
    raises(TypeError, 'method expected 2 arguments, got 0', Method)
    raises(TypeError, 'first argument must be callable', Method, 1, 2)
    raises(TypeError, 'instance must not be None', Method, plain, None)
    assert Method(plain, 3)() == (3, 1)
    raises(AttributeError, 'readonly attribute', setattr, A().m, '__func__', 1)
