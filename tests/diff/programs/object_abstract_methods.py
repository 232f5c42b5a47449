"""__abstractmethods__ set by hand stops the making of instances."""


class Shape:
    def area(self):
        return 0


def instance(cls):
    try:
        return type(cls()).__name__
    except TypeError as e:
        return str(e)


print(instance(Shape))
Shape.__abstractmethods__ = frozenset(['area'])
print(instance(Shape))


class Square(Shape):
    def area(self):
        return 4


print(instance(Square))
Square.__abstractmethods__ = frozenset(['area', 'name'])
print(instance(Square).replace('name, area', 'area, name'))
Square.__abstractmethods__ = frozenset()
print(instance(Square), Square().area())
del Shape.__abstractmethods__
print(instance(Shape))
try:
    print(Shape.__abstractmethods__)
except AttributeError as e:
    print(type(e).__name__, e)
try:
    type.__abstractmethods__
except AttributeError as e:
    print(type(e).__name__, e)
print(property(Square.area).__isabstractmethod__)
