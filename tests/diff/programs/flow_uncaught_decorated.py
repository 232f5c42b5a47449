"""A program that ends with a wrong call inside a decorated function with keyword arguments."""


def checked(**kinds):
    def decorate(function):
        def wrapper(*args, **kwargs):
            for name, value in kwargs.items():
                if not isinstance(value, kinds[name]):
                    raise TypeError(f'{name} must be {kinds[name].__name__}') from ValueError(value)
            return function(*args, **kwargs)
        return wrapper
    return decorate


@checked(x=int, y=str)
def target(x, y='default'):
    return y * x


print(target(x=2, y='ab'))
print(target(2, 'c'))
print(target(x=1, y=5), target(z=1))
