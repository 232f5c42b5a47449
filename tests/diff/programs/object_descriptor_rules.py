"""Precedence of data and non-data descriptors, instance dictionaries, class attributes and the metaclass."""


class Data:
    def __get__(self, instance, owner): return f'data of {owner.__name__}, instance {instance is not None}'
    def __set__(self, instance, value): print('set', value)


class NonData:
    def __get__(self, instance, owner): return 'non-data'


class SetOnly:
    def __set__(self, instance, value): instance.__dict__['s'] = value * 2


class Meta(type):
    d = Data()
    n = NonData()
    only_meta = NonData()


class Owner(metaclass=Meta):
    d = Data()
    n = NonData()
    s = SetOnly()
    plain = 1


o = Owner()
o.__dict__.update(d='dict d', n='dict n', plain='dict plain')
print(o.d, '|', o.n, '|', o.plain, '|', Owner.d, '|', Owner.n, '|', Owner.only_meta)
o.d = 5
Owner.d = 6
print(type(o.s).__name__)
o.s = 4
print(o.s, type(Owner.s).__name__, o.__dict__)
try:
    o.only_meta
except AttributeError as e:
    print(e)
try:
    del o.d
except AttributeError as e:
    print(type(e).__name__, e)
del o.n
print(o.n)
Owner.plain = property(lambda self: 'property now')
print(o.plain)
try:
    o.plain = 3
except AttributeError as e:
    print(e)


class Method:
    def __init__(self, f): self.f = f
    def __get__(self, instance, owner=None):
        return (lambda *a: self.f(owner if instance is None else instance, *a))


class Uses:
    who = Method(lambda self, *a: (self if isinstance(self, type) else type(self)).__name__ + str(a))
    __call__ = Method(lambda self, x: x + 1)
    __len__ = Method(lambda self: 11)


print(Uses.who(1), Uses().who(2), Uses()(4), len(Uses()))
f = (lambda self, x: (self, x)).__get__(10)
print(f(3), f.__self__, (lambda: 1).__get__(None, int)(), classmethod(lambda c: c).__get__(5)().__name__, staticmethod(len).__get__(1)('abc'), staticmethod(len)('ab'))
for text in ('(lambda: 1).__get__()', '(lambda: 1).__get__(None)', '(lambda: 1).__get__(None, None)', 'classmethod(5).__get__(1)()', 'property().__get__(1)', 'classmethod()', 'staticmethod(1, 2)'):
    try:
        print(eval(text).__class__.__name__)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
