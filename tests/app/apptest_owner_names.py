"""How built-in functions and fields of types name their owners: repr, `__self__`, `__text_signature__`."""


def shown(value):
    return repr(value).split(' at 0x')[0]


def test_new_and_static_methods_belong_to_the_type():
    for cls in (object, int, type, list, type(None), BaseException):
        assert shown(cls.__new__) == '<built-in method __new__ of type object'
        assert cls.__new__.__self__ is cls and cls.__new__.__qualname__ == cls.__name__ + '.__new__'
    for cls in (str, bytes, bytearray):
        assert shown(cls.maketrans) == '<built-in method maketrans of type object'
        assert shown(cls.__dict__['maketrans']) == '<staticmethod(<built-in method maketrans of type object'
    assert shown(len) == '<built-in function len>'
    assert shown([].append) == '<built-in method append of list object'


def test_iterators_have_no_signatures():
    for value in (iter(''), iter('\xe9'), iter(b''), iter(range(0)), iter(range(2 ** 70)), iter(set())):
        assert type(value).__length_hint__.__text_signature__ is None
    assert type({}.keys().mapping).get.__text_signature__ is None
    assert list.append.__text_signature__ == '($self, object, /)'


def test_fields_are_members():
    member = type(slice.start)
    for cls, name in ((type(int.__add__), '__name__'), (type(int.__add__), '__objclass__'),
                      (type((1).__add__), '__self__'), (type(int.real), '__name__')):
        assert type(cls.__dict__[name]) is member
        assert repr(cls.__dict__[name]) == '<member %r of %r objects>' % (name, cls.__name__)


def test_module_of_types_whose_instances_have_one():
    for value in (len, test_fields_are_members, type):
        assert type(value).__module__ == 'builtins'
