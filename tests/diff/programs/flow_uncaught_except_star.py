"""A program that ends with what except* left over and what its handlers raised."""
def task(n):
    if n == 1:
        raise ValueError('one')
    if n == 2:
        raise KeyError('two')
    raise OSError('three')


errors = []
for n in (1, 2, 3):
    try:
        task(n)
    except Exception as e:
        errors.append(e)
try:
    raise ExceptionGroup('all', errors)
except* ValueError as g:
    print('handled', g.exceptions)
except* KeyError:
    raise RuntimeError('in handler')
