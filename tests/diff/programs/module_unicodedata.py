"""unicodedata: names, categories, numeric values, normal forms, widths, and lookups that fail."""
import unicodedata as u

for c in 'aZ5 _é\xdf½²٣一あ한€→😀\u0301\ufb01\u200b\x00\n\U00010000':
    print(ascii(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.decomposition(c))
print(u.unidata_version, u.lookup('LATIN SMALL LETTER E WITH ACUTE'), u.lookup('greek small letter alpha'), ascii(u.lookup('SNOWMAN')), ascii(u.lookup('HANGUL SYLLABLE GAG')), ascii(u.lookup('CJK UNIFIED IDEOGRAPH-4E00')), '\N{BULLET}', '\N{LATIN SMALL LETTER SHARP S}', ascii('\N{GRINNING FACE}'))
samples = ['é', 'e\u0301', '\ufb01n', 'Å\u212b\u00c5', '\u1e9b\u0323', '한글', '\u1112\u1161\u11ab', 'ｱ', '²', 'a\u0315\u0300\u05ae\u0316b', '', 'plain ascii', '\u0344', '\U0001d15e']
for s in samples:
    forms = [u.normalize(f, s) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')]
    print(ascii(s), *map(ascii, forms), *[u.is_normalized(f, s) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])


def strip_accents(text):
    return ''.join(c for c in u.normalize('NFD', text) if not u.combining(c))


def width(text):
    return sum(2 if u.east_asian_width(c) in 'WF' else 0 if u.combining(c) else 1 for c in text)


print(strip_accents('Crème Brûlée à la façon Ångström'), width('abc'), width('日本語'), width('e\u0301'), sum(u.numeric(c) for c in '½¼Ⅷ五'), ''.join(str(u.digit(c)) for c in '١٢٣४५'))
counts = {}
for i in range(0, 0x3000, 7):
    k = u.category(chr(i))
    counts[k] = counts.get(k, 0) + 1
print(sorted(counts.items()))
for text in ("u.name('\\x00')", "u.name('ab')", "u.name('')", "u.name(5)", "u.name()", "u.lookup('NO SUCH NAME')", "u.lookup('')", "u.lookup(5)", "u.decimal('x')", "u.digit('½')", "u.numeric('x')", "u.numeric('x', 'default')", "u.normalize('NFX', 'a')", "u.normalize('NFC')", "u.normalize('NFC', 5)", "u.normalize(5, 'a')", "u.category('ab')", "u.category()", "u.combining(5)", "u.is_normalized('x', 'a')",
             "u.bidirectional('')", "u.decomposition('ab')", "u.mirrored(None)", "'\\N{BULLET}'", "u.name('\\ud800')", "u.name('\\u4dff', 'd')", "u.name('\\uac00')", "u.east_asian_width('')", "eval(repr('\\\\N{nothing here}').replace('\\\\\\\\', '\\\\'))"):
    try:
        print(text, ascii(eval(text)))
    except Exception as e:
        print(text, '->', type(e).__name__, ascii(str(e)))
