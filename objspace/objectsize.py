"""How large `__sizeof__` and sys.getsizeof() say objects are: what they take in CPython 3.11 on 64-bit Linux.

Programs compare and add up such sizes, so these are CPython's and not those of the translated program. Here are the
sizes of types and of the tables of dicts and sets; what an object adds by its contents is its W_Root.extra_size().
"""
from rpython.rlib import jit

POINTER = 8
# what precedes an object that the cyclic collector knows, and a dict that a class adds
GC_HEADER = 16
MANAGED_DICT = 16
# a class of the program with its method tables, and the keys that its instances share; a built-in one
HEAP_TYPE, BUILTIN_TYPE = 1672, 408

# the size of instances, without header and items, and the types that have it
_COLLECTED = [
    (24, 'SimpleNamespace cell coroutine_wrapper dict_values mappingproxy'),
    (32, 'UnionType _BufferedIOBase _IOBase _RawIOBase _TextIOBase _tuplegetter anext_awaitable bytearray_iterator'
         ' bytes_iterator classmethod method-wrapper staticmethod'),
    (40, 'async_generator_asend async_generator_athrow list super traceback slice'),
    (48, 'FileIO dict getset_descriptor member_descriptor memory_iterator method'),
    (56, 'builtin_function_or_method classmethod_descriptor defaultdict method_descriptor module wrapper_descriptor'),
    (64, 'BytesIO CallableProxyType GenericAlias ProxyType ReferenceType array partial property'),
    (72, 'BaseException'),
    (80, 'NameError StopIteration SystemExit'),
    (88, 'AttributeError BaseExceptionGroup'),
    (96, 'ImportError'),
    (112, 'OSError OrderedDict UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError'),
    (120, 'StringIO frame'),
    (136, 'SyntaxError function'),
    (144, 'memoryview'),
    (152, 'async_generator coroutine generator'),
    (192, 'TextIOWrapper'),
    (200, 'frozenset set'),
    (216, 'deque'),
    (496, '_tee_dataobject'),
    (24, 'tuple'),
    (904, 'type'),
]
_PLAIN = [
    (16, 'NoneType NotImplementedType ellipsis object'),
    (24, 'float int'),
    (32, 'bool complex'),
    (33, 'bytes'),
    (48, 'longrange_iterator range range_iterator'),
    (56, 'bytearray'),
    (64, 'EncodingMap'),
    (80, 'str'),
    (184, 'code'),
]


def _table():
    "(size, size of what precedes the object) by type name."
    result = {}
    for rows, header in [(_COLLECTED, GC_HEADER), (_PLAIN, 0)]:
        for size, names in rows:
            for name in names.split():
                result[name] = (size, header)
    return result


_SIZES = _table()


def size_of_type(typedef):
    """(basicsize, header) of the instances of a built-in type (host level)."""
    while typedef is not None:
        if typedef.name in _SIZES:
            return _SIZES[typedef.name]
        if typedef.base is None:
            return 32, GC_HEADER
        typedef = typedef.base


@jit.dont_look_inside
def dict_table_size(count, only_text):
    """The size of the table of a dict with so many items; keys that are all str save the hashes."""
    if count == 0:
        return 0
    slots = 8
    while (slots << 1) // 3 < count:
        slots <<= 1
    if slots <= 128:
        indices = slots
    elif slots <= 32768:
        indices = 2 * slots
    else:
        indices = 4 * slots
    return 32 + indices + (slots << 1) // 3 * (2 if only_text else 3) * POINTER


@jit.dont_look_inside
def set_table_size(count):
    """The size of the table of a set with so many items; a small one is in the object."""
    slots = 8
    while count * 5 >= (slots - 1) * 3:
        # it grows to more than four times the items it has then
        filled = ((slots - 1) * 3 + 4) // 5
        wanted = filled * 4 if filled <= 50000 else filled * 2
        while slots <= wanted:
            slots <<= 1
    return 0 if slots == 8 else slots * 2 * POINTER


def text_size(length, largest_code):
    """The size of a str of the type itself."""
    if largest_code < 0x80:
        return 48 + length + 1
    if largest_code < 0x100:
        return 72 + length + 1
    return 72 + (length + 1) * (2 if largest_code < 0x10000 else 4)
