"""Messages of frequent errors, as CPython 3.11 words them."""


def message(source, exception, **names):
    try:
        exec(source, names)
    except exception as e:
        assert type(e) is exception, type(e)
        return str(e)
    raise AssertionError('not raised: ' + source)


def test_names():
    assert message('x', NameError) == "name 'x' is not defined"
    assert message('def f():\n x\n x = 1\nf()', UnboundLocalError) == (
        "cannot access local variable 'x' where it is not associated with a value")
    assert message('del x', NameError) == "name 'x' is not defined"


def test_attributes():
    assert message('(1).x', AttributeError) == "'int' object has no attribute 'x'"
    assert message('int.x', AttributeError) == "type object 'int' has no attribute 'x'"
    assert message('class A: pass\nA().x', AttributeError) == "'A' object has no attribute 'x'"
    assert message('class A: pass\nA.x', AttributeError) == "type object 'A' has no attribute 'x'"
    assert message('None.x = 1', AttributeError) == "'NoneType' object has no attribute 'x'"
    assert message('import sys\nsys.x', AttributeError) == "module 'sys' has no attribute 'x'"


def test_operators():
    assert message("1 + 'a'", TypeError) == "unsupported operand type(s) for +: 'int' and 'str'"
    assert message("'a' + 1", TypeError) == 'can only concatenate str (not "int") to str'
    assert message("[] + 1", TypeError) == 'can only concatenate list (not "int") to list'
    assert message("1 < 'a'", TypeError) == "'<' not supported between instances of 'int' and 'str'"
    assert message("-'a'", TypeError) == "bad operand type for unary -: 'str'"
    assert message("1 / 0", ZeroDivisionError) == 'division by zero'
    assert message("1 // 0", ZeroDivisionError) == 'integer division or modulo by zero'
    assert message("1 in 2", TypeError) == "argument of type 'int' is not iterable"


def test_calls():
    assert message('x = 1\nx()', TypeError) == "'int' object is not callable"
    assert message('def f(a): pass\nf()', TypeError) == "f() missing 1 required positional argument: 'a'"
    assert message('def f(): pass\nf(1)', TypeError) == "f() takes 0 positional arguments but 1 was given"
    assert message('def f(): pass\nf(a=1)', TypeError) == "f() got an unexpected keyword argument 'a'"
    assert message('len()', TypeError) == 'len() takes exactly one argument (0 given)'
    assert message('len(1, 2)', TypeError) == 'len() takes exactly one argument (2 given)'
    assert message('class A: pass\nA(1)', TypeError) == 'A() takes no arguments'


def test_items():
    assert message('[][0]', IndexError) == 'list index out of range'
    assert message('()[0]', IndexError) == 'tuple index out of range'
    assert message("''[0]", IndexError) == 'string index out of range'
    assert message('[][0] = 1', IndexError) == 'list assignment index out of range'
    assert message("{}['a']", KeyError) == "'a'"
    assert message("x = []\nx['a']", TypeError) == 'list indices must be integers or slices, not str'
    assert message('x = 1\nx[0]', TypeError) == "'int' object is not subscriptable"
    assert message('x = 1\nx[0] = 1', TypeError) == "'int' object does not support item assignment"
    assert message('x = 1\ndel x[0]', TypeError) == "'int' object does not support item deletion"
    assert message('{[]: 1}', TypeError) == "unhashable type: 'list'"


def test_unpacking():
    assert message('a, b = 1', TypeError) == 'cannot unpack non-iterable int object'
    assert message('a, b = [1]', ValueError) == 'not enough values to unpack (expected 2, got 1)'
    assert message('a, b = [1, 2, 3]', ValueError) == 'too many values to unpack (expected 2)'
    assert message('a, *b, c = [1]', ValueError) == 'not enough values to unpack (expected at least 2, got 1)'


def test_iteration():
    assert message('for x in 1: pass', TypeError) == "'int' object is not iterable"
    assert message('[*1]', TypeError) == 'Value after * must be an iterable, not int'
    assert message('print(*1)', TypeError) == 'print() argument after * must be an iterable, not int'
    assert message('next(1)', TypeError) == "'int' object is not an iterator"


def test_with():
    assert message('with 1: pass', TypeError) == (
        "'int' object does not support the context manager protocol")


def test_conversions():
    assert message("int('x')", ValueError) == "invalid literal for int() with base 10: 'x'"
    assert message("float('x')", ValueError) == "could not convert string to float: 'x'"
    assert message("int([])", TypeError) == (
        "int() argument must be a string, a bytes-like object or a real number, not 'list'")


def test_raise_without_exception():
    assert message('raise', RuntimeError) == 'No active exception to reraise'
