"""Memoising decorators: dict caches, recursion limits avoided, coin change, knapsack."""
from _functools import partial


class Memo(dict):
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __missing__(self, args):
        self.calls += 1
        value = self[args] = self.function(*args)
        return value

    def __call__(self, *args):
        return self[args]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@Memo
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


def knapsack(items, room):
    best = [(0, ())] * (room + 1)
    for name, weight, value in items:
        for r in range(room, weight - 1, -1):
            best[r] = max(best[r], (best[r - weight][0] + value, best[r - weight][1] + (name,)))
    return best[room]


print(fib(50), fib.calls, len(fib), fib(50), fib.calls, ways(25, (10, 5, 1)), ways.calls == len(ways), ways(3, ()), ways(0, ()))
print(knapsack([('map', 9, 150), ('water', 3, 200), ('tent', 5, 120), ('food', 2, 60)], 10), knapsack([], 5))
add = partial(lambda a, b, *c, k=0: (a, b, c, k), 1, k=5)
print(add(2), add(2, 3, k=4), partial(add, 7)(), partial(partial(int, base=2))('101'), add.args, add.keywords, partial(add, 1, z=2).keywords, partial(add).args)
for thunk in (lambda: fib([]), lambda: fib('a'), lambda: fib(), lambda: fib(1, 2), lambda: ways(5), lambda: add(), lambda: add(z=1), lambda: partial(), lambda: partial(5), lambda: partial(int, 'x')(), lambda: knapsack([('a', 1)], 3), lambda: knapsack([('a', 'w', 1)], 3), lambda: fib.nothing):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
