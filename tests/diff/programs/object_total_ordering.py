"""A total_ordering decorator and a Version class sorted, compared with strings, and mixed in min/max."""


def total_ordering(cls):
    def le(self, other):
        result = self < other
        return result if result is NotImplemented else result or self == other

    def gt(self, other):
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else not result and self != other

    def ge(self, other):
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else not result

    if '__lt__' not in cls.__dict__:
        raise ValueError('must define __lt__')
    for name, function in (('__le__', le), ('__gt__', gt), ('__ge__', ge)):
        if name not in cls.__dict__:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split('.')]

    def __eq__(self, other):
        other = self.coerce(other)
        return other if other is NotImplemented else self.parts == other.parts

    def __lt__(self, other):
        other = self.coerce(other)
        return other if other is NotImplemented else self.parts < other.parts

    @staticmethod
    def coerce(other):
        if isinstance(other, str):
            return Version(other)
        return other if isinstance(other, Version) else NotImplemented

    def __repr__(self):
        return '.'.join(map(str, self.parts))


vs = [Version(t) for t in '1.10 1.2 1.2.1 0.9 1.2'.split()]
print(sorted(vs), max(vs), min(vs), sorted(vs, reverse=True), vs.index('0.9'), vs.count('1.2'), '1.3' < vs[0], '1.10' >= vs[0], vs[0] >= '1.10')
print(vs[1] == vs[4], vs[1] != 3, vs[1] == None, vs[1] in ['1.2'], Version('1') < Version('2') < Version('3') > '0.1')
for text in ('vs[0] < 3', '3 >= vs[0]', 'vs[0] < "x"', 'sorted(vs + [1])', 'hash(vs[0])', 'max(vs[0], 5)', 'min()', 'max([])', 'max(1)', 'max(vs, key=5)', 'sorted(5)', 'sorted(vs, 5)', 'vs.sort(5)'):
    try:
        print(eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
try:
    total_ordering(int)
    total_ordering(type('E', (), {}))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
print(max([], default='none'), max('abc', 'b', key=len), min([3, -4], key=abs))
