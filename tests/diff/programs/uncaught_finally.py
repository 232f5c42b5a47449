"""A program that ends with an error: traceback on stderr, and the exit code."""
def work():
    try:
        raise KeyError('first')
    finally:
        print('cleaning')
        [].pop()


work()
