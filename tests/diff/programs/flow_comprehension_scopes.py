"""Comprehensions: scopes, evaluation order, nested iteration, walrus targets, generators that fail late."""


def tell(label, value):
    print(label, end=' ')
    return value


x = 'module'
print([x for x in range(3)], x)
print([(tell('a', a), tell('b', b)) for a in tell('outer', [1, 2]) if tell('if', a > 1) for b in tell('inner', 'x')])
print({tell('key', k): tell('value', v) for k, v in zip('ab', [1, 2])})
g = (10 // n for n in tell('first iterable', [5, 0, 2]))
print('made', next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(type(e).__name__, e, list(g))
try:
    (y for y in 5)
except TypeError as e:
    print(e)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [n for row in matrix for n in row if n % 2], {n: {m for m in range(n)} for n in range(3)})
print([last := n * 2 for n in range(4)], last, any((hit := n) > 2 for n in [1, 2, 3, 4]), hit)
functions = [lambda k=k: k + j for k in range(2) for j in [10, 20]]
print([f() for f in functions])


def local():
    base = 5
    total = [(base := base + n) for n in range(3)]
    return total, base, [base for _ in 'a'], (lambda: [base + q for q in range(2)])()


print(local())


class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        crossed = [i * k for i in items for k in items]
    except NameError as e:
        print(type(e).__name__, e)


print(C.doubled)
for text in ('[i := 0 for i in range(3)]', '[(j := 0) for i in range(3) for j in (1,)]', '[k for k in (z := [1])]', 'class D:\n [(q := n) for n in range(2)]', '[await x for x in []]', '[(yield) for x in []]',
             '[*x for x in []]', '{**x for x in []}', '[x, y for x in []]', '[x for x, in [(1, 2)]]', '[x for x in 1, 2]', 'f(x for x in [], 1)', '{x: y for x in []}', '[p for p in [1] if undefined]', '(i for i in [1]).nothing',
             '[i for i, *j in [(1, 2), ()]]', 'x := 5', '(a.b := 5)', '(lambda: (x := 1))()', '{1: 2, **{3: 4}, 5}', '[x async for x in y]'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text.replace('\n', ';'), '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
