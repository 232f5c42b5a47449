"""with statements that suppress, inside loops and generators, and the tracebacks handed to __exit__."""


class Suppress:
    def __init__(self, *kinds):
        self.kinds, self.caught = kinds, None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind and issubclass(kind, self.kinds):
            depth = 0
            while tb is not None:
                depth += 1
                tb = tb.tb_next
            self.caught = f'{kind.__name__}: {value} at depth {depth}'
            return True


def deep(n):
    if n == 0:
        raise ValueError('bottom')
    deep(n - 1)


with Suppress(ValueError) as s:
    deep(3)
print(s.caught)


def in_loop():
    for x in [1, 0, 'a', 2]:
        with Suppress(ZeroDivisionError) as z, Suppress(TypeError) as t:
            print(10 / x)
        print(z.caught, t.caught)
    with Suppress():
        return 'returned'


print(in_loop())


def generator():
    with Suppress(KeyError) as s:
        x = yield 'ready'
        raise KeyError(x)
    yield s.caught
    with Suppress(GeneratorExit) as s:
        yield 'waiting'
    print('swallowed', s.caught)


g = generator()
print(next(g), g.send('sent'), next(g))
g.close()
try:
    with Suppress(KeyError):
        with Suppress(KeyError) as inner:
            raise OSError('passes both')
except OSError as e:
    print(e, inner.caught)
with Suppress(BaseException) as s:
    raise SystemExit(4)
print(s.caught)
with Suppress(Exception) as (s):
    a, b = [1]
print(s.caught)


class Odd:
    def __enter__(self): return 1, 2
    def __exit__(self, *details): return Truth()


class Truth:
    def __bool__(self):
        print('asked for truth')
        raise ArithmeticError('no truth')


with Odd() as (first, second):
    print(first + second)
try:
    with Odd() as [first, *rest]:
        raise ValueError('v')
except ArithmeticError as e:
    print(repr(e), repr(e.__context__), rest)
