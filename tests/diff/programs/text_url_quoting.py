"""URL pieces: quoting, unquoting, splitting, query strings, path joining."""

SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote(text, safe='/', encoding='utf-8', errors='strict'):
    data = text.encode(encoding, errors) if isinstance(text, str) else bytes(text)
    keep = SAFE | set(safe.encode('ascii'))
    return ''.join(chr(b) if b in keep else '%{:02X}'.format(b) for b in data)


def unquote(text, errors='replace'):
    first, *rest = text.split('%')
    out = [first.encode()]
    for part in rest:
        try:
            out.append(bytes.fromhex(part[:2]) + part[2:].encode() if len(part[:2].strip()) == 2 else b'%' + part.encode())
        except ValueError:
            out.append(b'%' + part.encode())
    return b''.join(out).decode('utf-8', errors)


def split(url):
    parts = dict.fromkeys(('scheme', 'host', 'port', 'path', 'query', 'fragment'), '')
    url, _, parts['fragment'] = url.partition('#')
    url, _, parts['query'] = url.partition('?')
    if '://' in url:
        parts['scheme'], url = url.split('://', 1)
        host, slash, path = url.partition('/')
        url = slash + path
        if ':' in host:
            host, port = host.rsplit(':', 1)
            parts['port'] = int(port)
            if not 0 <= parts['port'] < 1 << 16:
                raise ValueError('port out of range: %(port)r' % parts)
        parts['host'] = host.casefold()
    return parts | {'path': url}


def parse_query(query, strict=False):
    found = {}
    for i, item in enumerate(query.replace(';', '&').split('&')):
        if '=' not in item:
            if strict:
                raise ValueError('bad query field %d: %r' % (i, item))
            continue
        key, _, value = item.partition('=')
        found.setdefault(unquote(key.replace('+', ' ')), []).append(unquote(value.replace('+', ' ')))
    return found


def resolve(base, path):
    out = []
    for piece in (path if path[:1] == '/' else base[:base.rfind('/') + 1] + path).split('/')[1:]:
        match piece:
            case '.' | '':
                continue
            case '..':
                out[-1:] = []
            case _:
                out.append(piece)
    return '/' + '/'.join(out)


for text in ('a b/c', 'é?=&', '100%', '~-._', '☃/雪', b'\xff\x00', '', 'a+b', '\n'):
    print(ascii(text), quote(text), quote(text, ''), ascii(unquote(quote(text))))
for text in ('%41%', '%zz%4', '%e9', '%C3%A9%2', '%%41', 'a%20b', '%ff%fe', '% 41', '☃%20'):
    print(text, ascii(unquote(text)), ascii(unquote(text, 'backslashreplace')), ascii(unquote(text, 'ignore')))
for url in ('http://Example.ORG:8080/a/b?x=1&y=%20#top', '/only/path', 'ftp://h', '?q', '#f#g', 'http://h:80?x#y?z', ''):
    print(*(f'{k}={v}' for k, v in split(url).items() if v != ''))
print(parse_query('a=1&b=2&a=3;c=&=x&d&e=%26%3D&f=a+b'), [resolve('/a/b/c', p) for p in ('d', '../d', './../../../x', '/y/./z', '', '..')])
for thunk in (lambda: split('http://h:x/'), lambda: split('http://h:70000/'), lambda: split('http://h:/'), lambda: parse_query('a=1&b', strict=True), lambda: unquote('%ff', 'strict'), lambda: quote('\ud800'), lambda: quote('é', encoding='ascii'), lambda: quote('é', encoding='nope'), lambda: quote('x', 'é'), lambda: quote(None), lambda: quote(3), lambda: unquote(b'%41'), lambda: unquote('%ff', 'nope'), lambda: split(None), lambda: split(b'http://x/'), lambda: parse_query(5), lambda: quote('\ud800', errors='surrogatepass'), lambda: quote('☃', errors='xmlcharrefreplace', encoding='latin-1')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
