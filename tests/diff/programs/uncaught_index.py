"""A program that ends with an error: traceback on stderr, and the exit code."""
items = [1, 2, 3]
total = 0
for i in range(5):
    total += items[i]
    print(total)
