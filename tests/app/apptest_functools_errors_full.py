"""The errors of functools.partial, lru_cache, cmp_to_key: wrong arguments, wrong states."""
from case_list import check

UNTRANSLATED = False

PRELUDE = 'from functools import *\n'

PARTIAL = [
    ('partial()', "TypeError: type 'partial' takes at least one argument"),
    ('partial(5)', 'TypeError: the first argument must be callable'),
    ('partial(func=len)', "TypeError: type 'partial' takes at least one argument"),
    ('partial(len,a=1)()', 'TypeError: len() takes no keyword arguments'),
    ('partial(len)(1,2)', 'TypeError: len() takes exactly one argument (2 given)'),
    ('partial(len).__setstate__(5)', 'TypeError: invalid partial state'),
    ('partial(len).__setstate__(())', 'TypeError: invalid partial state'),
    ('partial(len).__setstate__((1,2,3,4))', 'TypeError: invalid partial state'),
    ('partial(len).__setstate__((len,2,3,4))', 'TypeError: invalid partial state'),
    ('partial(len).__setstate__((len,(),3,4))', 'TypeError: invalid partial state'),
    ('partial(len).__setstate__((len,(),{},4))', 'None'),
    ('partial(len).__setstate__((len,[],{},{}))', 'TypeError: invalid partial state'),
    ('p=partial(len); p.__setstate__((len,(1,),None,None)); r=p', 'functools.partial(<built-in function len>, 1)'),
    ('p=partial(len); p.func=5', 'AttributeError: readonly attribute'),
    ('p=partial(len); p.__dict__=5', "TypeError: __dict__ must be set to a dictionary, not a 'int'"),
    ('p=partial(len); del p.func', 'AttributeError: readonly attribute'),
    ('p=partial(len,1,a=2); r=p.__reduce__()[1:]',
     "((<built-in function len>,), (<built-in function len>, (1,), {'a': 2}, None))"),
    ('r=partial(partial(len,1),2,b=3)', 'functools.partial(<built-in function len>, 1, 2, b=3)'),
    ("r=partial(len, **{'1 2':3})", 'functools.partial(<built-in function len>, 1 2=3)'),
    ("p=partial(print); p.__setstate__((p,(p,),{'a':p},{})); r=repr(p)", "'functools.partial(..., ..., a=...)'"),
    ('r=partial[int]', 'functools.partial[int]'),
    ('partial(len) < 5', "TypeError: '<' not supported between instances of 'functools.partial' and 'int'"),
]

LRU_CACHE = [
    ('lru_cache(5,6,7)', 'TypeError: lru_cache() takes from 0 to 2 positional arguments but 3 were given'),
    ("lru_cache('a')", 'TypeError: Expected first argument to be an integer, a callable, or None'),
    ("lru_cache(maxsize='a')(len)", 'TypeError: Expected first argument to be an integer, a callable, or None'),
    ('lru_cache(1.5)(len)', 'TypeError: Expected first argument to be an integer, a callable, or None'),
    ('lru_cache(len)(1,2)', 'TypeError: len() takes exactly one argument (2 given)'),
    ('lru_cache(len)([])', "TypeError: unhashable type: 'list'"),
    ('lru_cache()(len)({})', "TypeError: unhashable type: 'dict'"),
    ('r=lru_cache(-5)(len).cache_info()', 'CacheInfo(hits=0, misses=0, maxsize=0, currsize=0)'),
    ('r=lru_cache(None)(len).cache_parameters()', "{'maxsize': None, 'typed': False}"),
    ('lru_cache(len).cache_info(1)', 'TypeError: _lru_cache_wrapper.cache_info() takes no arguments (1 given)'),
    ('lru_cache(len).cache_clear(1)', 'TypeError: _lru_cache_wrapper.cache_clear() takes no arguments (1 given)'),
    ('lru_cache(len).cache_info(a=1)', 'TypeError: _lru_cache_wrapper.cache_info() takes no keyword arguments'),
    ('lru_cache(len).cache_parameters(1)',
     'TypeError: lru_cache.<locals>.<lambda>() takes 0 positional arguments but 1 was given'),
    ('lru_cache(len).cache_info = 5', 'None'),
    ('f=lru_cache(len); r=f.__reduce__()', "'len'"),
]

KEYS = [
    ('cmp_to_key()', "TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)"),
    ('cmp_to_key(5)', 'None'),
    ('cmp_to_key(mycmp=5)(3) < cmp_to_key(mycmp=5)(3)', "TypeError: 'int' object is not callable"),
    ('cmp_to_key(mycmp=5)(obj=3).obj', 'None'),
    ('cmp_to_key(mycmp=5)(3) < 5', 'TypeError: other argument must be K instance'),
    ('hash(cmp_to_key(len)(3))', "TypeError: unhashable type: 'functools.KeyWrapper'"),
    ('cmp_to_key(len)(3)(4)', 'None'),
]


def test_partial():
    check(PARTIAL, PRELUDE)


def test_lru_cache():
    check(LRU_CACHE, PRELUDE)


def test_cmp_to_key():
    check(KEYS, PRELUDE)
