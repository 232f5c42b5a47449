"""Word games: anagrams, palindromes, pig latin, acronyms and letter statistics."""
from _collections import defaultdict

words = 'listen silent enlist google elbow below inlets Level noon radar Python'.split()
groups = defaultdict(list)
for word in words:
    groups[''.join(sorted(word.lower()))].append(word)
print([group for group in groups.values() if len(group) > 1], [w for w in words if w.lower() == w.lower()[::-1]])


def pig(word):
    if not word.isalpha():
        raise ValueError('not a word: ' + ascii(word))
    i = next((i for i, c in enumerate(word) if c in 'aeiouAEIOU'), len(word))
    moved = word[i:] + word[:i].lower() + 'ay'
    return moved.capitalize() if word.istitle() else moved


def is_palindrome(text):
    letters = [c.casefold() for c in text if c.isalnum()]
    return letters == letters[::-1]


def longest(text):
    best = ''
    for middle in range(len(text)):
        for width in (0, 1):
            a, b = middle, middle + width
            while a >= 0 and b < len(text) and text[a] == text[b]:
                a, b = a - 1, b + 1
            best = max(best, text[a + 1:b], key=len)
    return best


print(*map(pig, 'Hello apple Python rhythm éclair'.split()), [is_palindrome(t) for t in ('A man, a plan, a canal: Panama!', 'nope', '', 'Ésope reste ici et se reposé')], longest('forgeeksskeegfor'), longest('bananas'), repr(longest('')))
print(''.join(w[0] for w in 'portable network graphics'.split()).upper(), 'camelCaseToSnake' and ''.join('_' + c.lower() if c.isupper() else c for c in 'camelCaseToSnake'), ''.join(w.title() if i else w for i, w in enumerate('snake_case_name'.split('_'))), 'hello world'.title().swapcase(), ' '.join(w[::-1] for w in 'abc def'.split()))
vowels = {v: 'education is a beautiful thing'.count(v) for v in 'aeiou'}
print(vowels, sorted(vowels.items(), key=lambda kv: (-kv[1], kv[0]))[:2], 'banana'.replace('a', 'o', 2), 'banana'.count('an'), 'banana'.count(''), 'banana'.find('na', 3), 'banana'.rindex('na', 0, 5), 'x'.join('abc'), 'a-b_c'.translate({45: ' ', 95: None}), 'mississippi'.rstrip('ip'), 'www.x.org'.strip('worg.'), 'prefix-x'.removeprefix('prefix-'), 'tar.gz'.removesuffix('.gz'), 'a.b.c'.rpartition('.'), 'abc'.partition('z'))
for thunk in (lambda: pig('x1'), lambda: pig(''), lambda: pig(None), lambda: 'abc'.index('z'), lambda: 'abc'.rindex('a', 1), lambda: 'a'.count(), lambda: 'a'.count(1), lambda: 'abc'.find(None), lambda: 'a'.replace('a'), lambda: 'a'.replace('a', 1), lambda: 'a'.replace('a', 'b', 'c'), lambda: 'a'.strip(1), lambda: 'a'.startswith(1), lambda: 'a'.startswith(['a']), lambda: 'a'.endswith((1,)), lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 'a', lambda: 'a' - 'b', lambda: 'a' < 1, lambda: 'abc'[5], lambda: 'abc'['a'], lambda: 1 in 'abc', lambda: 'a'.partition(1), lambda: 'a'.removeprefix(1), lambda: setattr('a', 'x', 1), lambda: 'a'.nothing, lambda: int('a') + 'b', lambda: 'abc'.find('a', 'b')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
