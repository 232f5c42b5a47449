"""How functions take their arguments, as their errors tell: one by one, in a tuple, or parsed with a format."""
import _collections as collections
import _functools as functools
import math
import time


def error_of(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except TypeError as e:
        return str(e)


def test_parsed():
    assert error_of(''.find) == 'find() takes at least 1 argument (0 given)'
    assert error_of(bytearray().count, 1, 2, 3, 4) == 'count() takes at most 3 arguments (4 given)'
    assert error_of(collections.deque().index) == 'index() takes at least 1 argument (0 given)'
    assert error_of(collections.deque().insert, 1) == 'insert() takes exactly 2 arguments (1 given)'
    assert error_of(time.clock_gettime_ns) == 'clock_gettime() takes exactly 1 argument (0 given)'
    assert error_of(time.ctime, 1, 2) == 'ctime() takes at most 1 argument (2 given)'
    assert error_of(BaseExceptionGroup('', [ValueError()]).derive) == 'function takes exactly 1 argument (0 given)'


def test_tuples_and_keywords():
    assert error_of(''.find, x=1) == 'find() takes no keyword arguments'
    assert error_of(str.find, '', x=1) == 'str.find() takes no keyword arguments'
    assert error_of(time.gmtime, x=1) == 'gmtime() takes no keyword arguments'
    assert error_of(functools.reduce, x=1) == 'reduce() takes no keyword arguments'
    assert error_of(math.log, x=1) == 'log() takes no keyword arguments'
    assert error_of(math.sin, x=1) == 'math.sin() takes no keyword arguments'
    assert error_of(collections.deque().insert, x=1) == 'deque.insert() takes no keyword arguments'
    assert error_of(zip, x=1, y=2) == 'zip() takes at most 1 keyword argument (2 given)'


def test_names():
    assert error_of(collections.deque().rotate, 1, 2) == 'deque.rotate expected at most 1 argument, got 2'
    assert error_of(collections.deque.__add__) == "descriptor '__add__' of 'collections.deque' object needs an argument"


def test_arguments_are_looked_at_from_the_left():
    wrong = object()
    assert error_of(''.replace, wrong, wrong, wrong) == 'replace() argument 1 must be str, not object'
    assert error_of(b''.replace, wrong, wrong, wrong) == "a bytes-like object is required, not 'object'"
    assert error_of(str.maketrans, wrong, wrong) == 'maketrans() argument 2 must be str, not object'


def test_sizes_beyond_the_machine_word():
    large = 2 ** 63
    for function, args in ((''.center, (large,)), (''.replace, ('a', 'b', large)), (b''.split, (None, large)),
                           ([].insert, (large, 1)), ([].pop, (-large - 1,)), (collections.deque().rotate, (large,))):
        try:
            function(*args)
        except OverflowError as e:
            assert str(e) == 'Python int too large to convert to C ssize_t'
        else:
            assert False, function


def test_sum_looks_at_the_iterable_first():
    assert error_of(sum, 5, '') == "'int' object is not iterable"
    assert error_of(sum, [], '') == "sum() can't sum strings [use ''.join(seq) instead]"
