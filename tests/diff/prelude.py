"""Runs a batch of fuzz cases and prints one line of result for each; on both interpreters alike.

    <executable> prelude.py BATCH

BATCH is a file with the repr of a list of sources.  The line of a case is its number and an
ASCII text without addresses, and with sets in sorted order.  Pure Python, no imports but sys.
"""
import sys


class Plain:
    __match_args__ = ('x',)

    def __init__(self, x=1):
        self.x = x


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Broken:
    def __eq__(self, other):
        raise LookupError('broken eq')

    def __len__(self):
        return -1

    def __iter__(self):
        raise KeyError('broken iter')

    __hash__ = None

    def __repr__(self):
        return 'Broken()'


class Floaty:
    def __float__(self):
        return 2.5

    def __str__(self):
        return 'floaty'


class Sub(int):
    def __repr__(self):
        return 'Sub:' + int.__repr__(self)


class SubStr(str):
    pass


class SubList(list):
    pass


def plain(a, b=2):
    return (a, b)


def count_to(n):
    yield from range(n)


def same(a, b):
    """Identity where it means something: equal immutable values may be one object or two."""
    return type(a).__name__ in ('list', 'dict', 'set', 'bytearray') and a is b


def show_attribute(value):
    """Docstrings and the names inside a class's dict are no subject here."""
    if type(value).__name__ in ('mappingproxy', 'getset_descriptor'):
        return type(value).__name__
    return value


def without_addresses(text):
    pieces = text.split(' at 0x')
    for i in range(1, len(pieces)):
        pieces[i] = pieces[i].lstrip('0123456789abcdef')
    return ' at ADDRESS'.join(pieces)


ITERATORS = ('list_iterator tuple_iterator range_iterator longrange_iterator str_iterator str_ascii_iterator bytes_iterator generator map zip'
             ' filter enumerate reversed list_reverseiterator dict_keyiterator dict_valueiterator dict_itemiterator set_iterator'
             ' bytearray_iterator dict_reversekeyiterator callable_iterator').split()


def show(value, depth=0):
    """The text of a result: its type where repr does not tell, and sets sorted."""
    kind = type(value)
    if depth > 6:
        return '...'
    if kind is list:
        return '[' + ', '.join([show(item, depth + 1) for item in value]) + ']'
    if kind is tuple:
        return '(' + ', '.join([show(item, depth + 1) for item in value]) + ',)'
    if kind is dict:
        return '{' + ', '.join([show(key, depth + 1) + ': ' + show(value[key], depth + 1) for key in value]) + '}'
    if kind is set or kind is frozenset:
        return kind.__name__ + '(' + ', '.join(sorted([show(item, depth + 1) for item in value])) + ')'
    if kind.__name__ in ITERATORS:
        items = []
        try:
            for item in value:
                items.append(show(item, depth + 1))
                if len(items) > 12:
                    break
        except Exception as error:
            items.append(show_error(error))
        return kind.__name__ + '<' + ', '.join(items) + '>'
    if kind is Plain:
        return 'Plain(' + ', '.join(['%s=%s' % (name, show(item, depth + 1)) for name, item in value.__dict__.items()]) + ')'
    if kind.__name__ == 'memoryview':
        return 'memoryview ' + repr(value.tobytes())
    if isinstance(value, (SubStr, SubList)):
        return kind.__name__ + ':' + repr(value)
    return repr(value)


def show_error(error):
    return '!' + type(error).__name__ + ': ' + str(error)


def run(source):
    namespace = {
        'Plain': Plain, 'Index': Index, 'Broken': Broken, 'Floaty': Floaty, 'Sub': Sub, 'SubStr': SubStr, 'SubList': SubList,
        'plain': plain, 'count_to': count_to, 'show_attribute': show_attribute, 'same': same, '__name__': 'case',
    }
    text = ''
    try:
        exec(source, namespace)
        text = show(namespace['r'])
    except RecursionError:
        text += '!RecursionError'
    except Exception as error:
        text += show_error(error)
    if 'v' in namespace:
        try:
            text += ' v=' + show(namespace['v'])
        except Exception as error:
            text += ' v' + show_error(error)
    return ascii(without_addresses(text))[1:-1]


def main():
    with open(sys.argv[1]) as file:
        sources = eval(file.read())
    for number in range(len(sources)):
        print('#%d %s' % (number, run(sources[number])))
    print('complete')


main()
