"""Context managers as classes: nesting, suppression, replaced exceptions and missing methods."""


class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise RuntimeError('enter ' + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == 'exit':
            raise LookupError('exit ' + self.name)
        return self.swallow


with Manager('a') as a, Manager('b') as b:
    print(a, b)
for inner, outer in ((None, None), ('exit', None), ('enter', None), ('enter', 'exit')):
    try:
        with Manager('outer', fail=outer):
            with Manager('inner', fail=inner):
                raise KeyError('k')
    except Exception as e:
        chain = []
        while e is not None:
            chain.append(f'{type(e).__name__}({e})')
            e = e.__context__
        print(' <- '.join(chain))
with (Manager('x', swallow=True) as x, Manager('y')):
    1 / 0
print('after')


def loop():
    for i in range(3):
        with Manager('loop%d' % i, swallow=True):
            if i == 1:
                continue
            if i == 2:
                return i
            raise ValueError(i)


print(loop())
for thing in (5, type('NoExit', (), {'__enter__': lambda s: 1})(), type('NoEnter', (), {'__exit__': lambda *a: 1})()):
    try:
        with thing:
            pass
    except Exception as e:
        print(type(e).__name__, e)
thing = type('T', (), {})()
thing.__enter__ = thing.__exit__ = lambda *args: print('never')
try:
    with thing as t:
        pass
except TypeError as e:
    print(e)
