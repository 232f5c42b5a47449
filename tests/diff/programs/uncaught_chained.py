"""A program that ends with an error: traceback on stderr, and the exit code."""
def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError('bad number') from error


parse('12')
parse('x')
