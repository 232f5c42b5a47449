"""Metaclass __call__, __prepare__ and conflicts; classes made by functions; type() with three arguments."""


class Tracing(type):
    def __prepare__(name, bases, **options):
        print('prepare', name, len(bases), options)
        return {}

    def __new__(mcls, name, bases, namespace, **options):
        print('new', name, [k for k in namespace if not k.startswith('__')])
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print('init', name, options)

    def __call__(cls, *args, **kwargs):
        print('call', cls.__name__, args, kwargs)
        self = cls.__new__(cls, *args, **kwargs)
        if isinstance(self, cls):
            self.__init__(*args, **kwargs)
        return self

    def __repr__(cls):
        return '<class %s>' % cls.__qualname__

    def __add__(cls, other):
        return type(cls)(cls.__name__ + other.__name__, (cls, other), {})

    def __iter__(cls):
        return iter(k for k in cls.__dict__ if not k.startswith('__'))

    @property
    def size(cls):
        return len(list(cls))


class A(metaclass=Tracing, speed=3):
    x, y = 1, 2

    def __init__(self, v=0):
        self.v = v


class B(A):
    pass


print(A, B, A(5).v, A + type('Z', (), {}), list(A), A.size, B.size, hasattr(A(), 'size'))


def factory(name, bases, namespace, **options):
    return name, bases, sorted(k for k in namespace if k[0] != '_'), options


class Tuple(metaclass=factory, k=1):
    field = 2


print(Tuple)
for text in ('type("X", (), {}, 1)', 'type("X", 5, {})', 'type(5, (), {})', 'type("X", (), 5)', 'type()', 'type(1, 2)', 'type("a\\0b", (), {})',
             'class C(A, metaclass=type("M2", (type,), {})): pass', 'class C(metaclass=5): pass', 'A(1, 2)', 'type.__call__(5)', 'Tracing("Q", (), {}, deep=1)'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
