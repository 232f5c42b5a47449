"""del of names, attributes, items and slices: in functions, classes, loops, except clauses and cells."""
x, y = 1, [1, 2, 3, 4, 5]
del x, y[0], y[1:3]
print(y)


def f(flag):
    a = 1
    if flag:
        del a
    try:
        return a
    except UnboundLocalError as e:
        return str(e)


def g():
    global made
    made = 5
    del made
    try:
        made
    except NameError as e:
        return type(e).__name__, str(e)


def h():
    z = 1

    def inner():
        nonlocal z
        del z
    inner()
    try:
        z
    except NameError as e:
        first = type(e).__name__, str(e)
    try:
        inner()
    except NameError as e:
        return first, (type(e).__name__, str(e))


print(f(False), f(True), g(), h())


def clause():
    e = 'before'
    try:
        raise ValueError('v')
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


def redeleted():
    try:
        raise ValueError('v')
    except ValueError as e:
        del e
    for i in range(3):
        if i == 1:
            del i
            continue
    del i
    return sorted(locals())


print(clause(), redeleted())


class C:
    a = 1
    del a
    b = 2

    def __delattr__(self, name):
        print('delattr', name)

    def __delitem__(self, key):
        print('delitem', key)


c = C()
del c.anything, c[1], c[1:2], c[1, ::2]
d = {'a': 1, 'b': 2}
del d['a']
(del_me) = 3
del (del_me), [d]
print(hasattr(C, 'a'), 'd' in globals())
del y[:], (y)
for text in ('del q', 'del 5', 'del f()', 'del [1, 2]', 'del (1)', 'del a + b', 'del "abc"[0]', 'del (1, 2)[0]', 'del {}["k"]', 'del [][0]', 'del [].append', 'del len', 'del (), []', 'del None', 'del c.__class__.missing', 'del *a, b',
             'del x if 1 else y', 'del [1, 2, 3][5:9]', 'del b"ab"[0]', 'del {1: 2}[1:2]', 'del __name__; __name__', 'del', 'del (yield)', 'del lambda: 0', 'del x = 1', 'del not_there.attr'):
    try:
        exec(text, {'c': c, '__name__': 'scope'})
        print(text, 'fine')
    except Exception as e:
        print(text, '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
