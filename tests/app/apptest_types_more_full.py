"""Classes, conversions, pickling and aliases: more of apptest_types_more.py, with the library's warnings, typing and inspect."""
import case_list

UNTRANSLATED = False

CONVERSIONS = '''
import warnings, operator, math
class I(int): pass
class F(float): pass
class C(complex): pass
class X:
    def __int__(self): return I(5)
    def __float__(self): return F(5)
    def __index__(self): return I(5)
    def __complex__(self): return C(5)
class T:
    def __trunc__(self): return 4
class OfFloat(float):
    def __float__(self): return 42.0
class OfInt(int):
    def __float__(self): return 42.0
def w(f, *args):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        value = f(*args)
    return type(value).__name__, value, [str(l.message)[:45] for l in log]
'''
CONVERSION_CASES = [
    ('r = w(int, X())', "('int', 5, ['__int__ returned non-int (type I).  The abili'])"),
    ('r = w(float, X())', "('float', 5.0, ['X.__float__ returned non-float (type F).  The'])"),
    ('r = w(complex, X())', "('complex', (5+0j), ['__complex__ returned non-complex (type C).  T'])"),
    ('r = w(operator.index, X())', "('int', 5, ['__index__ returned non-int (type I).  The abi'])"),
    ('r = w(hex, X())', "('str', '0x5', ['__index__ returned non-int (type I).  The abi'])"),
    ('r = w(math.sqrt, X())[2]', "['X.__float__ returned non-float (type F).  The']"),
    ('r = w(int, T())', "('int', 4, ['The delegation of int() to __trunc__ is depre'])"),
    ('r = w(float, OfFloat(1)), w(float, OfInt(1)), w(math.floor, OfFloat(1))',
     "(('float', 42.0, []), ('float', 42.0, []), ('int', 1, []))"),
    ('r = w(bool, NotImplemented)', "('bool', True, ['NotImplemented should not be used in a boolea'])"),
    ('r = len(type("L", (), {"__len__": lambda s: -2**70})())', 'ValueError: __len__() should return >= 0'),
    ('r = len(type("L", (), {"__len__": lambda s: 2**70})())',
     "OverflowError: cannot fit 'int' into an index-sized integer"),
]

HINTS = '''
class H:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter('ab')
    def __length_hint__(self):
        if isinstance(self.hint, type): raise self.hint
        return self.hint
'''
HINT_CASES = [
    ('r = list(H(TypeError)), list(H(NotImplemented)), list(H(100))', "(['a', 'b'], ['a', 'b'], ['a', 'b'])"),
    ('list(H(-1))', 'ValueError: __length_hint__() should return >= 0'),
    ('tuple(H("a"))', 'TypeError: __length_hint__ must be an integer, not str'),
    ('[].extend(H(10**30))', 'OverflowError: Python int too large to convert to C ssize_t'),
    ('[*H(ZeroDivisionError)]', 'ZeroDivisionError: '),
]

CLASSES = '''
import types, sys
class Base: pass
'''
CLASS_CASES = [
    ('class M(type):\n    def mro(cls): return (Base,)\nclass A(metaclass=M): pass',
     'TypeError: super(type, obj): obj must be an instance or subtype of type'),
    ('class A(ValueError): pass\nclass B(TypeError): pass\nA().__class__ = B',
     "TypeError: __class__ assignment: 'B' object layout differs from 'A'"),
    ('class P:\n    __slots__ = ["__classcell__"]\n    def f(self): return __class__\nr = P().f(), P.__dict__["__classcell__"]',
     "(<class 'm.P'>, <member '__classcell__' of 'P' objects>)"),
    ('class M(Base, types.ModuleType): pass\nm = M("x")\nm.__dict__["q"] = 1\nr = m.q', '1'),
    ('class M(Base, types.ModuleType): pass\nM("x").__dict__ = {}', 'AttributeError: readonly attribute'),
    ('class E(Base, Exception): pass\ne = E()\ne.__dict__ = {"a": 1}\nr = e.a', '1'),
    ('class E(Base, Exception): pass\ne = E()\ndel e.__dict__', 'TypeError: cannot delete __dict__'),
    ('class M(types.ModuleType):\n    __dict__ = 8\ndir(M("m"))', 'TypeError: <module>.__dict__ is not a dictionary'),
    ('m = types.ModuleType("m")\nr = m.__annotations__, "__annotations__" in m.__dict__', '({}, True)'),
    ('m = types.ModuleType("m")\ndel m.__annotations__', 'AttributeError: __annotations__'),
    ('type("A\\udcdcB", (), {})',
     "UnicodeEncodeError: 'utf-8' codec can't encode character '\\udcdc' in position 1: surrogates not allowed"),
    ('Base.__name__ = "A\\udcdcB"',
     "UnicodeEncodeError: 'utf-8' codec can't encode character '\\udcdc' in position 1: surrogates not allowed"),
    ('type("A", (), {"__doc__": "x\\udcdcy"})',
     "UnicodeEncodeError: 'utf-8' codec can't encode character '\\udcdc' in position 1: surrogates not allowed"),
    ('r = Base.__name__ is Base.__name__, Base.__qualname__ is Base.__qualname__', '(True, True)'),
    ('a, b = Base(), Base()\na.foo = b.foo = 1\nr = list(a.__dict__)[0] is list(b.__dict__)[0] is sys.intern("foo")', 'True'),
    ('class S(list): pass\nS(sequence=())', 'TypeError: list() takes no keyword arguments'),
    ('class S(list):\n    def __new__(cls, seq, x=None): return list.__new__(cls)\nr = S([1], x=2)', '[1]'),
    ('list(1, 2)', 'TypeError: list expected at most 1 argument, got 2'),
    ('t = "abc"\nr = t.__getnewargs__()[0] is t', 'False'),
    ('class K:\n    def __getitem__(self, k): raise KeyError\n    def keys(self): return list("xzy")\nr = eval("dir()", {}, K())',
     "['x', 'y', 'z']"),
]

PICKLING = '''
class S(str): pass
class A:
    __slotnames__ = [S('spam')]
    def __getattr__(self, name):
        if name == 'spam': return 42
        raise AttributeError
class P:
    def __getstate__(self): return {}
    def __getattr__(self, name): raise ZeroDivisionError
class B(bytearray):
    __slots__ = ('x', '__dict__')
b = B(b'a')
b.x = 3
'''
PICKLING_CASES = [
    ('r = A().__reduce_ex__(2)[1:]', "((<class 'm.A'>,), (None, {'spam': 42}), None, None)"),
    ('A.__slotnames__ = 3\nA().__reduce_ex__(2)', 'TypeError: A.__slotnames__ should be a list or None, not int'),
    ('r = [P().__reduce_ex__(n)[2] for n in (2, 3, 4)]', '[{}, {}, {}]'),
    ('r = b.__reduce__()[1:], b.__reduce_ex__(3)[1:]',
     "((('a', 'latin-1'), (None, {'x': 3})), ((b'a',), (None, {'x': 3})))"),
    ('class T(set):\n    def __getstate__(self): return 7\nr = T().__reduce__()[1:]', '(([],), 7)'),
]

ALIASES = '''
from typing import *
import collections.abc as c
T1 = TypeVar('T1')
T2 = TypeVar('T2')
T = TypeVar('T')
Ts = TypeVarTuple('Ts')
P = ParamSpec('P')
'''
ALIAS_CASES = [
    ('r = dict[T1, T2][*tuple[int, str]]', 'dict[int, str]'),
    ('r = list[T][*tuple[int]]', 'list[int]'),
    ('r = tuple[*Ts][()] == tuple[()]', 'True'),
    ('r = tuple[*Ts][int, str]', 'tuple[int, str]'),
    ('r = tuple[T, *Ts][int, *tuple[int, ...]]', 'tuple[int, *tuple[int, ...]]'),
    ('r = tuple[*Ts, T][*tuple[int, ...], str]', 'tuple[*tuple[int, ...], str]'),
    ('r = tuple[int, *tuple[tuple[*Ts], ...]][str, bool]', 'tuple[int, *tuple[tuple[str, bool], ...]]'),
    ('r = c.Callable[Concatenate[int, P], T][[int, str], bool]', 'collections.abc.Callable[[int, int, str], bool]'),
    ('list[T][int, str]', 'TypeError: Too many arguments for list[~T]; actual 2, expected 1'),
    ('r = hash(int | str) == hash(Union[int, str]) == hash(str | int)', 'True'),
]

FUNCTOOLS = '''
from functools import partial, lru_cache
class Q(partial): pass
class H:
    n = 0
    def __hash__(self):
        H.n += 1
        return 5
@lru_cache(maxsize=1)
def f(x, y): return x
h = H()
'''
FUNCTOOLS_CASES = [
    ('del partial(print).__dict__', 'TypeError: cannot delete __dict__'),
    ('del Q(print).__dict__', 'TypeError: cannot delete __dict__'),
    ('p = Q(print)\np.__setstate__((int, (1,), {}, {"a": 1}))\nr = p.a, p.__reduce__()[2][3]', "(1, {'a': 1})"),
    ('p = Q(print)\np.a = 1\np.__setstate__((int, (1,), {}, None))\nr = p.__dict__', '{}'),
    ('p = partial(print, 1)\nr = p.args is p.args', 'True'),
    ('f(h, 1)\nf(h, 1)\nr = H.n', '2'),
    ('f(h, 1)\nf(2, 1)\nr = H.n', '1'),
]


def test_conversions():
    case_list.check(CONVERSION_CASES, CONVERSIONS)


def test_length_hints():
    case_list.check(HINT_CASES, HINTS)


def test_classes():
    case_list.check(CLASS_CASES, CLASSES)


def test_pickling():
    case_list.check(PICKLING_CASES, PICKLING)


def test_aliases():
    case_list.check(ALIAS_CASES, ALIASES)


def test_functools():
    case_list.check(FUNCTOOLS_CASES, FUNCTOOLS)


def test_attribute_errors_name_their_object():
    class A:
        def __getattr__(self, name):
            raise AttributeError

        @property
        def p(self):
            raise AttributeError

    class B:
        def __getattribute__(self, name):
            raise AttributeError('a', 'b')

    class C:
        def __getattr__(self, name):
            raise AttributeError(name='other')
    for obj, name, found in [(A(), 'x', 'x'), (A(), 'p', 'p'), (B(), 'x', 'x'), (C(), 'x', 'other')]:
        try:
            getattr(obj, name)
        except AttributeError as e:
            assert e.name == found and (e.obj is obj) == (found != 'other')
        else:
            assert False


def test_iterator_reduce_after_lookup():
    import builtins
    names = builtins.__dict__

    class Name:
        def __hash__(self):
            return hash('iter')

        def __eq__(self, other):
            list(iterator)
            return other == 'iter'
    original = names['iter']
    for sequence, rest in [('xyz', ''), ([1, 2], []), ((1, 2), ()), (b'ab', ()), (bytearray(2), ())]:
        iterator = iter(sequence)
        del names['iter']
        key = Name()
        names[key] = original
        try:
            reduced = iterator.__reduce__()
        finally:
            del names[key]
            names['iter'] = original
        assert reduced == (original, (rest,)), sequence


def test_containment_order():
    class Always:
        def __eq__(self, other):
            return True

    class Never:
        def __eq__(self, other):
            return False
    for container in (iter, lambda x: map(lambda y: y, x), lambda x: (y for y in x)):
        assert Always() not in container([Never()])
        assert Never() in container([Always()])


def test_bytearray_filled_step_by_step():
    store = bytearray(b'old')

    def numbers():
        assert store == b''
        for i in range(1, 50):
            yield i
            assert list(store) == list(range(1, i + 1)) and store.__alloc__() > len(store)
    store.__init__(numbers())
    assert len(store) == 49


def test_pack_into_far_away():
    import struct
    for offset, least in [(2 ** 63 - 1, 2 ** 63 + 3), (7, 11)]:
        try:
            struct.pack_into('<I', bytearray(10), offset, 1)
        except struct.error as e:
            assert str(e) == ('pack_into requires a buffer of at least %d bytes for packing 4 bytes at offset %d '
                              '(actual buffer size is 10)' % (least, offset))


def test_weakref_shows_name_of_type():
    import weakref

    class Config(dict):
        def __getattr__(self, name):
            return self[name]
    config = Config()
    assert 'Config' in repr(weakref.ref(config))
    config.__dict__['__name__'] = 'seen'
    assert 'seen' not in repr(weakref.ref(config))
    assert repr(weakref.ref(Config)).endswith('(Config)>')


def test_both_kinds_of_collection():
    import collections.abc as c
    try:
        class Both(c.Collection):
            __abc_tpflags__ = c.Sequence.__flags__ | c.Mapping.__flags__
    except TypeError as e:
        assert str(e) == '__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING'
    else:
        assert False


def test_inspect():
    import inspect
    import io
    assert str(inspect.signature(types_function)) == '(code, globals, name=None, argdefs=None, closure=None)'
    assert io.StringIO.__text_signature__ == "(initial_value='', newline='\\n')"

    class A:
        def f(self):
            pass
    found = {a.name: a.kind for a in inspect.classify_class_attrs(A)}
    assert found['f'] == 'method'


def test_carets_of_syntax_errors():
    import io
    import sys
    for args, carets in [((1, 2, 'abcdefg', 1, 100), ' ^^^^^^'), ((1, 4, 'abcdefg', 1, 2), '   ^'),
                         ((1, 2, 'abcdefg', 1, -2), ' ^'), ((1, 20, 'abcdefg', 1, 25), '       ^'),
                         ((1, 8, '  abcdefg\n', 1, 25), '     ^^^'), ((1, -4, 'abcdefg', 1, -2), None)]:
        out, saved = io.StringIO(), sys.stderr
        sys.stderr = out
        try:
            sys.excepthook(SyntaxError, SyntaxError('bad', ('f.py',) + args), None)
        finally:
            sys.stderr = saved
        lines = out.getvalue().splitlines()
        assert (lines[2] if len(lines) == 4 else None) == (None if carets is None else '    ' + carets), (args, lines)


def test_bytes_that_keep_their_length():
    import re
    store = bytearray(b'a,a')
    found = re.finditer(b'a', store)
    separator = bytearray(b',')

    def pieces():
        separator.clear()
        yield b'A'
    for function in (store.clear, lambda: separator.join(pieces())):
        try:
            function()
        except BufferError as e:
            assert str(e) == 'Existing exports of data: object cannot be re-sized'
        else:
            assert False
    assert len(list(found)) == 2
    store.clear()


def test_locals_before_the_start():
    x = 5

    def numbers(a):
        yield x
    iterator = numbers(1)
    assert iterator.gi_frame.f_locals == {'a': 1, 'x': 5} and next(iterator) == 5


def test_dir_without_class():
    class A:
        __slots__ = ['__class__', '__dict__']
    a = A()
    a.bar = 1
    assert dir(a) == ['bar']


def test_builtins_of_a_subclass():
    class Names(dict):
        def __getitem__(self, name):
            return name + '!'
    for source in ('r = x', 'def f(): return x\nr = f()'):
        namespace = {'__builtins__': Names(x=1)}
        exec(source, namespace)
        assert namespace['r'] == 'x!'


def test_float_method_of_a_str():
    class Text(str):
        def __float__(self):
            return 9.0
    assert float(Text('8')) == 9.0


types_function = type(test_inspect)
