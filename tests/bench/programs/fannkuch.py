"""Fannkuch: reversing prefixes of permutations; list slices and int lists. One operation is all permutations of 7."""
SIZE = 7


def fannkuch(size):
    """Return (checksum, the largest number of flips)."""
    permutation = list(range(size))
    counts = [0] * size
    checksum = 0
    largest = 0
    sign = 1
    level = size
    while True:
        while level > 1:
            counts[level - 1] = level
            level -= 1
        flips = 0
        flipped = permutation[:]
        first = flipped[0]
        while first:
            flipped[:first + 1] = flipped[first::-1]
            flips += 1
            first = flipped[0]
        if flips > largest:
            largest = flips
        checksum += sign * flips
        sign = -sign
        while True:
            if level == size:
                return checksum, largest
            permutation.insert(level, permutation.pop(0))
            counts[level] -= 1
            if counts[level] > 0:
                break
            level += 1


def run(n):
    total = 0
    for _ in range(n):
        checksum, largest = fannkuch(SIZE)
        total += checksum * 100 + largest
    return total
