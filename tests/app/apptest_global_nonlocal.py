"""Global, local and built-in names."""

counter = 0


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return e
    raise AssertionError('not raised')


def test_global_statement():
    def f():
        global counter
        counter += 1
        return counter
    start = counter
    assert f() == start + 1
    assert counter == start + 1


def test_create_and_delete_global():
    def make():
        global made
        made = 5

    def drop():
        global made
        del made
    make()
    assert made == 5 and globals()['made'] == 5
    drop()
    error = raises(NameError, lambda: made)
    assert str(error) == "name 'made' is not defined"
    assert error.name == 'made'
    assert str(raises(NameError, drop)) == "name 'made' is not defined"


def test_unknown_name():
    error = raises(NameError, lambda: no_such_name)  # noqa
    assert type(error) is NameError
    assert str(error) == "name 'no_such_name' is not defined"


def test_unbound_local():
    def f():
        if False:
            x = 1
        return x
    error = raises(UnboundLocalError, f)
    assert str(error) == "cannot access local variable 'x' where it is not associated with a value"

    def g():
        x = 1
        del x
        del x  # noqa
    raises(UnboundLocalError, g)


def test_global_hides_builtin():
    global len
    assert len('ab') == 2
    len = lambda x: 'mine'  # noqa
    try:
        assert len('ab') == 'mine'
    finally:
        del len
    assert len('ab') == 2  # noqa


def test_name_in_class_body():
    message = None
    try:
        class C:
            no_such_name
    except NameError as e:
        message = str(e)
    assert message == "name 'no_such_name' is not defined"

    class D:
        x = 1
        del x
        try:
            del x
        except NameError as e:
            message = str(e)
    assert D.message == "name 'x' is not defined"


def test_class_body_sees_globals_and_builtins():
    class C:
        a = len
        b = raises
    assert C.a is len and C.b is raises


def test_global_in_class_body():
    class C:
        global from_class
        from_class = 3
    assert from_class == 3 and not hasattr(C, 'from_class')


def test_globals_of_exec():
    ns = {}
    exec('x = 1\ndef f():\n    return x, len([1])', ns)
    assert ns['f']() == (1, 1)
    ns['x'] = 2
    assert ns['f']() == (2, 1)


def test_same_code_with_two_globals():
    code = compile('def f():\n    return x\nr = f()', 'file', 'exec')
    one, two = {'x': 1}, {'x': 2}
    exec(code, one)
    exec(code, two)
    assert (one['r'], two['r']) == (1, 2)
    assert (one['f'](), two['f']()) == (1, 2)


def test_own_builtins():
    ns = {'__builtins__': {'len': lambda x: 'own'}}
    exec('a = len("x")\ndef f():\n    return len(1)\nb = f()', ns)
    assert ns['a'] == 'own' and ns['b'] == 'own'
    try:
        exec('print', ns)
    except NameError as e:
        assert str(e) == "name 'print' is not defined"
    else:
        raise AssertionError


def test_locals_of_function():
    def f(a):
        b = 2
        return locals()
    assert f(1) == {'a': 1, 'b': 2}


def test_exec_with_mapping_as_locals():
    class M:
        def __init__(self):
            self.set = {}

        def __getitem__(self, key):
            if key == 'given':
                return 10
            raise KeyError(key)

        def __setitem__(self, key, value):
            self.set[key] = value
    m = M()
    exec('a = given + 1', {}, m)
    assert m.set == {'a': 11}
