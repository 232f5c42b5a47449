"""Frame introspection: f_back, f_lineno, f_locals, f_code, f_globals; walking tracebacks."""
import sys


def here():
    return sys._getframe(1).f_lineno


def names():
    frame, found = sys._getframe(), []
    while frame is not None:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def outer(a):
    b = a + 1

    def inner(c):
        d = b + c
        return names(), sorted(sys._getframe().f_locals.items()), sorted(sys._getframe(1).f_locals)
    return inner(5)


print(here() - here(), outer(1))
print([sorted(locals()) for _ in range(1)], (lambda q: sorted(locals()))(3))


class K:
    x = 1
    inside = sorted(k for k in locals() if not k.startswith('__'))
    frame_name = sys._getframe().f_code.co_name


print(K.inside, K.frame_name, sys._getframe().f_globals is globals(), sys._getframe().f_locals is globals(), sys._getframe().f_builtins['len'] is len)


def fail(n):
    if n == 0:
        value = 'deep'
        raise ValueError(value)
    return fail(n - 1)


first = fail.__code__.co_firstlineno
try:
    fail(2)
except ValueError as e:
    tb = e.__traceback__
    while tb is not None:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno - first if tb.tb_frame.f_code is fail.__code__ else 'module', sorted(k for k in tb.tb_frame.f_locals if len(k) < 6 and tb.tb_frame.f_code is fail.__code__))
        last, tb = tb, tb.tb_next
    print(last.tb_frame.f_locals, last.tb_lasti >= 0)
    e2 = e.with_traceback(None)
    print(e2.__traceback__, e2 is e)


def gen():
    x = 1
    yield
    x = 2
    yield


g = gen()
print(g.gi_frame.f_locals, g.gi_frame.f_lineno - gen.__code__.co_firstlineno)
next(g)
print(g.gi_frame.f_locals, g.gi_frame.f_lineno - gen.__code__.co_firstlineno, g.gi_frame.f_back)
next(g)
print(g.gi_frame.f_locals, list(g), g.gi_frame)
for text in ('sys._getframe(99)', 'sys._getframe("x")', 'sys._getframe().f_lineno = 3', 'sys._getframe().nothing', 'sys._getframe().f_code = 1', 'type(sys._getframe())()', 'sys._getframe().f_back = 1', 'last.tb_next = last', 'last.tb_next = 5'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text, '->', type(e).__name__, e)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[2].tb_lineno == here() - 2, sys.exception() is sys.exc_info()[1])
