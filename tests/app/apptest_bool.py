"""bool: two instances of a subclass of int."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError("did not raise " + exc.__name__)



def test_constructor():
    assert bool() is False
    assert bool([]) is False and bool('x') is True
    assert bool(0.0) is False and bool(10 ** 30) is True


def test_text():
    assert repr(True) == str(True) == 'True'
    assert '%s %d' % (False, True) == 'False 1'
    assert format(True, '') == 'True'
    assert format(True, 'd') == '1'


def test_operators_keep_bool():
    assert (True & False) is False and (True | False) is True and (True ^ True) is False
    assert type(True & 1) is int and type(1 | True) is int
    assert True.__and__(1.0) is NotImplemented


def test_is_an_int():
    assert isinstance(True, int)
    assert True + True == 2 and type(True + True) is int
    assert -True == -1 and ~True == -2
    assert True == 1 and hash(True) == 1
    assert type(True.real) is int and type(int(True)) is int
    assert ['a', 'b'][True] == 'b'


def test_from_bytes_gives_bool():
    assert bool.from_bytes(b'\x01', 'big') is True


def test_cannot_be_subclassed():
    assert raises(TypeError, type, 'B', (bool,), {}) == "type 'bool' is not an acceptable base type"
