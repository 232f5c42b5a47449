"""_functools: reduce, partial in all its uses, cmp_to_key with sorting, and their errors."""
from _functools import cmp_to_key, partial, reduce

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: b + a, 'abc', '-'), reduce(5, [1]), reduce(None, [], 'initial'))
p = partial(int, base=2)
q = partial(p, '101')
print(p('11'), q(), q(base=3), p.func, p.args, p.keywords, q.func is int, q.args, q.keywords)
r = partial(print, 1, sep='-')
r(2, 3)
r(2, end='!\n', sep='+')
r.note = 'attribute'
print(r.note, r.__dict__, callable(r), partial(dict, a=1)(b=2, a=3), repr(partial(max, 5)), repr(partial(pow, exp=2)), partial(partial(partial(max, 1), 2), 3)(0))


class Button:
    def click(self, *args, **kw): return type(self).__name__, args, kw
    press = partial(click, None)
    def __repr__(self): return 'Button()'


b = Button()
try:
    print(b.press(1))
except Exception as e:
    print(type(e).__name__, e)
print(partial(Button.click, b, 1, k=2)(3), partial(b.click, 'x')())
function, arguments, state = q.__reduce__()[0], q.__reduce__()[1], q.__reduce__()[2]
print(function.__name__, arguments, state)
s = partial(len)
s.__setstate__((sum, ([1, 2],), {'start': 5}, {'extra': 1}))
print(s(), s.extra, s.func, s.args, s.keywords)


def compare(a, b):
    calls.append((a, b))
    return (a > b) - (a < b)


calls = []
key = cmp_to_key(compare)
print(sorted([3, 1, 2], key=key), len(calls) > 2, sorted('bca', key=cmp_to_key(lambda a, b: ord(b) - ord(a))), max([1, 5, 2], key=key), min('xaz', key=key))
k1, k2 = key(1), key(2)
print(k1 < k2, k1 > k2, k1 == key(1), k1 != k2, k1 <= k2, k1 >= k2, k1.obj)
numbers = ['3', '30', '34', '5', '9']
print(''.join(sorted(numbers, key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))))
for text in ('reduce(lambda a, b: a, [])', 'reduce()', 'reduce(max)', 'reduce(max, 5)', 'reduce(5, [1, 2])', 'partial()', 'partial(5)', 'partial(x=1)', 'p.func = 1', 'del p.args', 'p()', 'p("9")', 'p("1", 3)', 'cmp_to_key()', 'cmp_to_key(5)(1) < cmp_to_key(5)(2)', 'k1 < 5', 'k1 < cmp_to_key(max)(1)',
             'hash(k1)', 'key()', 'sorted([1, "a"], key=cmp_to_key(compare))', 'sorted([1, 2], key=cmp_to_key(lambda a, b: "x"))', 's.__setstate__(5)', 's.__setstate__((1, 2, 3, 4))', 'partial(max, key=len)(k=1)', 'p.nothing', 'partial(int, **{"base": 2}, base=3)'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text, '->', type(e).__name__, e)
