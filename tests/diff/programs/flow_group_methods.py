"""ExceptionGroup: split, subgroup, derive, notes and construction errors."""


def names(e):
    if e is None:
        return None
    return [e.message] + [names(x) if isinstance(x, BaseExceptionGroup) else type(x).__name__ for x in e.exceptions]


g = ExceptionGroup('g', (ValueError(1), ExceptionGroup('h', [KeyError(2), ValueError(3)]), TypeError(4)))
match, rest = g.split(ValueError)
print(names(match), names(rest))
print(names(g.subgroup((KeyError, TypeError))), names(g.subgroup(OSError)), names(g.subgroup(lambda e: isinstance(e, ExceptionGroup) and len(e.exceptions) == 2)))
print(names(g.split(ExceptionGroup)[0]), g.split(ExceptionGroup)[1], g.subgroup(Exception) is g)
print(str(g), repr(g), type(g.exceptions).__name__, g.args[0], str(ExceptionGroup('one', [OSError()])))
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)


class Mine(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(Mine, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return Mine(self.message, errors, self.code)


class Plain(ExceptionGroup):
    pass


m = Mine('mine', [ValueError(1), KeyError(2)], 9)
m.add_note('a note')
m.__cause__ = OSError('why')
part = m.subgroup(KeyError)
print(type(part).__name__, part.code, part.__notes__, part.__notes__ is m.__notes__, repr(part.__cause__), part.__traceback__)
print(type(Plain('p', [ValueError(), KeyError()]).subgroup(KeyError)).__name__)
for text in ('ExceptionGroup()', 'ExceptionGroup("x")', 'ExceptionGroup("x", [])', 'ExceptionGroup("x", 5)', 'ExceptionGroup(5, [ValueError()])', 'ExceptionGroup("x", [5])', 'ExceptionGroup("x", [ValueError])',
             'ExceptionGroup("x", [KeyboardInterrupt()])', 'ExceptionGroup("x", {ValueError(): 1})', 'g.split(5)', 'g.split()', 'g.subgroup((5,))', 'g.message = 5', 'g.exceptions = ()', 'g.derive(5)', 'Plain("q", [SystemExit()])',
             'class Both(ExceptionGroup, ValueError): pass', 'g.subgroup(lambda e: 1/0)'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text, '->', type(e).__name__, e)
