"""global statements, builtins shadowed and restored, exec namespaces, module attributes through globals()."""
counter = 0


def bump():
    global counter, created
    counter += 1
    created = counter * 10


def shadow():
    len = lambda x: 'shadowed'
    return len('abc')


bump()
bump()
print(counter, created, shadow(), len('abc'))
globals()['dynamic'] = 'set by dict'
print(dynamic)
len = lambda x: 'module level'
print(len([]))
del len
print(len([]))


def outer():
    counter = 'outer'

    def inner():
        global counter
        counter = 'changed'
        return counter
    return inner(), counter


print(outer(), counter)


class C:
    global from_class
    from_class = 'class body'
    counter = counter


print(from_class, C.counter, hasattr(C, 'from_class'))
space = {'x': 1}
exec('y = x + 1\ndef f(): return y\nclass K: z = y', space)
print(space['f'](), space['K'].z, '__builtins__' in space, sorted(k for k in space if k[0] != '_'))
local = {}
exec('a = 1\nprint(a, sorted(locals()))\nglobal g\ng = 2', space, local)
print(local, space['g'])
try:
    exec('def f(): return hidden\nhidden = 1\nf()', {}, {})
except NameError as e:
    print(e)
print(eval('x + q', {'x': 1}, {'q': 2}), eval('[x for _ in "a"]', {'x': 5}), eval(' 1 + 1'))
for text in ('def f():\n x = 1\n global x', 'def f(x):\n global x', 'def f():\n print(x)\n global x', 'nonlocal x', 'def f():\n nonlocal x', 'global x; x = 1', 'def f():\n global x\n nonlocal x', 'def f():\n x: int\n global x',
             'class K:\n nonlocal q', 'def f(a, a): pass', 'def f():\n import sys as s\n global s', 'def f():\n for x in []: pass\n global x'):
    try:
        exec(text, {})
        print(text.replace('\n', ';'), 'fine')
    except SyntaxError as e:
        print(text.replace('\n', ';'), '->', e.msg, e.lineno)
for action in (lambda: eval('1', 5), lambda: exec('1', {}, 5), lambda: eval('x', {'__builtins__': {}}), lambda: eval('x = 1'), lambda: eval(''), lambda: exec(5), lambda: eval('len("x")', {'__builtins__': {'len': lambda x: 'fake'}}),
               lambda: globals().update(zz=1) or zz, lambda: exec('def f(): pass', None, {}), lambda: eval(compile('1+', 'f', 'eval'))):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
