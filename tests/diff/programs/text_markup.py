"""A tiny XML-like parser with a stack, entities, and escaping back."""

ENTITIES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"'}


def unescape(text):
    first, *parts = text.split('&')
    out = [first]
    for part in parts:
        name, semicolon, rest = part.partition(';')
        if not semicolon:
            raise ValueError(f'bare & before {part!r}')
        out.append((chr(int(name[2:], 16) if name[1] == 'x' else int(name[1:])) if name.startswith('#') else ENTITIES[name]) + rest)
    return ''.join(out)


def parse(source):
    root, stack = [], []
    current, position = root, 0
    while position < len(source):
        start = source.find('<', position)
        if start != position:
            text = source[position:start if start >= 0 else None]
            current.append(unescape(text))
            position = len(source) if start < 0 else start
            continue
        end = source.index('>', start)
        tag = source[start + 1:end]
        position = end + 1
        if tag.startswith('/'):
            if not stack or stack[-1][0] != tag[1:]:
                raise SyntaxError(f'<{tag}> closes {stack[-1][0] if stack else "nothing"}')
            _, current = stack.pop()
        else:
            name, *attributes = tag.rstrip('/').split()
            node = (name, dict((k, v.strip('"')) for k, v in (a.split('=') for a in attributes)), [])
            current.append(node)
            if not tag.endswith('/'):
                stack.append((name, current))
                current = node[2]
    if stack:
        raise SyntaxError('unclosed ' + ', '.join(name for name, _ in stack))
    return root


for source in ('<a href="x" id=5>Hi <b>you</b><br/> &lt;3 &amp; &#233;&#x20ac;</a>', '', 'just text', '<a><b></a></b>', '<a>', '</a>', '<a b>', 'x & y', '&nope;', '<a', '&#xzz;', '&#1114112;', '<>', '&#;'):
    try:
        print(source, parse(source))
    except Exception as e:
        print(source, '->', type(e).__name__, e)
