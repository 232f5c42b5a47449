"""An enumeration by metaclass: members, lookups, iteration, aliases and refusals."""


class EnumDict(dict):
    def __init__(self):
        self.members = []

    def __setitem__(self, key, value):
        if not key.startswith('_') and not hasattr(value, '__get__'):
            if key in self.members:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            self.members.append(key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith('__') or not key.isupper():
            raise KeyError(key)
        self[key] = len(self.members)
        return self[key]


class EnumMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return EnumDict()

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, {k: v for k, v in namespace.items() if k not in namespace.members})
        cls._by_value, cls._by_name = {}, {}
        for key in namespace.members:
            value = namespace[key]
            member = cls._by_value.get(value)
            if member is None:
                member = cls._by_value[value] = object.__new__(cls)
                member.name, member.value = key, value
            cls._by_name[key] = member
            type.__setattr__(cls, key, member)
        return cls

    def __call__(cls, value):
        try:
            return cls._by_value[value]
        except KeyError:
            raise ValueError(f'{value!r} is not a valid {cls.__name__}') from None

    def __iter__(cls): return iter(cls._by_value.values())
    def __getitem__(cls, name): return cls._by_name[name]
    def __len__(cls): return len(cls._by_value)
    def __contains__(cls, member): return type(member) is cls
    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_by_name', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)


class Colour(metaclass=EnumMeta):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE
    def __repr__(self): return f'<{type(self).__name__}.{self.name}: {self.value}>'


print(list(Colour), Colour(2), Colour['BLUE'], Colour.CRIMSON is Colour.RED, len(Colour), Colour.RED in Colour, 1 in Colour)
for text in ('Colour(9)', 'Colour["PINK"]', 'Colour.PINK', 'Colour.RED = 5', 'class Twice(metaclass=EnumMeta):\n  A = 1\n  A = 2', 'class Low(metaclass=EnumMeta):\n  low'):
    try:
        exec(text)
    except Exception as e:
        print(text.replace('\n', ';'), '->', type(e).__name__, e)
