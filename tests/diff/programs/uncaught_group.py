"""A program that ends with an error: traceback on stderr, and the exit code."""
errors = []
for source in ('1/0', '[][1]', 'int("x")'):
    try:
        eval(source)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('several', [errors[0], ExceptionGroup('nested', errors[1:])])
