"""Diamonds, super, MRO, mixins, class attributes."""


class Base:
    def __init__(self, **kw):
        self.trace = ['Base']
        self.kw = kw

    def hello(self):
        return ['Base.hello']


class Left(Base):
    def __init__(self, left=1, **kw):
        super().__init__(**kw)
        self.trace.append('Left %d' % left)

    def hello(self):
        return ['Left.hello'] + super().hello()


class Right(Base):
    def __init__(self, right=2, **kw):
        super().__init__(**kw)
        self.trace.append('Right %d' % right)

    def hello(self):
        return ['Right.hello'] + super().hello()


class Bottom(Left, Right):
    def hello(self):
        return ['Bottom.hello'] + super().hello()


b = Bottom(left=10, right=20, other=30)
print(b.trace, b.kw, b.hello())
print([c.__name__ for c in Bottom.__mro__], Bottom.__bases__, issubclass(Bottom, Right))
try:
    class Impossible(Base, Left):
        pass
except TypeError as error:
    print(error)
for bases in ((int, str), (bool,), (type(None),), (object, int)):
    try:
        type('T', bases, {})
        print('fine', bases)
    except TypeError as error:
        print(error)


class Celsius(float):
    def __add__(self, other):
        return Celsius(float(self) + float(other))

    def __repr__(self):
        return '%.1f°C' % self


print(Celsius(20) + 1.5, Celsius(1) * 2, sorted([Celsius(3), Celsius(-1)]), sum([Celsius(1), Celsius(2)], Celsius(0)))


class Stack(list):
    push = list.append

    def peek(self):
        return self[-1]


s = Stack('ab')
s.push('c')
print(s, s.peek(), s[0:2], type(s[0:2]).__name__, type(s + s).__name__, s == ['a', 'b', 'c'], Stack.__name__, Stack.push)
