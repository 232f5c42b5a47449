"""__cause__, __context__, suppression, re-raising, finally overriding."""


def chain(error):
    parts = []
    while error is not None:
        parts.append('%s(%s)%s' % (type(error).__name__, error, ' suppressed' if error.__suppress_context__ else ''))
        error = error.__cause__ or error.__context__
    return ' <- '.join(parts)


def f(kind):
    try:
        try:
            raise KeyError('one')
        except KeyError as error:
            if kind == 'context':
                raise ValueError('two')
            if kind == 'cause':
                raise ValueError('two') from OSError('cause')
            if kind == 'none':
                raise ValueError('two') from None
            if kind == 'again':
                raise
            if kind == 'same':
                raise error
            if kind == 'nested':
                try:
                    raise TypeError('inner')
                except TypeError:
                    raise ValueError('two')
            if kind == 'bad cause':
                raise ValueError from 5
            if kind == 'not exception':
                raise 7
            if kind == 'class':
                raise ValueError from KeyError
    finally:
        if kind == 'finally':
            raise RuntimeError('in finally')


for kind in ('context', 'cause', 'none', 'again', 'same', 'nested', 'bad cause', 'not exception', 'class', 'finally', 'fine'):
    try:
        f(kind)
        print(kind, 'no error')
    except Exception as error:
        print(kind, ':', chain(error))


def returns():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError:
            continue
        finally:
            if i == 1:
                return 'returned %d' % i


print(returns())
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    e
except NameError as error:
    print(error)
print(ValueError(1, 2), repr(ValueError('a', 2)), KeyError('k'), repr(KeyError()), OSError(2, 'text', 'file'), StopIteration(5).value, SystemExit(4).code)
