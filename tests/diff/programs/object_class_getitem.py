"""__class_getitem__, __mro_entries__ and generic aliases of the builtin types."""


class Generic:
    def __class_getitem__(cls, item):
        names = item if isinstance(item, tuple) else (item,)
        return f"{cls.__name__}[{', '.join(getattr(n, '__name__', str(n)) for n in names)}]"


class Box(Generic):
    pass


print(Box[int], Generic[int, str], Box['T'], Box[()])


class Alias:
    def __init__(self, origin):
        self.origin = origin

    def __mro_entries__(self, bases):
        print('entries', [type(b).__name__ for b in bases])
        return (self.origin,)


class Derived(Alias(dict), Box):
    pass


print([c.__name__ for c in Derived.__mro__], len(Derived.__orig_bases__))
a = list[int]
print(a, a.__origin__, a.__args__, a.__parameters__, a == list[int], a == list[str], hash(a) == hash(list[int]), a([1, 2]), dict[str, list[int]], tuple[int, ...], type[int])
print(type(a).__name__, isinstance([], a.__origin__), a.append is list.append, list[int].__name__ if hasattr(a, '__name__') else None)


class Ints(list[int]):
    pass


print(Ints.__bases__, Ints.__orig_bases__, Ints([3]))
print(int | str, int | None, (int | str) == (str | int), (int | str).__args__, type(int | str).__name__, list[int] | None)
for text in ('int[str]', 'Box()[1]', 'isinstance([], list[int])', 'issubclass(list, list[int])', 'int | 5', 'list[int][str]', 'class Bad(5): pass', 'class Bad(int | str): pass',
             'type("X", (Alias(int),), {})', 'list[int].__origin__ = 5', 'a.nothing', 'del a.append'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text, '->', type(e).__name__, e)
