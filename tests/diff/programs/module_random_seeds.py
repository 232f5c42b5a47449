"""_random.Random: sequences for seeds of all kinds, getrandbits, states, and algorithms on top of it."""
from _random import Random

for seed in (0, 1, 42, -42, 2 ** 32, 2 ** 100 + 7, True):
    r = Random(seed)
    print(seed, [r.random() for _ in range(2)], r.getrandbits(8), r.getrandbits(32), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0), r.getrandbits(1))
r = Random(5)
for _ in range(700):
    r.random()
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], len(state), state[-1], state[:2], type(state).__name__)
r.seed(5)
q = Random()
q.setstate(r.getstate())
print(r.random() == q.random(), Random(3).random() == Random(3).random(), r.seed(1), r.random())


class Dice(Random):
    def below(self, n):
        bits = n.bit_length()
        x = self.getrandbits(bits)
        while x >= n:
            x = self.getrandbits(bits)
        return x

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    def choice(self, items):
        return items[self.below(len(items))]

    def gauss(self):
        return sum(self.random() for _ in range(12)) - 6


d = Dice(2024)
print([d.below(6) + 1 for _ in range(12)], ''.join(d.shuffle(list('abcdefgh'))), d.choice('xyz'), '%.10f' % d.gauss(), d.below(10 ** 30))
inside = sum(1 for _ in range(500) if d.random() ** 2 + d.random() ** 2 < 1)
print(inside)
for text in ('Random("text") and 0', 'Random([])', 'Random(1, 2)', 'r.getrandbits(-1)', 'r.getrandbits("x")', 'r.getrandbits()', 'r.setstate(5)', 'r.setstate(())', 'r.setstate((1, 2))', 'r.setstate(tuple("x" * 625))', 'r.setstate(tuple([1] * 624 + [999]))', 'r.random(1)', 'r.seed(1, 2)', 'r.nothing', 'r.getrandbits(1.5)', 'Random(x=1)', 'r.seed([])'):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
