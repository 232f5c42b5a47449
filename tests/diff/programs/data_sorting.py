"""Sorting algorithms against sorted(), with keys, stability and errors."""
from _functools import cmp_to_key


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge(items):
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right, result = merge(items[:middle]), merge(items[middle:]), []
    while left and right:
        result.append((right if right[0] < left[0] else left).pop(0))
    return result + left + right


def insertion(items):
    result = []
    for item in items:
        i = len(result)
        while i and item < result[i - 1]:
            i -= 1
        result.insert(i, item)
    return result


data = [(i * 37 + 11) % 50 for i in range(30)]
for function in (quick, merge, insertion):
    print(function.__name__, function(data) == sorted(data), function(data)[:8])
records = [('eve', 31), ('bob', 25), ('ann', 31), ('dan', 25), ('carl', 40)]
print(sorted(records, key=lambda r: r[1]))
print(sorted(records, key=lambda r: r[1], reverse=True))
print(sorted(records, key=lambda r: (-r[1], r[0])))
print(sorted('banana Apple cherry'.split(), key=str.lower), sorted('bAnC'), sorted({'x': 1, 'a': 2}))
print(sorted(range(10), key=cmp_to_key(lambda x, y: (x % 3) - (y % 3) or y - x)))
for bad in ([3, 'a', 1], [1, None], [1j, 2j], [{}, {}], [(1, 'a'), (1, 2)], 5):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(type(e).__name__, e)
changing = [3, 1, 2]
try:
    changing.sort(key=lambda x: changing.append(x) or x)
except ValueError as e:
    print(type(e).__name__, e, changing)
try:
    changing.sort(key=lambda x: 1 // (x - 2))
except ZeroDivisionError as e:
    print(type(e).__name__, e, changing)
try:
    [].sort(None)
except TypeError as e:
    print(type(e).__name__, e)
