"""A program that ends with an error: traceback on stderr, and the exit code."""
print('not printed')
x = = 2
