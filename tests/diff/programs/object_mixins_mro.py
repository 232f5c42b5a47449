"""Cooperative super() through mixins; the order of resolution and its conflicts."""


class Root:
    def describe(self):
        return ['Root']


class Loud(Root):
    def describe(self):
        return ['Loud'] + super().describe()


class Quiet(Root):
    def describe(self):
        return ['Quiet'] + super().describe()


class Both(Loud, Quiet):
    def describe(self):
        return ['Both'] + super(Both, self).describe()


class Deep(Both, Loud):
    pass


print(Deep().describe(), [c.__name__ for c in Deep.__mro__])
print(super(Loud, Deep()).describe(), super(Quiet, Deep()).describe())
for bases in ((Root, Loud), (Loud, Loud), (Loud, Both), (int, str), (Root, 5), (bool,), (Loud, dict), ()):
    try:
        print([c.__name__ for c in type('X', bases, {}).mro()])
    except TypeError as e:
        print(type(e).__name__, str(e).replace('\n', ' | '))
for call in ('super(Both, 5)', 'super(5, 5)', 'super().x', 'super(Both, Both()).nothing', 'super(Loud).describe', 'super(Both, Deep).describe()'):
    try:
        print(eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
Both.__bases__ = (Quiet, Loud)
print(Both().describe())
try:
    Loud.__bases__ = (Deep,)
except TypeError as e:
    print(type(e).__name__, e)
