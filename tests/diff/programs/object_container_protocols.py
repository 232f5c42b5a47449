"""Containers with __getitem__, slices, __contains__, __missing__, __index__ and __length_hint__ gone wrong."""


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (int(i), slice() as s):
                return self.rows[i][s]
            case (slice() as s, int(j)):
                return [row[j] for row in self.rows[s]]
            case slice(start=a, stop=b, step=c):
                return ('slice', a, b, c)
            case e if e is ...:
                return 'everything'
        raise TypeError(f'bad key {key!r}')

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __delitem__(self, key):
        del self.rows[key]

    def __contains__(self, value):
        return any(value in row for row in self.rows)


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(m[0, 1], m[1, 1:], m[::2, 0], m[1:2], m[:], m[...], 5 in m, 50 in m, m[-1, -1])
m[0, 0] = 'changed'
m[1, 1] += 10
del m[2]
print(m.rows)


class Index:
    def __init__(self, value): self.value = value
    def __index__(self):
        print('index')
        return self.value


i = Index(2)
print([10, 20, 30][i], 'abc'[i], list(range(10))[i:], 'x' * i, hex(i), [5] * i, bytes(i), range(10)[i], (1, 2, 3, 4)[:i], divmod(7, i.value), chr(Index(65)), slice(i).indices(5))
for text in ('m[1.5]', 'm[0]', 'm["a"] = 1', 'm[1] = 2', 'm[9, 9]', 'len(m)', '[1][Index("x")]', '[1]["a"]', '[1][1.0]', '"abc"[None]', '[1][Index(2**70)]', 'range(3)["a"]', '[1, 2][1:"a"]', 'range(Index(1.5))',
             '(1,)[5]', '{}[[]]', '{}["k"]', 'len(type("L", (), {"__len__": lambda s: -1})())', 'len(type("L", (), {"__len__": lambda s: "x"})())', 'bool(type("B", (), {"__bool__": lambda s: 1})())',
             'bool(type("B", (), {"__len__": lambda s: -1})())', 'del (1, 2)[0]', '(1, 2)[0] = 1', 'slice(1).indices(-1)', '"a" in 5', '5 in "a"', 'del m[7]'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)


class Default(dict):
    def __missing__(self, key): return key * 2


print(Default(a=1)['a'], Default()['b'], Default().get('c'), Default() | {'z': 1}, 'q' in Default())
