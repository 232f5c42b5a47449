"""A program that ends with an error: traceback on stderr, and the exit code."""
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
from sys import no_such_name
