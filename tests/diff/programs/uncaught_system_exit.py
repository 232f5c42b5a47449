"""A program that ends with an error: traceback on stderr, and the exit code."""
import sys
try:
    print('leaving')
    sys.exit(3)
finally:
    print('finally runs')
