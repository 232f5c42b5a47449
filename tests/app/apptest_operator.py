"""The _operator module."""
import _operator
from _operator import attrgetter, itemgetter, methodcaller


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_binary_functions():
    results = {}
    for name in ('add and_ eq floordiv ge gt is_ is_not le lshift lt mod mul ne or_ pow rshift sub truediv xor'
                 ' iadd iand ifloordiv ilshift imod imul ior ipow irshift isub itruediv ixor').split():
        results[name] = getattr(_operator, name)(7, 2)
    assert results == {
        'add': 9, 'and_': 2, 'eq': False, 'floordiv': 3, 'ge': True, 'gt': True, 'is_': False, 'is_not': True,
        'le': False, 'lshift': 28, 'lt': False, 'mod': 1, 'mul': 14, 'ne': True, 'or_': 7, 'pow': 49, 'rshift': 1,
        'sub': 5, 'truediv': 3.5, 'xor': 5, 'iadd': 9, 'iand': 2, 'ifloordiv': 3, 'ilshift': 28, 'imod': 1,
        'imul': 14, 'ior': 7, 'ipow': 49, 'irshift': 1, 'isub': 5, 'itruediv': 3.5, 'ixor': 5}


def test_unary_functions():
    assert [getattr(_operator, name)(-3) for name in 'abs index inv invert neg not_ pos truth'.split()] == [
        3, -3, 2, 2, 3, False, -3, True]


def test_in_place_changes_the_object():
    a = [1]
    assert _operator.iadd(a, [2]) is a and _operator.iconcat(a, (3,)) is a
    assert a == [1, 2, 3]


def test_containers():
    a = [5, 6, 5]
    assert (_operator.contains(a, 6), _operator.countOf(a, 5), _operator.indexOf(a, 6)) == (True, 2, 1)
    _operator.setitem(a, 0, 9)
    _operator.delitem(a, 1)
    assert a == [9, 5] and _operator.getitem(a, 1) == 5 and _operator.concat(a, [1]) == [9, 5, 1]
    assert error(_operator.indexOf, a, 7) == 'ValueError: sequence.index(x): x not in sequence'
    assert error(_operator.countOf, 1, 7) == "TypeError: argument of type 'int' is not iterable"
    assert error(_operator.concat, 1, 2) == "TypeError: 'int' object can't be concatenated"
    assert error(_operator.concat, {}, {}) == "TypeError: 'dict' object can't be concatenated"


def test_length_hint():
    assert (_operator.length_hint([1, 2]), _operator.length_hint(iter('abc')), _operator.length_hint(1, 4)) == (2, 3, 4)
    assert error(_operator.length_hint, 1, 'a') == "TypeError: 'str' object cannot be interpreted as an integer"


def test_call_and_digest():
    assert _operator.call(int, '12', base=5) == 7
    assert _operator._compare_digest('ab', 'ab') and not _operator._compare_digest(b'ab', b'ac')
    assert 'non-ASCII' in error(_operator._compare_digest, 'a', '\xe9')


def test_itemgetter():
    assert itemgetter(1)('ab') == 'b'
    assert itemgetter(1, 0)('ab') == ('b', 'a')
    assert repr(itemgetter(1, 'x')) == "operator.itemgetter(1, 'x')"
    assert itemgetter(1, 2).__reduce__() == (itemgetter, (1, 2))
    assert list(map(itemgetter(0), ['ab', 'cd'])) == ['a', 'c']
    assert error(itemgetter) == 'TypeError: itemgetter expected 1 argument, got 0'
    assert error(itemgetter(1), 1, 2) == 'TypeError: itemgetter expected 1 argument, got 2'
    assert error(itemgetter(1), a=2) == 'TypeError: itemgetter() takes no keyword arguments'


def test_attrgetter():
    assert attrgetter('__class__.__name__', 'real')(5) == ('int', 5)
    assert attrgetter('imag')(5) == 0
    assert repr(attrgetter('a.b', 'c')) == "operator.attrgetter('a.b', 'c')"
    assert error(attrgetter, 1) == 'TypeError: attribute name must be a string'
    assert error(attrgetter('a.b'), 3) == "AttributeError: 'int' object has no attribute 'a'"


def test_methodcaller():
    assert methodcaller('split', sep='b')('abc') == ['a', 'c']
    assert repr(methodcaller('f', 1, b=2)) == "operator.methodcaller('f', 1, b=2)"
    assert methodcaller('f', 1).__reduce__() == (methodcaller, ('f', 1))
    partial, args = methodcaller('split', 'b', maxsplit=1).__reduce__()
    assert partial(*args)('abbc') == ['a', 'bc']
    assert error(methodcaller) == 'TypeError: methodcaller needs at least one argument, the method name'
