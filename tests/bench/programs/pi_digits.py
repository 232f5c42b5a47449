"""Digits of pi by a spigot: arithmetic on big ints. One operation is 200 digits."""


def digits(count):
    result = []
    numerator, accumulator, denominator = 1, 0, 1
    k = 0
    while len(result) < count:
        k += 1
        odd = 2 * k + 1
        accumulator = (accumulator + 2 * numerator) * odd
        numerator *= k
        denominator *= odd
        if numerator > accumulator:
            continue
        digit, rest = divmod(numerator * 3 + accumulator, denominator)
        if rest + numerator >= denominator:
            continue
        result.append(digit)
        accumulator = (accumulator - digit * denominator) * 10
        numerator *= 10
    return result


def run(n):
    total = 0
    for i in range(n):
        for digit in digits(200):
            total = (total * 10 + digit + i) % 1000000007
    return total
