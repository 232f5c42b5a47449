"""A transparent proxy with a log: attribute access, calls, items and special methods looked up on the type."""


class Proxy:
    def __init__(self, target, log):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_log', log)

    def __getattribute__(self, name):
        if name in ('_target', '_log'):
            return object.__getattribute__(self, name)
        self._log.append('get ' + name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f'set {name}')
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(f'del {name}')
        delattr(self._target, name)

    def __len__(self):
        return len(self._target)

    def __getitem__(self, key):
        return self._target[key]

    def __repr__(self):
        return f'<proxy of {self._target!r}>'

    def __call__(self, *args, **kwargs):
        return self._target(*args, **kwargs)


class Thing:
    size = 3


log = []
p = Proxy([3, 1, 2], log)
p.append(9)
p.sort()
print(p, len(p), p[0], p[-1:], log, p.__class__, isinstance(p, list), type(p).__name__)
t = Thing()
q = Proxy(t, log := [])
q.colour = 'blue'
print(t.colour, q.size, t.__dict__)
del q.colour
f = Proxy(int, [])
print(f('ff', 16), f('7'), f.__name__)
for action in ('del q.colour', 'q.nothing', 'p + [1]', 'len(q)', 'q[1]', 'q()', 'iter(q)', '1 in q', 'f("zz")', 'list(p)', 'f.real = 1', 'with p: pass', 'next(p)'):
    try:
        exec(action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
print(log)
