"""`python2.7 -m interpreter SCRIPT [args]`: any program on the untranslated interpreter.

Only for the host: what is run is what targetpypy.py would translate.
"""
import os
import sys
from io import BytesIO

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# RPython reports about itself on stderr when it is imported; a program's stderr is its own
real_stderr = sys.stderr
sys.stderr = BytesIO()
try:
    import targetpypy                                       # noqa: E402
finally:
    if sys.exc_info()[0] is not None:
        real_stderr.write(sys.stderr.getvalue())
    sys.stderr = real_stderr

sys.setrecursionlimit(20000)
sys.exit(targetpypy.entry_point(['pypy-async'] + sys.argv[1:]))
