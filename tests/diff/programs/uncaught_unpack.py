"""A program that ends with an error: traceback on stderr, and the exit code."""
def pair():
    return 1, 2, 3


a, b = pair()
