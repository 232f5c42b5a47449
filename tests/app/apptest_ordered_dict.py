"""collections.OrderedDict."""
from _collections import OrderedDict


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_move_to_end():
    for keys in ('abc', [1, 2, 3], [(1,), 'x', None]):
        o = OrderedDict.fromkeys(keys, 0)
        a, b, c = keys
        o.move_to_end(a)
        assert list(o) == [b, c, a]
        o.move_to_end(c, last=False)
        assert list(o) == [c, b, a]
    assert error(o.move_to_end, 'zz') == "KeyError: 'zz'"


def test_popitem():
    o = OrderedDict(a=1, b=2, c=3)
    assert (o.popitem(), o.popitem(last=False), list(o)) == (('c', 3), ('a', 1), ['b'])
    o.clear()
    assert error(o.popitem) == "KeyError: 'dictionary is empty'"


def test_pop_and_setdefault():
    o = OrderedDict(a=1)
    assert (o.pop('a'), o.pop('a', 5), o.pop('a', default=6)) == (1, 5, 6)
    assert (o.setdefault('k'), o.setdefault(key='k', default=3)) == (None, None)
    assert error(o.pop, 'x') == "KeyError: 'x'"


def test_equality_looks_at_the_order_of_two():
    o = OrderedDict(a=1, b=2)
    assert o != OrderedDict(b=2, a=1) and o == {'b': 2, 'a': 1} and {'b': 2, 'a': 1} == o
    assert o == OrderedDict(a=1, b=2) and o != OrderedDict(a=1)


def test_update():
    o = OrderedDict([('x', 1)], y=2)
    o.update({'z': 3}, x=4)
    assert list(o.items()) == [('x', 4), ('y', 2), ('z', 3)]
    assert error(OrderedDict, 1, 2) == 'TypeError: expected at most 1 arguments, got 2'
    assert error(o.update, 1, 2) == 'TypeError: update() takes at most 1 positional argument (2 given)'
    assert error(o.update, [(1,)]) == 'ValueError: need more than 1 value to unpack'
    assert error(o.update, [(1, 2, 3)]) == 'ValueError: too many values to unpack (expected 2)'


def test_operators():
    o = OrderedDict(a=1)
    assert repr(o | {'b': 2}) == "OrderedDict([('a', 1), ('b', 2)])"
    assert repr({'b': 2} | o) == "OrderedDict([('b', 2), ('a', 1)])"
    o |= [('c', 3)]
    assert list(o) == ['a', 'c']
    assert error(lambda: o | 3) == "TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'int'"


def test_views_and_iterators():
    o = OrderedDict(a=1, b=2)
    assert repr([o.keys(), o.values(), o.items()]) == \
        "[odict_keys(['a', 'b']), odict_values([1, 2]), odict_items([('a', 1), ('b', 2)])]"
    assert list(reversed(o)) == ['b', 'a'] and list(reversed(o.items())) == [('b', 2), ('a', 1)]
    assert o.keys() & {'b'} == {'b'} and isinstance(o.keys(), type({}.keys()))
    it = iter(o)
    assert type(it).__name__ == 'odict_iterator' and it.__reduce__() == (iter, (['a', 'b'],))
    next(it)
    assert it.__reduce__() == (iter, (['b'],))


def test_mutation_during_iteration():
    def loop(change):
        for key in o:
            change(key)
    mutated = 'RuntimeError: OrderedDict mutated during iteration'
    for change in (lambda key: o.move_to_end(key), lambda key: o.__setitem__('new', 1), lambda key: o.pop(key)):
        o = OrderedDict(a=1, b=2)
        assert error(loop, change) == mutated
    assert error(loop, lambda key: o.__setitem__(key, 5)) == 'no error'


def test_repr():
    o = OrderedDict()
    assert repr(o) == 'OrderedDict()'
    o['self'] = o
    assert repr(o) == "OrderedDict([('self', ...)])"


def test_copy_and_reduce():
    o = OrderedDict(a=1)
    parts = o.__reduce__()
    assert parts[:4] == (OrderedDict, (), None, None) and list(parts[4]) == [('a', 1)]
    o.attribute = 2
    assert o.__reduce__()[2] == {'attribute': 2} and o.__dict__ == {'attribute': 2}
    copy = o.copy()
    copy['b'] = 2
    assert type(copy) is OrderedDict and list(o) == ['a'] and copy.__dict__ == {}


def test_subclass_sees_its_own_methods():
    log = []

    class Logged(OrderedDict):
        def __setitem__(self, key, value):
            log.append(('set', key))
            OrderedDict.__setitem__(self, key, value)

        def __getitem__(self, key):
            log.append(('get', key))
            return OrderedDict.__getitem__(self, key)

        def __missing__(self, key):
            return key

    o = Logged(a=1)
    o.update({'b': 2})
    o.setdefault('c', 3)
    assert log == [('set', 'a'), ('set', 'b'), ('set', 'c')]
    del log[:]
    assert (o.setdefault('a'), o['missing'], o.pop('a')) == (1, 'missing', 1)
    assert log == [('get', 'a'), ('get', 'missing')]
    del log[:]
    assert type(o.copy()) is Logged
    assert log == [('get', 'b'), ('set', 'b'), ('get', 'c'), ('set', 'c')]
    assert repr(o) == "Logged([('b', 2), ('c', 3)])"


def test_as_second_base():
    class Counter(dict):
        pass

    class Both(Counter, OrderedDict):
        pass
    b = Both(a=1, b=2)
    b.move_to_end('a')
    assert list(b) == ['b', 'a']
