"""Decorators with arguments, stacked, on methods and classes; wraps by hand; retry, memo, trace."""


def wraps(wrapped):
    def apply(wrapper):
        for name in ('__name__', '__qualname__', '__doc__', '__module__'):
            setattr(wrapper, name, getattr(wrapped, name))
        wrapper.__dict__.update(wrapped.__dict__)
        wrapper.__wrapped__ = wrapped
        return wrapper
    return apply


def retry(times, *, on=Exception):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except on as e:
                    print(f'attempt {attempt}: {type(e).__name__}: {e}')
            raise RuntimeError(f'{function.__name__} failed {times} times')
        return wrapper
    return decorate


def memo(function):
    cache = {}

    @wraps(function)
    def wrapper(*args):
        try:
            return cache[args]
        except KeyError:
            result = cache[args] = function(*args)
            return result
    wrapper.cache = cache
    return wrapper


state = iter([ValueError('one'), KeyError('two'), 3])


@retry(3, on=(ValueError, KeyError))
def flaky(*, scale=1):
    """Fails at first."""
    x = next(state)
    if isinstance(x, Exception):
        raise x
    return x * scale


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(flaky(scale=2), flaky.__name__, flaky.__doc__, flaky.__wrapped__.__kwdefaults__, fib(50), len(fib.cache))
for action in (lambda: flaky(), lambda: flaky(bad=1), lambda: fib([]), lambda: fib(), lambda: retry()(1), lambda: fib.nothing):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)


class Methods:
    @staticmethod
    @memo
    def square(x): return x * x

    @classmethod
    @retry(1)
    def name(cls, *bad): return cls.__name__ + str(len(bad[0]))

    @(lambda f: property(f))
    def prop(self): return 'from lambda decorator'

    @memo
    def method(self, x): return (type(self).__name__, x)


m = Methods()
print(m.square(4), Methods.square(4), m.name('ab'), m.prop, m.method(1), m.method(1), len(Methods.method.cache))
try:
    m.name(5)
except RuntimeError as e:
    print(e, repr(e.__context__))


@[lambda f: ('subscripted', f.__name__)][0]
def decorated(): pass


print(decorated)
