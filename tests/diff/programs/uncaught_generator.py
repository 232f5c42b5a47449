"""A program that ends with an error: traceback on stderr, and the exit code."""
def numbers():
    yield 1
    yield 2
    raise OSError(2, 'no such thing', 'file.txt')


for n in numbers():
    print(n)
