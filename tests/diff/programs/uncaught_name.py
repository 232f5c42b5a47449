"""A program that ends with an error: traceback on stderr, and the exit code."""
def compute():
    lenght = 3
    return length


length_of = 2
print(compute())
