"""Pseudo random generators by hand, and the built-in Mersenne twister with fixed seeds."""
from _random import Random


def lcg(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
        yield seed >> 33


def xorshift(x):
    while True:
        x ^= x << 13 & 0xffffffff
        x ^= x >> 17
        x ^= x << 5 & 0xffffffff
        yield x


def shuffle(items, source):
    for i in range(len(items) - 1, 0, -1):
        j = next(source) % (i + 1)
        items[i], items[j] = items[j], items[i]
    return items


print([n for n, _ in zip(lcg(42), range(5))], [n for n, _ in zip(xorshift(2463534242), range(5))])
print(shuffle(list(range(10)), lcg(1)), ''.join(shuffle(list('shuffle'), xorshift(7))))
r = Random(12345)
print([r.random() for _ in range(4)], [r.getrandbits(k) for k in (1, 8, 32, 33, 100, 0)])
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], len(state), state[-1], type(state))
for seed in (0, -5, 5, 2 ** 100, True, 10 ** 5):
    r.seed(seed)
    print(seed, r.random(), r.getrandbits(16))
inside = 0
r.seed(1)
for _ in range(200):
    inside += r.random() ** 2 + r.random() ** 2 < 1
print(inside * 4 / 200)


class Dice(Random):
    def roll(self, sides=6):
        return self.getrandbits(20) % sides + 1


d = Dice(99)
print([d.roll() for _ in range(12)], [d.roll(20) for _ in range(5)])
for thunk in (lambda: r.getrandbits(-1), lambda: r.getrandbits('a'), lambda: r.setstate((1, 2)), lambda: r.setstate([1]), lambda: r.setstate(('a',) * 625), lambda: r.getrandbits(), lambda: r.random(1), lambda: Random(1, 2), lambda: d.roll(0), lambda: Random([]), lambda: r.seed({}), lambda: next(lcg('x')), lambda: r.getrandbits(1.5)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
