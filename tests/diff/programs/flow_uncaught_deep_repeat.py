"""A program that ends with an error at the bottom of a bounded recursion: repeated lines are folded."""


def down(n):
    if n == 0:
        return [][n]
    return down(n - 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1) + None


try:
    even(4)
except TypeError as e:
    print(e)
down(10)
