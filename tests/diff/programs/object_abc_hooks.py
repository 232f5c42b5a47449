"""Duck typing by __instancecheck__ and __subclasscheck__, and virtual registration."""


class InterfaceMeta(type):
    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.required = [k for k, v in namespace.items() if getattr(v, 'abstract', False)]
        cls.virtual = []
        return cls

    def __instancecheck__(cls, instance):
        print('instancecheck', cls.__name__, type(instance).__name__)
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, other):
        if other in cls.virtual:
            return True
        return all(any(name in c.__dict__ for c in other.__mro__) for name in cls.required)

    def register(cls, other):
        cls.virtual.append(other)
        return other


def abstract(function):
    function.abstract = True
    return function


class Closable(metaclass=InterfaceMeta):
    @abstract
    def close(self):
        pass


class File:
    def close(self):
        pass


class Other:
    pass


print(isinstance(File(), Closable), isinstance(Other(), Closable), issubclass(File, Closable), issubclass(Other, Closable))
Closable.register(Other)
print(isinstance(Other(), (int, Closable)), issubclass(Other, (str, (int, Closable))), isinstance(3, (int, Closable)))
for call in ('isinstance(1, 2)', 'isinstance(1, (int, 2))', 'isinstance(1, (str, 2))', 'issubclass(1, int)', 'issubclass(int, 1)', 'isinstance(1, int | str)',
             'isinstance(None, int | None)', 'isinstance(1, list[int])', 'issubclass(bool, int | str)', 'issubclass(3, Closable)'):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
