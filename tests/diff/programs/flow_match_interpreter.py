"""A stack machine and a small expression language interpreted with match statements."""


def run(program, fuel=200):
    stack, env, pc = [], {}, 0
    while pc < len(program):
        fuel -= 1
        if not fuel:
            raise TimeoutError('out of fuel')
        match program[pc]:
            case ['push', int() | float() as n]:
                stack.append(n)
            case ['push', *bad]:
                raise TypeError(f'cannot push {bad}')
            case ['add' | 'mul' | 'sub' as op]:
                b, a = stack.pop(), stack.pop()
                stack.append({'add': a + b, 'mul': a * b, 'sub': a - b}[op])
            case ['store', str(name)]:
                env[name] = stack.pop()
            case ['load', name] if name in env:
                stack.append(env[name])
            case ['load', name]:
                raise NameError(name)
            case ['jump', ('if' | 'unless') as how, int(target)] if 0 <= target <= len(program):
                if bool(stack.pop()) == (how == 'if'):
                    pc = target
                    continue
            case {'print': str(text), **rest} if not rest:
                print(text.format(*stack, **env))
            case []:
                pass
            case [op, *_]:
                raise ValueError(f'unknown {op} at {pc}')
            case other:
                raise ValueError(f'not an instruction: {other!r}')
        pc += 1
    return stack


factorial = [('push', 5), ('store', 'n'), ('push', 1), ('store', 'r'), ('load', 'r'), ('load', 'n'), ('mul',), ('store', 'r'), ('load', 'n'), ('push', 1), ('sub',), ('store', 'n'), ('load', 'n'), ('jump', 'if', 4),
             {'print': 'n={n} r={r}'}, [], ('load', 'r')]
print(run(factorial))
for program in ([('push', 'x')], [('add',)], [('load', 'q')], [('jump', 'if', 99)], [{'print': '{0}'}], [{'print': 'a', 'b': 1}], ['push'], [5], [('push', 1), ('jump', 'if', 0)], [('push', 2.5), ['push', True], ('add',)], [None]):
    try:
        print(run(program))
    except Exception as e:
        print(type(e).__name__, e)


def evaluate(tree, env):
    match tree:
        case int() | float():
            return tree
        case str() if tree in env:
            return env[tree]
        case ('let', {**bindings}, body):
            return evaluate(body, {**env, **{k: evaluate(v, env) for k, v in bindings.items()}})
        case ('fn', [*params], body):
            return lambda *args: evaluate(body, {**env, **dict(zip(params, args, strict=True))})
        case ('if', test, yes, no):
            return evaluate(yes if evaluate(test, env) else no, env)
        case (str() as op, left, right) if op in '+-*<':
            a, b = evaluate(left, env), evaluate(right, env)
            return {'+': lambda: a + b, '-': lambda: a - b, '*': lambda: a * b, '<': lambda: a < b}[op]()
        case (function, *args):
            return evaluate(function, env)(*(evaluate(a, env) for a in args))
    raise SyntaxError(f'cannot evaluate {tree!r}')


print(evaluate(('let', {'f': ('fn', ['x', 'y'], ('*', 'x', ('+', 'y', 1)))}, ('f', 3, ('f', 1, 1))), {}), evaluate(('if', ('<', 1, 2), 'a', 'b'), {'a': 'yes'}))
for tree in ('x', (), (1, 2), (('fn', ['x'], 'x'), 1, 2), ('+', 1, None), None):
    try:
        print(evaluate(tree, {}))
    except Exception as e:
        print(type(e).__name__, e)
