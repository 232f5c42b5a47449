"""Closures and late binding: loops, default arguments, cells, nonlocal chains, unbound cells."""

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
made = [(lambda n: lambda: n)(i) for i in range(3)]
print([f() for f in late], [f() for f in early], [f() for f in made])


def counter(start=0, step=1):
    value = start

    def bump():
        nonlocal value
        value += step
        return value

    def reset(to=start):
        nonlocal value
        value = to

    def drop():
        nonlocal value
        del value
    bump.reset, bump.drop = reset, drop
    return bump


a, b = counter(), counter(10, 5)
print(a(), a(), b(), a(), b(), a.__closure__[1].cell_contents, a.__code__.co_freevars, counter.__code__.co_cellvars)
a.reset()
print(a())
b.drop()
for action in (b, b.drop, lambda: b.__closure__[1].cell_contents, lambda: undefined_name):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
b.reset(3)
print(b())


def deep():
    x = 'outer'

    def middle():
        def inner():
            nonlocal x
            x = x + '!'
            return x
        return inner
    first = middle()()
    return first, middle()(), x


def unbound(flag):
    if flag:
        y = 1

    def read():
        return y
    return read


print(deep(), unbound(True)())
for action in (unbound(False), lambda: (lambda: z)() if 0 else local(), lambda: exec('nonlocal q')):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


def local():
    print(w)
    w = 1


try:
    local()
except UnboundLocalError as e:
    print(type(e).__name__, e)
cell = counter().__closure__[0]
print(type(cell).__name__, cell == type(cell)(1), cell < type(cell)(5), type(cell)(3).cell_contents)
try:
    type(cell)().cell_contents
except ValueError as e:
    print(e)
