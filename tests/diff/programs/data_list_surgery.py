"""Lists changed while something else looks at them."""
items = list('abcde')
seen = []
for item in items:
    seen.append(item)
    if item == 'b':
        items.remove('c')
    if item == 'd':
        items.extend('fg')
print(seen, items)
items += 'xy'
items *= 2
print(items, items.count('x'), items.index('x', 8))
nested = [[0] * 3] * 2
nested[0][1] = 9
print(nested, [row[:] for row in nested] == nested, nested[0] is nested[1])
loop = [1, 2]
loop.append(loop)
print(loop, loop[2][2][0], loop in loop)
pair = (loop, {'k': loop})
print(pair)
shallow = loop.copy()
shallow[0] = 'one'
print(loop[0], shallow[2] is loop)
iterator = iter([1, 2, 3])
print(next(iterator), iterator.__length_hint__(), list(iterator), next(iterator, 'end'))
backwards = reversed(seen)
print(next(backwards), seen.pop(), list(backwards))
for thunk in (lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2] + (3,), lambda: [1] * 'a',
              lambda: [1] * 2.0, lambda: [].insert('a', 1), lambda: [1] < ['a'], lambda: [1].extend(3), lambda: list(1), lambda: [1, 2].index(1, 1),
              lambda: [].append(), lambda: list(a=1), lambda: 1 in 2, lambda: [1] < (1,)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
print([1, 2] < [1, 2, 3], [2] > [1, 9, 9], [] == (), [1.0] == [True], [1.5, float('nan')] == [2.5, float('nan')])
nan = float('nan')
print([nan] == [nan], nan in [nan, 1.0], [nan, 2.0].index(nan), (nan, [nan]) == (nan, [nan]), [nan, 1.5] < [nan, 2.5])
