"""Import statements that fail or bind: error messages, names bound, star imports of built-in modules, __import__."""
import sys
import math as m
from math import floor as down, pi

print(m.sqrt(16), down(2.7), round(pi, 3), m is sys.modules['math'], m.__name__)
for text in ('import no_such_module', 'import no.such.module', 'from time import nothing', 'from no_such import x', 'import math.nothing', 'from . import x', 'from .. import y', 'from .a import b', 'import sys.nope as s', 'from sys import maxsize as big; print(big)',
             'from math import *; print(cos(0))', 'def f():\n from math import *', 'import', 'from math import', 'from math import (pi', 'import math as m.x', 'from time import sleep, nothing_at_all', 'import time, no_other; print(1)', 'from time import gmtime, gmtime_'):
    try:
        exec(text, {'__name__': 'prog', '__package__': ''} if '.' in text.split()[1:2] else {})
        print(text, 'fine')
    except Exception as e:
        print(text.replace('\n', ';'), '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg, getattr(e, 'name', '-'))
print(__import__('math') is m, __import__('math', globals(), locals(), ['pi'], 0) is m)
for args in ((), (5,), ('',), ('math', 1, 2, 3, -1), ('x.y.z',)):
    try:
        __import__(*args)
    except Exception as e:
        print(args, type(e).__name__, e)
module = type(sys)('made', 'docs')
module.value = 42
module.__all__ = ['value', 'absent']
sys.modules['made'] = module
import made
from made import value
print(made.value, value, made.__doc__, repr(made), made.__dict__['__name__'], made.__loader__, made.__spec__)
try:
    exec('from made import *')
except AttributeError as e:
    print(type(e).__name__, e)
module.__getattr__ = lambda name: 'dynamic ' + name if name != 'refused' else {}[name]
print(made.anything)
from made import whatever
print(whatever)
try:
    made.refused
except KeyError as e:
    print(type(e).__name__, e)
sys.modules['blocked'] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e, e.name)
del module.value, module.__getattr__
for action in ('made.value', 'from made import value', 'made.__name__ = 5; repr(made)', 'del made.zzz', 'type(sys)()', 'type(sys)(5)', 'made()'):
    try:
        exec(action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
