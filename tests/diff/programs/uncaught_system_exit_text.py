"""A program that ends with an error: traceback on stderr, and the exit code."""
import sys
print('leaving')
sys.exit('a message for stderr')
