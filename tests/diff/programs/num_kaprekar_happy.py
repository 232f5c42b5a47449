"""Digit games: Kaprekar routine, happy numbers, self-describing and narcissistic numbers, check digits."""


def kaprekar(text):
    if len(set(text)) < 2 or not text.isdecimal():
        raise ValueError(f'unusable start {text!r}')
    seen = []
    while text not in seen:
        seen.append(text)
        text = '%0*d' % (len(text), int(''.join(sorted(text)[::-1])) - int(''.join(sorted(text))))
    return seen, seen.index(text)


def happy(n, base=10):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        total = 0
        while n:
            n, d = divmod(n, base)
            total += d * d
        n = total
    return n == 1


def luhn(number):
    digits = [int(c) for c in str(number).replace(' ', '')]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(reversed(digits))) % 10 == 0


def isbn10(text):
    digits = [10 if c in 'xX' else int(c) for c in text if c != '-']
    if len(digits) != 10:
        raise ValueError('expected 10 digits, got %d' % len(digits))
    return not sum(w * d for w, d in zip(range(10, 0, -1), digits, strict=True)) % 11


def iban(text):
    moved = text[4:] + text[:4]
    return int(''.join(str(int(c, 36)) for c in moved)) % 97 == 1


for start in ('3524', '495', '0001', '53', '20015', '٣٥٢٤'):
    print(start, *kaprekar(start))
print([n for n in range(100) if happy(n)], [n for n in range(30) if happy(n, 3)], happy(10 ** 30 + 3))
print([n for n in range(1, 10000) if n == sum(int(d) ** len(str(n)) for d in str(n))], [n for n in range(10000) if (s := str(n)) and all(s.count(str(i)) == int(d) for i, d in enumerate(s))])
print([n for n in range(1, 1000) if any(n * n // 10 ** k + n * n % 10 ** k == n and n * n % 10 ** k for k in range(1, 6))], [n for n in range(1, 60) if not n % sum(map(int, str(n)))])
print(luhn('4539 3195 0343 6467'), luhn(79927398713), luhn(79927398714), isbn10('0-306-40615-2'), isbn10('080442957X'), isbn10('0306406153'), iban('GB82WEST12345698765432'), iban('GB82WEST12345698765433'))
print([str(11 ** n) for n in range(8) if str(11 ** n) == str(11 ** n)[::-1]], sum(map(int, str(2 ** 1000))), [*map(int, str(2 ** 40))], int(str(7 ** 50)[::-1]))
for thunk in (lambda: kaprekar('1111'), lambda: kaprekar('12a'), lambda: kaprekar(''), lambda: kaprekar(3524), lambda: luhn('12x4'), lambda: isbn10('123'), lambda: isbn10('0-306-4061?-2'), lambda: iban('GB-2'), lambda: happy('12'), lambda: happy(-5.5, 'a'), lambda: luhn(-5), lambda: '%0*d' % ('3', 5), lambda: '%0*d' % (3,), lambda: '%.*f' % (2, 1 / 3), lambda: '%-*d|' % (6, 5), lambda: '%*d|' % (-6, 5), lambda: [*zip('ab', 'c', strict=True)], lambda: [*zip('a', 'bc', 'd', strict=True)], lambda: [*zip('a', 'b', 'cd', strict=1)], lambda: kaprekar('²³')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
