"""_pickle against the library's own Python classes: every protocol, round trips, reduced values, errors."""
import _pickle
import collections
import copyreg
import io
import pickle
import sys

from case_list import check

UNTRANSLATED = False

PROTOCOLS = range(6)
BATCH = 1000


class Plain:
    pass


class Slots:
    __slots__ = 'a', 'b', '__dict__'


class OnlySlots:
    __slots__ = 'a', 'b'


class WithArguments(tuple):
    def __new__(cls, *args, **kwargs):
        return tuple.__new__(cls, args)

    def __getnewargs_ex__(self):
        return tuple(self), {'key': 1}


class OneArgument(int):
    def __getnewargs__(self):
        return (int(self),)


class WithState:
    def __init__(self):
        self.x = 1

    def __getstate__(self):
        return ['state', self.x]

    def __setstate__(self, state):
        self.x = state


class List(list):
    pass


class Dict(dict):
    pass


class Set(set):
    pass


class Frozenset(frozenset):
    pass


class Str(str):
    pass


class Outer:
    class Inner:
        class Deep:
            def method(self):
                pass


class Meta(type):
    pass


class OfMeta(metaclass=Meta):
    pass


class Error(Exception):
    pass


class Reduced:
    """Reduces to what it is given."""

    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


def function():
    pass


def set_state(obj, state):
    obj.set_by = state


# the classes above have to be found by their names
this = type(sys)('apptest')
this.__dict__.update(globals())
sys.modules['apptest'] = this


def raises(exception, call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except exception as e:
        assert type(e) is exception, (type(e), e)
        return str(e)
    raise AssertionError('not raised')


INTS = [0, 1, -1, 255, 256, 65535, 65536, -65536]
for bits in [31, 32, 39, 40, 47, 55, 62, 63, 64, 71, 2039, 2040, 5000]:
    for base in [1 << bits, -(1 << bits)]:
        INTS += [base - 1, base, base + 1]

VALUES = INTS + [
    None, True, False, ..., NotImplemented, 0.0, -0.0, 1.5, 1e300, 0.1, float('inf'), float('-inf'), 1j,
    '', 'a', 'abc\n\\\0\r\x1a', '\xe9\u20ac\U0001f600', '\ud800', 'x' * 255, 'x' * 256, 'x' * 70000,
    b'', b'abc', bytes(range(256)), b'x' * 256, b'y' * 70000, bytearray(), bytearray(b'abc'), bytearray(70000),
    (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ((), ((),)), [], [1], [1, 2], [[]] * 3, {}, {1: 2}, {1: 2, 'k': 4},
    set(), {1}, frozenset(), frozenset([1]), frozenset('ab'),
    range(1, 20, 3), slice(1, None, 2), collections.Counter('abca'), collections.deque([1, 2], 3),
    collections.OrderedDict(a=1, b=2), collections.defaultdict(list, {1: [2]}),
    int, type, object, type(None), type(...), type(NotImplemented), len, function, Plain, Outer.Inner, OfMeta,
    Outer.Inner.Deep, Outer.Inner.Deep.method, str.upper, dict.fromkeys, copyreg._reconstructor,
    List([1, 2]), Dict(a=1), Set([1]), Frozenset([1]), Str('x'), WithArguments((1, 2)), OneArgument(5),
    list[int], int | str, KeyError,
]
SIZES = [1, 2, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, 2 * BATCH + 1]


def ways_to_load(data):
    yield _pickle.loads(data)
    yield _pickle.load(io.BytesIO(data))
    yield _pickle.load(io.BufferedReader(io.BytesIO(data), 100))
    yield pickle._loads(data)


def check_round_trip(value):
    for protocol in PROTOCOLS:
        for found in ways_to_load(_pickle.dumps(value, protocol)):
            assert type(found) is type(value) and found == value, (value, protocol, found)
        found = _pickle.loads(pickle._dumps(value, protocol))
        assert type(found) is type(value) and found == value, (value, protocol, found)


def test_round_trips():
    for value in VALUES:
        check_round_trip(value)


def test_bytes_are_those_of_the_python_classes():
    # where no two texts are equal: the native memo knows them by their value
    values = [None, 1.5, '\xe9\u20ac', b'abc', (1, 2), [1, [2]], {1: (2.5, 3, 4, 5)}, {'k': 'v'}, Plain, len]
    for value in INTS + values:
        for protocol in PROTOCOLS:
            assert _pickle.dumps(value, protocol) == pickle._dumps(value, protocol), (value, protocol)


def test_nan():
    for protocol in PROTOCOLS:
        found = _pickle.loads(_pickle.dumps(float('nan'), protocol))
        assert found != found


def test_batches():
    for size in SIZES:
        for value in [list(range(size)), dict.fromkeys(range(size)), set(range(size)), frozenset(range(size)),
                      List(range(size)), Dict.fromkeys(range(size)), dict.fromkeys(map(str, range(size)))]:
            for protocol in PROTOCOLS:
                assert _pickle.loads(_pickle.dumps(value, protocol)) == value


def test_batch_opcodes():
    data = _pickle.dumps([None] * BATCH, 2)
    assert data.startswith(b'\x80\x02]q\x00(NNN') and data.endswith(b'NNe.') and data.count(b'(') == 1
    assert _pickle.dumps([None] * (BATCH + 1), 2).endswith(b'Ne(Ne.')
    # a full batch of a dict is followed by an empty one
    assert _pickle.dumps(dict.fromkeys(range(BATCH)), 2).endswith(b'Nu(u.')


def check_state(found, value):
    assert type(found) is type(value) and vars(found) == vars(value)


def test_instances():
    plain = Plain()
    plain.x, plain.y, plain.text = 1, [2], 'x'
    many = Plain()
    for i in range(2 * BATCH):
        setattr(many, 'a%d' % i, i)
    with_dict = Plain()
    with_dict.z = 1
    vars(with_dict)['not an identifier'] = 2
    error = Error('a', 1)
    error.extra = 2
    items = List([1])
    items.extra = 3
    for value in [Plain(), plain, many, with_dict, error, items, OfMeta(), Outer.Inner.Deep()]:
        for protocol in PROTOCOLS:
            for found in ways_to_load(_pickle.dumps(value, protocol)):
                check_state(found, value)


def test_instance_is_written_as_it_reduces():
    value = Plain()
    value.x = 1
    value.y = 'x'
    for protocol in [2, 3, 4, 5]:
        before = _pickle.dumps(value, protocol)
        assert before == pickle._dumps(value, protocol)
        vars(value)
        assert _pickle.dumps(value, protocol) == before
    shared = [value, vars(value)]
    found = _pickle.loads(_pickle.dumps(shared))
    assert found[0].__dict__ == found[1]


def test_what_an_instance_may_override():
    class Quiet(Plain):
        def __getattribute__(self, name):
            if name == '__reduce_ex__':
                return lambda protocol: (str, ('attribute',))
            return object.__getattribute__(self, name)
    value = Plain()
    value.__reduce_ex__ = lambda protocol: (str, ('own',))
    assert _pickle.loads(_pickle.dumps(value)) == 'own'
    assert _pickle.loads(_pickle.dumps(Quiet())) == 'attribute'
    value = Plain()
    value.__getstate__ = lambda: {'state': 1}
    assert vars(_pickle.loads(_pickle.dumps(value))) == {'state': 1}


def test_slots():
    for protocol in [2, 3, 4, 5]:
        value = Slots()
        value.a, value.z = 1, 2
        found = _pickle.loads(_pickle.dumps(value, protocol))
        assert (found.a, found.z, hasattr(found, 'b')) == (1, 2, False)
        value = OnlySlots()
        value.b = 5
        assert _pickle.loads(_pickle.dumps(value, protocol)).b == 5
    assert raises(TypeError, _pickle.dumps, value, 1) == (
        'a class that defines __slots__ without defining __getstate__ cannot be pickled')


def test_state():
    for protocol in PROTOCOLS:
        assert _pickle.loads(_pickle.dumps(WithState(), protocol)).x == ['state', 1]


def test_circles():
    items, mapping, pair, five, value = [], {}, ([],), ([], 1, 2, 3, 4), Plain()
    items.append(items)
    mapping['self'] = mapping
    pair[0].append(pair)
    five[0].append(five)
    value.me = value
    inner = Plain()
    frozen = frozenset([inner])
    inner.outer = frozen
    through = Plain()
    through.it = [Reduced((tuple, ([through],)))]
    for protocol in PROTOCOLS:
        def copy(obj):
            return _pickle.loads(_pickle.dumps(obj, protocol))
        found = copy(items)
        assert found[0] is found
        found = copy(mapping)
        assert found['self'] is found
        found = copy(pair)
        assert found[0][0] is found
        found = copy(five)
        assert found[0][0] is found
        found = copy(value)
        assert found.me is found
        if protocol >= 4:
            found = copy(frozen)
            assert [i.outer for i in found] == [found]
        found = copy(through)
        assert found.it[0][0] is found


def test_reduced_values():
    for protocol in PROTOCOLS:
        def copy(*value):
            return _pickle.loads(_pickle.dumps(Reduced(value), protocol))
        assert copy(str, ('x',)) == 'x'
        assert vars(copy(Plain, (), {'a': 1})) == {'a': 1}
        assert copy(List, (), None, iter(range(3))) == [0, 1, 2]
        assert copy(List, (), None, iter(range(2001))) == list(range(2001))
        assert copy(Dict, (), None, None, iter([(1, 2), (3, 4)])) == {1: 2, 3: 4}
        assert copy(Plain, (), 'state', None, None, set_state).set_by == 'state'


REDUCE_ERRORS = [
    (5, '__reduce__ must return a string or tuple'),
    ((), 'tuple returned by __reduce__ must contain 2 through 6 elements'),
    ((1,) * 7, 'tuple returned by __reduce__ must contain 2 through 6 elements'),
    ((1, ()), 'first item of the tuple returned by __reduce__ must be callable'),
    ((len, 5), 'second item of the tuple returned by __reduce__ must be a tuple'),
    ((len, (), None, [1]), 'fourth element of the tuple returned by __reduce__ must be an iterator, not list'),
    ((len, (), None, None, 5), 'fifth element of the tuple returned by __reduce__ must be an iterator, not int'),
    ((len, (), None, None, None, 5), 'sixth element of the tuple returned by __reduce__ must be a function, not int'),
    ((copyreg.__newobj__, ()), '__newobj__ arglist is empty'),
    ((copyreg.__newobj__, (1,)), 'args[0] from __newobj__ args is not a type'),
    ((copyreg.__newobj__, (int,)), 'args[0] from __newobj__ args has the wrong class'),
    ((copyreg.__newobj_ex__, ()), 'length of the NEWOBJ_EX argument tuple must be exactly 3, not 0'),
    ((copyreg.__newobj_ex__, (1, 2, 3)), 'first item from NEWOBJ_EX argument tuple must be a class, not int'),
    ((copyreg.__newobj_ex__, (int, 2, 3)), 'second item from NEWOBJ_EX argument tuple must be a tuple, not int'),
    ((copyreg.__newobj_ex__, (int, (), 3)), 'third item from NEWOBJ_EX argument tuple must be a dict, not int'),
]


def test_reduce_errors():
    for value, text in REDUCE_ERRORS:
        assert raises(_pickle.PicklingError, _pickle.dumps, Reduced(value), 4) == text


def test_globals_that_are_not_found():
    def local():
        pass
    hidden = eval('lambda: 0', {'__name__': 'apptest'})
    for protocol in PROTOCOLS:
        assert raises(AttributeError, _pickle.dumps, local, protocol) == (
            "Can't pickle local object 'test_globals_that_are_not_found.<locals>.local'")
        text = raises(_pickle.PicklingError, _pickle.dumps, hidden, protocol)
        assert text == "Can't pickle %r: attribute lookup <lambda> on apptest failed" % hidden
        text = raises(_pickle.PicklingError, _pickle.dumps, Reduced('len'), protocol)
        assert text.endswith(": attribute lookup len on apptest failed"), text
        assert raises(TypeError, _pickle.dumps, sys, protocol) == "cannot pickle 'module' object"
    other = type('Plain', (), {'__module__': 'apptest'})
    assert raises(_pickle.PicklingError, _pickle.dumps, other) == (
        "Can't pickle <class 'apptest.Plain'>: it's not the same object as apptest.Plain")
    other = type('Plain', (), {'__module__': 'no_such_module'})
    assert raises(_pickle.PicklingError, _pickle.dumps, other) == (
        "Can't pickle <class 'no_such_module.Plain'>: import of module 'no_such_module' failed")


def test_python2_names():
    assert _pickle.dumps(range, 2) == b'\x80\x02c__builtin__\nxrange\nq\x00.'
    assert _pickle.dumps(range, 2, fix_imports=False) == b'\x80\x02cbuiltins\nrange\nq\x00.'
    assert _pickle.dumps(range, 3) == b'\x80\x03cbuiltins\nrange\nq\x00.'
    assert _pickle.loads(b'c__builtin__\nxrange\n.') is range
    assert _pickle.loads(b'cStringIO\nStringIO\n.') is io.StringIO
    assert raises(ModuleNotFoundError, _pickle.loads, b'c__builtin__\nxrange\n.', fix_imports=False) == (
        "No module named '__builtin__'")
    assert raises(ModuleNotFoundError, _pickle.loads, b'\x80\x03c__builtin__\nxrange\n.') == (
        "No module named '__builtin__'")


def test_extension_registry():
    for code, opcode in [(0xf0, b'\x82\xf0'), (0x1234, b'\x83\x34\x12'), (0x123456, b'\x84\x56\x34\x12\x00')]:
        copyreg.add_extension('apptest', 'Plain', code)
        try:
            assert _pickle.dumps(Plain, 2) == b'\x80\x02' + opcode + b'.'
            assert _pickle.loads(opcode + b'.') is Plain
            assert copyreg._extension_cache[code] is Plain
            assert _pickle.dumps(Plain, 1) == b'capptest\nPlain\nq\x00.'
        finally:
            copyreg.remove_extension('apptest', 'Plain', code)
    assert raises(ValueError, _pickle.loads, b'\x82\x05.') == 'unregistered extension code 5'
    assert raises(_pickle.UnpicklingError, _pickle.loads, b'\x82\x00.') == 'EXT specifies code <= 0'


# ---- Pickler and Unpickler

def dumped(pickler_class, value, protocol, **attributes):
    f = io.BytesIO()
    pickler = pickler_class(f, protocol)
    for name, attribute in attributes.items():
        setattr(pickler, name, attribute)
    pickler.dump(value)
    return f.getvalue()


def test_dispatch_table():
    class Pickler(_pickle.Pickler):
        dispatch_table = collections.ChainMap({OnlySlots: lambda obj: (str, ('table',))}, copyreg.dispatch_table)
    for protocol in PROTOCOLS:
        assert _pickle.loads(dumped(Pickler, [OnlySlots(), 1j], protocol)) == ['table', 1j]
        table = {Plain: lambda obj: (str, ('instance',))}
        assert _pickle.loads(dumped(_pickle.Pickler, Plain(), protocol, dispatch_table=table)) == 'instance'
    copyreg.pickle(Plain, lambda obj: (str, ('registered',)))
    try:
        assert _pickle.loads(_pickle.dumps(Plain())) == 'registered'
    finally:
        del copyreg.dispatch_table[Plain]


def test_reducer_override():
    class Pickler(_pickle.Pickler):
        def reducer_override(self, obj):
            if obj is function:
                return str, ('a function',)
            if obj is Plain:
                return 5
            return NotImplemented
    for protocol in PROTOCOLS:
        found = _pickle.loads(dumped(Pickler, [function, int, 1j, [2]], protocol))
        assert found == ['a function', int, 1j, [2]]
        text = raises(_pickle.PicklingError, dumped, Pickler, Plain, protocol)
        assert text == '__reduce__ must return a string or tuple'


def test_persistent_ids():
    class Pickler(_pickle.Pickler):
        def persistent_id(self, obj):
            return {'tuple': ('x',), 'wide': '\xff', 'text': 'abc'}.get(obj) if isinstance(obj, str) else None

    class Unpickler(_pickle.Unpickler):
        def persistent_load(self, pid):
            return [pid]
    for protocol in PROTOCOLS:
        data = dumped(Pickler, ['text', 'plain'], protocol)
        assert Unpickler(io.BytesIO(data)).load() == [['abc'], 'plain']
        assert raises(_pickle.UnpicklingError, _pickle.loads, data) == (
            'A load persistent id instruction was encountered,\nbut no persistent_load function was specified.')
        if protocol:
            assert Unpickler(io.BytesIO(dumped(Pickler, ['tuple', 'wide'], protocol))).load() == [[('x',)], ['\xff']]
    assert raises(_pickle.PicklingError, dumped, Pickler, 'wide', 0) == (
        'persistent IDs in protocol 0 must be ASCII strings')
    unpickler = _pickle.Unpickler(io.BytesIO(b'Pabc\n.P\xff\n.'))
    unpickler.persistent_load = lambda pid: pid * 2
    assert unpickler.load() == 'abcabc'
    assert raises(_pickle.UnpicklingError, unpickler.load) == 'persistent IDs in protocol 0 must be ASCII strings'
    assert dumped(_pickle.Pickler, 1, 1, persistent_id=lambda obj: None) == b'K\x01.'


def test_find_class():
    class Unpickler(_pickle.Unpickler):
        def find_class(self, module, name):
            if module == 'sys':
                raise _pickle.UnpicklingError('forbidden')
            return super().find_class(module, name)
    assert Unpickler(io.BytesIO(_pickle.dumps(len))).load() is len
    assert raises(_pickle.UnpicklingError, Unpickler(io.BytesIO(b'csys\nexit\n.')).load) == 'forbidden'
    unpickler = _pickle.Unpickler(io.BytesIO())
    assert unpickler.find_class('builtins', 'int') is int
    assert raises(AttributeError, unpickler.find_class, 'builtins', 'int.real') == (
        "Can't get attribute 'int.real' on <module 'builtins' (built-in)>")


def test_memo():
    f = io.BytesIO()
    pickler = _pickle.Pickler(f)
    value = ['x']
    pickler.dump(value)
    memo = pickler.memo.copy()
    assert memo[id(value)] == (0, value) and len(memo) == 2
    assert pickler.memo.__reduce__() == (dict, (memo,))
    other = _pickle.Pickler(io.BytesIO())
    other.memo = pickler.memo
    other.memo = memo
    assert other.memo.copy() == memo
    pickler.clear_memo()
    assert pickler.memo.copy() == {} and other.memo.copy() == memo
    assert raises(TypeError, setattr, pickler, 'memo', 5) == (
        "'memo' attribute must be a PicklerMemoProxy object or dict, not int")
    assert raises(TypeError, setattr, pickler, 'memo', {1: 2}) == "'memo' values must be 2-item tuples"
    unpickler = _pickle.Unpickler(io.BytesIO(f.getvalue()))
    assert unpickler.load() == ['x'] and unpickler.memo.copy() == {0: ['x'], 1: 'x'}
    other = _pickle.Unpickler(io.BytesIO(b'h\x01.'))
    other.memo = unpickler.memo
    assert other.load() == 'x'
    other.memo.clear()
    assert other.memo.copy() == {}
    assert raises(TypeError, setattr, other, 'memo', {'a': 2}) == 'memo key must be integers'
    assert raises(ValueError, setattr, other, 'memo', {-1: 2}) == 'memo key must be positive integers.'
    assert _pickle.loads(b'Nr\x01\x00\x00\x01Np100000\n0j\x01\x00\x00\x01g100000\n\x87.') == (None, None, None)


def test_fast_mode():
    value = [(1, 2, 3, 4), {'k': 'v'}, 'v', frozenset([1])]
    for protocol in PROTOCOLS:
        data = dumped(_pickle.Pickler, value, protocol, fast=True)
        assert _pickle.loads(data) == value
        assert not any(code in data for code in [b'q', b'\x94', b'p1'])
    deep = []
    for _ in range(70):
        deep = [deep]
    assert _pickle.loads(dumped(_pickle.Pickler, deep, 2, fast=True)) == deep
    circle = []
    circle.append(circle)
    text = raises(ValueError, dumped, _pickle.Pickler, circle, 2, fast=True)
    assert text.startswith("fast mode: can't pickle cyclic objects including object type list at 0x")


def test_not_initialised():
    class Pickler(_pickle.Pickler):
        def __init__(self):
            pass

    class Unpickler(_pickle.Unpickler):
        def __init__(self):
            pass
    assert raises(_pickle.PicklingError, Pickler().dump, 1) == (
        'Pickler.__init__() was not called by Pickler.__init__()')
    assert raises(_pickle.UnpicklingError, Unpickler().load) == (
        'Unpickler.__init__() was not called by Unpickler.__init__()')


class Chunks:
    """Notes the sizes of what is written."""

    def __init__(self):
        self.sizes = []

    def write(self, data):
        self.sizes.append(len(data))


def test_frames_in_a_file():
    value = [b'z' * 65536, 'y' * 65536, bytearray(65536), b'x' * 65535, 1]
    f = Chunks()
    _pickle.dump(value, f, 5)
    assert f.sizes == [10, 65536, 6, 65536, 10, 65536, 65551, 13]
    f = Chunks()
    _pickle.dump(['%05d' % i for i in range(20000)], f, 4)
    assert f.sizes == [65550, 65545, 28977]


def test_deep_nesting():
    deep = []
    for _ in range(1000000):
        deep = [deep]
    assert raises(RecursionError, _pickle.dumps, deep) == 'maximum recursion depth exceeded while pickling an object'
    while deep:
        deep = deep[0]


# ---- broken pickles: those of the module, and what reading a file makes of them

BROKEN = [
    (b'', EOFError, 'Ran out of input'),
    (b'N', EOFError, 'Ran out of input'),
    (b'\x80', _pickle.UnpicklingError, 'pickle data was truncated'),
    (b'\x80\x06.', ValueError, 'unsupported pickle protocol: 6'),
    (b'Iabc\n.', ValueError, 'could not convert string to int'),
    (b'I\n.', _pickle.UnpicklingError, 'pickle data was truncated'),
    (b'Lq\n.', ValueError, "invalid literal for int() with base 10: 'q\\n'"),
    (b'Fx\n.', ValueError, "could not convert string to float: 'x\n'"),
    (b'F1x\n.', ValueError, 'could not convert string to float'),
    (b'Sabc\n.', _pickle.UnpicklingError, 'the STRING opcode argument must be quoted'),
    (b'C\x05abc', _pickle.UnpicklingError, 'pickle data was truncated'),
    (b'0.', _pickle.UnpicklingError, 'unpickling stack underflow'),
    (b'1.', _pickle.UnpicklingError, 'could not find MARK'),
    (b'(2.', _pickle.UnpicklingError, 'unexpected MARK found'),
    (b'}(Nu.', _pickle.UnpicklingError, 'odd number of items for SETITEMS'),
    (b'(Nd.', _pickle.UnpicklingError, 'odd number of items for DICT'),
    (b'NNa.', AttributeError, "'NoneType' object has no attribute 'append'"),
    (b'](N\x90.', AttributeError, "'list' object has no attribute 'add'"),
    (b'gx\n.', ValueError, "invalid literal for int() with base 10: 'x\\n'"),
    (b'g-1\n.', _pickle.UnpicklingError, 'Memo value not found at index -1'),
    (b'Np-1\n.', ValueError, 'negative PUT argument'),
    (b'cbuiltins\nnosuch\n.', AttributeError,
     "Can't get attribute 'nosuch' on <module 'builtins' (built-in)>"),
    (b'\x80\x04cbuiltins\nint.<locals>\n.', AttributeError,
     "Can't pickle local attribute 'int.<locals>' on <module 'builtins' (built-in)>"),
    (b'NN\x93.', _pickle.UnpicklingError, 'STACK_GLOBAL requires str'),
    (b'N)R.', TypeError, "'NoneType' object is not callable"),
    (b'cbuiltins\nlist\nNR.', TypeError, 'argument list must be a tuple'),
    (b'N)\x81.', _pickle.UnpicklingError, 'NEWOBJ class argument must be a type, not NoneType'),
    (b'cbuiltins\nlist\nN\x81.', _pickle.UnpicklingError, 'NEWOBJ args argument must be a tuple, not NoneType'),
    (b'cbuiltins\nlist\n)N\x92.', _pickle.UnpicklingError, 'NEWOBJ_EX kwargs argument must be a dict, not NoneType'),
    (b'ctypes\nGeneratorType\n)\x81.', _pickle.UnpicklingError, "NEWOBJ class argument 'type' doesn't have __new__"),
    (b'\x97.', _pickle.UnpicklingError,
     'pickle stream refers to out-of-band data but no *buffers* argument was given'),
    (b'N}b.', AttributeError, "'NoneType' object has no attribute '__dict__'"),
    (b'cbuiltins\nint\nK\x01b.', _pickle.UnpicklingError, 'state is not a dictionary'),
    (b'\x95\x05\0\0\0\0\0\0\0N.', _pickle.UnpicklingError, 'pickle data was truncated'),
    (b'\x8b\xff\xff\xff\xff.', _pickle.UnpicklingError, 'LONG pickle has negative byte count'),
    (b'\x8e' + b'\xff' * 8, OverflowError, "BINBYTES exceeds system's maximum size of 9223372036854775807 bytes"),
    (b"'.", _pickle.UnpicklingError, "invalid load key, '\\x27'."),
    (b'\x00.', _pickle.UnpicklingError, "invalid load key, '\\x00'."),
    (b'#', _pickle.UnpicklingError, "invalid load key, '#'."),
]


def test_broken_pickles():
    for data, error, text in BROKEN:
        assert raises(error, _pickle.loads, data) == text, data
        assert raises(error, _pickle.load, io.BytesIO(data)) == text, data


def test_every_prefix_of_a_pickle_is_an_error():
    for protocol in PROTOCOLS:
        data = _pickle.dumps([1, 2.5, 'text', b'bytes', (1, 2), {'k': {3}}, Plain()], protocol)
        for size in range(len(data)):
            for call, argument in [(_pickle.loads, data[:size]), (_pickle.load, io.BytesIO(data[:size]))]:
                try:
                    call(argument)
                except (EOFError, _pickle.UnpicklingError):
                    continue
                raise AssertionError((protocol, size))


OLD = [
    ("r = L(b'I010\\n.'), L(b'I0x10\\n.'), L(b'I01\\n.'), L(b'I00\\n.'), L(b'I 5\\n.'), L(b'I1_0\\n.')",
     '(8, 16, True, False, 5, 10)'),
    ("r = L(b'L12L\\n.'), L(b'L12\\n.'), L(b'F1.5\\n.'), L(b'Vab\\\\u1234\\n.')", "(12, 12, 1.5, 'ab\u1234')"),
    ("r = L(b\"S'a\\\\x41\\\\n'\\n.\"), L(b'U\\x02ab.'), L(b'T\\x01\\0\\0\\0a.')", "('aA\\n', 'ab', 'a')"),
    ("r = L(b'U\\x02\\xff\\xfe.')",
     "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)"),
    ("r = L(b'U\\x02\\xff\\xfe.', encoding='bytes'), L(b'U\\x01\\xff.', encoding='latin1')", "(b'\\xff\\xfe', '\xff')"),
    ("r = L(b'U\\x01\\xff.', errors='replace')", "'\ufffd'"),
    ("r = L(b'N.', encoding=None)", "TypeError: loads() argument 'encoding' must be str, not None"),
    ("r = L(b'(ibuiltins\\nlist\\n.'), L(b'(K\\x05ibuiltins\\nstr\\n.'), L(b'(cbuiltins\\ndict\\no.')",
     "([], '5', {})"),
    ("r = L(b'(lp0\\n.'), L(b'(NNd.'), L(b'(NNNt.'), L(b'N2\\x86.'), L(b'NN0.'), L(b'N(0.'), L(b'N(N1.')",
     '([], {None: None}, (None, None, None), (None, None), None, None, None)'),
]


def test_old_opcodes():
    check(OLD, 'from _pickle import loads as L\n')


# ---- buffers

def test_buffers():
    assert _pickle.dumps(_pickle.PickleBuffer(b'abc'), 5) == b'\x80\x05\x95\x07\0\0\0\0\0\0\0C\x03abc\x94.'
    assert _pickle.dumps([_pickle.PickleBuffer(b'a')], 5, buffer_callback=lambda b: True) == (
        b'\x80\x05\x95\x08\0\0\0\0\0\0\0]\x94C\x01a\x94a.')
    assert raises(_pickle.PicklingError, _pickle.dumps, _pickle.PickleBuffer(b'a'), 4) == (
        'PickleBuffer can only pickled with protocol >= 5')
    assert raises(ValueError, _pickle.dumps, 1, 4, buffer_callback=len) == 'buffer_callback needs protocol >= 5'
    assert raises(_pickle.UnpicklingError, _pickle.loads, b'\x97\x97.', buffers=[b'x']) == (
        'not enough out-of-band buffers')
    raw = _pickle.PickleBuffer(memoryview(b'abcdefgh').cast('i')).raw()
    assert raw.format == 'B' and raw.tobytes() == b'abcdefgh'
    assert raises(TypeError, _pickle.PickleBuffer, 5) == "a bytes-like object is required, not 'int'"


# ---- kinds of files

class Reader:
    """Only read() and readline()."""

    def __init__(self, data):
        self.file = io.BytesIO(data)

    def read(self, count):
        return self.file.read(count)

    def readline(self):
        return self.file.readline()


class Intoreader(Reader):
    def readinto(self, buffer):
        return self.file.readinto(buffer)


class Peeker(Intoreader):
    def peek(self, count):
        start = self.file.tell()
        return self.file.getvalue()[start:start + 50]


class Refuser(Intoreader):
    def peek(self, count):
        raise NotImplementedError


def test_files():
    value = ['abc', {1: 2.5}, b'q' * 300, 'z' * 70000, b'z' * 70000, Plain]
    for protocol in PROTOCOLS:
        data = _pickle.dumps(value, protocol)
        for make in [Reader, Intoreader, Peeker, Refuser, io.BytesIO]:
            f = make(data + data + b'rest')
            unpickler = _pickle.Unpickler(f)
            assert unpickler.load() == value and unpickler.load() == value
            assert f.read(4) == b'rest'
    assert raises(TypeError, _pickle.load, io.StringIO('N.')) == "a bytes-like object is required, not 'str'"


class Twice:
    pass


def test_a_path_that_leads_back_to_the_module_is_left_out():
    home = type(sys)('home_of_twice')
    home.Twice, home.itself = Twice, home
    Twice.__module__, Twice.__qualname__ = 'home_of_twice', 'itself.Twice'
    sys.modules['home_of_twice'] = home
    try:
        for protocol in range(6):
            data = _pickle.dumps(Twice, protocol)
            assert b'itself' not in data
            assert _pickle.loads(data) is Twice
    finally:
        del sys.modules['home_of_twice']
