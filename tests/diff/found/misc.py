"""Single differences that the fuzzer found."""


def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(sorted(r) if isinstance(r, set) else r)
    except Exception as error:
        print(type(error).__name__ + ':', error)


t('{0[{]}'.format, {'{': 1})
t('{[}'.format, 1)
t(chr, -2 ** 62)
t(chr, 2 ** 31)
t(chr, 0x110000)
t(pow, 2, 3, 1.0)
t(pow, 2, 1j, 3)
t(pow, 2, 3, 'x')
t(pow, 2.0, 3, 4)
t(''.find, None)
t(''.find)
t(b''.decode, 'nope')
t(str, b'', 'nope')
t(str, encoding=[])
t(str, errors=1)
t(''.splitlines, set())
t(b''.splitlines, 1.5)
t(''.maketrans, 'ab', 'c', 5)
t(lambda: {0: 1}.keys() & {False})
t(lambda: {0: 1}.keys() & [False])
t(lambda: {0: 1, 1: 2}.keys() & {True: 1}.keys())
t(lambda: {False: 1}.keys() & {0: 1, 1: 2}.keys())
t(sum, [], start='')
t(sum, [b''], b'')
t(max, [], foo=1, default=2, key=None)
t(setattr, range(3), 'start', 1)
t(setattr, slice(3), 'start', 1)
t(setattr, 1j, 'real', 1)
t(delattr, 1j, 'real')
t(delattr, 5, '__class__')
t(setattr, (lambda: 0), '__closure__', 1)


class Setter:
    def __set__(self, instance, value):
        pass


class Deleter:
    def __delete__(self, instance):
        pass


class Uses:
    a = Setter()
    b = Deleter()


t(delattr, Uses(), 'a')
t(setattr, Uses(), 'b', 1)


class Meta(type):
    def __call__(cls, *args):
        return ('called', super().__call__(*args))


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(Made(5)[0], Made(5)[1].x)


class ListChild(list):
    pass


t(lambda: ListChild().append())
t(getattr(ListChild(), 'append'))
t(getattr(ListChild(), 'append'), x=1)
t(True.bit_length, 1)
t(int.__add__, 'x', 5)
t((5).__add__)
t(ListChild.fromkeys) if hasattr(ListChild, 'fromkeys') else print('no fromkeys')
for method, args in ((b"".endswith, [1]), (bytes.endswith, [b""]), ("".find, []), (str.find, [""]), ({1}.union, []), (set.union, [set()]), ([].append, []), (list.append, [[]])):
    t(method, *args, x=1)


class Both:
    def __int__(self):
        return 42

    def __index__(self):
        return 43


class OnlyFloat:
    def __float__(self):
        return 2.5


t('%d %i %x %o %5u'.__mod__, (Both(),) * 5)
t('%d'.__mod__, OnlyFloat())
t('%x'.__mod__, 2.5)
t('%d'.__mod__, 2.5)
t(b'%d %x'.__mod__, (Both(), Both()))
try:
    memoryview(b'').cast('\xe9')
except UnicodeEncodeError as error:
    print(error)
b = bytearray(b'ab')
for index, value in ((9, 'x'), (9, 256), (0, 256), (-5, b''), ('x', 'y'), (0, 'x'), (2 ** 70, 5), (1, 67), (slice(0, 1), b'zz')):
    t(b.__setitem__, index, value)
print(b)
t('a'.expandtabs, 2 ** 40)
t(b'a'.expandtabs, -2 ** 40)
t([].sort, reverse=2 ** 40)
