"""A program that ends with an error: traceback on stderr, and the exit code."""
config = {'a': {'b': 1}}
print(config['a']['b'])
print(config['a']['missing'])
