"""Typed descriptor fields that validate on assignment and collect in definition order."""


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get('_fields', []).append(name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name!r} must be {self.kind.__name__}, not {type(value).__name__}')
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Person:
    _fields = []
    name = Typed(str, 'nobody')
    age = Typed(int)
    tags = Typed((list)[0:] if False else list)

    def __init__(self, **values):
        for key, value in values.items():
            setattr(self, key, value)


p = Person(name='Ann', age=7)
print(p.name, p.age, p.tags, Person._fields, p.__dict__)
for attempt in (dict(name=3), dict(age='x'), dict(tags=())):
    try:
        Person(**attempt)
    except TypeError as e:
        print(type(e).__name__, e)
del p.name
print(p.name)
try:
    del p.name
except KeyError as e:
    print(type(e).__name__, e)
print(type(Person.name).__name__, Person.name.kind)
