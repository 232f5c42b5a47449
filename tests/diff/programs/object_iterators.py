"""Iterator protocols: classes, __getitem__ iteration, iter() with a sentinel, broken iterators."""


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration('done')
        self.n -= 1
        return self.n

    def __length_hint__(self):
        return self.n


class Old:
    def __getitem__(self, i):
        print('get', i)
        if i > 2:
            raise IndexError
        return i * i


class Broken:
    def __iter__(self):
        return [1, 2]


c = Countdown(3)
print(list(c), list(c), list(Old()), 4 in Old(), next(c, 'default'))
it = iter(Old())
print(next(it), list(it), next(it, None))
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values))
a, *b = Countdown(4)
print(a, b, max(Countdown(3)), sorted(Countdown(3)), dict(zip('ab', Countdown(9))), 'x'.join(map(str, Countdown(3))))
for text in ('iter(Broken())', 'next([])', 'iter(5)', 'for x in 5: pass', 'a, b = Countdown(3)', 'a, b, c = Countdown(2)', 'iter(5, 0)', 'next(Countdown(0))', 'list(Broken())',
             '[*5]', '{**5}', 'next(iter(Old()), 1, 2)', 'print(*5)', 'dict(x for x in Countdown(1))', 'reversed(Countdown(1))', 'a, *b, c = Countdown(1)', '5 in 5'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
r = reversed(range(3))
print(next(r), list(r), r.__length_hint__(), iter(r) is r)


class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return 'xyz'[i]


print(list(reversed(Seq())), 'y' in Seq(), list(enumerate(Seq(), 5)))
