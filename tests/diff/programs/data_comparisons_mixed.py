"""Rich comparison across types: reflected methods, total orders, containers of them."""


class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) if p.isdigit() else p for p in text.split('.'))

    def __eq__(self, other):
        if isinstance(other, str):
            other = Version(other)
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        if isinstance(other, str):
            other = Version(other)
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __gt__(self, other):
        return Version(other) < self if isinstance(other, str) else NotImplemented

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))


class Always:
    def __eq__(self, other):
        return True
    __ne__ = __lt__ = __gt__ = lambda self, other: ['not', 'a', 'bool']


versions = [Version(t) for t in ('1.10', '1.9', '2', '1.9.1')]
print(sorted(versions), min(versions), max(versions, key=lambda v: v.parts), versions[0] > '1.2', '1.2' < versions[0], versions[0] == '1.10', '2' == versions[2], versions.index('2'), '1.9' in versions, versions != ['1.10', '1.9', '2', '1.9.1'])
print(Always() == 5, 5 == Always(), 5 != Always(), Always() < 3, 3 < Always(), [Always()] == [1], (1, Always()) == (1, 2), Always() in [None], {1: Always()} == {1: 7})
print(1 < 2 < 3, 1 < 3 > 2 != 4, 1 == 1.0 == True, 'a' < 'b' < 'B', not 1 > 2, [1, 2] < [1, 2, 0], (1, 'a') < (2, None), {1} < {1, 2} < {1, 2, 3}, b'a' < b'b', None == None is not True)
for thunk in (lambda: versions[0] < 5, lambda: 5 > versions[0], lambda: versions[0] <= versions[1], lambda: hash(versions[0]), lambda: {versions[0]}, lambda: Version('1.x') < Version('1.2'), lambda: versions[0] == 5, lambda: versions[0] != None, lambda: None < None, lambda: (1, 2) < [1, 2], lambda: {} < {}, lambda: 1 < 'a', lambda: [None] < [1], lambda: sorted([Version('1'), 5]), lambda: max(1, None), lambda: object() < object(), lambda: 1 < 2 < 'c', lambda: b'a' < 'a', lambda: len > len):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
