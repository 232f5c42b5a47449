"""Metaclasses: creation, calls, attributes of classes, abstract-like checks."""


class Meta(type):
    registry = {}

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, [b.__name__ for b in bases], kw)
        return {'prepared': True}

    def __new__(mcls, name, bases, namespace, **kw):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        mcls.registry[name] = sorted(key for key in namespace if not key.startswith('__'))
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)
        cls.options = kw

    def __call__(cls, *args):
        print('creating', cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return 'class attribute ' + name

    def __instancecheck__(cls, instance):
        return isinstance(instance, int) or type.__instancecheck__(cls, instance)


class A(metaclass=Meta, flag=1):
    def method(self):
        pass


class B(A, flag=2):
    x = 1


print(Meta.registry, A.options, B.options, len(A), A.missing, type(B).__name__, isinstance(5, A), isinstance('s', A))
b = B()
print(isinstance(b, A), B.prepared)
try:
    b.missing
except AttributeError as error:
    print(error)
try:
    class C(A, metaclass=type):
        pass
    print(type(C).__name__)

    class Other(type):
        pass

    class D(A, metaclass=Other):
        pass
except TypeError as error:
    print(error)
