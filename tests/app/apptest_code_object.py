"""Code objects: their attributes, replace() and the constructor."""


def sample(a, b=1, *c, d=2, **e):
    x = a

    def inner():
        try:
            return x
        finally:
            len(e)
    return inner


CODE = sample.__code__


def raises(error, text, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except error as e:
        assert str(e) == text, (str(e), text)
    else:
        assert False, 'did not raise'


def test_attributes():
    assert (CODE.co_argcount, CODE.co_posonlyargcount, CODE.co_kwonlyargcount) == (2, 0, 1)
    assert CODE.co_varnames == ('a', 'b', 'd', 'c', 'e', 'inner') and CODE.co_nlocals == 6
    assert CODE.co_cellvars == ('e', 'x') and CODE.co_freevars == ()
    assert CODE.co_name == CODE.co_qualname == 'sample' and CODE.co_flags & 12 == 12
    assert CODE._co_code_adaptive is not None and type(CODE.co_code) is bytes
    assert type(CODE.co_linetable) is bytes and type(CODE.co_exceptiontable) is bytes
    assert CODE._varname_from_oparg(0) == 'a'
    raises(IndexError, 'tuple index out of range', CODE._varname_from_oparg, 100)
    assert sum(CODE.co_lnotab[::2]) <= len(CODE.co_code)


def test_lines_and_positions():
    rows = list(CODE.co_lines())
    assert rows[0][0] == 0 and rows[-1][1] == len(CODE.co_code)
    assert len(list(CODE.co_positions())) * 2 == len(CODE.co_code)


def test_replace():
    assert CODE.replace() == CODE and hash(CODE.replace()) == hash(CODE)
    other = CODE.replace(co_name='q', co_filename='f', co_firstlineno=7)
    assert other != CODE and (other.co_name, other.co_filename, other.co_firstlineno) == ('q', 'f', 7)
    raises(TypeError, 'replace() takes no positional arguments', CODE.replace, 1)
    raises(TypeError, "'foo' is an invalid keyword argument for replace()", CODE.replace, foo=1)
    raises(TypeError, "replace() argument 'co_consts' must be tuple, not list", CODE.replace, co_consts=[])
    raises(ValueError, 'co_argcount must be a positive integer', CODE.replace, co_argcount=-1)
    raises(ValueError, 'code: co_varnames is too small', CODE.replace, co_varnames=('a',))
    raises(ValueError, 'code: co_code is malformed', CODE.replace, co_code=b'a')


def test_constants_are_replaced():
    def f():
        return 1000
    f.__code__ = f.__code__.replace(co_consts=tuple(2000 if c == 1000 else c for c in f.__code__.co_consts))
    assert f() == 2000


def fields(code):
    return [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize,
            code.co_flags, code.co_code, code.co_consts, code.co_names, code.co_varnames, code.co_filename,
            code.co_name, code.co_qualname, code.co_firstlineno, code.co_linetable, code.co_exceptiontable,
            code.co_freevars, code.co_cellvars]


def test_constructor():
    new = type(CODE)
    copy = new(*fields(CODE))
    assert copy == CODE
    assert type(sample)(copy, {'len': len}, None, (1,))(5, d=3)() == 5
    raises(TypeError, 'code expected at least 16 arguments, got 1', new, 1)
    values = fields(CODE)
    values[6] = 'x'
    raises(TypeError, 'code() argument 7 must be bytes, not str', new, *values)
    values = fields(CODE)
    values[3] = 1
    raises(ValueError, 'code: co_nlocals != len(co_varnames)', new, *values)
    values = fields(CODE)
    values[8] = (1,)
    raises(TypeError, "name tuples must contain only strings, not 'int'", new, *values)


def test_copy_of_a_generator():
    def g():
        try:
            yield 1
        except ValueError:
            yield 2
        return 3
    copy = type(g)(type(CODE)(*fields(g.__code__)), {'ValueError': ValueError})
    it = copy()
    assert next(it) == 1 and it.throw(ValueError) == 2


def test_optimize():
    source = 'def q():\n  "d"\n  assert 0\nx = __debug__\n'
    for level, doc, debug in [(1, 'd', False), (2, None, False)]:
        namespace = {}
        exec(compile(source, 'f', 'exec', optimize=level), namespace)
        assert namespace['q']() is None
        assert namespace['q'].__doc__ == doc and namespace['x'] is debug
    raises(ValueError, 'compile(): invalid optimize value', compile, '1', 'f', 'exec', 0, False, 3)


def test_exec_with_closure():
    def outer():
        v = 3

        def inner():
            result.append(v)
        return inner
    inner = outer()
    result = []
    code = inner.__code__
    # the cells are in the order of co_freevars, and so is the closure
    exec(code, {}, closure=inner.__closure__)
    assert result == [3]
    raises(TypeError, 'code object requires a closure of exactly length 2', exec, code)
    raises(TypeError, 'cannot use a closure with this code object', exec, CODE, {}, closure=inner.__closure__)
    raises(TypeError, 'closure can only be used when source is a code object', exec, '1', closure=())


def test_interactive_strings_are_no_docstrings():
    import sys
    shown = []
    saved = sys.displayhook
    sys.displayhook = shown.append
    try:
        exec(compile('"text"\n', 'f', 'single'))
    finally:
        sys.displayhook = saved
    assert shown == ['text']
