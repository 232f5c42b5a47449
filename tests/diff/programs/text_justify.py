"""Full, left, right and centred justification of a paragraph."""

TEXT = '''It was a bright cold day in a small town, and the clocks were striking an uncommon number;
extraordinarilylongwordshere appear too.'''


def pack(words, width):
    line, size = [], -1
    for word in words:
        if line and size + 1 + len(word) > width:
            yield line
            line, size = [], -1
        line.append(word)
        size += 1 + len(word)
    if line:
        yield line


def full(words, width):
    gaps = len(words) - 1
    if gaps == 0:
        return words[0].ljust(width)
    spaces = width - sum(map(len, words))
    wide, extra = divmod(spaces, gaps)
    return ''.join(word + ' ' * (wide + (i < extra)) for i, word in enumerate(words[:-1])) + words[-1]


lines = list(pack(TEXT.split(), 26))
for style in (full, lambda words, w: ' '.join(words).ljust(w, '.'), lambda words, w: ' '.join(words).rjust(w), lambda words, w: ' '.join(words).center(w, '-')):
    print(*('|%s|' % style(line, 26) for line in lines), sep='\n')
for width, fill in ((6, '*'), (7, '*'), (2, '*'), (0, 'é')):
    print('abc'.center(width, fill), 'ab'.center(width, fill), 'abc'.ljust(width, fill), 'abc'.rjust(width, fill), b'abc'.center(width))
print('42'.zfill(5), '-42'.zfill(5), '+4'.zfill(4), ''.zfill(3), '--1'.zfill(6), b'-7'.zfill(4), 'abc'.zfill(2))
print('a\tbc\tdef'.expandtabs(), 'a\tbc\n\td'.expandtabs(4), '\t\t'.expandtabs(0), 'x\ty'.expandtabs(1), b'12345678\t9'.expandtabs())
for thunk in (lambda: 'a'.center(), lambda: 'a'.ljust(5, 'ab'), lambda: 'a'.rjust('5'), lambda: 'a'.center(5, b'x'), lambda: b'a'.center(5, 'x'), lambda: b'a'.ljust(5, b'xy'),
              lambda: 'a'.zfill(1.5), lambda: 'a'.expandtabs('x'), lambda: ' '.join([1]), lambda: ' '.join(['a', None]), lambda: ' '.join(5)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
