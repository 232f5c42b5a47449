"""Wildcard and tiny regular expression matching by recursion."""


def glob(pattern, text):
    if not pattern:
        return not text
    head, rest = pattern[0], pattern[1:]
    if head == '*':
        return glob(rest, text) or bool(text) and glob(pattern, text[1:])
    if head == '[':
        end = pattern.index(']', 2)
        choices, negate = pattern[1:end], False
        if choices[0] == '!':
            choices, negate = choices[1:], True
        return bool(text) and (text[0] in choices) != negate and glob(pattern[end + 1:], text[1:])
    return bool(text) and head in ('?', text[0]) and glob(rest, text[1:])


def match_here(regex, text):
    match [*regex]:
        case []:
            return True
        case ['$']:
            return text == ''
        case [c, '*', *rest]:
            while True:
                if match_here(''.join(rest), text):
                    return True
                if not text or c not in ('.', text[0]):
                    return False
                text = text[1:]
        case [c, *rest] if text and c in ('.', text[0]):
            return match_here(''.join(rest), text[1:])
    return False


def search(regex, text):
    if regex.startswith('^'):
        return match_here(regex[1:], text)
    return any(match_here(regex, text[i:]) for i in range(len(text) + 1))


names = ['readme.txt', 'main.py', 'test_main.py', 'a', '', 'données.py']
for pattern in ('*', '*.py', '?', 'test_*', '[rm]*', '[!rm]*.*', '*a*n*', ''):
    print(repr(pattern), [n for n in names if glob(pattern, n)])
for regex in ('^a.*c$', 'b*', 'xy*z', '^$', 'é', 'l*o', '.$'):
    print(regex, [t for t in ('abc', 'xz', 'xyyz', '', 'café', 'hello') if search(regex, t)])
for thunk in (lambda: glob('[abc', 'a'), lambda: glob('[]', 'a'), lambda: glob(None, ''), lambda: glob('a', None), lambda: glob(5, 'a'), lambda: search(5, 'a'), lambda: search('a', 5), lambda: glob('a', 5)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
