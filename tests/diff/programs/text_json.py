"""A JSON reader and writer by hand: nesting, escapes, numbers and error positions."""


class JSONError(ValueError):
    def __init__(self, message, at):
        ValueError.__init__(self, '%s: char %d' % (message, at))
        self.at = at


ESCAPES = {'n': '\n', 't': '\t', '"': '"', '\\': '\\', '/': '/', 'b': '\b', 'r': '\r', 'f': '\f'}
WORDS = {'true': True, 'false': False, 'null': None}


def skip(s, i):
    while s[i:i + 1] in (' ', '\n', '\t', '\r'):
        i += 1
    return i


def string(s, i):
    out = []
    while (c := s[i:i + 1]) != '"':
        if not c:
            raise JSONError('unterminated string', i)
        if c == '\\':
            i += 1
            if s[i:i + 1] == 'u':
                c = chr(int(s[i + 1:i + 5], 16))
                i += 4
            else:
                c = ESCAPES.get(s[i:i + 1]) or '?'
        out.append(c)
        i += 1
    return ''.join(out).encode('utf-16', 'surrogatepass').decode('utf-16'), i + 1


def value(s, i):
    i = skip(s, i)
    c = s[i:i + 1]
    if c == '"':
        return string(s, i + 1)
    if c and c in '[{':
        out, i, close = [], skip(s, i + 1), ']}'[c == '{']
        while s[i:i + 1] != close:
            item, i = value(s, i)
            if c == '{':
                i = skip(s, i)
                if s[i:i + 1] != ':':
                    raise JSONError("expected ':'", i)
                item = [item]
                second, i = value(s, i + 1)
                item.append(second)
            out.append(item)
            i = skip(s, i)
            if s[i:i + 1] == ',':
                i = skip(s, i + 1)
            elif s[i:i + 1] != close:
                raise JSONError(f"expected ',' or {close!r}", i)
        return (dict(out) if c == '{' else out), i + 1
    for word in WORDS:
        if s.startswith(word, i):
            return WORDS[word], i + len(word)
    j = i
    while s[j:j + 1] and s[j] in '+-.eE0123456789':
        j += 1
    if i == j:
        raise JSONError('no value', i)
    try:
        return int(s[i:j]), j
    except ValueError:
        return float(s[i:j]), j


print(value('{"a": [1, -2.5e3, true, null, "x\\n\\u00e9\\ud83d\\ude00"], "b": {"c": {}}, "d": []}', 0))
print([value(t, 0)[0] for t in ('12345678901234567890', '1E400', ' "" ', '[[[]]]', '-0', '-0.0')])
for text in ('', '[1, 2', '{"a" 1}', '"abc', '[1 2]', '-', '{1: [}', '"\\uzzzz"', '{[]: 1}', '1.2.3', '"\\ud800"', '[tru]'):
    try:
        print(text, value(text, 0))
    except Exception as e:
        print(text, type(e).__name__, e, getattr(e, 'at', None))
