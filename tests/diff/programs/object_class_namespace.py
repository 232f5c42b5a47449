"""Class bodies: scopes, name mangling, __qualname__, annotations, decorators of classes, deletions."""
x = 'global'


class Scope:
    x = 'class'
    y = [x for _ in range(2)]
    z = [i + j for i in range(2) for j in [10]]
    lam = lambda self: x
    first = x
    for i in range(3):
        pass
    del i
    if True:
        conditional: 'some text' = 1
    only_annotated: int

    class Inner:
        def method(self):
            def local():
                pass
            return local
        __private = 5
        def get(self): return self.__private
        def _Inner__clash(self): return 'clash'
        def call(self): return self.__clash()

    def __len__(self): return len(self.y)


print(Scope.y, Scope.z, Scope().lam(), Scope.first, hasattr(Scope, 'i'), Scope.__annotations__, Scope.Inner.__qualname__, Scope.Inner().method().__qualname__)
print(Scope.Inner().get(), Scope.Inner._Inner__private, Scope.Inner().call(), Scope.__module__, Scope.__doc__, Scope.Inner.__dict__.keys() >= {'_Inner__private', 'get'})


def decorator(tag):
    def apply(cls):
        cls.tags = [tag] + getattr(cls, 'tags', [])
        return cls
    return apply


@decorator('outer')
@decorator('inner')
class Tagged:
    """Doc text."""
    __qualname__ = 'Renamed.Q'
    __module__ = 'elsewhere'


print(Tagged.tags, Tagged.__doc__, Tagged, Tagged.__name__)


def outer():
    value = 'enclosing'

    class Local:
        copy = x
        value = 'local'
        again = value
        def read(self): return value
    return Local


L = outer()
print(L.copy, L.again, L().read(), L.__qualname__)
for text in ('class E:\n  a = undefined', 'class E:\n  q = [k for k in range(2) if k in zz]', 'class E:\n  x = x\n  del x\n  print(x)\n  del x', 'class E:\n  __slots__ = ()\nE().v = 1', 'class E:\n  __qualname__ = 5',
             'class E:\n  return', 'class E:\n  yield', 'L.__name__ = 5', 'L.__qualname__ = 5', 'del L.__name__', 'L.__dict__["a"] = 1', 'L.__bases__ = ()', 'del L.nothing', 'L.__class__ = 5', 'L.__mro__ = ()'):
    try:
        exec(text)
    except Exception as e:
        print(text.replace('\n', ';'), '->', type(e).__name__, e)
L.__name__ = 'Changed'
L.__doc__ = 'new'
print(L.__name__, L.__qualname__, L.__doc__)
