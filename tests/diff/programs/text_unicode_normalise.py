"""Normal forms, accent stripping, slugs, name lookups and a sorted index over accented words."""
import unicodedata as u

WORDS = ['café', 'cafe\u0301', 'Ångström', 'A\u030angstro\u0308m', '\u212bngstrom', 'ﬁancé', 'naïve', 'Ｆｕｌｌ', '①②½', '한국', 'q\u0307\u0323', 'q\u0323\u0307', 'ſtraße', 'İstanbul', '\u1e9b\u0323', 'Ǆ', '']


def strip_marks(text):
    return ''.join(c for c in u.normalize('NFKD', text) if not u.combining(c))


def slug(text, /, sep='-'):
    words, word = [], ''
    for c in strip_marks(text).casefold() + ' ':
        if c.isalnum():
            word += c
        elif word:
            words.append(word)
            word = ''
    return sep.join(words)


def describe(text):
    return ' + '.join(u.name(c, 'U+%04X' % ord(c)) for c in text)


for word in WORDS:
    forms = {form: u.normalize(form, word) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')}
    print(ascii(word), *(f'{form}:{ascii(text)}/{len(text)}' for form, text in forms.items()), *(int(u.is_normalized(form, word)) for form in forms), ascii(slug(word)))
print(describe('é'), '|', describe('e\u0301'), '|', describe('\n\ue000한☃'), '|', u.lookup('SNOWMAN'), u.lookup('latin small letter e with acute'), '\N{GREEK SMALL LETTER OMEGA}', u.lookup('HANGUL SYLLABLE GAG'))
print([u.decomposition(c) for c in 'éÅﬁ½a①한'], [u.category(c) for c in 'aA1 _-+$€\n\u0301²'], [u.east_asian_width(c) for c in 'aＡ한é☃'], [u.bidirectional(c) for c in 'a1א٣ '], [u.mirrored(c) for c in '(a≤'])
index = {}
for word in ['Éclair', 'echo', 'Zebra', 'éclair', 'Öl', 'ol', 'zoo', 'apple', 'Äpfel']:
    index.setdefault(strip_marks(word)[0].upper(), []).append(word)
print({k: sorted(v, key=lambda w: (strip_marks(w).casefold(), w)) for k, v in sorted(index.items())})
print(slug('  Héllo, Wörld! №5 — ½ ', sep='_'), u.numeric('½'), u.numeric('Ⅷ'), u.digit('²'), u.decimal('٣'), u.decimal('²', 'none'), u.numeric('x', None), u.normalize('NFC', 'x' * 3) == 'xxx')
for thunk in (lambda: u.normalize('NFX', 'a'), lambda: u.normalize('nfc', 'a'), lambda: u.normalize('NFC', b'a'), lambda: u.normalize('NFC'), lambda: u.name('\n'), lambda: u.name('ab'), lambda: u.name(''), lambda: u.name(5), lambda: u.lookup('NO SUCH'), lambda: u.lookup(''), lambda: u.lookup(5), lambda: u.numeric('a'), lambda: u.digit('½'), lambda: u.decimal('²'), lambda: u.category('ab'), lambda: u.combining(1), lambda: u.is_normalized('X', 'a'), lambda: u.decimal('ab'), lambda: slug('a', '+'), lambda: slug(text='a'), lambda: strip_marks(5), lambda: eval(r"'\N{NO SUCH}'"), lambda: u.bidirectional()):
    try:
        print(ascii(thunk()))
    except Exception as e:
        print(type(e).__name__, e)
