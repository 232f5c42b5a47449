"""`python2.7 -m interpreter SCRIPT [args]`: any program on the untranslated interpreter.

Only for the host: what is run is what targetpypy.py would translate.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import targetpypy                                           # noqa: E402

sys.setrecursionlimit(20000)
sys.exit(targetpypy.entry_point(['pypy-async'] + sys.argv[1:]))
