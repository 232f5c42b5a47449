"""Lambda programs: Y combinator, church numerals, currying, composition, immediate calls, defaults that remember."""

Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
factorial = Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))
fib = Y(lambda self: lambda n, a=0, b=1: a if n == 0 else self(n - 1, b, a + b))
print(factorial(10), fib(30))
zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
times = lambda m: lambda n: lambda f: m(n(f))
power = lambda m: lambda n: n(m)
number = lambda n: n(lambda x: x + 1)(0)
three = succ(succ(succ(zero)))
print(number(plus(three)(three)), number(times(three)(three)), number(power(three)(three)))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(str, lambda x: x * 2, int)('21'), compose()(5))


def curry(function, *held):
    return lambda *more: function(*held, *more) if len(held) + len(more) >= function.__code__.co_argcount else curry(function, *held, *more)


add3 = curry(lambda a, b, c: a + b * 10 + c * 100)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))
cons = lambda a, b: lambda pick: pick(a, b)
car, cdr = (lambda p: p(lambda a, b: a)), (lambda p: p(lambda a, b: b))
pair = cons(1, cons(2, None))
print(car(pair), car(cdr(pair)), cdr(cdr(pair)))
remember = lambda x, seen=[]: seen.append(x) or len(seen)
print([remember(c) for c in 'abc'], remember.__defaults__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3), (lambda: (yield))().__class__.__name__, (lambda x, /, y: x - y)(5, y=3), [(lambda: i)() for i in range(3)])
table = {'+': lambda a, b: a + b, '/': lambda a, b: a / b, '?': lambda a, b: a if b else (_ for _ in ()).throw(ValueError('lambda raised'))}
for op, a, b in (('+', 1, 2), ('/', 1, 0), ('?', 1, 0), ('?', 'x', 1), ('+', 1, 'x'), ('!', 0, 0)):
    try:
        print(op, table[op](a, b))
    except Exception as e:
        print(op, type(e).__name__, e)
print((lambda: 0).__name__, (lambda: 0).__qualname__, (lambda x: 0).__code__.co_varnames, (lambda: lambda: 0)().__qualname__)
for text in ('(lambda x: x)()', '(lambda: 1)(2)', 'lambda x, x: 0', 'lambda x=1, y: 0', '(lambda: undefined)()', 'lambda: x = 1', '(lambda *: 0)', '(lambda x: x)(y=1)', '(lambda)', '(lambda x: (x, lambda: y))(1)[1]()', 'lambda: return 1', '(lambda f: f(f))(lambda f: f.missing)'):
    try:
        print(eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
