"""A program that ends with an error: traceback on stderr, and the exit code."""
f = lambda x: [
    y / x
    for y in range(3)
]
print(f(1))
print(f(0))
