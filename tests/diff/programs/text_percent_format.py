"""The % operator on text: conversions, flags, mappings, errors."""


class Thing:
    def __str__(self):
        return 'str-thing'

    def __repr__(self):
        return 'Thing<é>'

    def __int__(self):
        return 42

    def __index__(self):
        return 43

    def __float__(self):
        return 4.5


thing = Thing()
print('%s %r %a|%10s|%-10s|%.3s|' % (thing, thing, thing, thing, thing, thing), '%d %x %5.1f %c %e' % (thing, thing, thing, thing, thing))
print('%d|%5d|%-5d|%05d|%+d|% d|%i|%u|%.4d|%+08.3d' % (7, 7, 7, 7, 7, 7, 7, 7, 7, 7), '%d %d' % (2.9, -2.9), '%d' % 10 ** 30, '%x %X %o %#x %#o %#X' % (255, 255, 8, 255, 8, 255))
print('%f %.0f %.2e %g %G %#g %+.1f %010.3f %-9.2f| %5.f' % (1.5, 2.5, 12345.678, 1e-5, 1e-20, 1.0, 2, -3.14159, 2.5, 7.7), '%s%%' % 50)
print('%(a)s %(b)05d %(a)r %%' % {'a': 'x', 'b': 3, 'c': 0}, '%(key with (nested) parens)s' % {'key with (nested) parens': 1}, '%s' % {'a': 1}, '%s' % [1, 2], '%s %s' % (1, (2,)))
print('%*d|%-*d|%.*f|%*.*f' % (5, 1, 5, 2, 2, 3.14159, 8, 1, 2.25), '%*d|' % (-4, 7), '%c%c%c' % ('a', 0x20ac, 66), '%s' % None, 'plain' % (), 'plain' % {}, 'x' % [])
print('%x %o %d' % (-255, -8, -(2 ** 70)), '%#.3x' % 5, '%.10s|%-5.1s|' % ('abc', 'xyz'), '%ld %hd %Lf' % (1, 2, 3), '%r' % 'it\'s', '%a' % 'é€😀', '%5s%-5s|' % ('é', '€'), '%.0f %.0f %.0f' % (0.5, 1.5, -0.5))
for template, value in (('%d', 'x'), ('%5%|', ()), ('%d', None), ('%x', 1.5), ('%f', 'a'), ('%c', 'ab'), ('%c', -1), ('%c', 0x110000), ('%c', 1.5), ('%s', ()), ('%s %s', 'a'), ('%s', (1, 2)), ('x', 1), ('%y', 1), ('%', 1), ('%(a)s', 1),
                        ('%(a)s', {}), ('%(a', {}), ('%(a)', {'a': 1}), ('%*d', ('a', 1)), ('%*d', (1,)), ('%.*f', (1,)), ('%s%(a)s', {'a': 1}), ('%5', 1), ('%d %s', {'a': 1}), ('%o', 'a'), ('%e', None), ('%#q', 1),
                        ('%(a)s %s', ({'a': 1}, 2)), ('%(x)*d', {'x': 1}), ('%.99999999999d', 1), ('%99999999999999999999d', 1), ('%i', 1j), ('%d', float('nan')), ('%d', float('inf'))):
    try:
        print(repr(template % value))
    except Exception as e:
        print(template, value, type(e).__name__, e)
