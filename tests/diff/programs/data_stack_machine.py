"""Brackets, reverse Polish notation, shunting yard and Hanoi with stacks."""
PAIRS = {')': '(', ']': '[', '}': '{'}


def balanced(text):
    stack = []
    for i, c in enumerate(text):
        if c in PAIRS.values():
            stack.append((c, i))
        elif c in PAIRS:
            if not stack or stack.pop()[0] != PAIRS[c]:
                return f'unexpected {c} at {i}'
    return f'unclosed {stack[-1][0]} at {stack[-1][1]}' if stack else 'ok'


def shunting(tokens, rank={'+': 1, '-': 1, '*': 2, '/': 2}):
    out, stack = [], []
    for token in tokens.split():
        if token in rank:
            while stack and rank.get(stack[-1], 0) >= rank[token]:
                out.append(stack.pop())
            stack.append(token)
        elif token == '(':
            stack.append(token)
        elif token == ')':
            while (top := stack.pop()) != '(':
                out.append(top)
        else:
            out.append(token)
    return out + stack[::-1]


def rpn(tokens):
    stack = []
    for token in tokens:
        if token in '+-*/':
            b, a = stack.pop(), stack.pop()
            stack.append(a + b if token == '+' else a - b if token == '-' else a * b if token == '*' else a / b)
        else:
            stack.append(int(token))
    (result,) = stack
    return result


def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print([balanced(t) for t in ('([]{})', '(]', '((', ')', '')], list(hanoi(3)))
for text in ('1 + 2 * 3', '( 1 + 2 ) * 3 - 4 / 2', '1 )', '( 1', '1 +', '', '1 2', '4 / 0', 'x', '1.5 + 1'):
    try:
        print(text, shunting(text), rpn(shunting(text)))
    except Exception as e:
        print(text, type(e).__name__, e)
