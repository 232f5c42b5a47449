"""while/else and for/else, nested breaks, iterators changed while looping, loop variables afterwards."""


def primes(n):
    found = []
    for candidate in range(2, n):
        for p in found:
            if p * p > candidate:
                found.append(candidate)
                break
            if candidate % p == 0:
                break
        else:
            found.append(candidate)
    return found


def collatz(n, limit=50):
    steps = 0
    while n != 1:
        if steps == limit:
            break
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    else:
        return steps
    return f'more than {limit}'


def search(grid, wanted):
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell == wanted:
                break
        else:
            continue
        break
    else:
        return None
    return x, y


print(primes(40), collatz(6), collatz(27), search(['ab', 'cd'], 'c'), search(['ab'], 'z'))
items = [1, 2, 3]
for x in items:
    if x < 3 and len(items) < 6:
        items.append(x * 10)
print(items, x)
for x in items[:]:
    if x % 10:
        items.remove(x)
print(items)
for changing, action in (({'a': 1}, lambda d: d.update(b=2)), ({'a': 1, 'b': 2}, lambda d: d.pop('a')), ({1, 2}, lambda s: s.add(9))):
    try:
        for _ in changing:
            action(changing)
    except RuntimeError as e:
        print(type(e).__name__, e)
d = dict(a=1, b=2, c=3)
for k in list(d):
    if d[k] % 2:
        del d[k]
print(d)
for i in []:
    pass
else:
    print('else of empty', 'i' in globals())
while False:
    pass
else:
    print('else of never')
n = 5
while n := n - 1:
    if n == 3:
        continue
    if n == 1:
        break
    print(n, end=' ')
else:
    print('not here')
print('|', n)
it = iter(range(10))
for x in it:
    print(x, next(it), end=' ')
    if x > 5:
        break
print(list(it))
for i in range(3):
    for i in 'ab':
        pass
    print(i, end='')
print()
for globals()['made_by_loop'] in range(2): pass
for items[0], d['loop'] in zip('xy', [1, 2]): pass
print(made_by_loop, items, d)
