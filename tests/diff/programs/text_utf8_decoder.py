"""UTF-8 decoded by a state machine and checked against the codec, valid and broken alike."""

SAMPLES = [b'plain', 'žluťoučký'.encode(), '☃\U0001f600'.encode(), b'', b'\x80', b'\xc3', b'\xc3(', b'\xe2\x98', b'\xe2\x98A', b'\xc0\x80', b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'\xf0\x9f\x98', b'\xf8\x88\x80\x80\x80', b'a\xffb\xfe', b'\xe2\x28\xa1', b'\xf0\x80\x80\x80', b'ok\xe2\x82\xacok\xe2\x82', b'\xef\xbb\xbfbom', b'\xf0\x9f\xc3\xa9']


def ranges(lead):
    if 0xc2 <= lead <= 0xdf:
        return 1, 0x80, 0xbf, lead & 31
    if 0xe0 <= lead <= 0xef:
        return 2, 0xa0 if lead == 0xe0 else 0x80, 0x9f if lead == 0xed else 0xbf, lead & 15
    if 0xf0 <= lead <= 0xf4:
        return 3, 0x90 if lead == 0xf0 else 0x80, 0x8f if lead == 0xf4 else 0xbf, lead & 7
    return None


def decode(data):
    i = 0
    while i < len(data):
        lead = data[i]
        if lead < 0x80:
            yield chr(lead)
            i += 1
            continue
        found = ranges(lead)
        if not found:
            yield i, i + 1, 'invalid start byte'
            i += 1
            continue
        need, low, high, value = found
        j = i + 1
        while j <= i + need and j < len(data) and low <= data[j] <= high:
            value, low, high = value << 6 | data[j] & 63, 0x80, 0xbf
            j += 1
        if j > i + need:
            yield chr(value)
        else:
            yield i, j, 'unexpected end of data' if j == len(data) else 'invalid continuation byte'
        i = j


for data in SAMPLES:
    pieces = list(decode(data))
    mine = ''.join(p if isinstance(p, str) else '\ufffd' for p in pieces)
    theirs = data.decode('utf-8', 'replace')
    print(data, ascii(mine), mine == theirs, ascii(data.decode('utf-8', 'backslashreplace')), ascii(data.decode('utf-8', 'surrogateescape')), ascii(data.decode(errors='ignore')))
    wrong = [p for p in pieces if not isinstance(p, str)]
    try:
        text = data.decode()
        print('   ', ascii(text), wrong == [], text.encode() == data, [len(c.encode()) for c in text])
    except UnicodeDecodeError as e:
        print('   ', e, (e.start, e.end, e.reason) == wrong[0], e.object[e.start:e.end], e.encoding)
    assert data.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == data
for text in ('\ud800', 'a\udcffb', '\udc80\udc81', '\ud83d\ude00', 'ok'):
    for handler in ('strict', 'replace', 'ignore', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nope'):
        try:
            print(text.encode('utf-8', handler), end=' ')
        except UnicodeEncodeError as e:
            print(f'<{e.start}:{e.end} {e.reason}>', end=' ')
        except LookupError as e:
            print(e)
print()
for thunk in (lambda: str(b'\xff', 'utf-8'), lambda: str(b'\xe9', 'latin-1'), lambda: str(b'a', 'nope'), lambda: str('a', 'utf-8'), lambda: str(5, 'utf-8'), lambda: str(b'\xff', errors='replace'), lambda: str(memoryview(b'ab'), 'ascii'), lambda: bytes('é', 'ascii'), lambda: bytes('é'), lambda: bytes('é', 'utf-16'), lambda: b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass') == '\ud800', lambda: b'ab'.decode('utf-16'), lambda: b'abc'.decode('utf-16-le'), lambda: b'\x80'.decode('ascii'), lambda: b'abc'.decode(5), lambda: 'a'.encode(errors=5), lambda: bytearray('é', 'latin-1'), lambda: '\u0100'.encode('latin-1')):
    try:
        print(ascii(thunk()))
    except Exception as e:
        print(type(e).__name__, e)
