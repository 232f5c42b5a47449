"""A program that ends with an error: traceback on stderr, and the exit code."""
print('before')
def inner(x):
    return 1 / x


def outer(x):
    value = inner(x)
    return value


outer(0)
