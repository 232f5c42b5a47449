"""A program that ends with an error: traceback on stderr, and the exit code."""
def down(n):
    if n == 0:
        raise ValueError('bottom')
    return down(n - 1) + 1


down(12)
