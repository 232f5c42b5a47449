"""Every TypeError of a call that does not fit, word for word, and the calls that do."""


def message(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as e:
        return str(e)
    return None


def none():
    pass


def one(a):
    return a


def three(a, b, c):
    return a, b, c


def defaults(a, b=2, c=3):
    return a, b, c


def kwonly(a, *, x, y=5):
    return a, x, y


def posonly(a, b, /, c=1):
    return a, b, c


def everything(a, /, b, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


def test_missing_positional():
    assert message(one) == "one() missing 1 required positional argument: 'a'"
    assert message(three, 1) == "three() missing 2 required positional arguments: 'b' and 'c'"
    assert message(three) == "three() missing 3 required positional arguments: 'a', 'b', and 'c'"
    assert message(three, b=1) == "three() missing 2 required positional arguments: 'a' and 'c'"
    assert message(defaults) == "defaults() missing 1 required positional argument: 'a'"


def test_too_many_positional():
    assert message(none, 1) == "none() takes 0 positional arguments but 1 was given"
    assert message(one, 1, 2) == "one() takes 1 positional argument but 2 were given"
    assert message(three, 1, 2, 3, 4) == "three() takes 3 positional arguments but 4 were given"
    assert message(defaults, 1, 2, 3, 4) == "defaults() takes from 1 to 3 positional arguments but 4 were given"


def test_too_many_positional_with_keyword_only():
    assert message(kwonly, 1, 2) == "kwonly() takes 1 positional argument but 2 were given"
    assert message(kwonly, 1, 2, x=1) == (
        "kwonly() takes 1 positional argument but 2 positional arguments"
        " (and 1 keyword-only argument) were given")
    assert message(kwonly, 1, 2, x=1, y=2) == (
        "kwonly() takes 1 positional argument but 2 positional arguments"
        " (and 2 keyword-only arguments) were given")

    def only(*, x):
        pass
    assert message(only, 1, x=1) == (
        "test_too_many_positional_with_keyword_only.<locals>.only() takes 0 positional arguments"
        " but 1 positional argument (and 1 keyword-only argument) were given")


def test_missing_keyword_only():
    assert message(kwonly, 1) == "kwonly() missing 1 required keyword-only argument: 'x'"

    def f(*, a, b, c, d=1):
        pass
    f.__qualname__ = 'f'
    assert message(f) == "f() missing 3 required keyword-only arguments: 'a', 'b', and 'c'"
    assert message(f, b=1) == "f() missing 2 required keyword-only arguments: 'a' and 'c'"


def test_unexpected_keyword():
    assert message(one, 1, x=2) == "one() got an unexpected keyword argument 'x'"
    assert message(one, x=2) == "one() got an unexpected keyword argument 'x'"
    assert message(none, x=2) == "none() got an unexpected keyword argument 'x'"


def test_multiple_values():
    assert message(one, 1, a=2) == "one() got multiple values for argument 'a'"
    assert message(three, 1, 2, b=3) == "three() got multiple values for argument 'b'"


def test_positional_only_as_keyword():
    assert message(posonly, 1, b=2) == (
        "posonly() got some positional-only arguments passed as keyword arguments: 'b'")
    assert message(posonly, b=2, a=1) == (
        "posonly() got some positional-only arguments passed as keyword arguments: 'a, b'")
    assert message(posonly, 1, 2, x=3) == "posonly() got an unexpected keyword argument 'x'"


def test_positional_only_name_goes_to_kwargs():
    def f(a, /, **kwargs):
        return a, kwargs
    assert f(1, a=2) == (1, {'a': 2})


def test_everything():
    assert everything(1, 2, d=4) == (1, 2, 3, (), 4, 5, {})
    assert everything(1, 2, 3, 4, 5, d=6, z=7) == (1, 2, 3, (4, 5), 6, 5, {'z': 7})
    assert everything(1, c=1, b=2, d=3, e=4, a=5) == (1, 2, 1, (), 3, 4, {'a': 5})
    assert message(everything, 1, 2) == "everything() missing 1 required keyword-only argument: 'd'"
    assert message(everything, d=1) == (
        "everything() missing 2 required positional arguments: 'a' and 'b'")


def test_star_argument_errors():
    def f(*args, **kwargs):
        return args, kwargs
    f.__qualname__ = 'f'
    f.__module__ = 'm'
    assert message(lambda: f(*3)) == "m.f() argument after * must be an iterable, not int"
    assert message(lambda: f(1, *3)) == "Value after * must be an iterable, not int"
    assert message(lambda: f(**3)) == "m.f() argument after ** must be a mapping, not int"
    assert message(lambda: f(**{1: 2})) == "keywords must be strings"
    assert message(lambda: f(**{'a': 1}, **{'a': 2})) == (
        "m.f() got multiple values for keyword argument 'a'")
    assert message(lambda: f(a=1, **{'a': 2})) == (
        "m.f() got multiple values for keyword argument 'a'")
    assert message(lambda: len(*3)) == "len() argument after * must be an iterable, not int"


def test_star_arguments():
    def f(*args, **kwargs):
        return args, kwargs
    assert f(*[1, 2], 3, *(4,), *iter([5])) == ((1, 2, 3, 4, 5), {})
    assert f(*'ab') == (('a', 'b'), {})
    assert f(x=1, **{'y': 2}, z=3) == ((), {'x': 1, 'y': 2, 'z': 3})
    assert f(*(), **{}) == ((), {})


def test_mapping_as_keywords():
    class M:
        def keys(self):
            return ['a', 'b']

        def __getitem__(self, key):
            return key * 2

    def f(**kwargs):
        return kwargs
    assert f(**M()) == {'a': 'aa', 'b': 'bb'}


def test_kwargs_are_a_fresh_dict():
    def f(**kwargs):
        kwargs['x'] = 1
        return kwargs
    d = {}
    assert f(**d) == {'x': 1}
    assert d == {}


def test_args_tuple():
    def f(*args):
        return args
    t = (1, 2)
    assert type(f(*t)) is tuple
    assert f(*[]) == ()


def test_method_call_errors():
    class C:
        def m(self, a):
            return a
    assert message(C().m) == "test_method_call_errors.<locals>.C.m() missing 1 required positional argument: 'a'"
    assert message(C().m, 1, 2) == (
        "test_method_call_errors.<locals>.C.m() takes 2 positional arguments but 3 were given")
    assert C().m(a=3) == 3


def test_not_callable():
    assert message(3) == "'int' object is not callable"

    class C:
        pass
    assert message(C()) == "'C' object is not callable"


def test_lambda_name():
    assert message(lambda a: a) == "test_lambda_name.<locals>.<lambda>() missing 1 required positional argument: 'a'"


def test_defaults_are_shared():
    def f(x, acc=[]):
        acc.append(x)
        return acc
    assert f(1) == [1]
    assert f(2) == [1, 2]


def test_keyword_defaults_may_change():
    def f(*, a=1):
        return a
    assert f() == 1
    f.__kwdefaults__['a'] = 2
    assert f() == 2
    f.__kwdefaults__ = None
    assert message(f) == (
        "test_keyword_defaults_may_change.<locals>.f() missing 1 required keyword-only argument: 'a'")
    f.__kwdefaults__ = {'a': 3}
    assert f() == 3


def test_many_arguments():
    def f(a, b, c, d, e, f, g):
        return [a, b, c, d, e, f, g]
    assert f(1, 2, 3, 4, 5, 6, 7) == [1, 2, 3, 4, 5, 6, 7]
    assert f(1, 2, 3, g=4, f=5, e=6, d=7) == [1, 2, 3, 7, 6, 5, 4]


class WithPrivateNames:
    def call(self):
        return dict(__x=1), dict(__x=1, __y=2, **{'z': 3})


def test_names_of_keywords_in_calls_are_not_mangled():
    assert WithPrivateNames().call() == ({'__x': 1}, {'__x': 1, '__y': 2, 'z': 3})
