"""types.GenericAlias and types.UnionType: results and error texts."""
UNTRANSLATED = False

PRELUDE = '''
class TV:
 def __init__(s,n): s.n=n
 def __repr__(s): return s.n
 def __typing_subst__(s,a): return a
T=TV('T');U=TV('U')
GA=type(list[int]);UT=type(int|str)
'''

# source, and the repr of `r` or the error it ends with
CASES = [
    ('r=list[int],dict[str,int],list[list[int]],list[int][()] if 0 else 1',
     '(list[int], dict[str, int], list[list[int]], 1)'),
    ('r=list[()]', 'list[()]'),
    ("r=tuple[()],tuple[int,...],list['a'],list[1],list[None],list[...]",
     "(tuple[()], tuple[int, ...], list['a'], list[1], list[None], list[...])"),
    ('r=list[T].__parameters__,dict[T,U].__parameters__,dict[T,list[T]].__parameters__', '((T,), (T, U), (T,))'),
    ('r=list[T][int],dict[T,U][int,str],dict[T,list[U]][int,str]',
     '(list[int], dict[int, str], dict[int, list[str]])'),
    ('list[T][int,str]', 'TypeError: Too many arguments for list[T]; actual 2, expected 1'),
    ('dict[T,U][int]', 'TypeError: Too few arguments for dict[T, U]; actual 1, expected 2'),
    ('list[int][int]', 'TypeError: list[int] is not a generic class'),
    ('r=list[T][()]', 'TypeError: Too few arguments for list[T]; actual 0, expected 1'),
    ('r=GA(list,int),GA(list,(int,)),GA(list,())', '(list[int], list[int], list[()])'),
    ('GA()', 'TypeError: GenericAlias expected 2 arguments, got 0'),
    ('GA(1)', 'TypeError: GenericAlias expected 2 arguments, got 1'),
    ('GA(list,int,x=1)', 'TypeError: GenericAlias() takes no keyword arguments'),
    ('r=GA(1,2)', '1[2]'),
    ('r=list[int]==list[int],list[int]==list[str],list[int]!=list[int],hash(list[int])==hash(list[int]),list[int]==1',
     '(True, False, False, True, False)'),
    ('list[int].foo', "AttributeError: type object 'list' has no attribute 'foo'"),
    ('list[int].append', 'None'),
    ('r=list[int].__origin__,list[int].__args__,list[int].__parameters__,list[int].__name__,list[int].__class__,list[int].__mro__,list[int].__unpacked__,list[int].__typing_unpacked_tuple_args__,list[int].__doc__[:10]',
     "(<class 'list'>, (<class 'int'>,), (), 'list', <class 'types.GenericAlias'>, (<class 'list'>, <class 'object'>), False, None, 'Built-in m')"),
    ('list[int].x=1', "AttributeError: 'types.GenericAlias' object has no attribute 'x'"),
    ('r=list[int](),dict[int,int](a=1),type(list[int]())', "([], {'a': 1}, <class 'list'>)"),
    ('list[int](1)', "TypeError: 'int' object is not iterable"),
    ('isinstance([],list[int])', 'TypeError: isinstance() argument 2 cannot be a parameterized generic'),
    ('issubclass(list,list[int])', 'TypeError: issubclass() argument 2 cannot be a parameterized generic'),
    ('r=isinstance(list[int],type),isinstance(list[int],GA)', '(False, True)'),
    ('issubclass(list[int],list)', 'None'),
    ('class A(list[int]): pass\nr=A.__bases__,A.__orig_bases__', "((<class 'list'>,), (list[int],))"),
    ('r=list(tuple[int]),*tuple[int,str]', '([*tuple[int]], *tuple[int, str])'),
    ('a=next(iter(tuple[int]))\nr=a.__unpacked__,a,a.__origin__,a==tuple[int],a.__typing_unpacked_tuple_args__',
     "(True, *tuple[int], <class 'tuple'>, False, (<class 'int'>,))"),
    ('next(iter(list[int]))\nr=[*list[int]]', '[*list[int]]'),
    ('r=list[int].__reduce__()', "(<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,)))"),
    ("r=sorted(dir(list[int]))==sorted(dir(list[int])),'__origin__' in dir(list[int]),'append' in dir(list[int])",
     '(True, True, True)'),
    ('list[int]<list[str]',
     "TypeError: '<' not supported between instances of 'types.GenericAlias' and 'types.GenericAlias'"),
    ('r=list[int]|str,str|list[int],list[int]|None,list[int]|list[str]',
     '(list[int] | str, str | list[int], list[int] | None, list[int] | list[str])'),
    ('list[int]|1', "TypeError: unsupported operand type(s) for |: 'types.GenericAlias' and 'int'"),
    ('1|list[int]', "TypeError: unsupported operand type(s) for |: 'int' and 'types.GenericAlias'"),
    ('r=type[int],type[T],type[T][int]', '(type[int], type[T], type[int])'),
    ('class G:\n __class_getitem__=classmethod(GA)\nr=G[int],G[T][str],G[int].__origin__,G[int]()\nr=r[:3]+(r[3].__orig_class__,)',
     "(m.G[int], m.G[str], <class 'm.G'>, m.G[int])"),
    ("def f(): pass\nr=GA(list,(f,int)),GA(list,'s'),GA(list,([1,2],))",
     "(list[m.f, int], list['s'], list[[1, 2]])"),
    ('r=list[int].__copy__', "AttributeError: 'types.GenericAlias' object has no attribute '__copy__'"),
    ('r=list[int].__mro_entries__((1,))', "(<class 'list'>,)"),
    ('del list[int].__origin__', 'AttributeError: readonly attribute'),
    ('list[int].__origin__=3', 'AttributeError: readonly attribute'),
    ('r=1', '1'),
    ("class X:\n __parameters__=(T,)\n def __getitem__(s,i): return ('sub',i)\nr=list[X()][int],list[X()].__parameters__",
     "(list[('sub', (<class 'int'>,))], (T,))"),
    ('r=list[T]|int\nr=r,r.__parameters__,r[str],(list[T]|U)[int,str]',
     "TypeError: unsupported operand type(s) for |: 'types.GenericAlias' and 'TV'"),
    ('(list[T]|int)[1,2]', 'TypeError: Too many arguments for list[T] | int; actual 2, expected 1'),
    ('(int|str)[int]', 'TypeError: int | str is not a generic class'),
    ('class GG(GA): pass\nr=GG(list,int),type(GG(list,int)).__name__,GG(list,T)[int].__class__',
     "(list[int], 'GG', <class 'types.GenericAlias'>)"),
    ('r=list[T,int,T][str],list[T,U,T][int,str]', '(list[str, int, str], list[int, str, int])'),
    ("class TT:\n def __typing_subst__(s,a): raise TypeError('nope')\nlist[TT()][int]", 'TypeError: nope'),
    ('class TT:\n __typing_subst__=lambda s,a:a\n def __typing_prepare_subst__(s,al,args): return ((1,2),)\nr=list[TT()][int]',
     'list[(1, 2)]'),
    ('class TT:\n __typing_subst__=lambda s,a:a\n __typing_is_unpacked_typevartuple__=True\n def __typing_prepare_subst__(s,al,args): return (args,)\nr=list[TT()][int,str]',
     'list[int, str]'),
    ('r=repr(list[lambda: 0])[:6]', "'list[m'"),
    ('r=int|str,int|int,int|None,None|int,int|str|int,(int|str)|(str|float),int|list[int],(int|str)|None,type(int|str)',
     "(int | str, <class 'int'>, int | None, None | int, int | str, int | str | float, int | list[int], int | str | None, <class 'types.UnionType'>)"),
    ('int|1', "TypeError: unsupported operand type(s) for |: 'type' and 'int'"),
    ('1|int', "TypeError: unsupported operand type(s) for |: 'int' and 'type'"),
    ("int|'a'", "TypeError: unsupported operand type(s) for |: 'type' and 'str'"),
    ('None|None', "TypeError: unsupported operand type(s) for |: 'NoneType' and 'NoneType'"),
    ('r=(int|str)==(str|int),(int|str)==int,hash(int|str)==hash(str|int),(int|str)!=(int|float),(int|str)==(int|str|float)',
     '(True, False, True, True, False)'),
    ('r=isinstance(1,int|str),isinstance(1.0,int|str),isinstance(None,int|None),issubclass(int,int|str),issubclass(bool,str|int)',
     '(True, False, True, True, True)'),
    ('isinstance(1,int|list[int])', 'None'),
    ('isinstance(1,list[int]|int)', 'TypeError: isinstance() argument 2 cannot be a parameterized generic'),
    ('issubclass(1,int|str)', 'TypeError: issubclass() arg 1 must be a class'),
    ('issubclass(int,int|list[int])', 'None'),
    ("r=(int|str).__args__,(int|str).__parameters__,(int|str).__origin__ if hasattr(int|str,'__origin__') else 0",
     "((<class 'int'>, <class 'str'>), (), 0)"),
    ('(int|str).x=1', "AttributeError: 'types.UnionType' object has no attribute 'x'"),
    ('(int|str).foo', "AttributeError: 'types.UnionType' object has no attribute 'foo'"),
    ('(int|str)()', "TypeError: 'types.UnionType' object is not callable"),
    ('UT()', "TypeError: cannot create 'types.UnionType' instances"),
    ('UT(int,str)', "TypeError: cannot create 'types.UnionType' instances"),
    ('class A(int|str): pass', "TypeError: cannot create 'types.UnionType' instances"),
    ('class U2(UT): pass', "TypeError: type 'types.UnionType' is not an acceptable base type"),
    ('hash(int|list[[]])', "TypeError: unhashable type: 'list'"),
    ('r=repr(int|list[T]|None),(int|T if 0 else 1)', "('int | list[T] | None', 1)"),
    ('(int|str)<(int)', "TypeError: '<' not supported between instances of 'types.UnionType' and 'type'"),
    ("r=(int|str).__module__ if hasattr(int|str,'__module__') else 'none'", "'types'"),
    ('r=(int|str).__doc__[:10]', "'Represent '"),
    ("r=(int|str).__name__ if hasattr(int|str,'__name__') else 0", '0'),
    ("class M(type):\n def __or__(s,o): return 'or'\n def __ror__(s,o): return 'ror'\nclass A(metaclass=M): pass\nr=A|int,int|A,A|1,1|A",
     "('or', 'ror', 'or', 'ror')"),
    ('r=int|object|type|type(None)', 'int | object | type | None'),
    ('r=int|(lambda:0)', "TypeError: unsupported operand type(s) for |: 'type' and 'function'"),
    ('r=type.__or__(int,1),type.__or__(int,str)', '(NotImplemented, int | str)'),
    ('type.__or__(1,int)', "TypeError: descriptor '__or__' requires a 'type' object but received a 'int'"),
    ('r=(int|str).__or__(1)', 'NotImplemented'),
    ('r=(int|bool).__args__,(bool|int)==(int|bool)', "((<class 'int'>, <class 'bool'>), True)"),
    ('class C: pass\nr=C|None,None|C,C|C', "(m.C | None, None | m.C, <class 'm.C'>)"),
    ('r=(int|None).__args__', "(<class 'int'>, <class 'NoneType'>)"),
    ('a=int\na|=str\nr=a', 'int | str'),
]


def outcome(source):
    namespace = {'__name__': 'm'}
    try:
        exec(PRELUDE + source, namespace)
    except Exception as e:
        text = '%s: %s' % (type(e).__name__, str(e).split(' at 0x')[0])
        if e.__cause__ is not None:
            text += ' <- %s: %s' % (type(e.__cause__).__name__, e.__cause__)
        return text
    return repr(namespace.get('r')).split(' at 0x')[0]


def test_cases():
    for source, expected in CASES:
        found = outcome(source)
        assert found == expected, (source, found, expected)
