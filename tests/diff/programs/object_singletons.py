"""Singletons: by __new__, by metaclass, by instance sharing (Borg), by class as object."""


class Single:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value=0):
        self.value = value


class Sub(Single):
    pass


a = Single(1)
b = Single(2)
print(a is b, a.value, Sub(3) is a, a.value, type(Sub()).__name__)


class OnceMeta(type):
    cache = {}

    def __call__(cls, *args):
        key = cls, args
        if key not in OnceMeta.cache:
            OnceMeta.cache[key] = super().__call__(*args)
        return OnceMeta.cache[key]


class Symbol(metaclass=OnceMeta):
    def __init__(self, name):
        print('making', name)
        self.name = name


print(Symbol('a') is Symbol('a'), Symbol('a') is Symbol('b'))
for args in ((), (1, 2), ([],)):
    try:
        Symbol(*args)
    except TypeError as e:
        print(type(e).__name__, e)


class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared


x, y = Borg(), Borg()
x.mood = 'fine'
print(y.mood, x is y, y.__dict__ is Borg.shared)
try:
    x.__dict__ = 5
except TypeError as e:
    print(type(e).__name__, e)


class Odd:
    def __new__(cls):
        return 42

    def __init__(self):
        print('never called')


print(Odd(), object.__new__(Odd).__class__.__name__)
for text in ('object(1)', 'object.__new__()', 'object.__new__(3)', 'object.__new__(int)', 'Sub(1, 2)', 'Odd(1)', 'int.__new__(str)', 'object.__init__(a, 1)'):
    try:
        eval(text)
    except TypeError as e:
        print(text, '->', e)
