"""The match statement (PEP 634)."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def kind(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2:
            return 'small'
        case -1:
            return 'minus'
        case 'a' | b'a':
            return 'text'
        case None:
            return 'none'
        case True:
            return 'true'
        case []:
            return 'empty'
        case [x]:
            return ('one', x)
        case [x, y]:
            return ('two', x, y)
        case [x, *rest, y]:
            return ('many', x, rest, y)
        case {'k': v, **rest}:
            return ('key', v, rest)
        case {}:
            return 'mapping'
        case int(n):
            return ('int', n)
        case str():
            return 'str'
        case _:
            return 'other'


def test_literals():
    assert kind(0) == 'zero' and kind(2) == 'small' and kind(-1) == 'minus'
    assert kind('a') == 'text' and kind(b'a') == 'text' and kind(None) == 'none'
    assert kind(False) == 'zero'
    assert kind(True) == 'small'


def test_sequences():
    assert kind([]) == 'empty' and kind(()) == 'empty'
    assert kind([5]) == ('one', 5)
    assert kind((1, 2)) == ('two', 1, 2)
    assert kind(range(4)) == ('many', 0, [1, 2], 3)
    assert kind('bb') == 'str'
    assert kind(b'bb') == 'other'


def test_mappings():
    assert kind({'k': 1, 'z': 2}) == ('key', 1, {'z': 2})
    assert kind({'z': 2}) == 'mapping'
    assert kind({}) == 'mapping'


def test_classes():
    assert kind(17) == ('int', 17)
    assert kind(1.5) == 'other'


def test_star_positions():
    def f(x):
        match x:
            case [*a, 1]:
                return 'last', a
            case [2, *a]:
                return 'first', a
            case [*a]:
                return 'all', a
    assert f([3, 4, 1]) == ('last', [3, 4])
    assert f([2, 4]) == ('first', [4])
    assert f([7]) == ('all', [7])


def test_guard():
    def f(x):
        match x:
            case int(n) if n > 10:
                return 'big'
            case int(n) if n > 5:
                return 'medium'
            case int():
                return 'small'
    assert [f(11), f(6), f(1), f('x')] == ['big', 'medium', 'small', None]


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


def test_class_pattern():
    def f(p):
        match p:
            case Point(0, 0):
                return 'origin'
            case Point(x, y=0):
                return ('on x', x)
            case Point(x=0, y=y):
                return ('on y', y)
            case Point(a, b):
                return a, b
        return None
    assert f(Point(0, 0)) == 'origin'
    assert f(Point(3, 0)) == ('on x', 3)
    assert f(Point(0, 4)) == ('on y', 4)
    assert f(Point(5, 6)) == (5, 6)
    assert f(3) is None


def test_missing_attribute_does_not_match():
    def f(p):
        match p:
            case Point(z=1):
                return 'z'
            case Point():
                return 'no z'
    assert f(Point(1, 2)) == 'no z'


def test_class_pattern_errors():
    def too_many(p):
        match p:
            case Point(1, 2, 3):
                pass
    assert raises(TypeError, too_many, Point(1, 2)) == (
        "Point() accepts 2 positional sub-patterns (3 given)")

    def twice(p):
        match p:
            case Point(1, x=2):
                pass
    assert raises(TypeError, twice, Point(1, 2)) == (
        "Point() got multiple sub-patterns for attribute 'x'")

    def two_of_int(p):
        match p:
            case int(1, 2):
                pass
    assert raises(TypeError, two_of_int, 1) == "int() accepts 1 positional sub-pattern (2 given)"

    class NoArgs:
        pass

    def none_accepted(p):
        match p:
            case NoArgs(1):
                pass
    assert raises(TypeError, none_accepted, NoArgs()) == (
        "NoArgs() accepts 0 positional sub-patterns (1 given)")

    class ListArgs:
        __match_args__ = ['a']

    def list_args(p):
        match p:
            case ListArgs(1):
                pass
    assert raises(TypeError, list_args, ListArgs()) == (
        "ListArgs.__match_args__ must be a tuple (got list)")

    class IntArgs:
        __match_args__ = (1,)

    def int_args(p):
        match p:
            case IntArgs(1):
                pass
    assert raises(TypeError, int_args, IntArgs()) == "__match_args__ elements must be strings (got int)"

    not_a_class = 3

    def no_class(p):
        match p:
            case not_a_class():
                pass
    assert raises(TypeError, no_class, 1) == "called match pattern must be a type"


def test_self_matching_builtins():
    def f(x):
        match x:
            case bool(b):
                return 'bool', b
            case float(b):
                return 'float', b
            case list(b) | tuple(b):
                return 'sequence', b
            case dict(b):
                return 'dict', b
    assert f(True) == ('bool', True)
    assert f(1.5) == ('float', 1.5)
    assert f((1,)) == ('sequence', (1,))
    assert f({1: 2}) == ('dict', {1: 2})


def test_duplicate_keys():
    class Keys:
        a = 'k'
        b = 'k'

    def f(x):
        match x:
            case {Keys.a: 1, Keys.b: 2}:
                pass
    assert raises(ValueError, f, {'k': 1, 'z': 2}) == "mapping pattern checks duplicate key ('k')"


def test_value_pattern():
    class Color:
        RED = 1
        GREEN = 2

    def f(x):
        match x:
            case Color.RED:
                return 'red'
            case Color.GREEN:
                return 'green'
    assert f(1) == 'red' and f(2) == 'green' and f(3) is None


def test_as_pattern_and_nesting():
    def f(x):
        match x:
            case [Point(x=a) as p, {'n': [b, *_]}]:
                return p, a, b
    p = Point(1, 2)
    assert f([p, {'n': (5, 6)}]) == (p, 1, 5)
    assert f([p, {'n': 3}]) is None


def test_several_subjects():
    match 1, 2:
        case (a, b):
            pass
    assert (a, b) == (1, 2)


def test_default_dict_is_not_filled():
    class D(dict):
        def __missing__(self, key):
            raise AssertionError('asked')
    match D():
        case {'a': 1}:
            result = 1
        case _:
            result = 2
    assert result == 2


def test_mapping_with_none_value():
    match {'a': None}:
        case {'a': None}:
            result = True
    assert result


def test_class_pattern_uses_instancecheck():
    class Meta(type):
        def __instancecheck__(cls, obj):
            return obj == 5

    class Five(metaclass=Meta):
        pass

    def f(x):
        match x:
            case Five():
                return True
        return False
    assert f(5) and not f(6)
