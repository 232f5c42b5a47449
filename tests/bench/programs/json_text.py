"""JSON-like string building: a tree of records becomes text. One operation is one document of about 2,000 characters."""
ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t'}


def quoted(text):
    if '"' in text or '\\' in text or '\n' in text or '\t' in text:
        text = ''.join([ESCAPES.get(character, character) for character in text])
    return '"' + text + '"'


def write(value, out):
    if value is None:
        out.append('null')
    elif value is True:
        out.append('true')
    elif value is False:
        out.append('false')
    elif isinstance(value, int):
        out.append(str(value))
    elif isinstance(value, float):
        out.append(repr(value))
    elif isinstance(value, str):
        out.append(quoted(value))
    elif isinstance(value, dict):
        separator = '{'
        for key, item in value.items():
            out.append(separator)
            out.append(quoted(key))
            out.append(': ')
            write(item, out)
            separator = ', '
        out.append('}' if value else '{}')
    else:
        separator = '['
        for item in value:
            out.append(separator)
            write(item, out)
            separator = ', '
        out.append(']' if value else '[]')


def document(seed):
    people = []
    for i in range(12):
        number = seed * 31 + i
        people.append({
            'id': number,
            'name': 'person %d' % number,
            'note': 'says "hello"\n' if i % 3 == 0 else f'plain {i}',
            'score': number / 8,
            'active': i % 2 == 0,
            'parent': None,
            'tags': ['t%d' % (number % k) for k in range(2, 6)],
            'place': {'lat': i * 0.5, 'lon': -i, 'empty': {}, 'none': []},
        })
    return {'version': 1, 'people': people}


def run(n):
    total = 0
    for i in range(n):
        out = []
        write(document(i % 100), out)
        text = ''.join(out)
        total = (total * 7 + len(text) + ord(text[total % len(text)])) % 1000000007
    return total
