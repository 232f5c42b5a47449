"""__str__, __repr__, __format__ and __bytes__: defaults, inheritance, wrong results, recursion in containers."""


class Both:
    def __repr__(self): return 'repr!'


class Str(Both):
    def __str__(self): return 'str!'
    def __format__(self, spec): return f'<{spec or "empty"}>'


class Bytes:
    def __bytes__(self): return b'by'
    def __fspath__(self): return 'path'


b, s = Both(), Str()
print(str(b), repr(b), f'{b}', f'{s}', f'{s!r}', f'{s!s:>6}', f'{s:abc{1 + 1}}', '{0} {0!r} {0:q} {1}'.format(s, b), '%s %r %a' % (s, s, '\xe9'), [s], {s: b}, (s,), ascii('\xe9\u1234'))
print(bytes(Bytes()), format(s), format(s, 'x'), format(3.14159, '8.2f'), format(b, ''), f'{b!s:*^9}')
for cls_body in ({'__str__': lambda self: 5}, {'__repr__': lambda self: None}, {'__format__': lambda self, spec: 1}, {'__bytes__': lambda self: 'x'}, {'__str__': None}, {'__repr__': 5},
                 {'__hash__': lambda self: 'x'}, {'__hash__': None}, {'__dir__': lambda self: 5}, {'__sizeof__': lambda self: 'x'}):
    thing = type('Bad', (), cls_body)()
    for function in (str, format, bytes, hash, dir):
        try:
            result = function(thing)
        except Exception as e:
            print(next(iter(cls_body)), function.__name__, type(e).__name__, e)
nested = [1]
nested.append(nested)
table = {'self': nested}
table['me'] = table
print(nested, table)


class Rec(list):
    def __repr__(self): return f'Rec{list(self)!r}'


class Tree:
    def __init__(self, *kids): self.kids = kids
    def __repr__(self): return f'Tree{self.kids!r}'


print(Rec([1, Rec()]), Tree(Tree(), Tree(Tree())))
for text in ('f"{b:>5}"', '"{}".format()', '"{0.x}".format(b)', '"{a}".format(b=1)', '"{:d}".format("x")', '"%d" % "x"', '"%s %s" % (1,)', '"%s" % (1, 2)', '"%(a)s" % {}', '"%q" % 1', '"{".format()', '"}".format()',
             '"{0[a]}".format([1])', '"{!z}".format(1)', 'format(1, 5)', '"{} {0}".format(1)', 'f"{1:{"x" * 3}}"', 'bytes(b)', 'str(b"x", 5)', 'str(5, "utf-8")', 'format(1, "=^z")'):
    try:
        print(eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
