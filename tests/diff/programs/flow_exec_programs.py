"""Programs built as text and run: generated functions, templates, a REPL-like loop, errors with line numbers."""


def make_function(name, parameters, *lines):
    source = f'def {name}({", ".join(parameters)}):\n' + '\n'.join('    ' + line for line in lines)
    space = {}
    exec(compile(source, f'<{name}>', 'exec'), space)
    return space[name]


poly = make_function('poly', ['x', 'k=2'], 'total = 0', 'for i in range(3):', '    total += x ** i * k', 'return total')
print(poly(3), poly(2, k=1), poly.__code__.co_filename, poly.__defaults__, poly.__module__)


def repl(lines):
    space, pending = {'__name__': 'repl'}, ''
    for line in lines:
        pending += line + '\n'
        if pending.rstrip().endswith(':') or (line.startswith(' ') and line.strip()):
            continue
        try:
            try:
                code = compile(pending.strip(), '<repl>', 'eval')
            except SyntaxError:
                exec(compile(pending, '<repl>', 'exec'), space)
            else:
                value = eval(code, space)
                if value is not None:
                    print('=>', repr(value))
                    space['_'] = value
        except Exception as e:
            tb, lines_ = e.__traceback__.tb_next, []
            while tb:
                lines_.append(tb.tb_lineno)
                tb = tb.tb_next
            print(f'{type(e).__name__}: {e} (lines {lines_})')
        pending = ''
    return sorted(k for k in space if not k.startswith('__'))


print(repl(['x = 5', 'x * 2', '_ + 1', 'def f(n):', '    if n == 0:', '        return 1 / 0', '    return f(n - 1)', '', 'f(2)', 'x +', 'y', 'class A:', '    z = x', '', 'A.z', 'for i in range(2):', '    print(i)', '', 'del x', 'x', 'import nothing_here', 'None', '[q for q in "ab"]']))
template = compile("' '.join(f'{w.upper() if i % 2 else w}' for i, w in enumerate(words))", '<t>', 'eval')
for words in ('a b c'.split(), [], [1]):
    try:
        print(repr(eval(template, {'words': words})))
    except Exception as e:
        print(type(e).__name__, e)
getters = {name: eval(f'lambda o: o.{name}') for name in ('real', 'imag', 'missing')}
for name, getter in getters.items():
    try:
        print(name, getter(3 + 4j))
    except AttributeError as e:
        print(name, e)


class Space(dict):
    def __missing__(self, key):
        if key == 'magic':
            return 'from missing'
        raise KeyError(key)


print(eval('magic', {}, Space()), eval('(magic, len("ab"))', {'len': len}, Space()))
exec('a = magic; b = a + "!"', {}, space := Space())
print(space)
try:
    eval('other', {}, Space())
except NameError as e:
    print(e)
def f():
    v = 1
    exec('v = 2')
    return v, eval('v'), eval('v', {'v': 3}), [eval('i') for i in range(2)]
print(f())
