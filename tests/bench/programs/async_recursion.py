"""Asynchronous recursion ten deep, two ways at the last level. One operation is one descent."""


async def descend(depth, i):
    if depth == 0:
        return i & 7
    if depth == 1:
        return await descend(0, i) + await descend(0, i + 1)
    return await descend(depth - 1, i) + 1


async def loop(n):
    total = 0
    for i in range(n):
        total += await descend(10, i)
    return total


def run(n):
    try:
        loop(n).send(None)
    except StopIteration as stop:
        return stop.value
