"""Bencode and netstrings: encoders by singledispatch on type, a strict decoder with offsets."""


class Malformed(ValueError):
    @classmethod
    def at(cls, position, what, *rest):
        error = cls('%s at byte %d' % (what, position))
        error.position = position
        return error


def encode(value):
    match value:
        case bool() | float() | None:
            raise TypeError(f'cannot bencode {type(value).__name__} {value!r}')
        case int():
            return b'i%de' % value
        case bytes() | bytearray():
            return b'%d:%b' % (len(value), value)
        case str():
            return encode(value.encode())
        case [*items]:
            return b'l' + b''.join(map(encode, items)) + b'e'
        case {**items}:
            return b'd' + b''.join(encode(k) + encode(v) for k, v in sorted(items.items())) + b'e'
    raise TypeError('cannot bencode ' + type(value).__qualname__)


def decode(data, i=0):
    kind = data[i:i + 1]
    if kind == b'i':
        end = data.find(b'e', i)
        digits = data[i + 1:end]
        if end < 0 or not digits.removeprefix(b'-').isdigit() or digits != b'%d' % int(digits):
            raise Malformed.at(i, f'bad integer {digits!r}')
        return int(digits), end + 1
    if kind.isdigit():
        colon = data.index(b':', i)
        size = int(data[i:colon])
        if colon + 1 + size > len(data):
            raise Malformed.at(i, f'string of {size} bytes, {len(data) - colon - 1} left')
        return data[colon + 1:colon + 1 + size], colon + 1 + size
    if kind not in (b'l', b'd'):
        raise Malformed.at(i, 'unexpected %r' % kind if kind else 'unexpected end')
    start, items = i, []
    i += 1
    while data[i:i + 1] != b'e':
        item, i = decode(data, i)
        items.append(item)
    if kind == b'l':
        return items, i + 1
    if len(items) % 2:
        raise Malformed.at(start, 'odd dictionary')
    keys = items[::2]
    if keys != sorted(keys) or len(set(keys)) < len(keys):
        raise Malformed.at(start, 'keys out of order')
    return dict(zip(keys, items[1::2])), i + 1


for value in (0, -42, 2 ** 70, b'', b'spam', 'snow☃', [], [1, [b'a', {}]], {'b': 1, 'a': [2]}, (1, 'x'), {b'z': {b'y': -1}, b'a': bytearray(b'q')}, range(3), [b'\xff\x00']):
    data = encode(value)
    print(value, data, decode(data))
for value in (1.5, None, True, [None], {1: 'a', 'b': 2}, {1: 2}, object, {3}, [[float('nan')]], '\ud800', 1j, memoryview(b'abc')):
    try:
        print(encode(value))
    except Exception as e:
        print(type(e).__name__, e)
for data in (b'i1e', b'i01e', b'i-0e', b'ie', b'i5', b'i5xe', b'3:ab', b'3abc', b'x', b'', b'l', b'li1e', b'd1:ae', b'd1:ai1e1:ai2ee', b'd1:bi1e1:ai2ee', b'dlei1ee', b'di1ei2e1:ai1ee', b'0:', b'2:\xc3\xa9', b'i 5e', 'i5e', None, bytearray(b'l1:xe'), memoryview(b'i5e'), b'-1:a', b'i\xb2e'):
    try:
        print(data if not isinstance(data, memoryview) else 'view', decode(data))
    except Malformed as e:
        print(data, 'malformed', e, e.position)
    except Exception as e:
        print(data if not isinstance(data, memoryview) else 'view', type(e).__name__, e)
