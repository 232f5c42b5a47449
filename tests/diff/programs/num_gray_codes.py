"""Gray codes: generated three ways, inverted, used for the towers of Hanoi and subset walks."""
import itertools


def gray(n):
    return n ^ n >> 1


def inverse(g):
    shift = 1
    while g >> shift:
        g ^= g >> shift
        shift <<= 1
    return g


def reflected(bits):
    if not bits:
        return ['']
    half = reflected(bits - 1)
    return ['0' + s for s in half] + ['1' + s for s in reversed(half)]


def flips():
    for i in itertools.count(1):
        yield (i & -i).bit_length() - 1


def hanoi(disks):
    pegs = [0] * disks
    step = 1 if disks & 1 else -1
    moves = []
    for disk in itertools.islice(flips(), (1 << disks) - 1):
        if disk == 0:
            pegs[0] = (pegs[0] - step) % 3
        else:
            pegs[disk] = ({0, 1, 2} - {pegs[0], pegs[disk]}).pop()
        moves.append('%d%s' % (disk, 'ABC'[pegs[disk]]))
    return ' '.join(moves)


for bits in range(5):
    print(bits, *reflected(bits), reflected(bits) == [format(gray(i), f'0{bits}b') if bits else '' for i in range(1 << bits)])
print([inverse(gray(i)) for i in range(20)], all(inverse(gray(1 << k | k)) == 1 << k | k for k in range(100)))
print([gray(i).bit_count() for i in range(32)], bin(gray(2 ** 64 - 1)), hex(inverse(2 ** 70)))
print(*itertools.islice(flips(), 31))
for n in range(1, 5):
    print(n, hanoi(n))
items, chosen = 'salt egg oil rye'.split(), []
for where in itertools.islice(flips(), 16 - 1):
    word = items[where]
    (chosen.remove if word in chosen else chosen.append)(word)
    print(where, '+'.join(chosen), end=' | ')
print()
for thunk in (lambda: gray(1.5), lambda: gray('1'), lambda: inverse(None), lambda: 1 << -1, lambda: 1 >> -1, lambda: (1.0).bit_count(), lambda: ~1.5, lambda: reflected(-1) and 0,
              lambda: format(gray(5), '08c'), lambda: format(5, '.3b'), lambda: format(-5, '#010b'), lambda: format(5, '_b'), lambda: format(1000, ',b'), lambda: format(2 ** 20 - 7, '#_x'), lambda: True ^ 3, lambda: True ^ True, lambda: 1 | None):
    try:
        print(thunk())
    except (Exception, RecursionError) as e:
        print(type(e).__name__, e)
