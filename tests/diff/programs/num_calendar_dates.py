"""Dates with integers only: leap years, week days, Julian day numbers, Easter, month tables."""


class Date(tuple):
    DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    NAMES = 'Mon Tue Wed Thu Fri Sat Sun'.split()

    def __new__(cls, year, month=1, day=1, /):
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12', month)
        if not 1 <= day <= cls.month_days(year, month):
            raise ValueError(f'day is out of range for {year:04d}-{month:02d}')
        return super().__new__(cls, (year, month, day))

    year, month, day = (property(lambda self, i=i: self[i]) for i in range(3))

    @staticmethod
    def leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def month_days(cls, year, month):
        return cls.DAYS[month - 1] + (month == 2 and cls.leap(year))

    @classmethod
    def parse(cls, text):
        year, month, day = map(int, text.split('-'))
        return cls(year, month, day)

    def number(self):
        a = (14 - self.month) // 12
        y, m = self.year + 4800 - a, self.month + 12 * a - 3
        return self.day + (153 * m + 2) // 5 + 365 * y + y // 4 - y // 100 + y // 400 - 32045

    def weekday(self):
        return self.NAMES[self.number() % 7]

    def __sub__(self, other):
        return self.number() - other.number() if isinstance(other, Date) else NotImplemented

    def __str__(self):
        return '%04d-%02d-%02d' % self

    def __format__(self, spec):
        return ''.join({'y': str(self[0]), 'm': f'{self[1]:02}', 'd': f'{self[2]:02}', 'w': self.weekday()}.get(c, c) for c in spec) or str(self)


def easter(year):
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return Date(year, month, day + 1)


for d in (Date(2000), Date(1970), Date(2024, 2, 29), Date(1900, 12, 31), Date.parse('2026-11-22')):
    print(d, d.number(), d.weekday(), f'{d:w d/m/y}', f'{d}', repr(d), d - Date(1970), d < Date(2001), d == (2000, 1, 1))
print(*map(easter, range(2020, 2030)), [y for y in range(1890, 2110, 10) if Date.leap(y)], [y for y in (1900, 2000, 2023, 2024) if Date.leap(y)])
for year, month in ((2024, 2), (2023, 10)):
    print(f'{year}-{month}'.center(27, '~'))
    start = Date(year, month).number() % 7
    cells = [''] * start + [*range(1, Date.month_days(year, month) + 1)]
    for i in range(0, len(cells), 7):
        print(' '.join(f'{c:>3}' for c in cells[i:i + 7]))
for thunk in (lambda: Date(2023, 2, 29), lambda: Date(2023, 13), lambda: Date(2023, 4, 31), lambda: Date.parse('2023-01'), lambda: Date.parse('2023-1-1-1'), lambda: Date.parse('a-b-c'), lambda: Date(2023) - 5, lambda: Date(2023) - (1, 2), lambda: Date(), lambda: Date('x', 2), lambda: Date(2023.5), lambda: Date(year=1), lambda: setattr(Date(1), 'year', 3), lambda: Date(1) + 1, lambda: Date(1) + (5,), lambda: '%d' % Date(1), lambda: Date(1, 2, 3, 4), lambda: Date(2023, '1')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
