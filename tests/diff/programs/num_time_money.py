"""Calendars, loans and unit conversions with plain integers and floats."""


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def ordinal(year, month, day):
    lengths = [31, 28 + is_leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not 1 <= day <= lengths[month - 1]:
        raise ValueError('day is out of range for month: %04d-%02d-%02d' % (year, month, day))
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + sum(lengths[:month - 1]) + day


def month(year, number):
    first = (ordinal(year, number, 1) - 1) % 7
    days = 31
    while True:
        try:
            ordinal(year, number, days)
            break
        except ValueError:
            days -= 1
    cells = ['  '] * first + [f'{d:2}' for d in range(1, days + 1)]
    return [' '.join(cells[i:i + 7]) for i in range(0, len(cells), 7)]


def payments(amount, rate, months):
    r = rate / 12
    pay = round(amount * r / (1 - (1 + r) ** -months), 2)
    for n in range(1, months + 1):
        interest = round(amount * r, 2)
        amount = max(round(amount + interest - pay, 2), 0)
        yield n, interest, f'{amount:,.2f}'


print([y for y in (1900, 2000, 2023, 2024) if is_leap(y)], ordinal(2024, 1, 1) - ordinal(2023, 1, 1), ordinal(1970, 1, 1), 'Mon Tue Wed Thu Fri Sat Sun'.split()[(ordinal(2024, 2, 29) - 1) % 7])
print(*month(2024, 2), sep='\n')
print(list(payments(1000, 0.05, 4)), [round(c * 9 / 5 + 32, 1) for c in (-40, 0, 36.6, 100)], 1.1 + 2.2, 3 * 1.1, 0.1 + 0.2 == 0.3, sum([0.01] * 100) == 1, round(2.675 * 100) / 100)
for thunk in (lambda: ordinal(2023, 2, 29), lambda: ordinal(2023, 13, 1), lambda: ordinal('x', 1, 1), lambda: list(payments(1, 0, 3)), lambda: list(payments(1, 0.1, 0)), lambda: list(payments('x', 1, 1)), lambda: month(2023, 0), lambda: month(2023.5, 1), lambda: ordinal(2023, 1, '5'), lambda: list(payments(1, 0.1, 2.0)), lambda: '%04d' % 'y'):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
