"""A pipeline of three generators: produce, filter, map. One operation is one item produced."""


def produce(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(items):
    for item in items:
        if item & 1:
            yield item


def scaled(items, factor):
    for item in items:
        yield item * factor


def run(n):
    total = 0
    for x in scaled(odd(produce(n)), 3):
        total += x
    return total
