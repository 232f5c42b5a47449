"""list[int] (PEP 585) and int | None (PEP 604)."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


GenericAlias = type(list[int])
UnionType = type(int | str)


class Variable:
    """What a type variable is to an alias."""

    def __init__(self, name):
        self.name = name

    def __typing_subst__(self, arg):
        return arg

    def __repr__(self):
        return self.name


def test_type():
    assert GenericAlias.__name__ == 'GenericAlias'
    assert GenericAlias.__module__ == 'types'
    assert list[int].__class__ is GenericAlias


def test_repr():
    assert repr(list[int]) == 'list[int]'
    assert repr(dict[str, int]) == 'dict[str, int]'
    assert repr(tuple[int, ...]) == 'tuple[int, ...]'
    assert repr(tuple[()]) == 'tuple[()]'
    assert repr(list[None]) == 'list[None]'
    assert repr(set[list[int]]) == 'set[list[int]]'
    assert repr(frozenset[1]) == 'frozenset[1]'
    assert repr(type[int]) == 'type[int]'


def test_attributes():
    alias = dict[str, int]
    assert alias.__origin__ is dict
    assert alias.__args__ == (str, int)
    assert alias.__parameters__ == ()
    assert alias.__unpacked__ is False
    assert list[int].append is list.append
    assert raises(AttributeError, lambda: list[int].foo) == "type object 'list' has no attribute 'foo'"


def test_equality_and_hash():
    assert list[int] == list[int]
    assert list[int] != list[str]
    assert list[int] != list
    assert hash(list[int]) == hash(list[int])


def test_call():
    assert list[int]('ab') == ['a', 'b']

    class C:
        pass
    alias = GenericAlias(C, int)
    assert alias().__orig_class__ is alias


def test_as_base_class():
    class C(list[int]):
        pass
    assert C.__mro__ == (C, list, object)
    assert C.__orig_bases__ == (list[int],)


def test_no_class_checks():
    assert raises(TypeError, isinstance, [], list[int]) == \
        "isinstance() argument 2 cannot be a parameterized generic"
    assert raises(TypeError, issubclass, list, list[int]) == \
        "issubclass() argument 2 cannot be a parameterized generic"


def test_substitution():
    T, U = Variable('T'), Variable('U')
    alias = dict[T, list[U]]
    assert alias.__parameters__ == (T, U)
    assert alias[int, str] == dict[int, list[str]]
    assert list[T][int] == list[int]
    assert raises(TypeError, lambda: list[int][str]) == "list[int] is not a generic class"
    assert raises(TypeError, lambda: alias[int]) == \
        "Too few arguments for dict[T, list[U]]; actual 1, expected 2"


def test_unpacking():
    assert [repr(x) for x in tuple[int, str]] == ['*tuple[int, str]']


def test_constructor():
    assert GenericAlias(list, int) == list[int]
    assert GenericAlias(dict, (int, str)) == dict[int, str]

    class Sub(GenericAlias):
        def __new__(cls, origin, args):
            return super().__new__(cls, origin, args)
    assert repr(Sub(list, int)) == 'list[int]'


def test_reduce():
    assert list[int].__reduce__() == (GenericAlias, (list, (int,)))


def test_not_subscriptable():
    assert raises(TypeError, lambda: int[str]) == "type 'int' is not subscriptable"


def test_union():
    assert repr(int | str) == 'int | str'
    assert repr(int | None) == 'int | None'
    assert repr(None | int) == 'None | int'
    assert repr(list[int] | str) == 'list[int] | str'
    assert (int | str).__args__ == (int, str)
    assert int | int is int
    assert repr((int | str) | (str | bytes)) == 'int | str | bytes'


def test_union_equality():
    assert int | str == str | int
    assert int | str != int | bytes
    assert hash(int | str) == hash(str | int)


def test_union_class_checks():
    assert isinstance(1, int | str)
    assert not isinstance(1.5, int | str)
    assert isinstance(None, int | None)
    assert issubclass(bool, int | None)
    assert raises(TypeError, isinstance, 1, list[int] | int) == \
        "isinstance() argument 2 cannot be a parameterized generic"


def test_union_with_other_objects():
    assert raises(TypeError, lambda: int | 1) == "unsupported operand type(s) for |: 'type' and 'int'"


def test_union_substitution():
    T = Variable('T')
    assert (list[T] | int)[str] == list[str] | int
