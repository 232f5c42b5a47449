"""Points in grid buckets and in a k-d tree: nearest neighbours and range queries agree with brute force."""
from _collections import defaultdict
from _random import Random
import math


class Grid:
    def __init__(self, points, cell):
        self.cell, self.buckets = cell, defaultdict(list)
        for p in points:
            self.buckets[self.key(p)].append(p)

    def key(self, p):
        return tuple(math.floor(x / self.cell) for x in p)

    def near(self, p, radius):
        reach = math.ceil(radius / self.cell)
        x, y = self.key(p)
        return sorted(q for i in range(x - reach, x + reach + 1) for j in range(y - reach, y + reach + 1) for q in self.buckets.get((i, j), ()) if math.dist(p, q) <= radius)


def build(points, depth=0):
    if not points:
        return None
    axis = depth % len(points[0])
    points = sorted(points, key=lambda p: p[axis])
    middle = len(points) // 2
    return points[middle], axis, build(points[:middle], depth + 1), build(points[middle + 1:], depth + 1)


def nearest(tree, target, best=None):
    match tree:
        case None:
            return best
        case point, axis, left, right:
            if best is None or (math.dist(point, target), point) < (math.dist(best, target), best):
                best = point
            first, second = (left, right) if target[axis] < point[axis] else (right, left)
            best = nearest(first, target, best)
            if abs(point[axis] - target[axis]) <= math.dist(best, target):
                best = nearest(second, target, best)
            return best


rng = Random(42)
points = [(round(rng.random() * 100, 2), round(rng.random() * 100 - 50, 2)) for _ in range(60)]
grid, tree = Grid(points, 12.5), build(points)
print(points[:3], len(grid.buckets), sorted(grid.buckets)[:4], max(map(len, grid.buckets.values())))
for target in ((0, 0), (50, -25.5), (99, 49), (-10, 200), points[7]):
    brute = min(points, key=lambda p: (math.dist(p, target), p))
    print(target, nearest(tree, target) == brute, brute, f'{math.dist(brute, target):.6f}', len(grid.near(target, 20)), grid.near(target, 20) == sorted(p for p in points if math.dist(p, target) <= 20))
small = build([(2, 3), (5, 4), (9, 6), (4, 7), (8, 1), (7, 2)])
print(small, nearest(small, (9, 2)), build([(1, 2, 3), (3, 2, 1), (2, 2, 2)]), build([]), nearest(None, (1, 1)))
print(math.dist((1, 2, 3), (4, 6, 3)), math.dist([0], [-5]), math.dist((), ()), math.hypot(3, 4, 12), math.hypot(), math.dist((math.inf, 0), (0, math.nan)), math.hypot(1e200, 1e200))
for thunk in (lambda: math.dist((1, 2), (1,)), lambda: math.dist(1, 2), lambda: math.dist('ab', 'cd'), lambda: math.dist((1,), ('a',)), lambda: math.dist((1,)), lambda: math.dist({1}, (1,)), lambda: math.dist(iter((1,)), (1,)), lambda: math.hypot('a'), lambda: Grid(points, 0), lambda: Grid([(1, 'a')], 1), lambda: Grid([(math.inf, 1)], 1), lambda: Grid([(math.nan, 1)], 1), lambda: grid.near((1, 2, 3), 1), lambda: grid.near((1, 2), -100), lambda: nearest(tree, (1,)), lambda: nearest(tree, (1, 2, 3)), lambda: build([1, 2]), lambda: build([(), ()]), lambda: build([(1,), ('a',)]), lambda: nearest((1, 2), (1, 2)), lambda: Random('a').random() < 1, lambda: math.floor('a'), lambda: math.ceil(None)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
