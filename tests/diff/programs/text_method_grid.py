"""Every search and trim method of str, bytes and bytearray over the same grid of cases."""

SUBJECTS = ['', 'a', 'banana', '  xx  ', 'aAbB', 'aaa', '\t\n', 'ñandú', 'x.y.z']
NEEDLES = ['', 'a', 'an', 'na', ' ', '.', 'A', 'ñ', 'zz']


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


for s in SUBJECTS:
    for n in NEEDLES:
        row = [s.find(n), s.rfind(n), s.count(n), s.startswith(n), s.endswith(n), n in s, s.removeprefix(n), s.removesuffix(n), s.find(n, 1, -1), s.count(n, -3), s.replace(n, '<>', 2), s.strip(n or None), s.rfind(n, 10), s.startswith(n, 2)]
        row += [attempt(s.split, n), attempt(s.rsplit, n, 1), attempt(s.partition, n), attempt(s.rpartition, n), attempt(s.index, n)]
        b, m = s.encode(), n.encode()
        same = [b.find(m) >= 0, b.count(m), b.startswith(m), b.removeprefix(m), b.replace(m, b'<>', 2)]
        print(repr(s), repr(n), *row)
        if s.isascii():
            assert same == [row[0] >= 0, row[2], row[3], row[6].encode(), row[10].encode()], (s, n, same)
            assert bytearray(b).rpartition(m or b'q')[0] == s.rpartition(n or 'q')[0].encode()
for s in SUBJECTS:
    print(repr(s), s.split(), s.rsplit(None, 1), s.splitlines(True), s.title(), s.swapcase(), s.capitalize(), s.center(9, '*'), s.ljust(7, '-'), s.rjust(7), s.zfill(8), s.expandtabs(4).__repr__(), [getattr(s, 'is' + k)() for k in 'alpha digit alnum lower upper title space ascii identifier printable decimal numeric'.split()])
    b = s.encode()
    print(b.split(), b.title(), b.swapcase(), b.center(9, b'*'), b.zfill(8), [getattr(b, 'is' + k)() for k in 'alpha digit alnum lower upper title space ascii'.split()], bytearray(b).expandtabs(2))
for thunk in (lambda: 'a'.find(1), lambda: 'a'.find(), lambda: 'a'.find('a', 'x'), lambda: 'a'.find('a', None, None), lambda: 'a'.count(None), lambda: 'a'.index('z'), lambda: 'a'.rindex('z'), lambda: b'a'.index(b'z'), lambda: b'a'.find('a'), lambda: b'a'.find(256), lambda: b'a'.find(97), lambda: b'abc'.count(98), lambda: 'a'.startswith(1), lambda: 'a'.startswith(('b', 1)), lambda: 'a'.startswith(('b', 'a')), lambda: 'a'.startswith(['a']), lambda: b'a'.endswith('a'), lambda: b'a'.startswith((b'a', 'a')), lambda: b'a'.startswith(('a', b'a')), lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: b'a'.split('a'), lambda: 'a'.partition(''), lambda: 'a'.replace('a'), lambda: 'a'.replace('a', 1), lambda: 'a'.replace('a', 'b', 'c'), lambda: 'a'.center(5, ''), lambda: 'a'.center(5, 'ab'), lambda: 'a'.center('5'), lambda: b'a'.center(5, 'x'), lambda: b'a'.ljust(5, b'xy'), lambda: 'a'.zfill('x'), lambda: 'a'.join([1]), lambda: 'a'.join(['x', b'y']), lambda: b'a'.join(['x']), lambda: 'a'.join(5), lambda: b','.join([b'x', bytearray(b'y'), memoryview(b'z')]), lambda: 'a'.strip(1), lambda: b'a'.strip('a'), lambda: 'a'.removeprefix(1), lambda: 'a' in 5, lambda: 5 in 'a', lambda: 5 in b'a', lambda: 300 in b'a', lambda: 'a' in b'a', lambda: 'a'.expandtabs('x'), lambda: 'a'.splitlines(keepends=1), lambda: 'a'.split(sep='a', maxsplit=0), lambda: 'a'.split(max=1), lambda: 'a'.encode('utf-8', 'strict', 1)):
    print(ascii(attempt(thunk)))
