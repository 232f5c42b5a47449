"""object's side of pickling, and calling classes that make no instances."""
import case_list

UNTRANSLATED = False

# source, and the repr of `r` or the error it ends with
CASES = [
    ('r=object().__getstate__()', 'None'),
    ('class A: pass\na=A()\nr=a.__getstate__()\na.x=1\nr=r,a.__getstate__(),a.__getstate__() is a.__dict__',
     "(None, {'x': 1}, True)"),
    ("class A:\n __slots__=('a','b')\na=A()\nr=a.__getstate__()\na.a=1\nr=r,a.__getstate__()",
     "(None, (None, {'a': 1}))"),
    ("class A:\n __slots__=('a','__b','__dict__')\na=A()\na._A__b=3\na.z=1\nr=a.__getstate__()",
     "({'z': 1}, {'_A__b': 3})"),
    ('r=(1).__getstate__(),[1].__getstate__(),(1,).__getstate__()', '(None, None, None)'),
    ("object().__reduce_ex__('a')", "TypeError: 'str' object cannot be interpreted as an integer"),
    ('object().__reduce_ex__()', 'TypeError: object.__reduce_ex__() takes exactly one argument (0 given)'),
    ("class A:\n def __reduce__(s): return 'red'\nr=A().__reduce_ex__(2),A().__reduce_ex__(0)", "('red', 'red')"),
    ('def f(): yield\nf().__reduce_ex__(2)', "TypeError: cannot pickle 'generator' object"),
    ("type.__dict__['__name__'].__reduce_ex__(2)", "TypeError: cannot pickle 'getset_descriptor' object"),
    ('class A:\n def __getnewargs__(s): return 1\nA().__reduce_ex__(2)',
     "TypeError: __getnewargs__ should return a tuple, not 'int'"),
    ('class A:\n def __getnewargs_ex__(s): return 1\nA().__reduce_ex__(2)',
     "TypeError: __getnewargs_ex__ should return a tuple, not 'int'"),
    ('class A:\n def __getnewargs_ex__(s): return (1,)\nA().__reduce_ex__(2)',
     'ValueError: __getnewargs_ex__ should return a tuple of length 2, not 1'),
    ('class A:\n def __getnewargs_ex__(s): return (1,2)\nA().__reduce_ex__(2)',
     "TypeError: first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'"),
    ('class A:\n def __getnewargs_ex__(s): return ((),2)\nA().__reduce_ex__(2)',
     "TypeError: second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'int'"),
    ('class A(int): pass\nr=A(3).__getstate__()', 'None'),
    ('r=1', '1'),
    ('sys=1\nimport sys\nsys.__reduce_ex__(2)', "TypeError: cannot pickle 'module' object"),
    ("class A: __slots__=('__dict__',)\na=A()\nr=a.__getstate__()", 'None'),
    ('iter([]).__class__.__new__', 'None'),
    ('len.__class__()', "TypeError: cannot create 'builtin_function_or_method' instances"),
    ('type(iter([]))()', "TypeError: cannot create 'list_iterator' instances"),
    ('type(lambda:0).__mro__[0]()', "TypeError: function() missing required argument 'code' (pos 1)"),
    ('type(None)()\nr=type(...)(),type(NotImplemented)()', '(Ellipsis, NotImplemented)'),
    ('type(None)(1)', 'TypeError: NoneType takes no arguments'),
    ('type((lambda: (yield))())()', "TypeError: cannot create 'generator' instances"),
    ('import sys\ntype(sys._getframe())()', "TypeError: cannot create 'frame' instances"),
    ('type(iter(()))()', "TypeError: cannot create 'tuple_iterator' instances"),
    ("type(type.__dict__['__name__'])()", "TypeError: cannot create 'getset_descriptor' instances"),
    ('type({}.keys())()', "TypeError: cannot create 'dict_keys' instances"),
    ('type(zip())()', 'None'),
    ('bool(x=1)', 'TypeError: bool() takes no keyword arguments'),
]


def test_cases():
    case_list.check(CASES)
