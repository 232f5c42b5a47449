"""Tables of floats under many formats: e, f, g, %, n, width, precision, signs, grouping, z."""

VALUES = [0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 2 / 3, 123456.789, -0.000123456, 1e16, 1.5e300, 5e-324, 9.995, 99999.5, float('inf'), float('-inf'), float('nan')]
SPECS = ['', 'e', 'f', 'g', '%', '.0f', '.0e', '.1g', '.3', '+.2f', ' .2f', '010.3f', ',.2f', '_.1f', '#.0f', '#.3g', '>12.4g', '*^15.2e', '=+12.1f', '.15g', 'z.1f', 'F', 'G', 'E', '.17g', '#g', 'n', '<9.2%']
for spec in SPECS:
    cells = []
    for value in VALUES:
        cell = format(value, spec)
        cells.append(cell if len(cell) < 30 else f'{cell[:8]}..({len(cell)})')
    print(f'{spec:>8}|', '|'.join(cells))
for spec in ('%e', '%.3f', '%+g', '%#.0e', '%012.4f', '%-12.2fx', '% .1f', '%.0f', '%r', '%s', '%.3s', '%d'):
    row = []
    for value in VALUES:
        try:
            cell = spec % value
            row.append(cell if len(cell) < 30 else f'{cell[:8]}..({len(cell)})')
        except Exception as e:
            row.append(type(e).__name__ + ' ' + str(e))
    print(f'{spec:>8}|', '|'.join(row))
for digits in range(-3, 5):
    print(digits, [round(v, digits) for v in (1234.5678, -0.5, 2.675, 1e16, 15.0, 25.0, 1.005)])
for spec in ('d', 'x', 'c', 's', '.f', ',_f', '5,', '.3,f', '==5', '0>', '1.2.3', '-', '+', '_n', ',n', '.', ',%', 'q', '10.', '.99999999999', '!r', 'ze', '0<10', '<010', '^010.2f'):
    try:
        print(repr(spec), repr(format(-1234.5, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
