"""SystemExit codes seen by code, and a final exit with a bool-like code."""
import sys

for code in (None, 0, 1, -1, 256, 'text', (1, 2), True, 2.5):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args, repr(e))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
try:
    raise SystemExit(1, 2)
except BaseException as e:
    print(e.code, e.args, isinstance(e, Exception))
sys.exit(True)
