"""__getattr__, __getattribute__, __setattr__, __delattr__: order, recursion, AttributeError inside properties."""


class Dotted:
    def __init__(self, **values):
        self.__dict__['_values'] = values

    def __getattr__(self, name):
        print('getattr', name)
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        if name.startswith('_'):
            raise AttributeError('private: ' + name)
        self._values[name] = value

    def __delattr__(self, name):
        if self._values.pop(name, None) is None:
            raise AttributeError(f'cannot delete {name}')

    def __dir__(self):
        return ['z', 'a'] + list(self._values)

    @property
    def broken(self):
        return self.absent + 1

    @property
    def fallback(self):
        raise AttributeError('hidden')


d = Dotted(x=1, fallback='from getattr')
d.y = d.x + 1
print(d.y, dir(d), d.__dict__, hasattr(d, 'q'), getattr(d, 'q', 'default'), d.fallback)
for action in ('d.q', 'd._p = 1', 'del d.q', 'd.broken', 'del d.y', 'd.y', 'getattr(d, 5)', 'setattr(d, 5, 1)', 'getattr(5, "x", 1, 2)', 'hasattr(d, 1)', 'd.__class__ = int',
               'object.__getattribute__(d, "x")', 'object.__setattr__(d, "w", 1)', 'print(d.w, d.__dict__)', 'vars(5)', '(5).real = 1', 'None.x', 'None.x = 1', 'del (5).x', 'int.x = 5', 'del int.real'):
    try:
        exec(action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)


class Guard:
    def __getattribute__(self, name):
        if name == 'error':
            raise ValueError('not an attribute error')
        return 'got ' + name


g = Guard()
print(g.anything, g.__dict__, g.__class__, type(g).__name__)
try:
    hasattr(g, 'error')
except ValueError as e:
    print(e)
