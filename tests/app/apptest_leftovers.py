"""Small rules of several types: attributes of None's type, dicts as namespaces that raise, text signatures."""
import sys


def error_of(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except BaseException as e:
        return '%s: %s' % (type(e).__name__, e)


def test_special_methods_of_the_type_of_none():
    none_type = type(None)
    assert none_type.__repr__(None) == 'None' and none_type.__eq__(None, None) is True
    assert repr(none_type.__repr__) == "<slot wrapper '__repr__' of 'NoneType' objects>"
    assert None.__repr__() == 'None' and None.__sizeof__() == 16


def test_dict_of_an_exception():
    def delete(obj):
        del obj.__dict__
    assert error_of(delete, ValueError()) == 'TypeError: cannot delete __dict__'
    assert error_of(ExceptionGroup, None, [ValueError()]) == (
        'TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not None')


def test_athrow_reports_its_arguments_when_awaited():
    async def f():
        yield

    def throw(*args):
        f().athrow(*args).send(None)
    for args, text in [((), 'at least 1 argument, got 0'), ((1, 2, 3, 4), 'at most 3 arguments, got 4')]:
        f().athrow(*args)
        assert error_of(throw, *args) == 'TypeError: athrow expected ' + text


def test_namespaces_that_raise_or_make_up_values():
    class Raising(dict):
        def __getitem__(self, key):
            raise ZeroDivisionError(key)

    class Missing(dict):
        def __missing__(self, key):
            return key + '!'

    class Undeletable(dict):
        def __delitem__(self, key):
            raise ValueError(key)
    assert error_of(exec, 'x', Raising()) == error_of(exec, 'x', Raising(x=1)) == 'ZeroDivisionError: x'
    assert error_of(exec, 'def f(): return x\nf()', Raising()) == 'ZeroDivisionError: f'
    assert error_of(exec, 'del x', Undeletable(x=1)) == "NameError: name 'x' is not defined"
    namespace = Missing()
    exec('def f(): return x\nr = f(), y', namespace)
    assert namespace['r'] == ('x!', 'y!')


def test_text_signatures():
    for function, expected in [
            (len, '($module, obj, /)'), (sorted, '($module, iterable, /, *, key=None, reverse=False)'),
            ([].append, '($self, object, /)'), (''.split, '($self, /, sep=None, maxsplit=-1)'),
            (int.__add__, '($self, value, /)'), (dict.pop, '($self, key, default=<unrepresentable>, /)'),
            (object, '()'), (sys.exit, '($module, status=None, /)'), (max, None), (dict, None)]:
        assert function.__text_signature__ == expected, (function, function.__text_signature__)


def test_isinstance_with_what_only_looks_like_a_class():
    class Like:
        __bases__ = ()

    class Derived:
        __bases__ = (Like,)

    class HasClass:
        @property
        def __class__(self):
            return Like
    like, other = Like(), Like()
    assert isinstance(HasClass(), Like)
    assert issubclass(like, like) and not issubclass(like, other)
    assert error_of(isinstance, 1, 2) == (
        'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union')
    assert error_of(issubclass, 1, int) == 'TypeError: issubclass() arg 1 must be a class'


def test_file_names_of_compile():
    assert compile('', b'a', 'exec').co_filename == 'a'
    assert compile('', 'a\xe9', 'exec').co_filename == 'a\xe9'
    assert error_of(compile, '', 1, 'exec') == 'TypeError: expected str, bytes or os.PathLike object, not int'
    assert error_of(compile, '', 'a\0b', 'exec') == 'ValueError: embedded null character'
    assert error_of(compile, '', 'a', 'x') == "ValueError: compile() mode must be 'exec', 'eval' or 'single'"
