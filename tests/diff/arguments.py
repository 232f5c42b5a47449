"""What arguments the fuzzer gives to methods, built-in functions and constructors.

A row is `name kind kind ...`; the kinds are those of generate.Values.  `?kind` may be left out with
all that follow, `key=kind` is a keyword argument, given or not.  `name2` is one more row for `name`.
"""


def parse(text):
    rows = [line.split() for line in text.splitlines() if line]
    return dict((row[0], row[1:]) for row in rows)


CODECS = ['utf-8', 'ascii', 'latin-1', 'utf8', 'UTF-16', 'utf-16-le', 'utf_32', 'nope', 'iso-8859-1', 'unicode_escape', 'raw_unicode_escape', '']
ERRORS = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass', 'namereplace', 'nope']

# what int, float, ... all have
COMMON = '''
__eq__ any
__ne__ any
__lt__ any
__str__
__repr__
__bool__
__format__ spec
'''
NUMBER = COMMON + '''
__add__ number
__radd__ number
__sub__ number
__mul__ number
__truediv__ number
__neg__
__abs__
conjugate
__pow__ small ?small
'''
INTEGER = NUMBER + '''
__floordiv__ number
__mod__ number
__divmod__ number
__rdivmod__ number
__and__ any
__or__ int
__xor__ int
__invert__
__lshift__ small
__rshift__ small
__rpow__ small
__int__
__float__
__index__
__round__ ?small
__ceil__
__floor__
__trunc__
__hash__
__getnewargs__
bit_length
bit_count
as_integer_ratio
to_bytes ?small ?order signed=bool
to_bytes2 small order signed=bool
from_bytes bytes ?order signed=bool
'''
FLOAT = NUMBER + '''
__floordiv__ number
__mod__ number
__divmod__ number
__int__
__float__
__round__ ?small
__ceil__
__floor__
__trunc__
__getnewargs__
as_integer_ratio
is_integer
hex
fromhex hexes
'''
COMPLEX = NUMBER + '''
__complex__
__getnewargs__
__le__ any
'''
SEQUENCE = COMMON + '''
__len__
__contains__ any
__getitem__ small
__iter__
__add__ any
__mul__ small
__rmul__ small
'''
TEXT = SEQUENCE + '''
capitalize
casefold
center small ?char
count str ?small ?small
encode ?codec ?errors
endswith str ?small ?small
expandtabs ?small
find str ?small ?small
format any ?any
format_map strdict
index str ?small ?small
isalnum
isalpha
isascii
isdecimal
isdigit
isidentifier
islower
isnumeric
isprintable
isspace
istitle
isupper
join iterable
join2 strlist
ljust small ?char
lower
lstrip ?str
maketrans str ?str ?str
partition str
removeprefix str
removesuffix str
replace str str ?small
rfind str ?small ?small
rindex str ?small ?small
rjust small ?char
rpartition str
rsplit ?str ?small
rstrip ?str
split ?str ?small
split2 sep=str maxsplit=small
splitlines ?bool
startswith str ?small ?small
startswith2 tuple
strip ?str
swapcase
title
translate dict
upper
zfill small
__mod__ any
__rmod__ any
__getnewargs__
'''
BYTES = SEQUENCE + '''
capitalize
center small ?byte
count bytes ?small ?small
count2 small
decode ?codec ?errors
decode2 encoding=codec errors=errors
endswith bytes ?small ?small
expandtabs ?small
find bytes ?small ?small
find2 int
fromhex hexes
hex ?char ?small
index bytes ?small ?small
isalnum
isalpha
isascii
isdigit
islower
isspace
istitle
isupper
join iterable
ljust small ?byte
lower
lstrip ?bytes
maketrans bytes bytes
partition bytes
removeprefix bytes
removesuffix bytes
replace bytes bytes ?small
rfind bytes ?small ?small
rindex bytes ?small ?small
rjust small ?byte
rpartition bytes
rsplit ?bytes ?small
rstrip ?bytes
split ?bytes ?small
splitlines ?bool
startswith bytes ?small ?small
startswith2 tuple
strip ?bytes
swapcase
title
translate bytes delete=bytes
upper
zfill small
__mod__ any
'''
MUTABLE = '''
append any
clear
copy
extend iterable
insert small any
pop ?small
remove any
reverse
__setitem__ small any
__delitem__ small
__iadd__ iterable
__imul__ small
'''
LIST = SEQUENCE + MUTABLE + '''
count any
index any ?small ?small
sort key=function reverse=bool
__reversed__
__init__ ?iterable
'''
TUPLE = SEQUENCE + '''
count any
index any ?small ?small
__getnewargs__
'''
DICT = COMMON + '''
clear
copy
fromkeys iterable ?any
get hashable ?any
items
keys
pop hashable ?any
popitem
setdefault hashable ?any
update pairs
update2 dict
update3 strdict foo=int
values
__contains__ any
__getitem__ hashable
__setitem__ any any
__delitem__ hashable
__or__ any
__ror__ dict
__ior__ pairs
__iter__
__len__
__reversed__
'''
SET = COMMON + '''
copy
difference iterable ?iterable
intersection iterable ?iterable
isdisjoint iterable
issubset iterable
issuperset iterable
symmetric_difference iterable
union iterable ?iterable
__and__ any
__or__ frozenset
__sub__ set
__rsub__ any
__xor__ set
__contains__ any
__le__ set
__len__
'''
MUTABLE_SET = SET + '''
add any
clear
difference_update iterable
discard any
intersection_update iterable
pop
remove any
symmetric_difference_update iterable
update iterable ?iterable
__ior__ any
__isub__ set
'''
RANGE = COMMON + '''
count int
index int
__contains__ int
__getitem__ small
__len__
__reversed__
'''
SLICE = COMMON + '''
indices int
'''
MEMORYVIEW = COMMON + '''
__len__
__getitem__ small
__setitem__ small any
tobytes ?order
tolist
hex ?char ?small
cast char
toreadonly
release
__contains__ small
'''

METHOD_HINTS = {
    'int': parse(INTEGER), 'bool': parse(INTEGER), 'float': parse(FLOAT), 'complex': parse(COMPLEX), 'str': parse(TEXT), 'bytes': parse(BYTES),
    'bytearray': parse(BYTES + MUTABLE), 'memoryview': parse(MEMORYVIEW), 'list': parse(LIST), 'intlist': parse(LIST), 'strlist': parse(LIST),
    'tuple': parse(TUPLE), 'dict': parse(DICT), 'set': parse(MUTABLE_SET), 'frozenset': parse(SET), 'range': parse(RANGE), 'slice': parse(SLICE),
    'dictkeys': parse(SET), 'dictitems': parse(SET), 'dictvalues': parse('__len__\n__iter__\n__eq__ any\n__reversed__\nmapping'),
}
SKIPPED_METHODS = {
    'dictkeys': ['copy', 'difference', 'intersection', 'issubset', 'issuperset', 'symmetric_difference', 'union', '__bool__'],
    'dictitems': ['copy', 'difference', 'intersection', 'issubset', 'issuperset', 'symmetric_difference', 'union', '__bool__'],
}

BUILTIN_HINTS = parse('''
abs number
all iterable
any iterable
ascii any
bin int
callable any
chr int
divmod number number
enumerate iterable ?int
filter function iterable
format number spec
getattr any name ?any
hasattr any name
hex int
isinstance any type
issubclass type type
iter iterable
len container
list iterable
map function iterable ?iterable
max iterable key=function default=any
min intlist key=function default=any
max2 int int key=function
min2 number number ?number
next iterator ?any
oct int
ord char
pow int small ?int
pow2 number small
print any
range small ?small ?small
repr any
reversed list
round number ?small
round2 float ?small
setattr any name any
sorted iterable key=function reverse=bool
sorted2 intlist key=function reverse=bool
sum iterable start=number
sum2 intlist ?number
tuple iterable
zip iterable iterable strict=bool
type any
slice any ?any ?any
delattr any name
dict.fromkeys iterable ?any
str.maketrans str ?str ?str
bytes.fromhex hexes
float.fromhex hexes
int.from_bytes bytes ?order signed=bool
str.join str strlist
list.append any any
int.__add__ any any
str.upper any
dict.get any any
''')

CONSTRUCTORS = {
    'int': [['numeral'], ['numeral', 'base'], ['number'], ['any'], ['bytes', '?base'], ['numeral', 'base=base'], []],
    'float': [['numeral'], ['number'], ['any'], ['bytes'], []],
    'complex': [['numeral'], ['number', 'number'], ['any', '?any'], ['real=number', 'imag=number']],
    'bool': [['any'], []],
    'str': [['any'], ['bytes', '?codec', '?errors'], ['object=any', 'encoding=codec'], []],
    'bytes': [['iterable'], ['small'], ['intlist'], ['str', '?codec', '?errors'], ['any'], []],
    'bytearray': [['iterable'], ['small'], ['intlist'], ['str', '?codec', '?errors'], ['any'], []],
    'memoryview': [['bytes'], ['any']],
    'list': [['iterable'], ['any'], []], 'tuple': [['iterable'], ['any'], []],
    'dict': [['pairs'], ['dict'], ['any'], ['pairs', 'foo=int', 'bar=str'], []],
    'set': [['hashable'], ['strlist'], ['any'], []], 'frozenset': [['intlist'], ['any'], []],
    'range': [['small'], ['small', 'small'], ['int', 'small', 'small'], ['any', '?any']],
    'slice': [['any', '?any', '?any']],
}
