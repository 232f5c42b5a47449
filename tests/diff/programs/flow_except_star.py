"""except* over nested groups: splitting, several clauses, naked exceptions, raising inside the handlers."""


def show(e, depth=0):
    pad = '  ' * depth
    if isinstance(e, BaseExceptionGroup):
        print(f'{pad}{type(e).__name__}: {e.message}')
        for inner in e.exceptions:
            show(inner, depth + 1)
    else:
        print(f'{pad}{type(e).__name__}({e})')


def make():
    return ExceptionGroup('top', [ValueError(1), ExceptionGroup('low', [TypeError(2), ValueError(3), OSError(4)]), KeyError('k')])


try:
    try:
        raise make()
    except* ValueError as g:
        print('values')
        show(g)
    except* (TypeError, KeyError) as g:
        print('others')
        show(g)
except ExceptionGroup as rest:
    print('rest')
    show(rest)
try:
    raise ValueError('naked')
except* ValueError as g:
    show(g)
try:
    try:
        raise make()
    except* ValueError:
        raise RuntimeError('from handler')
    except* LookupError:
        raise
except BaseException as e:
    show(e)
    print(type(e.exceptions[0].__context__).__name__)
try:
    try:
        raise OSError('not matched')
    except* ValueError:
        print('never')
except OSError as e:
    print('plain', e)


def flow():
    for i in range(3):
        try:
            if i == 1:
                raise ExceptionGroup('loop', [ValueError(i)])
        except* ValueError as g:
            print('caught', g)
        else:
            print('else', i)
        finally:
            print('finally', i)
    try:
        g
    except NameError as e:
        print(e)


flow()
for clause in ('ExceptionGroup', '5', '(ValueError, 5)', 'int'):
    try:
        exec(f'try:\n raise ValueError(1)\nexcept* {clause}:\n pass')
    except BaseException as e:
        print(clause, '->', type(e).__name__, e)
