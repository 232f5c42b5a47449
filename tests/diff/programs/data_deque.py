"""Deques: sliding windows, rotation, bounded history, errors."""
from _collections import deque


def sliding_max(items, size):
    window, result = deque(), []
    for i, item in enumerate(items):
        while window and items[window[-1]] <= item:
            window.pop()
        window.append(i)
        if window[0] <= i - size:
            window.popleft()
        if i >= size - 1:
            result.append(items[window[0]])
    return result


def josephus(n, k):
    circle = deque(range(1, n + 1))
    while len(circle) > 1:
        circle.rotate(-k + 1)
        yield circle.popleft()
    yield circle[0]


print(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3), list(josephus(7, 3)))
history = deque(maxlen=3)
for n in range(5):
    history.append(n)
history.appendleft('left')
print(history, history.maxlen, history + deque('ab'), history * 2, list(reversed(history)))
history.extend('xy')
history.extendleft('pq')
print(history, history.index('p'), history.count('x'), 'p' in history, history.copy())
d = deque('abcde')
d.rotate(2)
d.insert(2, 'NEW')
d.remove('a')
d[0], d[-1] = d[-1], d[0]
del d[1]
d.reverse()
print(d, len(d), d == deque(d), deque([1, 2]) < deque([1, 3]), bool(deque()))
d += 'fg'
d *= 2
print(d, deque('ab', 1))
d.append(d)
print(d)
for thunk in (deque().pop, deque().popleft, lambda: d[99], lambda: d['x'], lambda: d[1:2], lambda: d.remove('none'), lambda: d.index('none'), lambda: deque(5),
              lambda: deque([], -1), lambda: deque([], 'a'), lambda: history.insert(0, 1), lambda: d + [1], lambda: hash(d), lambda: d.rotate('a')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for item in history:
        history.append(item)
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    history.maxlen = 5
except AttributeError as e:
    print(type(e).__name__, e)
