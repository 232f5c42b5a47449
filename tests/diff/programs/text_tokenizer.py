"""A hand-written tokenizer for a small language, with positions in its errors."""

KEYWORDS = frozenset(('if', 'else', 'while', 'return'))
OPERATORS = sorted(['+', '-', '*', '/', '=', '==', '!=', '<', '<=', '(', ')', '{', '}', ';'], key=len, reverse=True)


class LexError(SyntaxError):
    pass


def tokens(source):
    line, start, i = 1, 0, 0
    while i < len(source):
        c = source[i]
        begin = i
        if c == '\n':
            line, start, i = line + 1, i + 1, i + 1
            continue
        if c.isspace():
            i += 1
            continue
        if c.isalpha() or c == '_':
            while i < len(source) and (source[i].isalnum() or source[i] == '_'):
                i += 1
            word = source[begin:i]
            yield 'keyword' if word in KEYWORDS else 'name', word, (line, begin - start)
        elif c.isdigit():
            while i < len(source) and source[i] in '0123456789.':
                i += 1
            text = source[begin:i]
            try:
                value = float(text) if '.' in text else int(text)
            except ValueError as e:
                raise LexError(f'bad number {text!r}', ('<text>', line, begin - start + 1, source.splitlines()[line - 1])) from e
            yield 'number', value, (line, begin - start)
        elif c in '"\'':
            i = source.find(c, i + 1) + 1
            if not i:
                raise LexError('unterminated string', ('<text>', line, begin - start + 1, None))
            yield 'string', source[begin + 1:i - 1], (line, begin - start)
        else:
            for operator in OPERATORS:
                if source.startswith(operator, i):
                    i += len(operator)
                    yield 'op', operator, (line, begin - start)
                    break
            else:
                raise LexError('bad character %a' % c)


print(list(tokens('while x1 <= 10.5 {\n  _y = x1*2;\n}')))
print([t[:2] for t in tokens('if(naïve!=="été")return \'\'')])
for source in ('a = 1.2.3', 'x\n  "open', 'a ? b', 'ok\nx = €'):
    try:
        print([t[1] for t in tokens(source)])
    except LexError as e:
        print(type(e).__name__, e, (e.msg, e.filename, e.lineno, e.offset, e.text), type(e.__cause__).__name__, e.__cause__)
