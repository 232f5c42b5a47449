"""Which of `__get__`, `__set__`, `__delete__` and the instance dict decides; all cases in apptest_descriptors_full.py."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


class Get:
    def __get__(self, obj, cls=None):
        return 'got'


class Set:
    def __set__(self, obj, value):
        obj.__dict__['seen'] = value


class GetSet(Get, Set):
    pass


class Delete:
    def __delete__(self, obj):
        obj.__dict__['seen'] = 'deleted'


class C:
    get, set, getset, delete = Get(), Set(), GetSet(), Delete()


def test_non_data_descriptor_gives_way():
    c = C()
    assert c.get == 'got'
    c.get = 1
    assert c.get == 1
    del c.get
    assert c.get == 'got'


def test_data_descriptor_goes_first():
    c = C()
    c.getset = 1
    assert c.seen == 1
    c.__dict__['getset'] = 2
    assert c.getset == 'got'
    assert raises(AttributeError, delattr, c, 'getset') == '__delete__'


def test_set_without_get_reads_the_instance():
    c = C()
    c.set = 1
    assert c.seen == 1 and type(c.set) is Set
    c.__dict__['set'] = 2
    assert c.set == 2


def test_delete_alone():
    c = C()
    del c.delete
    assert c.seen == 'deleted'
    assert raises(AttributeError, setattr, c, 'delete', 1) == '__set__'


def test_special_methods_come_from_the_type():
    c = C()
    c.__len__ = lambda: 3
    assert raises(TypeError, len, c) == "object of type 'C' has no len()"


def test_invalid_get():
    for f in (property(), classmethod(len), staticmethod(len)):
        assert raises(TypeError, f.__get__, None, None) == '__get__(None, None) is invalid'


def test_set_name_error_is_wrapped():
    class Bad:
        def __set_name__(self, owner, name):
            1 / 0
    try:
        type('A', (), {'d': Bad()})
    except RuntimeError as e:
        assert str(e) == "Error calling __set_name__ on 'Bad' instance 'd' in 'A'"
        assert isinstance(e.__cause__, ZeroDivisionError)
    else:
        raise AssertionError


def test_fields_of_built_in_types_are_members():
    member = type(slice.start)
    assert member.__name__ == 'member_descriptor'

    class C:
        __slots__ = 'a',
    for descriptor in (C.__dict__['a'], complex.__dict__['real'], OSError.__dict__['errno'], type.__dict__['__mro__']):
        assert type(descriptor) is member
    assert type(type.__dict__['__name__']) is not member
    assert slice.start.__get__(slice(3, 4)) == 3 and slice.start.__qualname__ == 'slice.start'
    assert slice.start.__objclass__ is slice and repr(slice.start) == "<member 'start' of 'slice' objects>"
    try:
        slice(1).start = 2
    except AttributeError as e:
        assert str(e) == 'readonly attribute'
    else:
        assert False
