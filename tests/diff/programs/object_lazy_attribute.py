"""A non-data descriptor that computes once and then hides behind the instance dictionary."""


class lazy:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @lazy
    def area(self):
        """The area."""
        print('computing for', self.r)
        return self.r * self.r * 3

    other = area


c = Circle(2)
print(c.area, c.area, sorted(c.__dict__))
c.area = 99
print(c.area)
del c.area
print(c.area, Circle.area.__doc__, Circle.other is Circle.area, Circle.area.name)
print(c.other, 'other' in c.__dict__)


class Slotted:
    __slots__ = ()
    value = Circle.__dict__['area']


try:
    Slotted().value
except AttributeError as e:
    print(type(e).__name__, e)
