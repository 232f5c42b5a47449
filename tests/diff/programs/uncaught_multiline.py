"""A program that ends with an error: traceback on stderr, and the exit code."""
value = (
    'abc'
    .upper()
    .missing()
)
