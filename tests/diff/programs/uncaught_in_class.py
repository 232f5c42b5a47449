"""A program that ends with an error: traceback on stderr, and the exit code."""
class Bad:
    x = 1
    y = x + missing
