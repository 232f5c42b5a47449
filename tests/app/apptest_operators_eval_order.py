"""Order of evaluation, and the operators seen through a recording object."""


class Rec:
    """Logs which special method was called."""

    def __init__(self, log, name):
        self.log = log
        self.name = name

    def _note(self, method, other):
        self.log.append((self.name, method, other.name if isinstance(other, Rec) else other))
        return 'result'


def _add_method(name):
    def method(self, other):
        return self._note(name, other)
    setattr(Rec, '__%s__' % name, method)


for _name in ('add sub mul truediv floordiv mod pow matmul lshift rshift and or xor '
              'lt le eq ne gt ge getitem contains').split():
    _add_method(_name)
Rec.__hash__ = None


def noter(log):
    def note(x):
        log.append(x)
        return x
    return note


def test_binary_operands_left_to_right():
    log = []
    n = noter(log)
    n(1) + n(2) * n(3) - n(4)
    assert log == [1, 2, 3, 4]


def test_call_order():
    log = []
    n = noter(log)

    def f(*args, **kwargs):
        return args, kwargs
    n(f)(n(1), *n([2]), n(3), a=n(4), **n({'b': 5}))
    assert log == [f, 1, [2], 3, 4, {'b': 5}]


def test_assignment_order():
    log = []
    n = noter(log)
    d = {}
    n(d)[n('key')] = n('value')
    assert log == ['value', {'key': 'value'}, 'key']


def test_augmented_assignment_order():
    log = []
    n = noter(log)
    d = {'k': 1}
    n(d)[n('k')] += n(5)
    assert log == [d, 'k', 5] and d == {'k': 6}


def test_dict_display_order():
    log = []
    n = noter(log)
    {n(1): n(2), n(3): n(4)}
    assert log == [1, 2, 3, 4]


def test_each_operator_calls_its_method():
    log = []
    a, b = Rec(log, 'a'), Rec(log, 'b')
    a + b
    a - b
    a * b
    a / b
    a // b
    a % b
    a ** b
    a @ b
    a << b
    a >> b
    a & b
    a | b
    a ^ b
    a < b
    a <= b
    a == b
    a != b
    a > b
    a >= b
    a[b]
    assert [method for _, method, _ in log] == (
        'add sub mul truediv floordiv mod pow matmul lshift rshift and or xor lt le eq ne gt ge getitem').split()
    assert all(name == 'a' and other == 'b' for name, _, other in log)


def test_contains():
    log = []
    a = Rec(log, 'a')
    assert (3 in a) is True
    assert (3 not in a) is False
    assert log == [('a', 'contains', 3)] * 2


def test_each_inplace_operator():
    x = 7
    x += 3
    assert x == 10
    x -= 4
    assert x == 6
    x *= 5
    assert x == 30
    x //= 4
    assert x == 7
    x %= 4
    assert x == 3
    x **= 3
    assert x == 27
    x <<= 2
    assert x == 108
    x >>= 1
    assert x == 54
    x &= 15
    assert x == 6
    x |= 9
    assert x == 15
    x ^= 5
    assert x == 10
    x /= 4
    assert x == 2.5


def test_inplace_list():
    a = b = [1]
    a += [2]
    assert b == [1, 2]
    a *= 2
    assert b == [1, 2, 1, 2]


def test_inplace_method():
    class C:
        def __iadd__(self, other):
            return 'iadd', other

        def __imatmul__(self, other):
            return 'imatmul', other
    c = C()
    c += 1
    assert c == ('iadd', 1)
    c = C()
    c @= 2
    assert c == ('imatmul', 2)


def test_unary():
    class C:
        def __neg__(self):
            return 'neg'

        def __pos__(self):
            return 'pos'

        def __invert__(self):
            return 'invert'

        def __bool__(self):
            return False
    c = C()
    assert (-c, +c, ~c, not c) == ('neg', 'pos', 'invert', True)


def test_short_circuit():
    log = []
    n = noter(log)
    assert (n(0) and n(1)) == 0
    assert (n(2) or n(3)) == 2
    assert (n(0) or n('')) == ''
    assert (n(1) and n(4)) == 4
    assert log == [0, 2, 0, '', 1, 4]


def test_chained_comparison():
    log = []
    n = noter(log)
    assert n(1) < n(2) < n(3)
    assert not (n(5) < n(4) < n(6))
    assert log == [1, 2, 3, 5, 4]


def test_conditional_expression():
    log = []
    n = noter(log)
    assert (n('yes') if n(1) else n('no')) == 'yes'
    assert log == [1, 'yes']


def test_is():
    a = []
    b = a
    assert a is b and not (a is not b)
    assert a is not []  # noqa
    assert None is None


def test_slices():
    class C:
        def __getitem__(self, index):
            return index
    c = C()
    assert c[1:2] == slice(1, 2, None)
    assert c[:] == slice(None, None, None)
    assert c[1:2:3] == slice(1, 2, 3)
    assert c[1, ::2] == (1, slice(None, None, 2))


def test_delete():
    d = {'a': 1, 'b': 2}
    del d['a']
    assert d == {'b': 2}
    a = [1, 2, 3]
    del a[0], a[0]
    assert a == [3]

    class C:
        pass
    C.x = 1
    del C.x
    assert not hasattr(C, 'x')


def test_formatted_strings():
    x, width = 'ab', 6
    assert f'{x}' == 'ab'
    assert f'{x!r:>{width}}|{1 + 1}' == "  'ab'|2"
    assert f'{x!s}{"é"!a}' == "ab'\\xe9'"
    assert f'{3:04d}' == '0003'
    assert f'{x=}' == "x='ab'"


def test_unsupported():
    try:
        1 + 'a'
    except TypeError as e:
        assert str(e) == "unsupported operand type(s) for +: 'int' and 'str'"
    try:
        1 < 'a'
    except TypeError as e:
        assert str(e) == "'<' not supported between instances of 'int' and 'str'"
