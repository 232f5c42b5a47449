"""__context__ and __cause__ through nested handlers, finally blocks and functions."""


def chain(e):
    parts = []
    while e is not None and len(parts) < 9:
        parts.append(f'{type(e).__name__}({e})' + ('!' if e.__suppress_context__ else ''))
        e = e.__cause__ or e.__context__
    return ' <- '.join(parts)


def a():
    try:
        raise ValueError('a')
    except ValueError:
        raise KeyError('b')


def b():
    try:
        a()
    except KeyError as e:
        raise OSError('c') from e


def c():
    try:
        b()
    finally:
        [][1]


def d():
    try:
        c()
    except IndexError:
        raise RuntimeError('d') from None


def e():
    error = TypeError('shared')
    try:
        raise error
    except TypeError:
        try:
            raise LookupError('middle')
        except LookupError:
            raise error


def f():
    try:
        raise ValueError('x')
    except ValueError as v:
        raise v from v


def g():
    try:
        pass
    finally:
        raise ValueError('no context')


def h():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            {}['k']
        except KeyError:
            pass
        raise


for function in (a, b, c, d, e, f, g, h):
    try:
        function()
    except Exception as error:
        print(function.__name__, chain(error))
for text in ('raise 5', 'raise ValueError from 5', 'raise ValueError("v") from KeyError', 'raise', 'raise int', 'raise ValueError, 5', 'raise None', 'ValueError().__cause__ = 5', 'ValueError().__context__ = 5',
             'ValueError().__traceback__ = 5', 'del ValueError().__cause__', 'raise type("E", (Exception,), {"__new__": lambda c: 5})'):
    try:
        exec(text)
    except BaseException as error:
        print(text, '->', chain(error))
x = ValueError()
x.__cause__ = KeyError()
print(x.__suppress_context__)
x.__cause__ = None
print(x.__suppress_context__)
