"""Exceptions from __set_name__ and __init_subclass__, and when these hooks run."""


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError('cannot be called ' + name)


try:
    class A:
        field = Bad()
except Exception as e:
    print(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)


class Base:
    def __init_subclass__(cls, /, level=0, **rest):
        super().__init_subclass__(**rest)
        cls.level = level
        print('subclass', cls.__name__, level)


class B(Base, level=2):
    pass


try:
    class C(Base, colour='red'):
        pass
except TypeError as e:
    print(type(e).__name__, e)
try:
    class D(colour='red'):
        pass
except TypeError as e:
    print(type(e).__name__, e)


class Late:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)


B.later = Late()
late = Late()
E = type('E', (Base,), {'x': late, 'y': late}, level=5)
print(E.level, B.level, Base.__dict__.get('level'))
print(type(Base.__dict__['__init_subclass__']).__name__)
