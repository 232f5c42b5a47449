"""Arguments, and matching them with a signature."""
import pytest

from interpreter.argument import Arguments, enumerate_names
from interpreter.error import OperationError
from fakespace import FakeBox, FakeSpace

space = FakeSpace()


class FakeCode(object):
    """The signature part of a W_Code, from `a b / c * d` (a star alone, `*name`, `**name`)."""

    def __init__(self, text):
        names, self.posonlyargcount, self.argcount = [], 0, None
        varargs = varkw = None
        for word in text.split():
            if word == '/':
                self.posonlyargcount = len(names)
            elif word.startswith('**'):
                varkw = word[2:]
            elif word.startswith('*'):
                self.argcount = len(names)
                varargs = word[1:] or None
            else:
                names.append(word)
        if self.argcount is None:
            self.argcount = len(names)
        self.kwonlyargcount = len(names) - self.argcount
        self.varargs_index = self.varkw_index = -1
        if varargs:
            self.varargs_index = len(names)
            names.append(varargs)
        if varkw:
            self.varkw_index = len(names)
            names.append(varkw)
        self.varnames = names
        self.nparameters = len(names)
        self.simple_args = self.nparameters == self.argcount

    def keyword_index(self, name):
        for i in range(self.posonlyargcount, self.argcount + self.kwonlyargcount):
            if self.varnames[i] == name:
                return i
        return -1


class FakeFunction(object):
    qualname = 'f'

    def __init__(self, defaults, kwdefaults):
        self.defs_w = [FakeBox(value) for value in defaults]
        self.kwdefaults = kwdefaults

    def getdefaults(self):
        return self.defs_w

    def get_keyword_default(self, space, code, index):
        name = code.varnames[index]
        return FakeBox(self.kwdefaults[name]) if name in self.kwdefaults else None


def match(signature, args, keywords=(), defaults=(), kwdefaults={}):
    names = kwargs_w = None
    if keywords:
        names = [name for name, _ in keywords]
        kwargs_w = [FakeBox(value) for _, value in keywords]
    arguments = Arguments(space, [FakeBox(value) for value in args], names, kwargs_w)
    scope_w = arguments.match_code(FakeCode(signature), FakeFunction(defaults, kwdefaults))
    return [w_value.value for w_value in scope_w]


def error(*args, **kwargs):
    with pytest.raises(OperationError) as info:
        match(*args, **kwargs)
    assert info.value.w_type is space.w_TypeError
    return info.value._compute_value(space).value


def test_positional_only_call():
    assert match('a b', [1, 2]) == [1, 2]
    assert match('', []) == []


def test_match_returns_a_fresh_list():
    args_w = [FakeBox(1)]
    scope_w = Arguments(space, args_w).match_code(FakeCode('a'), FakeFunction((), {}))
    assert scope_w is not args_w


def test_keywords():
    assert match('a b', [1], [('b', 2)]) == [1, 2]
    assert match('a b', [], [('b', 2), ('a', 1)]) == [1, 2]
    assert match('a * b', [1], [('b', 2)]) == [1, 2]


def test_defaults():
    assert match('a b c', [1], defaults=[8, 9]) == [1, 8, 9]
    assert match('a b c', [1], [('c', 3)], defaults=[8, 9]) == [1, 8, 3]
    assert match('* b', [], kwdefaults={'b': 7}) == [7]


def test_star_args():
    assert match('a *r', [1, 2, 3]) == [1, (2, 3)]
    assert match('*r', []) == [()]
    assert match('a *r b **k', [1, 2], [('b', 3), ('z', 4)]) == [1, 3, (2,), {'z': 4}]


def test_positional_only_name_as_keyword():
    assert match('a / **k', [1], [('a', 2)]) == [1, {'a': 2}]
    assert error('a b / c', [1], [('b', 2)]) == (
        "f() got some positional-only arguments passed as keyword arguments: 'b'")


def test_errors():
    assert error('a b', [1]) == "f() missing 1 required positional argument: 'b'"
    assert error('a b c', []) == "f() missing 3 required positional arguments: 'a', 'b', and 'c'"
    assert error('a * b c', [1]) == "f() missing 2 required keyword-only arguments: 'b' and 'c'"
    assert error('a', [1, 2]) == "f() takes 1 positional argument but 2 were given"
    assert error('a b', [1, 2, 3], defaults=[5]) == (
        "f() takes from 1 to 2 positional arguments but 3 were given")
    assert error('a * b', [1, 2], [('b', 1)]) == (
        "f() takes 1 positional argument but 2 positional arguments"
        " (and 1 keyword-only argument) were given")
    assert error('a', [1], [('a', 1)]) == "f() got multiple values for argument 'a'"
    assert error('a', [1], [('z', 1)]) == "f() got an unexpected keyword argument 'z'"


def test_unexpected_keyword_comes_before_wrong_count():
    assert error('a', [1, 2], [('z', 1)]) == "f() got an unexpected keyword argument 'z'"


def test_prepend_and_without():
    w_1, w_2 = FakeBox(1), FakeBox(2)
    args = Arguments(space, [w_2], ['k', 'l'], [w_1, w_2]).prepend(w_1)
    assert args.args_w == [w_1, w_2]
    assert args.without_first().args_w == [w_2]
    assert args.get_keyword('l') is w_2 and args.get_keyword('m') is None
    rest = args.without_keyword('k')
    assert (rest.names, rest.kwargs_w) == (['l'], [w_2])
    assert args.without_keyword('m') is args
    assert args.keywords_as_dict().value == {'k': 1, 'l': 2}
    assert args.has_keywords() and not Arguments(space, [w_1]).has_keywords()


def test_enumerate_names():
    assert enumerate_names(['a']) == 'a'
    assert enumerate_names(['a', 'b']) == 'a and b'
    assert enumerate_names(['a', 'b', 'c']) == 'a, b, and c'
