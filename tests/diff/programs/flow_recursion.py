"""Recursive programs: hanoi, ackermann, permutations, mutual recursion, and RecursionError caught and recovered from."""
import sys


def hanoi(n, a, b, c):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (x,) + rest


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)


def flatten(x):
    return [z for y in x for z in (flatten(y) if isinstance(y, (list, tuple)) else [y])]


def queens(n, placed=()):
    if len(placed) == n:
        return 1
    return sum(queens(n, placed + (c,)) for c in range(n) if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)))


moves = hanoi(4, 'A', 'B', 'C')
print(len(moves), moves[:3], ackermann(2, 3), [''.join(p) for p in permutations('abc')], even(50), odd(31), flatten([1, (2, [3, [4]]), []]), queens(4), queens(5))


def forever(n):
    return forever(n + 1)


class Loop:
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __eq__(self, other): return self == other
    def __repr__(self): return repr(self)
    def __call__(self): return self()


loop = Loop()
for action in (lambda: forever(0), lambda: loop(), lambda: loop == 1, lambda: repr(loop)):
    try:
        action()
    except RecursionError as e:
        print(type(e).__name__, str(e).startswith('maximum recursion depth exceeded'), isinstance(e, RuntimeError))
depth = 0


def count():
    global depth
    depth += 1
    try:
        count()
    finally:
        depth -= 1


try:
    count()
except RecursionError:
    print('unwound', depth in (0, 1))
old = sys.getrecursionlimit()
sys.setrecursionlimit(old + 200)
print(even(390), sys.getrecursionlimit() - old)
sys.setrecursionlimit(old)
print(even(300), sys.getrecursionlimit() == old)
for bad in (0, -5, 'x', 1):
    try:
        sys.setrecursionlimit(bad)
    except Exception as e:
        print(type(e).__name__, str(e)[:40])
