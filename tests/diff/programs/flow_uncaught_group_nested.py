"""A program that ends with nested exception groups, notes, causes and tracebacks of different depths."""
def fail(kind, text):
    raise kind(text)


def collect(*actions):
    errors = []
    for action in actions:
        try:
            action()
        except Exception as e:
            errors.append(e)
    return errors


inner = ExceptionGroup('inner', collect(lambda: fail(KeyError, 'k'), lambda: {}.missing))
inner.add_note('a note\nof two lines')
errors = collect(lambda: fail(ValueError, 'v'), lambda: int('x'))
errors[0].add_note('note on the value')
try:
    raise OSError(2, 'cause')
except OSError as e:
    raise ExceptionGroup('outer', errors + [inner, TypeError('never raised')]) from e
