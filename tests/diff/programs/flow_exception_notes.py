"""add_note, with_traceback, args, attributes of exceptions and their pickling state."""

e = ValueError('one', 2)
e.add_note('first note')
e.add_note('second')
print(e.__notes__, e.args, str(e), repr(e))
e.args = 'xy'
print(e.args, str(e), repr(e))
e.args = ()
print(str(e) == '', repr(e))
e.extra = 5
print(e.__dict__, e.__reduce__()[1:])
e.__setstate__({'more': 6})
print(e.more)
for action in ('e.add_note(5)', 'e.add_note()', 'e.args = 5', 'e.with_traceback(5)', 'e.__setstate__(5)', 'e.__notes__ = 5; e.add_note("x")', 'ValueError(x=1)', 'BaseException.__new__()', 'Exception.args'):
    try:
        print(eval(action) if '=' not in action else exec(action))
    except Exception as error:
        print(action, '->', type(error).__name__, error)


class Coded(Exception):
    def __init__(self, code, *args):
        self.code = code

    def __str__(self):
        return f'code {self.code}'


c = Coded(7, 'hidden')
print(str(c), repr(c), c.args, c.__reduce__()[1])
print(Coded.__new__(Coded, 1, 2).args)
o = OSError(2, 'gone', 'file')
print(o, o.errno, o.strerror, o.filename, o.filename2, type(o).__name__, o.args, OSError(1), OSError('x', 'y', 'z', 0, 'w'), repr(OSError(17, 'e')))
print(type(OSError(13, 'd')).__name__, type(OSError(11, 'b')).__name__, type(OSError(999, 'b')).__name__)
k = KeyError('key')
print(str(k), str(KeyError(1, 2)), str(KeyError()), str(KeyError('')))
s = StopIteration(5)
print(s.value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
u = UnicodeDecodeError('utf-8', b'\xff\xfe', 0, 1, 'bad start')
print(u, u.start, u.end, u.object, u.reason, u.encoding)
print(UnicodeEncodeError('ascii', 'a\xe9\u1234', 1, 3, 'no'), '|', UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'no'), '|', UnicodeTranslateError('\xe9', 0, 1, 'why'))
i = ImportError('msg', name='n', path='p')
print(i, i.name, i.path, i.msg, NameError('q', name='q').name, AttributeError('a', name='n', obj=5).obj)
y = SyntaxError('bad', ('f.py', 3, 4, 'text', 3, 6))
print(y, y.lineno, y.offset, y.text, y.end_lineno, y.end_offset, y.msg, y.filename, y.print_file_and_line)
try:
    UnicodeDecodeError('utf-8', 'str', 0, 1, 'r')
except TypeError as error:
    print(error)
