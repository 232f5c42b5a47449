"""Arguments, attributes and texts of the built-in exceptions."""


def caught(source, **names):
    try:
        exec(source, names)
    except BaseException as error:
        return error


for source in ('1/0', '[][1]', '{}[1]', 'int("x")', 'nope', 'None.x', '"a" + 1', 'import nope', 'from sys import nope', '"\\ud800".encode()', 'b"\\xff".decode()',
               'assert 0, "text"', 'assert 0', 'a, b = 1', 'a, b = 1,', '(lambda: 0)(1)', 'del nope', '[].nope', 'int.nope', 'x = 5; x()', 'next(iter([]))', 'raise KeyError', 'open("/no/such/file")',
               '2 ** 100000000000 if 0 else float("1e999") ** 2', '10.0 ** 400', 'chr(-1)', '"%d" % "x"', 'int(float("nan"))', 'int(float("inf"))', '[1] < ["a"]', '[[]] in {1}', 'print(sep=1)'):
    error = caught(source)
    print(source, '->', type(error).__name__, error, getattr(error, 'args', None))
error = caught('nope')
print(error.name)
error = caught('None.attr')
print(error.name, error.obj)
error = caught('import no.such')
print(error.name, error.path)
error = caught('"\\xe9x".encode("ascii")')
print(error.encoding, error.object, error.start, error.end, error.reason)
error = caught('x = = 1')
print(type(error).__name__, error.msg, error.lineno, error.offset, error.text, error.filename)
error = OSError(13, 'denied', 'a', None, 'b')
print(type(error).__name__, error.errno, error.strerror, error.filename, error.filename2, error)
print(repr(OSError(2, 'x')), repr(OSError('only')), type(OSError(17, 'exists')).__name__, OSError(9999, 'unknown'))
error = ValueError(1)
error.args = [3, 4]
print(error.args, error)
error.extra = 'attribute'
print(error.extra, error.__dict__)
print([c.__name__ for c in ModuleNotFoundError.__mro__], issubclass(UnicodeError, ValueError), IOError is OSError)
