"""Human-readable sizes, durations, ordinals and thousands separators."""


def size(n):
    if n < 0:
        return '-' + size(-n)
    for unit in ('B', 'KiB', 'MiB', 'GiB'):
        if n < 1024:
            return f'{n:.4g} {unit}'
        n /= 1024
    return f'{n:,.1f} TiB'


def duration(seconds):
    minutes, s = divmod(seconds, 60)
    h, m = divmod(minutes, 60)
    return f'{h:d}:{m:02d}:{s:06.3f}' if h else f'{m:d}:{s:06.3f}'


def ordinal(n):
    return f"{n}{'th' if n // 10 % 10 == 1 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


print([size(n) for n in (0, 999, 1024, 123456, 10 ** 9, 10 ** 15, -2048, 1.5)])
print([duration(n) for n in (0, 61, 3600, 7325)])
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 101, 111)])
for thunk in (lambda: size('big'), lambda: duration(3725.5), lambda: ordinal('x'), lambda: ordinal(None), lambda: duration('1')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
