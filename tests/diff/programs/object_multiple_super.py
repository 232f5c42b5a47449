"""super() in constructors of a diamond, with keyword arguments peeled off along the way."""


class Base:
    def __init__(self, **rest):
        print('Base', rest)
        super().__init__(**rest)


class Named(Base):
    def __init__(self, *, name, **rest):
        print('Named', name)
        super().__init__(**rest)
        self.name = name


class Sized(Base):
    def __init__(self, *, size=1, **rest):
        print('Sized', size)
        super().__init__(**rest)
        self.size = size


class Item(Named, Sized):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        print('Item', self.name, self.size)

    @classmethod
    def make(cls, text):
        name, size = text.split(':')
        return cls(name=name, size=int(size))

    @staticmethod
    def helper():
        return super()

    def nested(self):
        return [super(Item, self).__init__ is not None for _ in 'ab'], (lambda: super(Item, self))() is not None


class Special(Item):
    @classmethod
    def make(cls, text):
        return super().make(text.upper() if ':' in text else text + ':9')


item = Special.make('box')
print(type(item).__name__, item.nested(), __class__ if '__class__' in globals() else 'no cell here')
for action in (lambda: Item(), lambda: Item(name='n', colour='red'), lambda: Item.make('x'), lambda: Item.make('a:b'), Item.helper, lambda: super().x, lambda: Item('positional')):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


class Cell:
    def get(self):
        return __class__.__name__

    def listed(self):
        return [super() for _ in 'x']

    def gone(self):
        del self
        return super()


print(Cell().get())
for name in ('listed', 'gone'):
    try:
        getattr(Cell(), name)()
        print('fine')
    except Exception as e:
        print(type(e).__name__, e)
