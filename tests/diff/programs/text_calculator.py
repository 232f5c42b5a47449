"""A recursive descent calculator with precedence, unary minus, power and functions."""
import math


class Parser:
    BINARY = {'+': (1, lambda a, b: a + b), '-': (1, lambda a, b: a - b), '*': (2, lambda a, b: a * b), '/': (2, lambda a, b: a / b),
              '//': (2, lambda a, b: a // b), '%': (2, lambda a, b: a % b)}

    def __init__(self, text):
        self.words = text.replace('(', ' ( ').replace(')', ' ) ').split()
        self.words.reverse()

    def peek(self):
        return self.words[-1] if self.words else None

    def parse(self):
        value = self.expression(0)
        if self.words:
            raise SyntaxError('trailing %r' % ' '.join(reversed(self.words)))
        return value

    def expression(self, level):
        left = self.unary()
        while (op := self.peek()) in self.BINARY and self.BINARY[op][0] > level:
            self.words.pop()
            precedence, function = self.BINARY[op]
            left = function(left, self.expression(precedence))
        return left

    def unary(self):
        if self.peek() == '-':
            self.words.pop()
            return -self.unary()
        base = self.atom()
        if self.peek() == '^':
            self.words.pop()
            return base ** self.unary()
        return base

    def atom(self):
        word = self.words.pop()
        if word == '(':
            value = self.expression(0)
            if self.words.pop() != ')':
                raise SyntaxError('expected )')
            return value
        if word.isalpha():
            constant = getattr(math, word)
            return constant(self.atom()) if callable(constant) else constant
        return float(word) if '.' in word or 'e' in word else int(word)


for text in ('1 + 2 * 3', '( 1 + 2 ) * 3', '2 ^ 3 ^ 2', '- 2 ^ 2', '7 // 2 - 7 % 4', '1 / 4 + 1e2', 'sqrt ( 16 ) + floor ( pi )', '- ( - 3 )', '2 ^ 100 % 97', '10 - 4 - 3',
             '1 / 0', '1 +', '( 1', '2 3', 'foo ( 1 )', 'sqrt ( - 1 )', '1 + x1', '5 % 0.0', '10.0 ^ 400', '0 ^ - 1', 'factorial ( 2.5 )', '1.2.3'):
    try:
        print(text, '=', Parser(text).parse())
    except Exception as e:
        print(text, '->', type(e).__name__, e)
