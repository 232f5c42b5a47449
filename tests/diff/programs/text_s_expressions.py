"""A Lisp in one page: reader, printer, evaluator with closures, and its error messages."""
import _operator as op


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return str(self)


class LispError(Exception):
    pass


def read(source):
    tokens = source.replace('(', ' ( ').replace(')', ' ) ').replace("'", " ' ").split()[::-1]

    def form():
        if not tokens:
            raise LispError('unexpected end of input')
        token = tokens.pop()
        if token == '(':
            items = []
            while tokens and tokens[-1] != ')':
                items.append(form())
            if not tokens:
                raise LispError(f'unclosed list of {len(items)}')
            tokens.pop()
            return items
        if token == ')':
            raise LispError('unexpected )')
        if token == "'":
            return [Symbol('quote'), form()]
        for kind in (int, float):
            try:
                return kind(token)
            except ValueError:
                pass
        return Symbol(token)
    result = form()
    if tokens:
        raise LispError('trailing ' + ' '.join(reversed(tokens)))
    return result


def show(x):
    match x:
        case list():
            return '(' + ' '.join(map(show, x)) + ')'
        case True | False:
            return '#' + str(x)[0].lower()
        case None:
            return 'nil'
        case str() | int() | float():
            return str(x)
    return '#<procedure>'


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        if len(names) != len(values):
            raise LispError('expected %d arguments, got %d' % (len(names), len(values)))
        super().__init__(zip(names, values))
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None:
            raise LispError(f'unbound: {name}')
        return self.outer[name]


def ev(x, env):
    match x:
        case Symbol():
            return env[x]
        case []:
            raise LispError('empty call')
        case ['quote', value]:
            return value
        case ['if', test, yes, *no]:
            return ev(yes, env) if ev(test, env) not in (False, None) else ev(no[0], env) if no else None
        case ['define', [name, *params], body]:
            env[name] = lambda *args: ev(body, Env(params, args, env))
        case ['define', name, value]:
            env[name] = ev(value, env)
        case ['lambda', params, body]:
            return lambda *args: ev(body, Env(params, args, env))
        case ['let', bindings, body]:
            return ev(body, Env([n for n, _ in bindings], [ev(v, env) for _, v in bindings], env))
        case [function, *args]:
            return ev(function, env)(*[ev(a, env) for a in args])
        case _:
            return x


world = Env()
world |= {'+': lambda *a: sum(a), '*': op.mul, '-': op.sub, '/': op.truediv, '<': op.lt, '=': op.eq, 'list': lambda *a: list(a), 'car': lambda l: l[0], 'cdr': lambda l: l[1:], 'cons': lambda a, l: [a, *l], 'map': lambda f, l: [*map(f, l)], 'null?': op.not_, 'apply': lambda f, l: f(*l), '#t': True, '#f': False}
PROGRAM = """(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))|(fact 20)|(define compose (lambda (f g) (lambda (x) (f (g x)))))|((compose (lambda (x) (* x 10)) fact) 4)|(map fact '(1 2 3 4 5))|'(a (b 2.50) ())|(let ((x 2) (y 3)) (let ((x 7)) (+ x y)))|(define (len l) (if (null? l) 0 (+ 1 (len (cdr l)))))|(len '(a b c))|(apply + (list 1 2 3))|car|(if #f 1)|(= 1 1.0)|1e400|(cons 'x '(y))|(< 1 2)|(define counter (let ((n 0)) (lambda (k) (+ n k))))|(counter 5)|nosuch|(car '())|(fact)|(fact 'a)|(5 5)|(/ 1 0)|()|(let ((x)) x)|(car 5)|(+ 1 'a)|(|)|(a b|1 2|(quote)|(if)|(lambda x)|(- 1)|(map 5 '(1))|((lambda (x) y) 1)|(let 5 5)|(* 'ab 2)|"""
for line in PROGRAM.split('|'):
    try:
        value = ev(read(line), world)
        print(f'{line} => {show(value)}')
    except LispError as e:
        print(f'{line} !! {e}')
    except Exception as e:
        print(f'{line} ?? {type(e).__name__}: {e}')
