"""A program that ends with an error: traceback on stderr, and the exit code."""
error = ValueError('wrong')
error.add_note('first note')
error.add_note('second note\non two lines')
raise error
