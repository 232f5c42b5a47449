"""+ and * of the built-in sequences: which operand is asked first, and the errors of a direct call."""


class Asked:
    def __radd__(self, other):
        return 'radd'

    def __rmul__(self, other):
        return 'rmul'

    def __iter__(self):
        return iter([7])


class NotAsked:
    def __radd__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return NotImplemented


SEQUENCES = ([1], (1,), 'a', b'a', bytearray(b'a'))


def error_of(function, *args):
    try:
        return function(*args)
    except TypeError as e:
        return str(e)


def iadd(a, b):
    a += b
    return a


def imul(a, b):
    a *= b
    return a


def test_the_other_operand_comes_first():
    for value in SEQUENCES:
        assert value + Asked() == iadd(value, Asked()) == 'radd'
        assert value * Asked() == imul(value, Asked()) == 'rmul'


def test_direct_calls_do_not_ask_the_other_operand():
    for value in SEQUENCES:
        name = type(value).__name__
        text = 'can only concatenate %s (not "Asked") to %s' % (name, name)
        if 'bytes' in name or 'bytearray' in name:
            text = "can't concat Asked to " + name
        assert error_of(value.__add__, Asked()) == text
        for method in (value.__mul__, value.__rmul__):
            assert error_of(method, Asked()) == "'Asked' object cannot be interpreted as an integer"
            assert error_of(method, 1.5) == "'float' object cannot be interpreted as an integer"
    assert error_of([].__imul__, Asked()) == "'Asked' object cannot be interpreted as an integer"
    assert [].__iadd__(Asked()) == [7]


def test_operators_name_what_is_no_int():
    for value in SEQUENCES:
        for other in (1.5, None, NotAsked(), 'b'):
            text = "can't multiply sequence by non-int of type '%s'" % type(other).__name__
            assert error_of(lambda a, b: a * b, value, other) == text
            assert error_of(imul, value, other) == text
            if other != 'b':
                assert error_of(lambda a, b: b * a, value, other) == text


def test_print_with_the_old_operator():
    text = "unsupported operand type(s) for >>: 'builtin_function_or_method' and 'int'"
    assert error_of(lambda: print >> 0) == text + '. Did you mean "print(<message>, file=<output_stream>)"?'
    assert error_of(lambda: len >> 0) == text
