"""deque: rotation, bounded length, editing in the middle, iteration rules, comparison, and a sliding maximum."""
from _collections import deque


def sliding_max(items, n):
    window = deque()
    for i, x in enumerate(items):
        while window and items[window[-1]] <= x:
            window.pop()
        window.append(i)
        if window[0] <= i - n:
            window.popleft()
        if i >= n - 1:
            yield items[window[0]]


def josephus(n, k):
    circle, out = deque(range(1, n + 1)), []
    while circle:
        circle.rotate(1 - k)
        out.append(circle.popleft())
    return out


print(list(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3)), josephus(7, 3))
d = deque('abcde')
d.rotate(2)
print(d, d[0], d[-1], len(d), 'c' in d, d.index('c'), d.count('z'))
d.rotate(-3)
d.appendleft('x')
d.extend('yz')
d.extendleft('12')
d.insert(3, 'I')
d.remove('y')
d[1] = 'set'
del d[2]
d.reverse()
print(d, list(reversed(d)), d.copy() == d, d.copy() is d, d.maxlen)
b = deque(range(10), 3)
b.append(10)
b.appendleft(0)
b.extend([1, 2])
print(b, b.maxlen, b + deque([5]), b * 2, deque([1, 2]) * 2, deque([1]) + deque([2]), [*b], b == deque(b), deque(b).maxlen, deque([1, 2]) < deque([1, 3]), deque() == [], bool(deque()))
b += 'pq'
b *= 2
print(b, deque(maxlen=0), deque([1], maxlen=0), deque(iterable='ab', maxlen=None))
e = deque()
e.append(e)
print(e, repr(deque([deque()])))
d = deque([1, 2, 3])
for label, change in (('append', lambda: d.append(4)), ('rotate', lambda: d.rotate(1)), ('pop', d.pop), ('assign', lambda: d.__setitem__(0, 9))):
    try:
        for x in d:
            change()
        print(label, 'allowed')
    except RuntimeError as error:
        print(label, type(error).__name__, error)
for text in ('deque().pop()', 'deque().popleft()', 'd[99]', 'd["a"]', 'd[1:2]', 'del d[99]', 'd.remove(99)', 'd.index(99)', 'd.index(1, 1, 2)', 'd.rotate("x")', 'd.rotate(1, 2)', 'deque(5)', 'deque([], "x")', 'deque([], -1)', 'deque([], None, 1)', 'b.insert(1, "q")', 'd + [1]', 'd * "a"', 'hash(d)', 'd.maxlen = 5',
             'd.append()', 'd.insert(1)', 'd < 5', 'd.extend(5)', 'deque(x=1)', 'd.insert("x", 1)'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class Log(deque):
    def __init__(self, *args, name='log', **kw):
        super().__init__(*args, **kw)
        self.name = name


log = Log([1, 2], 2, name='mine')
log.append(3)
print(log, log.name, log.copy().__class__.__name__, isinstance(log, deque))
