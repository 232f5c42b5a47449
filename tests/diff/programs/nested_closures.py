"""Closures: counters, shared cells, late binding, nonlocal through several levels."""


def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def current():
        return count
    return increment, current


increment, current = counter(10)
print(increment(), increment(5), current())
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])


def outer():
    x = 'outer'

    def middle():
        def inner():
            nonlocal x
            x = 'changed by inner'
        inner()
        return x
    before = x
    return before, middle(), x


print(outer())


def unbound():
    def use():
        return later
    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return use()


print(unbound())


def local_error():
    try:
        print(value)
    except UnboundLocalError as error:
        print(error)
    value = 1
    del value
    try:
        value
    except UnboundLocalError as error:
        print(error)


local_error()
print(increment.__closure__[0].cell_contents, increment.__code__.co_freevars, counter.__code__.co_cellvars)


def compose(*functions):
    def composed(x):
        for function in reversed(functions):
            x = function(x)
        return x
    return composed


print(compose(str, lambda x: x + 1, abs)(-5))


def fibonacci(cache={}):
    def fib(n):
        if n < 2:
            return n
        if n not in cache:
            cache[n] = fib(n - 1) + fib(n - 2)
        return cache[n]
    return fib


print(fibonacci()(80))
