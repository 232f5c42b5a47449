"""A program that ends with an error: traceback on stderr, and the exit code."""
def load():
    try:
        return {}['key']
    except KeyError:
        return fallback()


def fallback():
    return [][0]


load()
