"""compile() in its three modes, code attributes, flags, and syntax errors with positions."""

source = '''x = 1
def f(a, b=2, *args, c, d=4, **kw):
    """doc"""
    local = a
    return lambda: local
y = [i for i in range(3)]
'''
code = compile(source, 'made.py', 'exec')
print(type(code).__name__, code.co_filename, code.co_name, code.co_argcount, code.co_names, code.co_firstlineno)
space = {}
exec(code, space)
inner = space['f'].__code__
print(inner.co_name, inner.co_argcount, inner.co_kwonlyargcount, inner.co_posonlyargcount, inner.co_varnames, inner.co_cellvars, inner.co_freevars, inner.co_firstlineno, inner.co_nlocals, inner.co_consts[0], inner.co_qualname)
print(bool(inner.co_flags & 4), bool(inner.co_flags & 8), bool(inner.co_flags & 32), bool((lambda: (yield)).__code__.co_flags & 32), space['f'](1, c=3)())
print(eval(compile('1 + 2', '<e>', 'eval')), eval(compile('a * 2', '<e>', 'eval'), {'a': 21}), exec(compile('z = 5', '<x>', 'exec'), space), space['z'])
exec(compile('1 + 1\n', '<s>', 'single'))
exec(compile('for i in range(2): i * 10\n\n', '<s>', 'single'))
exec(compile('None', '<s>', 'single'))
exec(compile('"text"', '<s>', 'single'))
print(compile(b'# coding: latin-1\nb = "\xe9"', 'f', 'exec') and exec(b'# coding: latin-1\nbb = "\xe9"') or ascii(bb))
replaced = inner.replace(co_name='renamed')
print(replaced.co_name, inner.co_name, replaced == inner, inner == inner)
for text, mode in (('x =', 'exec'), ('x = 1', 'eval'), ('1\n2', 'single'), ('if x:', 'exec'), ('  x', 'exec'), ('(', 'exec'), (')', 'exec'), ('"abc', 'exec'), ("'''abc\n", 'exec'), ('if 1:\nx', 'exec'), ('if 1:\n  x\n y', 'exec'), ('1 +', 'eval'),
                   ('', 'eval'), ('return 1', 'exec'), ('break', 'exec'), ('f(**k, *a)', 'exec'), ('f(a=1, 2)', 'exec'), ('f(a=1, a=2)', 'exec'), ('x = 08', 'exec'), ('1__0', 'exec'), ('0xg', 'exec'), ('1.e', 'exec'), ('a b', 'exec'), ('$', 'exec'),
                   ('"\\x1"', 'exec'), ('b"\xe9"', 'exec'), ('print 5', 'exec'), ('else: 1', 'exec'), ('(1 2)', 'exec'), ('[1, 2', 'exec'), ('{1: }', 'exec'), ('x = (1, 2]', 'exec'), ('def f(a=1, b): 0', 'exec'), ('lambda *: 0', 'exec'),
                   ('import a.b as', 'exec'), ('from . import *, a', 'exec'), ('while 1\n  pass', 'exec'), ('class', 'exec'), ('x = yield', 'exec'), ('a = b := 1', 'exec'), ('\\', 'exec'), ('if x = 1: 0', 'exec'), ('f"{a b}"', 'exec'), ('f"{}"', 'exec'), ('f"{"', 'exec')):
    try:
        compile(text, 'f.py', mode)
        print(repr(text), 'fine')
    except SyntaxError as e:
        print(repr(text), '->', type(e).__name__, e.msg, e.lineno, e.offset)
for args in (('1', 'f', 'bad'), ('1', 'f'), (5, 'f', 'exec'), ('1', 5, 'exec'), ('a\0b', 'f', 'exec'), ('1', 'f', 'exec', 1 << 30)):
    try:
        compile(*args)
    except Exception as e:
        print(args, type(e).__name__, e)
