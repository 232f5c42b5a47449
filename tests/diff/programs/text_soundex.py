"""Phonetic and near-name matching: Soundex, a small metaphone, Jaro, n-gram similarity."""
from _collections import defaultdict

CODES = {c: str(d) for d, group in enumerate(('BFPV', 'CGJKQSXZ', 'DT', 'L', 'MN', 'R'), 1) for c in group}


def soundex(name):
    letters = [c for c in name.upper() if c.isascii() and c.isalpha()]
    if not letters:
        raise ValueError(f'no letters in {name!r}')
    out, last = letters[0], CODES.get(letters[0])
    for c in letters[1:]:
        code = CODES.get(c)
        if code and code != last:
            out += code
        if c not in 'HW':
            last = code
    return f'{out:0<4.4}'


def metaphone(word):
    word = word.lower()
    for old, new in (('ph', 'f'), ('ck', 'k'), ('gh', ''), ('kn', 'n'), ('wr', 'r'), ('sch', 'sk'), ('th', '0'), ('sh', 'x'), ('tch', 'x'), ('c', 'k'), ('q', 'k'), ('z', 's')):
        word = word.replace(old, new)
    out = word[:1]
    for c in word[1:]:
        if c not in 'aeiouy' and out[-1:] != c:
            out += c
    return out.upper()


def jaro(a, b):
    window = max(len(a), len(b)) // 2 - 1
    used, matched = [False] * len(b), []
    for i, c in enumerate(a):
        for j in range(max(0, i - window), min(len(b), i + window + 1)):
            if not used[j] and b[j] == c:
                used[j] = True
                matched.append(c)
                break
    if not matched:
        return 0.0
    swaps = sum(x != y for x, y in zip(matched, (c for c, u in zip(b, used) if u))) / 2
    m = len(matched)
    return (m / len(a) + m / len(b) + (m - swaps) / m) / 3


def dice(a, b, n=2):
    x, y = ({s[i:i + n] for i in range(len(s) - n + 1)} for s in (a, b))
    return 2 * len(x & y) / (len(x) + len(y))


NAMES = 'Robert Rupert Rubin Ashcraft Ashcroft Tymczak Pfister Honeyman Lloyd Jackson O\'Hara Knuth Kant Lee Gutierrez Wright Rite Schmidt Smith Smyth Zoë'.split()
groups = defaultdict(list)
for name in NAMES:
    groups[soundex(name)].append(name)
    print(f'{name:<10}{soundex(name):>6} {metaphone(name)}')
print([(code, names) for code, names in sorted(groups.items()) if len(names) > 1])
for a, b in (('MARTHA', 'MARHTA'), ('DIXON', 'DICKSONX'), ('CRATE', 'TRACE'), ('abc', 'xyz'), ('a', 'a'), ('night', 'nacht')):
    print(a, b, f'{jaro(a, b):.4f} {jaro(b, a):.4f}', end=' ')
    try:
        print(f'{dice(a, b):.3f}', f'{dice(a, b, 3):.3f}')
    except ZeroDivisionError as e:
        print(e)
print(sorted(NAMES, key=lambda n: (-jaro('Smit', n), n))[:4], max(NAMES, key=lambda n: dice('Ashcrift', n)))
for bad in ('', '123', 'ß', None, 5, b'bob', 'é', ['a']):
    try:
        print(soundex(bad))
    except Exception as e:
        print(type(e).__name__, e)
