"""match statements over every kind of pattern."""


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = 'r'


def describe(value):
    match value:
        case None:
            return 'none'
        case True | False:
            return 'bool'
        case Color.RED:
            return 'red'
        case int(n) if n > 100:
            return 'big %d' % n
        case int() | float():
            return 'number'
        case 'a' | 'b' as letter:
            return 'letter ' + letter
        case str(text):
            return 'text ' + text
        case []:
            return 'empty'
        case [x]:
            return 'one %r' % (x,)
        case [1, *rest, 9]:
            return 'from 1 to 9 by %r' % (rest,)
        case (first, second):
            return 'two %r %r' % (first, second)
        case [_, _, *_]:
            return 'many'
        case {'kind': 'circle', 'r': r, **rest}:
            return 'circle %r %r' % (r, rest)
        case {}:
            return 'mapping'
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y) | Point(x=y, y=0):
            return 'on axis at %r' % y
        case Point(x, y):
            return 'point %r %r' % (x, y)
    return 'nothing'


for value in (None, True, 'r', 500, 5, 2.5, 'a', 'word', [], [7], [1, 2, 3, 9], [1, 9], (3, 4), range(5), {'kind': 'circle', 'r': 2, 'z': 1}, {}, {'a': 1}, Point(0, 0),
              Point(0, 3), Point(4, 0), Point(1, 2), b'ab', {1, 2}, 3j):
    print(repr(value) if not isinstance(value, Point) else (value.x, value.y), '->', describe(value))
for source in ('match 1:\n case Point(1, 2, 3): pass', 'match 1:\n case int(1, 2): pass', 'match 1:\n case a.b.c: pass', 'match 1:\n case a: pass\n case b: pass', 'match 1:\n case {**r, "a": 1}: pass',
               'match 1:\n case [a, a]: pass', 'match 1:\n case [*a, *b]: pass', 'match 1:\n case 1 | x: pass', 'match P:\n case Point(1, 2, 3): pass'):
    try:
        exec(source, {'Point': Point, 'P': Point(1, 2)})
        print('no error')
    except Exception as error:
        print(type(error).__name__, error)
