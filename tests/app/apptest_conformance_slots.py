"""Coroutine conformance, beyond the list: where the asynchronous special methods are found: the type slots."""
from coroutine_help import raises, run


async def wait_for(x):
    return await x


async def collect(x):
    return [i async for i in x]


async def enter(x):
    async with x as value:
        return value


def returning(value):
    """A function to be an `__await__`."""
    def method(self):
        return value
        yield
    return method


class Base:
    """Has all of the special methods."""

    def __await__(self):
        return 'base'
        yield

    def __aiter__(self):
        self.left = 2
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left

    async def __aenter__(self):
        return 'entered'

    async def __aexit__(self, *args):
        pass


def result(x):
    return run(wait_for(x))[1]


def items(x):
    return run(collect(x))[1]


def entered(x):
    return run(enter(x))[1]


def check_all(x):
    assert (result(x), items(x), entered(x)) == ('base', [1, 0], 'entered')


NOT_AWAITABLE = "object %s can't be used in 'await' expression"
NO_AITER = "'async for' requires an object with __aiter__ method, got %s"
NO_ANEXT = "'async for' received an object from __aiter__ that does not implement __anext__: %s"
NO_AENTER = "'%s' object does not support the asynchronous context manager protocol"


def test_x101_inheritance():
    """The special methods are inherited, over several levels and from a second base."""
    class A(Base):
        pass

    class B(A):
        pass

    class Other:
        pass

    class C(Other, B):
        pass
    for cls in [Base, A, B, C]:
        check_all(cls())


def test_x102_inheritance_with_builtin_bases():
    """They are inherited by subclasses of built-in types too, and with `__slots__`."""
    class D(Base, dict):
        pass

    class I(int, Base):
        pass

    class S(Base):
        __slots__ = 'a',

    class E(Base, Exception):
        pass
    for cls in [D, I, S, E]:
        check_all(cls())


def test_x103_override():
    """A subclass overrides each method on its own, and may call the base's by super()."""
    class A(Base):
        def __await__(self):
            return 'a', (yield from super().__await__())

        async def __anext__(self):
            return await super().__anext__() + 10

        async def __aenter__(self):
            return 'a', await super().__aenter__()
    x = A()
    assert (result(x), items(x), entered(x)) == (('a', 'base'), [11, 10], ('a', 'entered'))
    check_all(Base())


def test_x104_method_resolution_order():
    """With several bases the first in the method resolution order counts."""
    class A:
        __await__ = returning('a')

    class B:
        __await__ = returning('b')

    class C(A, B):
        pass

    class D(B, A):
        pass

    class E(C):
        __await__ = returning('e')
    assert [result(cls()) for cls in [C, D, E]] == ['a', 'b', 'e']


def test_x105_assignment_to_the_class():
    """A method assigned to the class after its creation, or exchanged, works for existing instances at once."""
    class A:
        pass
    x = A()
    for i in range(2):
        assert raises(TypeError, result, x) == NOT_AWAITABLE % 'A'
        assert raises(TypeError, items, x) == NO_AITER % 'A'
        assert raises(TypeError, entered, x) == NO_AENTER % 'A'
    for name in ['__await__', '__aiter__', '__anext__', '__aenter__', '__aexit__']:
        setattr(A, name, Base.__dict__[name])
    for i in range(2):
        check_all(x)
    A.__await__ = returning('new')
    assert result(x) == 'new'


def test_x106_deletion_from_the_class():
    """A method deleted from the class is gone at once; one of a base class shows again."""
    class A(Base):
        __await__ = returning('a')
    x = A()
    assert result(x) == 'a'
    del A.__await__
    check_all(x)

    class B:
        pass
    for name in ['__await__', '__aiter__', '__anext__', '__aenter__', '__aexit__']:
        setattr(B, name, Base.__dict__[name])
    x = B()
    check_all(x)
    del B.__await__
    assert raises(TypeError, result, x) == NOT_AWAITABLE % 'B'
    del B.__anext__
    assert raises(TypeError, items, x) == NO_ANEXT % 'B'
    del B.__aiter__
    assert raises(TypeError, items, x) == NO_AITER % 'B'
    del B.__aexit__
    assert raises(TypeError, entered, x) == NO_AENTER % 'B' + ' (missed __aexit__ method)'
    del B.__aenter__
    assert raises(TypeError, entered, x) == NO_AENTER % 'B'


def test_x107_assignment_to_a_base():
    """Assignment to and deletion from a base class show in its subclasses, unless these override."""
    class A:
        pass

    class B(A):
        pass

    class C(B):
        __await__ = returning('c')
    b, c = B(), C()
    raises(TypeError, result, b)
    A.__await__ = returning('a')
    assert (result(b), result(c)) == ('a', 'c')
    B.__await__ = returning('b')
    del C.__await__
    assert (result(b), result(c)) == ('b', 'b')
    del B.__await__
    assert (result(b), result(c)) == ('a', 'a')
    del A.__await__
    assert raises(TypeError, result, c) == NOT_AWAITABLE % 'C'


def test_x108_changed_class_and_bases():
    """An instance whose `__class__`, or a class whose `__bases__` are changed, finds the new methods."""
    class A:
        __await__ = returning('a')

    class B:
        __await__ = returning('b')

    class C(A):
        pass
    x = A()
    assert result(x) == 'a'
    x.__class__ = B
    assert result(x) == 'b'
    x = C()
    assert result(x) == 'a'
    C.__bases__ = (B,)
    assert result(x) == 'b'


def test_x109_none_blocks():
    """None in a subclass blocks the inherited method: None is not callable."""
    class A(Base):
        __await__ = __aiter__ = __aenter__ = None

    class B(Base):
        __anext__ = None
    text = "'NoneType' object is not callable"
    assert raises(TypeError, result, A()) == text
    assert raises(TypeError, items, A()) == text
    assert raises(TypeError, entered, A()) == text
    assert raises(TypeError, items, B()) == text


def test_x110_none_and_back():
    """None assigned after the class's creation blocks, and deleting it unblocks."""
    class A(Base):
        pass
    x = A()
    check_all(x)
    A.__await__ = None
    assert raises(TypeError, result, x) == "'NoneType' object is not callable"
    del A.__await__
    check_all(x)


def test_x111_instance_attributes():
    """Attributes of the instance neither add nor hide a special method."""
    x = Base()
    for name in ['__await__', '__aiter__', '__anext__', '__aenter__', '__aexit__']:
        setattr(x, name, None)
    check_all(x)

    class A:
        def __getattr__(self, name):
            raise AssertionError('looked up on the instance: ' + name)

        __getattribute__ = __getattr__
    assert raises(TypeError, result, A()) == NOT_AWAITABLE % 'A'
    assert raises(TypeError, items, A()) == NO_AITER % 'A'
    assert raises(TypeError, entered, A()) == NO_AENTER % 'A'


def test_x112_metaclass():
    """A class itself is awaited, iterated and entered by the methods of its metaclass, not by its own."""
    class Meta(Base, type):
        pass

    class A(metaclass=Meta):
        __await__ = returning('instance')
    check_all(A)
    assert result(A()) == 'instance'
    assert raises(TypeError, items, A()) == NO_AITER % 'A'

    class Plain:
        __await__ = returning('instance')
    assert raises(TypeError, result, Plain) == NOT_AWAITABLE % 'type'

    class Meta2(type):
        pass

    class B(metaclass=Meta2):
        pass
    assert raises(TypeError, result, B) == NOT_AWAITABLE % 'Meta2'
    Meta2.__await__ = returning('meta')
    assert result(B) == 'meta'


def test_x113_descriptors():
    """What stands in the class is bound as a descriptor: static and class methods, properties, callables."""
    def iterator():
        return iter([1])

    class Callable:
        def __call__(self, *args):
            return iter([len(args)])

    class Static:
        __await__ = staticmethod(iterator)

    class Class:
        @classmethod
        def __await__(cls):
            return iter([cls])

    class Property:
        @property
        def __await__(self):
            return lambda: iter([self])

    class Unbound:
        __await__ = Callable()
    assert run(wait_for(Static())) == ([1], None)
    assert run(wait_for(Class())) == ([Class], None)
    x = Property()
    assert run(wait_for(x)) == ([x], None)
    assert run(wait_for(Unbound())) == ([0], None)


def test_x114_made_by_type():
    """Classes made by `type(name, bases, namespace)` have the slots of what is in the namespace."""
    cls = type('Made', (), {'__await__': returning('made')})
    assert result(cls()) == 'made'
    cls = type('Made2', (cls, Base), {})
    x = cls()
    assert (result(x), items(x)) == ('made', [1, 0])


def test_x115_explicit_calls():
    """The methods are ordinary attributes, which can be called explicitly."""
    x = Base()
    assert run(x.__await__()) == ([], 'base')
    assert Base.__aiter__(x) is x
    assert run(x.__anext__()) == ([], 1)
    assert run(Base.__aenter__(x)) == ([], 'entered')


def test_x116_changed_while_in_use():
    """A class changed in the middle of an `async for` or `async with` is noticed at the next step only."""
    class A(Base):
        pass


    async def loop():
        got = []
        async for i in A():
            got.append(i)

            async def other(self):
                raise StopAsyncIteration
            A.__anext__ = other
        return got
    assert run(loop()) == ([], [1])
    log = []

    class Manager:
        async def __aenter__(self):
            pass

        async def __aexit__(self, *args):
            log.append('old')

    async def main():
        async with Manager():
            async def other(self, *args):
                log.append('new')
            Manager.__aexit__ = other
        async with Manager():
            pass
    run(main())
    assert log == ['old', 'new']


def test_x117_wrong_number_of_parameters():
    """A special method that takes the wrong number of arguments gives the TypeError of the call."""
    class A:
        def __await__(self, extra):
            pass

        def __aiter__():
            pass
    assert raises(TypeError, result, A()).endswith(
        "A.__await__() missing 1 required positional argument: 'extra'")
    assert raises(TypeError, items, A()).endswith("A.__aiter__() takes 0 positional arguments but 1 was given")
