"""Ranges as values: membership, slicing, equality, huge bounds."""


def describe(r):
    return '%r len=%d items=%s' % (r, len(r), list(r)[:4])


for r in (range(5), range(2, 9, 3), range(9, 2, -3), range(0), range(5, 5), range(-3, 3, 2)):
    print(describe(r), describe(r[::-1]), describe(r[1:]), r[-1:] and r[-1])
print(range(0, 10, 3) == range(0, 12, 3), range(0) == range(5, 1), range(3) == [0, 1, 2], hash(range(0)) == hash(range(4, 2)))
print(7 in range(1, 10, 3), 8 in range(1, 10, 3), 7.0 in range(10), 'a' in range(3), range(10).index(4), range(10).count(4), range(10).count(99))
huge = range(10 ** 20, 10 ** 20 + 50, 7)
print(huge, len(huge), huge[3], huge[-1], 10 ** 20 + 14 in huge, list(huge)[:2], huge[2:4], list(reversed(huge))[0])
print(range(1, 100, 9)[2:8:2], range(100)[10:20][3:5], range(10)[100:], bool(range(0)), range(True, 4), range(4).start, range(4).step, range(1, 4).stop)


class Two:
    def __index__(self):
        return 2


print(range(Two()), range(10)[Two()], list(range(0, 10, Two())), max(range(1, 50, 5)), sum(range(101)), list(zip(range(3), range(3, 0, -1))))
it = iter(range(4))
print(next(it), it.__length_hint__(), list(it), list(it))
for thunk in (lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range('a'), lambda: range(5)[5], lambda: range(5)['a'],
              lambda: range(5).index(9), lambda: range(3) + range(3), lambda: range(3) < range(4), lambda: range(10)[::0], lambda: len(range(2 ** 100)),
              lambda: range(3).append(1), lambda: range(stop=3)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
