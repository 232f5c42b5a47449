"""The constants of SHA-2: the first 64 bits of the fractions of roots of primes, computed at import."""


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found


def _root(value, degree):
    """The integer part of a root of a big int."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** degree <= value:
            low = middle
        else:
            high = middle
    return low


def _fraction(prime, degree):
    return _root(prime << (64 * degree), degree) & (2 ** 64 - 1)


FRACTIONS_SQUARE = [_fraction(_prime, 2) for _prime in _primes(16)]
FRACTIONS_CUBE = [_fraction(_prime, 3) for _prime in _primes(80)]
