"""How text and bytes show themselves: repr, ascii, escapes in literals, printability."""
samples = ['plain', "it's", 'say "hi"', '\'"', 'tab\t nl\n cr\r', '\\', '\x00\x1f\x7f', '\x80\xa0\xad', 'é€😀', '\u200b\u2028', '\ud800x', '\ue000', '\U000e0001', '\uffff', '', '\u0378', 'ａ', '\N{EM DASH}']
for text in samples:
    print(ascii(repr(text)), ascii(text), len(text), text.isprintable(), ascii(text.encode('unicode_escape')), text.encode('unicode_escape').decode('unicode_escape') == text)
for data in (b'plain', b"it's", b'"', b'\'"', bytes(range(0, 40, 3)), b'\x7f\x80\xff', b'\\', bytearray(b'a\n\'')):
    print(repr(data), str(data), len(data), eval(repr(data)) == data)
print('\x41\u0042\103\N{LATIN SMALL LETTER D}', b'\x41\102', r'\n' + '\
joined', '''tri"ple''', "a" 'b' """c""", rb'\x', Rb'\y', u'old', '\0' == '\x00', '\1011', 'a\vb' == 'a\x0bb', '\a\b\f' == '\x07\x08\x0c')
nested = {'key': ['x', b'y', ('z',), {'w'}, 1.0, None], "it's": {2: '\n'}}
print(nested, str(nested) == repr(nested), eval(repr(nested)) == nested)


class Loud(str):
    def __repr__(self):
        return 'Loud(%s)' % str.__repr__(self)

    def __str__(self):
        return self.upper() + '!'


loud = Loud('abc')
print(loud, [loud], f'{loud} {loud!r:>14} {loud!s}', '%s %r' % (loud, loud), loud + 'x', type(loud + 'x').__name__, loud == 'abc', {'abc': 1}[loud], str(loud), loud[:2], ''.join([loud, loud]), loud.upper(), format(loud, '>5'), '{}'.format(loud), str.__str__(loud) == 'abc', type(str.__str__(loud)).__name__)
for source in (r"'\x4'", r"'\u12'", r"'\N{no such name}'", r"'\U00110000'", "b'é'", r"b'\x'", "'abc", r"'\N'", "'''abc", r"b'\u0041' + 5", "''5", r"'\400'[1]", "'a' b'b'", "f'{'", "f'{a b}'", "f'{}'", "f'}'", "f'{x!z}'"):
    try:
        print(source, eval(source))
    except Exception as e:
        print(source, type(e).__name__, str(e).encode('ascii', 'backslashreplace').decode())
