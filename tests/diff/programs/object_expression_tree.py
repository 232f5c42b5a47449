"""Expressions built by operators, printed with minimal parentheses, simplified and evaluated."""


class Node:
    rank = 9

    def __add__(self, other): return Binary('+', 1, self, lift(other))
    def __radd__(self, other): return Binary('+', 1, lift(other), self)
    def __sub__(self, other): return Binary('-', 1, self, lift(other))
    def __mul__(self, other): return Binary('*', 2, self, lift(other))
    def __rmul__(self, other): return Binary('*', 2, lift(other), self)
    def __truediv__(self, other): return Binary('/', 2, self, lift(other))
    def __getattr__(self, name): raise AttributeError(f'{type(self).__name__} has no {name}')


class Const(Node):
    def __init__(self, value): self.value = value
    def __str__(self): return str(self.value)
    def at(self, **env): return self.value
    def simple(self): return self


class Var(Node):
    def __init__(self, name): self.name = name
    def __str__(self): return self.name
    def at(self, **env): return env[self.name]
    def simple(self): return self


class Binary(Node):
    def __init__(self, op, rank, left, right):
        self.op, self.rank, self.left, self.right = op, rank, left, right

    def __str__(self):
        left = f'({self.left})' if self.left.rank < self.rank else f'{self.left}'
        right = f'({self.right})' if self.right.rank <= self.rank else f'{self.right}'
        return f'{left} {self.op} {right}'

    def at(self, **env):
        a, b = self.left.at(**env), self.right.at(**env)
        return {'+': lambda: a + b, '-': lambda: a - b, '*': lambda: a * b, '/': lambda: a / b}[self.op]()

    def simple(self):
        left, right = self.left.simple(), self.right.simple()
        match self.op, left, right:
            case ('*', Const(value=0), _) | ('*', _, Const(value=0)):
                return Const(0)
            case '*', Const(value=1), other:
                return other
            case '+', Const(value=0), other:
                return other
            case _, Const(value=a), Const(value=b):
                return Const(self.at())
        return Binary(self.op, self.rank, left, right)


def lift(thing):
    return thing if isinstance(thing, Node) else Const(thing)


x, y = Var('x'), Var('y')
for tree in (x + 2 * y, (x + 2) * (y - (x - 1)), x / (y / 2) * 3, 0 * x + 1 * y, x * (lift(2) * 3), 1 + x):
    print(tree, '=', tree.simple(), '=', tree.at(x=3, y=4))
for action in (lambda: (x / y).at(x=1, y=0), lambda: x.at(y=1), lambda: x.colour, lambda: x ** 2, lambda: 2 - x):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
