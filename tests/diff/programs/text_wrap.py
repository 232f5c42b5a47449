"""Wrapping and filling paragraphs, with indents, dedent and long words cut."""


def wrap(text, width, first='', rest=''):
    if width <= len(first) or width <= len(rest):
        raise ValueError('invalid width %r (must be > %d)' % (width, max(len(first), len(rest))))
    lines, current = [], first
    blank = True
    for word in text.split():
        while True:
            gap = '' if blank else ' '
            if len(current) + len(gap) + len(word) <= width:
                current += gap + word
                blank = False
                break
            if blank:
                cut = width - len(current)
                lines.append(current + word[:cut])
                word = word[cut:]
            else:
                lines.append(current)
            current, blank = rest, True
    if not blank:
        lines.append(current)
    return lines


def dedent(text):
    margins = [len(line) - len(line.lstrip()) for line in text.splitlines() if line.strip()]
    margin = min(margins, default=0)
    return '\n'.join(line[margin:] for line in text.splitlines())


text = 'The quick brown fox, supercalifragilistic, jumped over the lazy dog.'
for width in (10, 16, 30, 80):
    print(width, *wrap(text, width), sep='\n  ')
print('\n'.join(wrap(text, 24, '* ', '  ')))
print(wrap('', 5), wrap('   ', 5), wrap('abcdefgh', 3), sep=' ')
try:
    wrap('x', 2, '***')
except ValueError as e:
    print(type(e).__name__, e)
print(repr(dedent('    def f():\n        return 1\n\n    x = 2\n')), repr(dedent('')))
odd = 'one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\u2029'
print(odd.splitlines(), odd.splitlines(True)[1:4], len(odd.split('\n')), ''.splitlines(), '\n'.splitlines(), '\n\n'.splitlines(keepends=True))
print(b'one\ntwo\r\nthree\rfour\x0bfive\x85'.splitlines(), b'a\n'.splitlines(True), bytearray(b'x\ny').splitlines())
print('  a  b '.split(), '  a  b '.split(' '), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), ' a b c '.split(None, 1), ' a b c '.rsplit(None, 1), 'aXXbXX'.split('XX'), ''.split(), ''.split(','))
for thunk in (lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: b'a'.split(b''), lambda: b'a'.split('a'), lambda: 'a'.split(None, 'x'), lambda: 'a'.rsplit(''), lambda: 'a'.splitlines(x=1), lambda: 'a'.partition('')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
