"""Chained comparisons, identity, membership, rich results and mixed types."""


class Loud:
    def __init__(self, value, answer=None):
        self.value, self.answer = value, answer

    def _compare(self, op, other):
        print(f'{self.value}{op}{getattr(other, "value", other)}', end='; ')
        return self.answer

    def __lt__(self, other): return self._compare('<', other)
    def __le__(self, other): return self._compare('<=', other)
    def __gt__(self, other): return self._compare('>', other)
    def __ge__(self, other): return self._compare('>=', other)
    def __eq__(self, other): return self._compare('==', other)
    def __ne__(self, other): return self._compare('!=', other)
    __hash__ = None


class Child(Loud):
    pass


yes, no, maybe = Loud('y', True), Loud('n', False), Loud('m', NotImplemented)
print(yes < no < maybe)
print(yes < yes <= no > 5)
print(1 < yes, yes > 1, yes == no, no != yes, yes in [no, yes], no in [1, 2], [yes].count(1), [1, yes] == [1, 2], (no,) == (no,), (no,) == (yes,))
print(Loud('p', True) < Child('c', 'child first'), maybe == maybe, maybe != 5, 5 == maybe)
for text in ('maybe < 1', '1 >= maybe', 'maybe <= maybe', '1 < "a"', '[] < ()', 'None > 1', '{} < {}', '1j < 2', '(1, "a") < (1, 2)', '[1] < [2] < ["x"]', '{1: 2} <= 5', 'object() < object()', 'len < print', '{1} < [1]', 'range(2) < range(3)', 'int < str', 'maybe in maybe', '1 in None'):
    try:
        print(eval(text))
    except TypeError as e:
        print(text, '->', e)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1.0 == True, 1 is not None is not True, 'a' in 'abc' in ['abc'], not 1 < 2, 1 < 2 != 3, (1 < 2) < 2, [] is not [], 0 == False is not 0 if False else 'skip')
nan = float('nan')
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], nan < 1, nan > 1, nan != nan, {nan: 1}[nan], (nan,) == (nan,), [nan].index(nan), max(nan, 1), min(1, nan))
print('a' < 'b' < 'c', 'Z' < 'a', '' < 'a', 'abc' < 'abd', b'a' < b'b', (1, 2) < (1, 2, 0), [1, 2] > [1], (1, 2, 3) >= (1, 2, 3), {1, 2} > {1}, {1} <= {1}, {1} < {2}, {1: 2} == {1: 2.0}, 2 ** 60 < 2.0 ** 60 + 1, 10 ** 400 > 1e308)
print(float('inf') > 10 ** 400, -float('inf') < -10 ** 400, 1 == '1', b'a' == 'a', None == 0, 0.1 + 0.2 == 0.3, range(3) == range(0, 3, 1), range(0) == range(5, 2), slice(1) == slice(None, 1), 1 + 0j == 1, True == 1, 'é' == 'é', (1).__eq__('x'), (1).__lt__(1.5))
