"""A program that ends with an error thrown through a chain of generators and out of a for loop."""


def leaf():
    try:
        yield 1
        yield 2 + 'x'
    finally:
        print('leaf done')


def middle():
    yield 0
    yield from leaf()


def top():
    for x in middle():
        yield x * 10


for value in top():
    print(value)
