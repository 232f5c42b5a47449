"""A program that ends with an error: traceback on stderr, and the exit code."""
def check(x):
    assert x > 0, 'x must be positive, not %d' % x
    return x


print(check(1))
check(-1)
