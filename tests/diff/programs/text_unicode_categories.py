"""Character properties: categories, numeric values, names, normal forms."""
import unicodedata as u

for c in 'aZ5 \t²½Ⅷ٣中é€\u0301\u200b\u2028\ue000\ud800_-(«+😀\uffff\x00\xa0㉈':
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.name(c, '<none>'), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
    print('  ', c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isalnum(), c.isspace(), c.isprintable(), c.isidentifier(), c.isascii())
for text in ('é', 'e\u0301', 'Å', 'ﬁ', '①', '한국', 'ȧ\u0323', 'x²'):
    print(ascii(text), *(ascii(u.normalize(form, text)) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')), u.is_normalized('NFC', text))
print(u.lookup('SNOWMAN'), u.lookup('latin small letter e with acute'), u.decomposition('é'), u.decomposition('½'), u.name('가'), u.lookup('HANGUL SYLLABLE GAG'), u.name('一'), '\N{BULLET}\N{GREEK SMALL LETTER PI}')


def slug(text):
    text = ''.join(c for c in u.normalize('NFKD', text) if not u.combining(c))
    return '-'.join(''.join(c.lower() if c.isalnum() else ' ' for c in text).split())


print(slug('Příliš žluťoučký kůň!'), slug('Crème Brûlée — №5'), slug('…'))
print(int('٣٤'), int('１２'), float('３.５'), '٣'.isdigit() and int('٣') + 1, '²'.isdigit(), 'Ⅷ'.isnumeric())
for thunk in (lambda: u.name('\x00'), lambda: u.lookup('NO SUCH THING'), lambda: u.decimal('x'), lambda: u.digit('½'), lambda: u.numeric('x'), lambda: u.normalize('NFX', 'a'), lambda: u.category('ab'), lambda: u.category(5),
              lambda: u.name(''), lambda: int('²'), lambda: u.normalize('NFC', b'a'), lambda: u.is_normalized('bad', 'a'), lambda: u.combining()):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
