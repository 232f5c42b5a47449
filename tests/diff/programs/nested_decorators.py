"""Decorators with and without arguments, on functions and classes."""
calls = []


def logged(function):
    def wrapper(*args, **kw):
        calls.append((function.__name__, args, kw))
        return function(*args, **kw)
    wrapper.__name__ = function.__name__
    wrapper.__wrapped__ = function
    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


@logged
@repeat(3)
def greet(name):
    return 'hello ' + name


print(greet('x'), calls, greet.__name__, greet.__wrapped__.__qualname__)


def register(registry, **options):
    def add(cls):
        registry[cls.__name__] = (cls, options)
        cls.registered = True
        return cls
    return add


registry = {}


@register(registry, lazy=True)
class Service:
    @logged
    def run(self, n):
        return n * 2


print(Service().run(n=4), Service.registered, registry['Service'][1], len(calls))


class Memo:
    def __init__(self, function):
        self.function = function
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.function(*args)
        return self.cache[args]


@Memo
def power(base, exponent):
    print('computing', base, exponent)
    return base ** exponent


print(power(2, 10), power(2, 10), power(3, 2), sorted(power.cache))
