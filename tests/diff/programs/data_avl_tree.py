"""An AVL tree kept as immutable tuples, plus a class around it; balance checked after every step."""
from _functools import reduce


def height(t):
    return t[0] if t else 0


def make(key, left, right):
    return 1 + max(height(left), height(right)), key, left, right


def balance(t):
    match t:
        case _, key, left, right if height(left) > height(right) + 1:
            _, k, a, b = left
            if height(b) > height(a):
                _, m, b1, b2 = b
                return make(m, make(k, a, b1), make(key, b2, right))
            return make(k, a, make(key, b, right))
        case _, key, left, right if height(right) > height(left) + 1:
            _, k, a, b = right
            if height(a) > height(b):
                _, m, a1, a2 = a
                return make(m, make(key, left, a1), make(k, a2, b))
            return make(k, make(key, left, a), b)
    return t


def insert(t, key):
    if not t:
        return make(key, None, None)
    _, k, left, right = t
    if key == k:
        return t
    return balance(make(k, insert(left, key), right) if key < k else make(k, left, insert(right, key)))


def remove(t, key):
    if t is None:
        raise KeyError(key)
    _, k, left, right = t
    if key < k:
        return balance(make(k, remove(left, key), right))
    if key > k:
        return balance(make(k, left, remove(right, key)))
    if not (left and right):
        return left or right
    smallest = next(walk(right))
    return balance(make(smallest, left, remove(right, smallest)))


def walk(t):
    if t:
        yield from walk(t[2])
        yield t[1]
        yield from walk(t[3])


def check(t):
    if not t:
        return 0
    left, right = check(t[2]), check(t[3])
    assert abs(left - right) < 2 and t[0] == 1 + max(left, right), f'unbalanced at {t[1]!r}: {left} and {right}'
    return 1 + max(left, right)


def show(t):
    return '.' if not t else f'({show(t[2])}{t[1]}{show(t[3])})'.replace('(.', '(').replace('.)', ')')


versions = [None]
for key in (5, 2, 8, 1, 9, 3, 3, 7, 4, 6, 0):
    versions.append(insert(versions[-1], key))
    check(versions[-1])
    print(key, show(versions[-1]), height(versions[-1]))
print(show(versions[4]), versions[7] is versions[6], [*walk(versions[-1])])
t = versions[-1]
for key in (5, 0, 9, 8, 6):
    t = remove(t, key)
    check(t)
    print(key, show(t), height(t))
for order in (range(100), range(100, 0, -1), [i * 37 % 101 for i in range(101)]):
    big = reduce(insert, order, None)
    print(height(big), check(big), [*walk(big)] == sorted(order), len(show(big)))
text = reduce(insert, 'pack my box with five dozen jugs'.split(), None)
print(show(text), max(walk(text), key=len), 'box' in walk(text), sum(1 for _ in walk(text)))
for thunk in (lambda: remove(t, 77), lambda: remove(None, 'x'), lambda: insert(t, 'a'), lambda: insert(t, None), lambda: insert(t, 2.5) is t, lambda: insert(t, 2.0) is t, lambda: check((3, 'k', None, None)), lambda: check((3, 'k', (2, 'j', (1, 'i', None, None), None), None)), lambda: remove((1,), 2), lambda: next(walk(None)), lambda: next(walk(None), 'none'), lambda: height(5), lambda: height('abc'), lambda: reduce(insert, [], None), lambda: reduce(insert, []), lambda: reduce(insert, 5, None), lambda: insert(5, 5), lambda: show([1, 2]), lambda: t.__setitem__(0, 1), lambda: hash(t) == hash(tuple(t)), lambda: reduce(insert), lambda: reduce(None, [1, 2])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
