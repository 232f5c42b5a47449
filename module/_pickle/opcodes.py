"""The opcodes of pickles, each one byte, and the limits of the format.

What each does is said in the library's pickletools.  The saving side is save_*.py, the loading side load_*.py.
"""
DEFAULT_PROTOCOL = 4
HIGHEST_PROTOCOL = 5

# items between a MARK and the opcode that adds them
BATCH_SIZE = 1000
# a frame is closed when it is this long, and data of this length are put outside of frames
FRAME_TARGET = 64 * 1024
# shorter ones are written without a header
FRAME_LEAST = 4

# protocols 0 and 1
MARK = '('
STOP = '.'
POP = '0'
POP_MARK = '1'
DUP = '2'
FLOAT = 'F'
INT = 'I'
BININT = 'J'
BININT1 = 'K'
LONG = 'L'
BININT2 = 'M'
NONE = 'N'
PERSID = 'P'
BINPERSID = 'Q'
REDUCE = 'R'
STRING = 'S'
BINSTRING = 'T'
SHORT_BINSTRING = 'U'
UNICODE = 'V'
BINUNICODE = 'X'
APPEND = 'a'
BUILD = 'b'
GLOBAL = 'c'
DICT = 'd'
EMPTY_DICT = '}'
APPENDS = 'e'
GET = 'g'
BINGET = 'h'
INST = 'i'
LONG_BINGET = 'j'
LIST = 'l'
EMPTY_LIST = ']'
OBJ = 'o'
PUT = 'p'
BINPUT = 'q'
LONG_BINPUT = 'r'
SETITEM = 's'
TUPLE = 't'
EMPTY_TUPLE = ')'
SETITEMS = 'u'
BINFLOAT = 'G'

# protocol 2
PROTO = '\x80'
NEWOBJ = '\x81'
EXT1 = '\x82'
EXT2 = '\x83'
EXT4 = '\x84'
TUPLE1 = '\x85'
TUPLE2 = '\x86'
TUPLE3 = '\x87'
NEWTRUE = '\x88'
NEWFALSE = '\x89'
LONG1 = '\x8a'
LONG4 = '\x8b'

# protocol 3
BINBYTES = 'B'
SHORT_BINBYTES = 'C'

# protocol 4
SHORT_BINUNICODE = '\x8c'
BINUNICODE8 = '\x8d'
BINBYTES8 = '\x8e'
EMPTY_SET = '\x8f'
ADDITEMS = '\x90'
FROZENSET = '\x91'
NEWOBJ_EX = '\x92'
STACK_GLOBAL = '\x93'
MEMOIZE = '\x94'
FRAME = '\x95'

# protocol 5
BYTEARRAY8 = '\x96'
NEXT_BUFFER = '\x97'
READONLY_BUFFER = '\x98'


def little_endian(value, count):
    """The last `count` bytes of a machine int, the lowest first."""
    if count == 1:
        return chr(value & 0xff)
    chars = []
    for _ in range(count):
        chars.append(chr(value & 0xff))
        value >>= 8
    return ''.join(chars)
