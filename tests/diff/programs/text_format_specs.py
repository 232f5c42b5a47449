"""format() with every type code, on every kind of value, and its errors."""
ints = ['d', ',d', '_d', '+d', ' d', '05d', '<6d', '^7d', '=+7d', '*>8,d', 'x', '#x', '#010x', 'X', 'o', '#o', 'b', '#_b', 'c', 'n', 'e', '.2f', '%', 'g', '', '08,', '_x', 's', '.2d', ',x', '#c', ',_d', '+c']
for spec in ints:
    line = []
    for value in (0, 97, -1234567):
        try:
            line.append(format(value, spec))
        except Exception as e:
            line.append('%s: %s' % (type(e).__name__, e))
    print(spec, line)
floats = ['', 'e', 'E', '.0e', 'f', '.0f', '#.0f', '.3f', 'g', '.3g', '#.3g', 'G', '%', '.1%', 'n', '+.2f', ' .2f', '010.2f', '-<10.1f', '=10.2f', ',.2f', '_.1f', '.10', '.0', 'z.1f', 'd', 'x', 's', '.-1f', '010', '<010.1f', '^+9.2e']
for spec in floats:
    line = []
    for value in (0.0, -0.04, 1234567.891, 1e-7, 1e22, float('inf'), float('nan')):
        try:
            line.append(format(value, spec))
        except Exception as e:
            line = ['%s: %s' % (type(e).__name__, e)]
            break
    print(spec, line)
strings = ['', 's', '5', '<5', '>5', '^6', '.2', '*^7.1', '05', '=5', '+', ',', 'd', 'é>4', '{>4', '5s5', '#', ' s', '.s', 'z', '99999999999999999999', '.99999999999999999999']
for spec in strings:
    try:
        print(spec, repr(format('abc', spec)))
    except Exception as e:
        print(spec, type(e).__name__, e)
for value, spec in ((True, ''), (True, 'd'), (False, '5'), (None, ''), (None, '5'), ([], 's'), ((), ''), (b'x', '5'), (1j, '.2f'), (1 + 2j, '+.1f'), (1 - 2j, '>12'), (2j, '012'), (2j, '%'), (object, 'd'), ({}, '>5'), (..., ''), (3 + 0j, 'e'), (1j, '=9')):
    try:
        print(value, spec, repr(format(value, spec)))
    except Exception as e:
        print(value, spec, type(e).__name__, e)
