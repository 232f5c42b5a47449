"""property, classmethod, staticmethod, own descriptors, __slots__, __set_name__, __init_subclass__."""


class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name
        print('named', owner.__name__, name)

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError('%s must be positive' % self.name[1:])
        setattr(instance, self.name, value)


class Account:
    balance = Positive()
    count = 0

    def __init__(self, balance):
        self.balance = balance
        Account.count += 1

    @property
    def rich(self):
        """True for more than a hundred."""
        return self.balance > 100

    @rich.setter
    def rich(self, value):
        self.balance = 1000 if value else 0

    @classmethod
    def empty(cls):
        return cls(0)

    @staticmethod
    def currency():
        return 'EUR'

    def __init_subclass__(cls, /, fee=0, **kw):
        super().__init_subclass__(**kw)
        cls.fee = fee


class Premium(Account, fee=5):
    pass


a = Premium.empty()
a.rich = True
print(a.balance, a.rich, Premium.fee, type(a).__name__, a.currency(), Account.count, Account.rich.__doc__, isinstance(Account.balance, Positive))
for source in ('a.balance = -1', 'del a.rich', 'Premium.empty(1)', 'a.currency(1)', 'a.rich()', 'del a.balance', "class X(Account, wrong=1): pass"):
    try:
        exec(source)
    except Exception as error:
        print(source, '->', type(error).__name__ + ':', error)


class Slotted:
    __slots__ = ('x', 'y')


s = Slotted()
s.x = 1
for source in ('print(s.x)', 's.y', 's.z = 1', 'del s.x', 's.x', 's.__dict__', 'del s.y'):
    try:
        exec(source)
    except AttributeError as error:
        print(source, '->', error)
print(Slotted.x, Slotted.__slots__)
