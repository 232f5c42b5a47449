"""LZ77, LZW, Burrows-Wheeler and move-to-front on short texts."""


def lzw(text):
    table = {chr(i): i for i in range(128)}
    word, out = '', []
    for c in text:
        if word + c not in table:
            out.append(table[word])
            table[word + c] = len(table)
            word = c
        else:
            word += c
    return out + [table[word]] if word else out


def unlzw(codes):
    table = [chr(i) for i in range(128)]
    word = out = table[codes[0]]
    for code in codes[1:]:
        if code > len(table):
            raise ValueError(f'bad code {code}, table has {len(table)}')
        entry = table[code] if code < len(table) else word + word[0]
        out += entry
        table.append(word + entry[0])
        word = entry
    return out


def bwt(text, end='\0'):
    if end in text:
        raise ValueError('text contains the end mark %r' % end)
    text += end
    return ''.join(t[-1] for t in sorted(text[i:] + text[:i] for i in range(len(text))))


def unbwt(last, end='\0'):
    table = [''] * len(last)
    for _ in last:
        table = sorted(c + row for c, row in zip(last, table))
    return next(row for row in table if row.endswith(end))[:-1]


def front(text):
    symbols, out = sorted(set(text)), []
    for c in text:
        out.append(symbols.index(c))
        symbols.insert(0, symbols.pop(out[-1]))
    return out


for text in ('TOBEORNOTTOBEORTOBEORNOT', 'aaaaaaa', 'banana', 'x'):
    codes = lzw(text)
    print(codes, unlzw(codes) == text, repr(bwt(text)), unbwt(bwt(text)) == text, front(bwt(text)))
for thunk in (lambda: lzw('é!'), lambda: lzw(''), lambda: unlzw([]), lambda: unlzw([65, 500]), lambda: unlzw('ab'), lambda: bwt('a\0'), lambda: unbwt('abc'), lambda: unbwt(''), lambda: front(5), lambda: bwt(b'a')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
