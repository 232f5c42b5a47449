"""A text table with alignment by type, unicode borders and a totals row."""


def table(rows, header):
    if any(len(row) != len(header) for row in rows):
        raise ValueError('row %d has the wrong length' % next(i for i, row in enumerate(rows) if len(row) != len(header)))
    cells = [[f'{x:,.2f}' if isinstance(x, float) else str(x) for x in row] for row in [header, *rows]]
    widths = [max(map(len, column)) for column in zip(*cells)]
    lines = ['┌' + '┬'.join('─' * (w + 2) for w in widths) + '┐']
    for n, (row, source) in enumerate(zip(cells, [header, *rows])):
        parts = [f' {c:>{w}} ' if isinstance(x, (int, float)) else f' {c:<{w}} ' for c, w, x in zip(row, widths, source)]
        lines.append('│' + '│'.join(parts) + '│')
        if n == 0:
            lines.append('├' + '┼'.join('─' * (w + 2) for w in widths) + '┤')
    return '\n'.join(lines + ['└' + '┴'.join('─' * (w + 2) for w in widths) + '┘'])


rows = [('apples', 12, 3.5), ('kiwis', 1500, 12345.678), ('ünï', -3, float('nan')), ('', True, -0.0)]
print(table(rows, ('item', 'n', 'price')))
print(table([], ('a', 'bb')))
totals = [sum(column) if not isinstance(column[0], str) else 'total' for column in zip(*rows[:2])]
print(totals, list(zip(*rows))[0], list(map(list, zip(*[iter('abcdef')] * 3))))
for thunk in (lambda: table([(1,), (1, 2)], ('a',)), lambda: table([5], ('a',)), lambda: table([], ()), lambda: table(None, 'ab'), lambda: table([([], {})], 'ab')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
