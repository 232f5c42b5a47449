"""A program that ends with a chain of context, cause and suppressed context, in functions on several lines."""


def read(name):
    table = {'a': '1', 'b': 'x'}
    return int(
        table[name]
    )


def load(name):
    try:
        return read(name)
    except KeyError as e:
        raise LookupError(f'no {name}') from e
    except ValueError:
        raise RuntimeError(
            'bad number',
            name,
        ) from None


def both():
    try:
        load('c')
    except LookupError:
        try:
            load('b')
        except RuntimeError:
            raise ArithmeticError('while handling')


both()
