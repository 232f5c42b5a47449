"""A program that ends with an exception whose __str__ fails."""


class Nasty(Exception):
    def __str__(self):
        raise ValueError('no text for you')


class Loud(Nasty):
    __module__ = 'somewhere.else_'


def go():
    try:
        raise Nasty('one')
    except Nasty:
        raise Loud('two')


go()
