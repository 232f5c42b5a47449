"""A CSV reader and writer with quotes, escapes and strictness."""


class CSVError(ValueError):
    pass


def parse(text, separator=','):
    rows, row, field, state = [], [], [], 'start'
    for number, c in enumerate(text + '\n'):
        if state == 'quoted':
            if c == '"':
                state = 'quote'
            else:
                field.append(c)
        elif c == '"' and state in ('start', 'quote'):
            if state == 'quote':
                field.append(c)
            state = 'quoted'
        elif c in (separator, '\n'):
            row.append(''.join(field))
            field, state = [], 'start'
            if c == '\n':
                if row != ['']:
                    rows.append(row)
                row = []
        elif state == 'quote':
            raise CSVError(f'{separator!r} expected after \'"\' at {number}')
        else:
            field.append(c)
            state = 'plain'
    if state == 'quoted':
        raise CSVError('unexpected end of data')
    return rows


def write(rows, separator=','):
    def quote(value):
        text = '' if value is None else format(value, '.2f') if isinstance(value, float) else str(value)
        if any(c in text for c in (separator, '"', '\n')):
            return '"%s"' % text.replace('"', '""')
        return text
    return '\n'.join(separator.join(map(quote, row)) for row in rows)


source = 'name,age,notes\n"Smith, J",42,"said ""hi"""\nAda,,"two\nlines"\n\n'
rows = parse(source)
print(rows)
print(write(rows) + '\n\n' == source, repr(write([[1, None, 2.5, 'a;b', 'x"y'], []], ';')))
header, *body = rows
records = [dict(zip(header, row, strict=True)) for row in body]
print(records, sum(int(r['age'] or 0) for r in records))
print(parse(''), parse(',,'), parse('""'), parse('a\tb c', '\t'), parse('x"y,z'))
for text in ('"open', '"a"b,c', 'a,"b'):
    try:
        print(parse(text))
    except CSVError as e:
        print(type(e).__name__, e)
try:
    dict(zip(header, ['short'], strict=True))
except ValueError as e:
    print(type(e).__name__, e)
try:
    dict(zip(['short'], header, body, strict=True))
except ValueError as e:
    print(type(e).__name__, e)
try:
    print([int(r['age']) for r in records])
except ValueError as e:
    print(type(e).__name__, e)
