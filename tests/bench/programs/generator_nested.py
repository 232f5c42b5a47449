"""A generator that passes on the items of another by `for`. One operation is one item."""


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def relay(items):
    for item in items:
        yield item


def run(n):
    total = 0
    for x in relay(count(n)):
        total += x
    return total
