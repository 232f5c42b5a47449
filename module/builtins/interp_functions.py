"""Built-in functions that compute something from their arguments.

Attributes and classes are in interp_attributes.py, compiling and running code in
interp_code.py, printing and files in interp_print.py and interp_file.py, aiter() and
anext() in interp_anext.py.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.iterobject import W_CallableIterator
from rpython.rlib import jit
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.objectmodel import compute_unique_id
from rpython.rlib.rbigint import rbigint
from rpython.rlib.runicode import UNICHR


def length(space, w_obj):
    """len(obj)"""
    return space.len(w_obj)


def hash_of(space, w_obj):
    """hash(obj)"""
    return space.hash(w_obj)


def identity(space, w_obj):
    """id(obj)

    Equal ints and floats are identical (`is_w`), so their ids come from the value; the
    low bits keep them apart from each other and from addresses.
    """
    if type(w_obj) is W_IntObject:
        return _tagged(space, rbigint.fromint(w_obj.intval), 1)
    if isinstance(w_obj, W_FloatObject) and w_obj.can_be_unboxed():
        return _tagged(space, rbigint.fromint(float2longlong(w_obj.floatval)), 5)
    return space.newint(compute_unique_id(w_obj))


def _tagged(space, number, tag):
    return space.newbigint(number.lshift(4).or_(rbigint.fromint(tag)))


def representation(space, w_obj):
    """repr(obj)"""
    return space.repr(w_obj)


def ascii_representation(space, w_obj):
    """ascii(obj)"""
    return space.ascii(w_obj)


def absolute(space, w_x):
    """abs(x)"""
    return space.abs(w_x)


def divmod_(space, w_x, w_y):
    """divmod(x, y)"""
    return space.divmod(w_x, w_y)


def power(space, w_base, w_exp, w_mod=None):
    """pow(base, exp, mod=None)"""
    return space.pow(w_base, w_exp, space.w_None if w_mod is None else w_mod)


def round_(space, w_number, w_ndigits=None):
    """round(number, ndigits=None)"""
    w_method = space.lookup(w_number, '__round__')
    if w_method is None:
        raise oefmt(space.w_TypeError, "type %T doesn't define __round__ method", w_number)
    if w_ndigits is None or space.is_none(w_ndigits):
        return space.get_and_call_function(w_method, w_number)
    return space.get_and_call_function(w_method, w_number, w_ndigits)


def chr_(space, w_code):
    """chr(i)"""
    try:
        code = space.index_w(w_code)
    except OperationError as e:
        if not e.match(space, space.w_OverflowError):
            raise
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    if code < -0x80000000 or code > 0x7fffffff:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    if code < 0 or code > 0x10ffff:
        raise oefmt(space.w_ValueError, "chr() arg not in range(0x110000)")
    if code < 128:
        return space.newtext(chr(code))
    return space.newunicode(UNICHR(code))


def ord_(space, w_character):
    """ord(c)"""
    if space.isinstance_w(w_character, space.w_str):
        count = space.len_w(w_character)
        if count == 1:
            return space.newint(ord(space.unicode_w(w_character)[0]))
    elif space.isinstance_w(w_character, space.w_bytes) or space.isinstance_w(w_character, space.w_bytearray):
        data = space.bytes_w(w_character)
        count = len(data)
        if count == 1:
            return space.newint(ord(data[0]))
    else:
        raise oefmt(space.w_TypeError, "ord() expected string of length 1, but %T found", w_character)
    raise oefmt(space.w_TypeError, "ord() expected a character, but string of length %d found", count)


def _in_base(space, w_number, digits, prefix):
    number = space.bigint_w(space.index(w_number))
    if number.sign >= 0:
        return space.newtext(number.format(digits, prefix))
    return space.newtext('-' + number.abs().format(digits, prefix))


def binary(space, w_number):
    """bin(number)"""
    return _in_base(space, w_number, '01', '0b')


def octal(space, w_number):
    """oct(number)"""
    return _in_base(space, w_number, '01234567', '0o')


def hexadecimal(space, w_number):
    """hex(number)"""
    return _in_base(space, w_number, '0123456789abcdef', '0x')


@unwrap_spec(spec='text')
def format_(space, w_value, spec=''):
    """format(value, format_spec='')"""
    return space.format(w_value, space.newtext(spec))


# ---- iteration

def iter_(space, w_object, w_sentinel=None):
    """iter(iterable) or iter(callable, sentinel)"""
    if w_sentinel is None:
        return space.iter(w_object)
    if not space.callable_w(w_object):
        raise oefmt(space.w_TypeError, "iter(v, w): v must be callable")
    return W_CallableIterator(w_object, w_sentinel)


def next_(space, w_iterator, w_default=None):
    """next(iterator[, default])"""
    if space.lookup(w_iterator, '__next__') is None:
        raise oefmt(space.w_TypeError, "'%T' object is not an iterator", w_iterator)
    if w_default is None:
        return space.next(w_iterator)
    w_item = space.next_or_none(w_iterator)
    return w_default if w_item is None else w_item


any_driver = jit.JitDriver(greens=['is_any', 'w_type'], reds='auto', name='any_all')


def _truth_search(space, w_iterable, is_any):
    w_iter = space.iter(w_iterable)
    w_type = space.type(w_iter)
    while True:
        any_driver.jit_merge_point(is_any=is_any, w_type=w_type)
        w_item = space.next_or_none(w_iter)
        if w_item is None:
            return space.newbool(not is_any)
        if space.is_true(w_item) == is_any:
            return space.newbool(is_any)


def any_(space, w_iterable):
    """any(iterable)"""
    return _truth_search(space, w_iterable, True)


def all_(space, w_iterable):
    """all(iterable)"""
    return _truth_search(space, w_iterable, False)


sum_driver = jit.JitDriver(greens=['w_type'], reds='auto', name='sum')


def sum_(space, w_iterable, w_start=None):
    """sum(iterable, /, start=0)"""
    w_iter = space.iter(w_iterable)
    if w_start is None:
        w_start = space.newint(0)
    elif space.isinstance_w(w_start, space.w_str):
        raise oefmt(space.w_TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
    elif space.isinstance_w(w_start, space.w_bytes):
        raise oefmt(space.w_TypeError, "sum() can't sum bytes [use b''.join(seq) instead]")
    elif space.isinstance_w(w_start, space.w_bytearray):
        raise oefmt(space.w_TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]")
    w_type = space.type(w_iter)
    w_total = w_start
    while True:
        sum_driver.jit_merge_point(w_type=w_type)
        w_item = space.next_or_none(w_iter)
        if w_item is None:
            return w_total
        w_total = space.add(w_total, w_item)


minmax_driver = jit.JitDriver(greens=['is_max', 'w_type', 'w_key_type'], reds='auto', name='minmax')


def _min_max(space, args, name, is_max):
    w_key = None
    w_default = None
    if len(args.args_w) == 0:
        raise oefmt(space.w_TypeError, "%s expected at least 1 argument, got 0", name)
    if args.names is not None:
        if len(args.names) > 2:
            raise oefmt(space.w_TypeError, "%s() takes at most 2 keyword arguments (%d given)",
                        name, len(args.names))
        for i in range(len(args.names)):
            keyword = args.names[i]
            if keyword == 'key':
                if not space.is_none(args.kwargs_w[i]):
                    w_key = args.kwargs_w[i]
            elif keyword == 'default':
                w_default = args.kwargs_w[i]
            else:
                raise oefmt(space.w_TypeError, "'%s' is an invalid keyword argument for %s()",
                            keyword, name)
    args_w = args.args_w
    if len(args_w) == 1:
        w_iter = space.iter(args_w[0])
    else:
        if w_default is not None:
            raise oefmt(space.w_TypeError,
                        "Cannot specify a default for %s() with multiple positional arguments", name)
        if len(args_w) == 2 and w_key is None:
            return _better(space, args_w[0], args_w[1], is_max)
        w_iter = space.iter(space.newtuple(args_w))
    w_best = _search_best(space, w_iter, w_key, is_max)
    if w_best is None:
        if w_default is not None:
            return w_default
        raise oefmt(space.w_ValueError, "%s() arg is an empty sequence", name)
    return w_best


def _better(space, w_a, w_b, is_max):
    "Of two, the better; the first when they are equal."
    w_wins = space.gt(w_b, w_a) if is_max else space.lt(w_b, w_a)
    return w_b if space.is_true(w_wins) else w_a


def _search_best(space, w_iter, w_key, is_max):
    w_best = None
    w_best_value = None
    w_type = space.type(w_iter)
    w_key_type = None if w_key is None else space.type(w_key)
    while True:
        minmax_driver.jit_merge_point(is_max=is_max, w_type=w_type, w_key_type=w_key_type)
        w_item = space.next_or_none(w_iter)
        if w_item is None:
            return w_best
        w_value = w_item if w_key is None else space.call_function(w_key, w_item)
        if w_best is None:
            w_best = w_item
            w_best_value = w_value
        else:
            if is_max:
                w_wins = space.gt(w_value, w_best_value)
            else:
                w_wins = space.lt(w_value, w_best_value)
            if space.is_true(w_wins):
                w_best = w_item
                w_best_value = w_value


def min_(space, __args__):
    """min(iterable, *, key=None, default) or min(a, b, *args, key=None)"""
    return _min_max(space, __args__, 'min', False)


def max_(space, __args__):
    """max(iterable, *, key=None, default) or max(a, b, *args, key=None)"""
    return _min_max(space, __args__, 'max', True)


def sorted_(space, __args__):
    """sorted(iterable, /, *, key=None, reverse=False)"""
    count = len(__args__.args_w)
    if count != 1:
        raise oefmt(space.w_TypeError, "sorted expected 1 argument, got %d", count)
    w_list = space.newlist(space.unpackiterable(__args__.args_w[0]))
    w_sort = space.getattr_text(w_list, 'sort')
    space.call_args(w_sort, __args__.without_first())
    return w_list
