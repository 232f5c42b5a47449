"""Run-length coding of text and bytes, with groupby and by hand."""
from itertools import groupby


def encode(text):
    return ''.join(f'{n if (n := len(list(run))) > 1 else ""}{c}' for c, run in groupby(text))


def decode(code):
    result, digits = [], ''
    for c in code:
        if c.isdigit():
            digits += c
        else:
            result.append(c * int(digits or 1))
            digits = ''
    if digits:
        raise ValueError(f'dangling count {digits}')
    return ''.join(result)


def pack_bits(data):
    out, i = bytearray(), 0
    while i < len(data):
        run = 1
        while i + run < len(data) and run < 128 and data[i + run] == data[i]:
            run += 1
        if run > 1:
            out += bytes((257 - run, data[i]))
            i += run
        else:
            start = i
            while i < len(data) and i - start < 128 and (i + 1 >= len(data) or data[i] != data[i + 1]):
                i += 1
            out += bytes([i - start - 1]) + data[start:i]
    return bytes(out)


def unpack_bits(data):
    stream = iter(data)
    out = b''
    for head in stream:
        if head < 128:
            out += bytes(next(stream) for _ in range(head + 1))
        elif head > 128:
            out += bytes([next(stream)]) * (257 - head)
    return out


for text in ('WWWWBBBWWC', 'abc', '', 'éé€€€x', '  \n\n'):
    code = encode(text)
    print(repr(code), decode(code) == text, len(code) / max(1, len(text)))
data = b'\xaa\xaa\xaa\x80\x00\x2a\xaa\xaa\xaa\xaa\x80\x00\x2a\x22' + b'\xaa' * 10
print(pack_bits(data).hex(' '), unpack_bits(pack_bits(data)) == data, pack_bits(b''), pack_bits(b'a'))
for thunk in (lambda: decode('3a4'), lambda: decode('2²x'), lambda: unpack_bits(b'\x05ab'), lambda: unpack_bits('text'), lambda: list(groupby(5)), lambda: encode(None), lambda: groupby(), lambda: list(groupby([1], 2))):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e, type(e.__cause__).__name__)
print([(k, list(g)) for k, g in groupby('AaBbbC', str.lower)], [list(g) for k, g in groupby([1, 3, 5, 2, 4, 7], lambda n: n % 2)])
