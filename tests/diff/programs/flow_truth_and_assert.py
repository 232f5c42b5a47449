"""Truth values, short circuits, assert statements, conditional expressions and their errors."""


class Truth:
    def __init__(self, answer): self.answer = answer
    def __bool__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Both(Sized):
    def __bool__(self): return not super().__len__()


falsy = [0, 0.0, 0j, '', b'', [], (), {}, set(), frozenset(), range(0), None, False, bytearray(), Sized(0), Both(3), memoryview(b'')]
print([bool(x) for x in falsy], [bool(x) for x in (1, -1, 'x', [0], (0,), {0: 0}, Sized(2), Both(0), object(), len, int, ..., NotImplemented is None, float('nan'), '0', b'\0')])
for value in (Truth(1), Truth('x'), Truth(None), Truth(ValueError('no')), Sized(-1), Sized('x'), Sized(2 ** 70), Sized(1.5), Sized(True)):
    for use in (bool, lambda v: not v, lambda v: 1 if v else 2, lambda v: v and 1, lambda v: [1 for _ in 'a' if v], lambda v: any([v]), lambda v: list(filter(None, [v])) and 1):
        try:
            print(use(value), end=' ')
        except Exception as e:
            print(type(e).__name__, e, end=' ')
            break
    print()


def check(x):
    assert x, f'got {x!r}'
    assert isinstance(x, int)
    assert x < 10, ('tuple', x)
    assert x != 5, ValueError('as message')
    return 'passed'


for x in (1, 0, 'a', 50, 5):
    try:
        print(check(x))
    except AssertionError as e:
        print(type(e).__name__, e.args)
try:
    assert False, 1 / 0
except Exception as e:
    print(type(e).__name__, e)
try:
    exec('assert x, y, z')
except SyntaxError as e:
    print(e.msg)
AssertionErrorSaved = AssertionError
AssertionError = KeyError
try:
    assert 0, 'still the real one'
except AssertionErrorSaved as e:
    print(type(e).__name__, e)
del AssertionError
print(0 or [] or {} or 'last', 1 and [2] and '' and 'never', not not [], (1 or 1 / 0), (0 and 1 / 0), None or 0 or False, 'a' if [] else 'b' if () else 'c', [x if x > 1 else -x for x in range(4)])
print(1 if (2 if 0 else 0) else 3, (lambda: 1 if 1 else 2)(), not 1 == 2, not (1, 0)[1], True + True, True * 'ab', -True, ~False, True ** 2, isinstance(True, int), [10, 20][True], {1: 'one', True: 'true'}, {0: 'a', False: 'b', 0.0: 'c'})
