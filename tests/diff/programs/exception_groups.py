"""except*, split, subgroup, derive, nested groups."""


def attempt(group):
    try:
        raise group
    except* ValueError as caught:
        print('values', caught.exceptions)
    except* (KeyError, IndexError) as caught:
        print('lookups', caught.exceptions)
    else:
        print('nothing')
    finally:
        print('finally')


attempt(ExceptionGroup('a', [ValueError(1), KeyError('k')]))
attempt(ExceptionGroup('b', [ExceptionGroup('inner', [IndexError(2), ValueError(3)])]))
try:
    attempt(ExceptionGroup('c', [ValueError(1), OSError('rest')]))
except ExceptionGroup as rest:
    print('left over', repr(rest), rest.message)
try:
    attempt(TypeError('plain'))
except TypeError as error:
    print('plain error', error)
try:
    raise ValueError('single')
except* ValueError as caught:
    print(repr(caught))

group = ExceptionGroup('top', [ValueError('v'), ExceptionGroup('mid', [TypeError('t'), ValueError('w')]), KeyError('k')])
match, rest = group.split(ValueError)
print(match, '|', repr(rest))
print(repr(group.subgroup(lambda e: isinstance(e, TypeError))), group.subgroup(OSError))
print(group.split((TypeError, KeyError))[0].exceptions)
print(str(group), isinstance(group, Exception), isinstance(BaseExceptionGroup('b', [KeyboardInterrupt()]), Exception))
for arguments in (('x',), ('x', []), ('x', [1]), (1, [ValueError()]), ('x', ValueError()), ('x', [KeyboardInterrupt()])):
    try:
        print(repr(ExceptionGroup(*arguments)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Mine(ExceptionGroup):
    def derive(self, exceptions):
        return Mine(self.message + ' derived', exceptions)


print(repr(Mine('m', [ValueError(1), KeyError(2)]).split(KeyError)[0]))
try:
    try:
        raise ExceptionGroup('old', [ValueError(1)])
    except* ValueError:
        raise OSError('new')
except ExceptionGroup as error:
    print(repr(error), repr(error.exceptions[0].__context__))
