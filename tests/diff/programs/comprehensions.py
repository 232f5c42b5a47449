"""Comprehensions of every kind, their scopes and errors."""
print([x * y for x in range(4) if x for y in range(x) if y], {x % 3 for x in range(9)} == {0, 1, 2}, {k: v for k, v in zip('ab', range(2))})
x = 'outer'
print([x for x in range(3)], x, [y := 5, y * 2], y)
print([(i, j) for i in range(3) for j in range(i)], [[col for col in row] for row in ((1, 2), (3,))])
print(list(f() for f in [lambda: n for n in range(3)]), [(lambda z: z + n)(1) for n in range(3)])


class Scope:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    try:
        product = [i * len(items) for i in items]
    except NameError as error:
        product = str(error)


print(Scope.doubled, Scope.product)
gen = (print('evaluated', i) or i for i in range(3))
print(next(gen), next(gen))
print(sum(1 for _ in gen), list(gen))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)), [v for row in matrix for v in row if v % 2 == 0])
for source in ('[1 / 0 for _ in [1]]', '[x for x in 5]', '{[]: 1 for _ in [1]}', '{[] for _ in [1]}', '[(yield) for x in y]', '[a for a, b in [(1, 2, 3)]]', '(x for x in nope)', '[i := 1 for i in [1]]'):
    try:
        print(source, '->', eval(source))
    except Exception as error:
        print(source, '->', type(error).__name__ + ':', error)
total = 0
print([total := total + v for v in range(5)], total)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[1], 2), {*'a', *'a'})
