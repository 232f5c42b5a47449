"""A program that ends with an error: traceback on stderr, and the exit code."""
def join(parts):
    return '-'.join(parts)


print(join(['a', 'b']))
print(join(['a', 1]))
