"""Roman numerals both ways, with validation, and number words."""

PAIRS = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()))


class Roman(int):
    def __new__(cls, value):
        if isinstance(value, str):
            value = cls.parse(value)
        if not 0 < value < 4000:
            raise OverflowError('number out of range: %d' % value)
        return super().__new__(cls, value)

    @staticmethod
    def parse(text):
        total, rest = 0, text.upper()
        for number, letters in PAIRS:
            while rest.startswith(letters):
                total += number
                rest = rest[len(letters):]
        if rest:
            raise ValueError(f'invalid roman numeral: {text!r} at {len(text) - len(rest)}')
        return total

    def __str__(self):
        n, out = int(self), ''
        for number, letters in PAIRS:
            count, n = divmod(n, number)
            out += letters * count
        return out

    def __add__(self, other):
        return Roman(int(self) + int(other))

    def __format__(self, spec):
        return format(str(self), spec)


print(*(Roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)))
print(all(Roman(str(Roman(n))) == n for n in range(1, 120)), Roman('xiv') + 5, repr(Roman(5)), Roman(3) * 2, f'{Roman(8):>6}|{Roman(8):*^8}|', '%s %d' % (Roman(6), Roman(6)))
print(sorted([Roman(9), Roman(5), Roman(40)], key=str), [str(r) for r in sorted([Roman(9), Roman(5), Roman(40)])], {Roman(5): 'five'}[5], hash(Roman(7)) == 7, type(-Roman(3)), Roman(3) == 3.0)
for bad in (0, 4000, -1, 'IIX!', '', 'ABC', 2.5, None, []):
    try:
        print(Roman(bad))
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
try:
    Roman('MMM') + Roman('M')
except OverflowError as e:
    print(type(e).__name__, e)
ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split()


def words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ('-' + ONES[n % 10] if n % 10 else '')
    for size, name in ((10 ** 6, 'million'), (1000, 'thousand'), (100, 'hundred')):
        if n >= size:
            return words(n // size) + ' ' + name + (' ' + words(n % size) if n % size else '')


print(*map(words, (0, 13, 21, 80, 100, 342, 1001, 54321, 2000016)), sep='; ')
