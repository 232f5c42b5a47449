"""Warnings of the compiler go to stderr with the file and line."""
x = 5
print(x is 5)
print(x is not 'a', (1, 2) is ())
print('\d' == '\\d', b'\q')
assert (x, 'always true')
print(0x1for x in (1,)) if False else None
values = [1, 2]
try:
    values[1](2)
    (1)(2)
except TypeError as error:
    print(error)
try:
    print([1, 2]['a'])
except TypeError as error:
    print(error)
try:
    (1)[0]
except TypeError as error:
    print(error)
