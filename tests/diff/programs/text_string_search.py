"""String searching four ways: naive, KMP, Boyer-Moore-Horspool, Rabin-Karp; suffix arrays; Z function."""


def naive(text, pattern):
    return [i for i in range(len(text) - len(pattern) + 1) if text[i:i + len(pattern)] == pattern]


def failure(pattern):
    out, k = [0], 0
    for c in pattern[1:]:
        while k and pattern[k] != c:
            k = out[k - 1]
        k += pattern[k] == c
        out.append(k)
    return out


def kmp(text, pattern):
    table, k, found = failure(pattern), 0, []
    for i, c in enumerate(text):
        while k and (k == len(pattern) or pattern[k] != c):
            k = table[k - 1]
        k += pattern[k] == c
        if k == len(pattern):
            found.append(i - k + 1)
    return found


def horspool(text, pattern):
    last = len(pattern) - 1
    if last < 0:
        raise ValueError('empty pattern')
    skip = {c: last - i for i, c in enumerate(pattern[:-1])}
    i, found = 0, []
    while i + last < len(text):
        if text.startswith(pattern, i):
            found.append(i)
        i += skip.get(text[i + last], last + 1)
    return found


def rabin_karp(text, pattern, base=257, mod=1_000_003):
    m, high = len(pattern), pow(257, len(pattern) - 1, mod)
    def fingerprint(s):
        total = 0
        for c in s:
            total = (total * base + ord(c)) % mod
        return total
    want, have, found = fingerprint(pattern), fingerprint(text[:m]), []
    for i in range(len(text) - m + 1):
        if want == have and text[i:i + m] == pattern:
            found.append(i)
        if i + m < len(text):
            have = ((have - ord(text[i]) * high) * base + ord(text[i + m])) % mod
    return found


def suffixes(text):
    order = sorted(range(len(text)), key=lambda i: text[i:])
    common = [next((k for k, (x, y) in enumerate(zip(text[a:], text[b:])) if x != y), min(len(text) - a, len(text) - b)) for a, b in zip(order, order[1:])]
    longest = max(common, default=0)
    return order, common, text[order[common.index(longest)]:][:longest] if longest else ''


def z_function(s):
    z = [0] * len(s)
    left = right = 0
    for i in range(1, len(s)):
        z[i] = max(0, min(right - i, z[i - left]))
        while i + z[i] < len(s) and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] > right:
            left, right = i, i + z[i]
    return z


for text, pattern in (('abracadabra', 'abra'), ('aaaaaa', 'aa'), ('mississippi', 'issi'), ('', 'a'), ('☃é☃é☃', '☃é☃'), ('short', 'much longer'), ('GCATCGCAGAGAGTATACAGTACG', 'GCAGAGAG'), ('x' * 20 + 'y', 'xy')):
    answers = [f(text, pattern) for f in (naive, kmp, horspool, rabin_karp)]
    print(text, pattern, answers[0], all(a == answers[0] for a in answers), failure(pattern), text.count(pattern), [text.find(pattern), text.rfind(pattern)])
for text in ('banana', 'abcabcabc', '', 'z', 'mississippi'):
    print(text, *suffixes(text), z_function(text), sorted({text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)}, key=lambda s: (len(s), s))[-4:])
for f in (naive, kmp, horspool, rabin_karp):
    for args in (('abc', ''), ('abc', None), (None, 'a'), (b'abca', b'a'), (['a', 'b'], ['b']), ('abc', 5)):
        try:
            print(f.__name__, args, f(*args), end=' | ')
        except Exception as e:
            print(f.__name__, args, type(e).__name__, e, end=' | ')
    print()
