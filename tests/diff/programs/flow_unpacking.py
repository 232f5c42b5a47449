"""Star expressions and unpacking: nested targets, calls, displays, errors with counts."""


def show(*args, **kwargs):
    return args, kwargs


a, (b, *c), [d, [e]] = 1, 'xyz', (4, [5])
print(a, b, c, d, e)
*head, tail = range(4)
first, *middle, last = 'ab'
print(head, tail, first, middle, last)
for i, (j, *k) in enumerate([(1,), (2, 3), 'abc']):
    print(i, j, k)
print([*range(2), *'ab', *{}], (*[1],), {*[1, 1]}, {**{'a': 1}, 'b': 2, **{'a': 3}}, show(*[1], 2, *(3,), x=1, **{'y': 2}, **{'z': 3}))
x = y = z = []
x += [1]
print(z, [0] * 2 + [*x])
data = [1, 2, 3]
i, data[i] = 1, 'set'
print(i, data)
data[0], data[1:], data = data[2], data[:1], data
print(data)
obj = type('O', (), {})()
obj.a, obj.b = (q := [1, 2])
print(obj.__dict__, q)
(s,) = [t] = [9]
print(s, t)
swap = [1, 2, 3]
swap[0], swap[2] = swap[2], swap[0]
print(swap)
for text in ('a, b = 1', 'a, b = 1, 2, 3', 'a, b, *c = [1]', '(a, b), c = (1,), 2', 'a, b = None', 'a, b = {1: 2}', 'a, b = iter([1])', '[a, b] = "abcd"', 'a, *b, *c = 1, 2', '*a = 1', '*a, = 5', 'show(**5)', 'show(*5)', 'show(**{1: 2})',
             'show(x=1, **{"x": 2})', 'show(**{"x": 1}, **{"x": 2})', '[*5]', '{**[1]}', '{**{1: 2}, **5}', 'a, b += 1, 2', 'del a, (b, c), zzz', '() = 5', '() = []', '[] = (1,)', 'f() = 1', 'None = 1', 'a + 1 = 2', 'a, b() = 1, 2',
             'print(*[1, 2], sep=", ", **{"end": "!\\n"})', 'print(*1)', '(*a, b) = [1]; print(a)', 'for a, b in [1]: pass', 'for a, b in [(1, 2, 3)]: pass', 'x = *[1], 2; print(x)', 'return', '*[1]', 'print(*)', 'for x in *[1], 2: print(x)'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
