"""A program that ends with an error: traceback on stderr, and the exit code."""
try:
    {}['x']
except KeyError:
    raise ValueError('only this one') from None
