"""Case conversions beyond ASCII: sharp s, ligatures, final sigma, dotted i, title case."""
words = ['straße', 'ﬁne', 'ΟΔΟΣ', 'ὈΔΥΣΣΕΎΣ', 'İstanbul', 'ıI', 'ǆungla', 'ǅ', 'ŉ', 'they\'re bill\'s', 'ÀÉÎõü', 'ᾳ', 'ΑΣ ΑΣΑ Σ', '\u1e9e', 'x²y³', 'ﬀ', 'µ', 'ſ', '\U00010428', 'Ა']
for word in words:
    print(ascii(word), *map(ascii, (word.upper(), word.lower(), word.title(), word.capitalize(), word.swapcase(), word.casefold())))
for text in ('Hello World', 'hello', 'HELLO', 'Hello world', '', '123', 'ǅ', 'ª', 'A1b', 'ΑΣ', '中文', 'Ⅷ', 'ⓐ'):
    print(ascii(text), text.istitle(), text.isupper(), text.islower(), text.isalpha(), text.isidentifier())
print('ß'.upper().lower() == 'ß', 'ß'.casefold() == 'SS'.casefold(), 'Maße'.casefold() == 'MASSE'.casefold(), 'ς'.casefold() == 'σ', sorted(['b', 'A', 'Ä', 'a'], key=str.casefold))
same = {}
for word in ('Fuß', 'FUSS', 'fuss', 'Naïve', 'NAÏVE'):
    same.setdefault(word.casefold(), []).append(word)
print(same)
print(b'Hello World'.swapcase(), b'hELLO'.title(), b'a\xe9B'.upper(), b'AbC'.lower(), b'hello world'.capitalize(), b'Title Case'.istitle(), b'ABC1'.isupper(), b''.islower(), b'a b'.isalpha(), b'12'.isdigit(), b' \t'.isspace())
for thunk in (lambda: 'a'.upper(1), lambda: str.upper(5), lambda: str.lower(), lambda: b'a'.casefold(), lambda: str.upper(b'a'), lambda: 'x'.isidentifier('y')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
