"""Mean, median, variance, correlation, a histogram and exact float sums."""
import math
from _collections import defaultdict


class StatisticsError(ValueError):
    pass


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    return math.fsum(data) / len(data)


def median(data):
    data = sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def deviation(data):
    m = mean(data)
    return math.sqrt(sum((x - m) ** 2 for x in data) / (len(data) - 1))


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / math.sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))


def modes(data):
    counts = defaultdict(int)
    for x in data:
        counts[x] += 1
    return [x for x, n in counts.items() if n == max(counts.values())]


data = [2.5, 3.25, 1.0, 2.5, 4.75, 9.0, 3.25]
print(mean(data), median(data), median([4, 1, 3, 2]), deviation(data), modes(data), correlation(data, data[::-1]), correlation([1, 2, 3], [2, 4, 6]))
print(sum([0.1] * 10), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), sum([1e100, 1, -1e100]), math.fsum([]), math.hypot(3, 4, 12), math.dist((1, 2), (4, 6)), sum([True, 2, 3.5]), math.hypot(), math.sqrt(2), math.fsum(x / 10 for x in range(11)))
for low in range(0, 10, 2):
    inside = [x for x in data if low <= x < low + 2]
    print(f'{low:>2}-{low + 2:<3}{"#" * len(inside):8}{len(inside) / len(data):6.1%}')
for thunk in (lambda: mean([]), lambda: median([]), lambda: deviation([1]), lambda: correlation([1, 2], [1]), lambda: correlation([1, 1], [2, 3]), lambda: mean(['a']), lambda: sum(['a', 'b']), lambda: sum([[1], [2]]), lambda: sum('ab', ''), lambda: sum([b'a'], b''), lambda: math.fsum([1, None]), lambda: math.fsum([float('inf'), -float('inf')]), lambda: math.fsum([1e308, 1e308]), lambda: modes([[]]), lambda: math.dist((1,), (1, 2)), lambda: median(5), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1.5), lambda: math.exp(1000), lambda: math.log(2, 1), lambda: math.acos(2), lambda: math.pow(0, -1), lambda: math.gamma(0), lambda: math.fmod(1, 0)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
