"""Random programs for the differential fuzzer: Hypothesis strategies that draw source text.

`cases(kinds)` draws a Case: a label (the operation, for grouping) and a few statements, the last
of which sets `r`.  Values are drawn as source text, so that the same case can run anywhere.
Big sizes are kept out on purpose: a case must not take memory or time to speak of.
What a case prints is decided in prelude.py, how cases are run and compared in fuzz.py.
"""
import collections
import keyword

from hypothesis import strategies as st

from arguments import BUILTIN_HINTS, CODECS, CONSTRUCTORS, ERRORS, METHOD_HINTS, SKIPPED_METHODS

Case = collections.namedtuple('Case', 'label source')

SPECIAL_INTS = [2 ** 31 - 1, -2 ** 31, 2 ** 62, -2 ** 62 - 1, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 64, 2 ** 100, -10 ** 30]
SPECIAL_FLOATS = ['0.0', '-0.0', '1.0', '0.5', '1e300', '-1e-300', '5e-324', '1e16', '123456789.125', '2.5', '-1.5',
                  "float('nan')", "float('inf')", "float('-inf')", '1e22', '0.1']
SPECIAL_TEXTS = ['', ' ', 'a', 'abc', 'Hello World', '12', '-3.5e2', 'ß', 'ﬁ', 'İ', 'Σας', 'a\nb\r\nc', '\t x\t', '\ud800', '\U0001f600',
                 'a\U0001f600b', '\xe9', '\0', '%s', '{}', '٣', '²', '_', 'nan', '0x1f', "it's", '"q"', '\x85', 'ab' * 5, 'Ab']
ALPHABET = 'abAB01 ,.-_%{}\n\t\'"\\\xe9ß\u03a3\u0660\u2028\ud800\U0001f600'


def weighted(*pairs):
    """One of the strategies, as often as its weight says."""
    chosen = []
    for weight, strategy in pairs:
        chosen += [strategy] * weight
    return st.sampled_from(range(len(chosen))).flatmap(lambda i: chosen[i])


small_ints = st.integers(-5, 12)
ints = weighted((6, small_ints), (2, st.integers(-10 ** 6, 10 ** 6)), (2, st.sampled_from(SPECIAL_INTS)), (1, st.integers(-2 ** 70, 2 ** 70)))
texts = weighted((3, st.sampled_from(SPECIAL_TEXTS)), (3, st.text(ALPHABET, max_size=8)))
byte_strings = weighted((2, st.sampled_from([b'', b'a', b'abc', b'a b', b'\xff', b'\xe9', b' x\n', b'12', b'Ab cD', b'\xc3\xa9'])),
                        (2, st.binary(max_size=8)))

int_text = ints.map(repr)
small_text = small_ints.map(repr)
bool_text = st.sampled_from(['True', 'False'])
float_text = weighted((3, st.sampled_from(SPECIAL_FLOATS)), (1, st.floats(allow_nan=False, allow_infinity=False).map(repr)))
str_text = texts.map(ascii)
bytes_text = byte_strings.map(repr)
complex_text = st.tuples(float_text, float_text).map(lambda pair: 'complex(%s, %s)' % pair)
slice_text = st.tuples(*[st.sampled_from(['None', '0', '1', '2', '-1', '-2', '5', '9', '2**63', "'x'"])] * 3).map(
    lambda parts: 'slice(%s, %s, %s)' % parts)
range_text = st.one_of(
    st.tuples(small_text, small_text, st.sampled_from(['1', '2', '-1', '-3', '7'])).map(lambda parts: 'range(%s, %s, %s)' % parts),
    st.sampled_from(['range(0)', 'range(3)', 'range(2**63, 2**63+3)', 'range(0, 2**100, 2**98)', 'range(5, -5, -2)']))
object_text = st.sampled_from(['None', 'None', '...', 'NotImplemented', 'int', 'str', 'list', 'len', 'object', 'ValueError', 'ValueError("x")',
                               'print', '(lambda *a: a)', '(lambda: 1)', 'plain', 'Plain()', 'Plain', 'Index(3)', 'Index(-1)', 'Broken()',
                               'Floaty()', 'Sub(7)', 'SubStr("sub")', 'SubList([1, 2])', 'count_to(3)'])

atoms = {
    'int': int_text, 'small': small_text, 'bool': bool_text, 'float': float_text, 'complex': complex_text,
    'str': str_text, 'bytes': bytes_text, 'range': range_text, 'slice': slice_text, 'object': object_text,
    'bytearray': bytes_text.map('bytearray({})'.format), 'memoryview': bytes_text.map('memoryview({})'.format),
    'codec': st.sampled_from(CODECS).map(repr), 'errors': st.sampled_from(ERRORS).map(repr),
    'function': st.sampled_from(['len', 'str', 'repr', 'abs', 'plain', '(lambda x: x)', '(lambda x: -x)', 'None', 'bool', '(lambda x, y: x)']),
    'type': st.sampled_from(['int', 'str', 'list', 'object', 'bool', '(int, str)', 'int | str', 'type', 'ValueError', 'Plain', '()']),
    'name': st.sampled_from(['"real"', '"__class__"', '"nope"', '"__name__"', '"x"', '"append"', '"__doc__x"', '1', 'None']),
    'char': st.sampled_from(['a', ' ', '\xe9', '\U0001f600', 'ab', '', '*']).map(ascii),
    'byte': st.sampled_from(["b'a'", "b'ab'", "b' '", '97', "b''", '256', '-1']),
    'order': st.sampled_from(['"big"', '"little"', '"middle"', '1']),
    'numeral': st.sampled_from(['0', '12', '-7', ' 42 ', '0x1f', '0b101', '0o17', '1_000', '1__0', '', '+', 'z', '1e5', 'nan', '-inf', '1_0.5', '٣',
                                'infinity', '1j', '(1+2j)', '1e400', '9' * 30, '0b12', '- 1', '1e', '.5', '5.', '.', 'Inf', '1+2j ', '\u2003 7']).map(ascii),
    'base': st.sampled_from(['0', '2', '8', '10', '16', '36', '37', '1', '-1', 'None', '2**70']),
    'hexes': st.sampled_from(['', '00ff', 'zz', '0 1', 'a', 'AB cd', '\xe9', '0x1p3', '1.8', 'inf', '-0x1.fp-3', 'nan', '0x.1', '1p5000']).map(ascii),
    'spec': st.deferred(lambda: format_specs).map(ascii),
}
FLAT_KINDS = ['int', 'int', 'bool', 'float', 'complex', 'str', 'str', 'bytes', 'range', 'object', 'slice', 'bytearray', 'memoryview']
HASHABLE_KINDS = ['small', 'small', 'bool', 'float', 'str', 'bytes', 'int']


class Values:
    """The strategies of values, without the kinds that the interpreter under test lacks."""

    def __init__(self, missing=()):
        self.flat_kinds = [kind for kind in FLAT_KINDS if kind not in missing]
        self.flat = st.sampled_from(self.flat_kinds).flatmap(atoms.get)
        self.hashable = st.sampled_from(HASHABLE_KINDS).flatmap(atoms.get)
        items = weighted((4, st.sampled_from(['int', 'str', 'small']).flatmap(atoms.get)), (2, self.flat))
        self.items = items
        self.strategies = dict(atoms)
        for kind in missing:
            self.strategies.pop(kind, None)
        nested = weighted((4, items), (1, st.deferred(lambda: self.container)))
        self.strategies.update({
            'list': self._sequence('[%s]', nested), 'intlist': self._sequence('[%s]', small_text), 'strlist': self._sequence('[%s]', str_text),
            'tuple': st.lists(nested, max_size=4).map(lambda parts: '(%s)' % ''.join(part + ', ' for part in parts)),
            'dict': self._dict(nested), 'strdict': st.dictionaries(st.sampled_from(['a', 'b', 'x', 'key']).map(repr), items, max_size=3).map(dict_source),
            'set': st.lists(self.hashable, max_size=1).map(lambda parts: 'set([%s])' % ', '.join(parts)),
            'frozenset': st.lists(self.hashable, max_size=1).map(lambda parts: 'frozenset([%s])' % ', '.join(parts)),
            'bigset': st.lists(self.hashable, max_size=5).map(lambda parts: 'set([%s])' % ', '.join(parts)),
            'dictkeys': self._dict(items).map('{}.keys()'.format), 'dictitems': self._dict(items).map('{}.items()'.format),
            'dictvalues': self._dict(items).map('{}.values()'.format),
            'iterator': st.sampled_from(['iter([1, 2, 3])', 'iter("ab")', 'count_to(3)', 'enumerate("ab")', 'zip([1, 2], "ab")', 'map(str, [1, 2])',
                                         'iter({1: 2})', 'reversed([1, 2])', 'filter(None, [0, 1])', 'iter(range(3))', 'iter(())']),
            'pairs': st.lists(st.tuples(self.hashable, items).map('({0[0]}, {0[1]})'.format), max_size=3).map(lambda parts: '[%s]' % ', '.join(parts)),
        })
        self.container = st.sampled_from(['list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'intlist', 'strlist']).flatmap(self.strategies.get)
        self.iterable = weighted((6, self.container), (1, atoms['str']), (1, atoms['bytes']), (2, self.strategies['iterator']))
        self.any = weighted((5, self.flat), (3, self.container))
        self.strategies.update({'any': self.any, 'iterable': self.iterable, 'hashable': self.hashable, 'number': weighted(
            (4, int_text), (3, float_text), (1, bool_text), (1, complex_text))})

    @staticmethod
    def _sequence(template, items):
        return st.lists(items, max_size=5).map(lambda parts: template % ', '.join(parts))

    def _dict(self, items):
        return st.lists(st.tuples(self.hashable, items), max_size=4).map(lambda pairs: dict_source(dict(pairs)))

    def of(self, kind):
        """The strategy of one kind; of any kind if that is missing."""
        return self.strategies.get(kind, self.any)


def dict_source(pairs):
    return '{%s}' % ', '.join('%s: %s' % pair for pair in pairs.items())


@st.composite
def argument_list(draw, values, hints, receiver_kind=None):
    """Arguments that follow the hints (a string of kinds), or not: wrong types, counts and keywords."""
    parts = []
    for hint in hints:
        if hint.startswith('?') and draw(st.integers(0, 2)) == 0:
            break
        kind, name = hint.lstrip('?'), ''
        if '=' in kind:
            name, kind = kind.split('=')
            if draw(st.integers(0, 2)) == 0:
                continue
            name = name + '='
        parts.append(name + draw(values.of(kind)))
    if draw(st.integers(0, 5)) == 0:
        return draw(spoiled(values, parts))
    return ', '.join(parts)


@st.composite
def spoiled(draw, values, parts):
    """The same arguments with one changed, one more, one less, or a keyword."""
    parts = list(parts)
    how = draw(st.integers(0, 4))
    if how == 0 or not parts:
        position = next((i for i, part in enumerate(parts) if '=' in part and part.split('=')[0].isidentifier()), len(parts))
        parts.insert(position, draw(values.any))
    elif how == 1:
        parts.pop()
    elif how == 2:
        parts.append('%s=%s' % (draw(st.sampled_from(['foo', 'key', 'sep', 'x'])), draw(values.flat)))
        names = [part.split('=')[0] for part in parts if '=' in part and part.split('=')[0].isidentifier()]
        if len(set(names)) < len(names):
            parts.pop()
    else:
        i = draw(st.integers(0, len(parts) - 1))
        name = parts[i].split('=')[0] + '=' if parts[i].split('=')[0].isidentifier() and '=' in parts[i] else ''
        parts[i] = name + draw(values.any)
    return ', '.join(parts)


@st.composite
def method_case(draw, values, kinds):
    kind = draw(st.sampled_from(kinds))
    owner = kind if kind in METHOD_HINTS else 'bool'
    name = draw(st.sampled_from(sorted(METHOD_HINTS[owner])))
    if name in SKIPPED_METHODS.get(kind, ()):
        name = sorted(METHOD_HINTS[owner])[0]
    hints = METHOD_HINTS[owner][name]
    name = name.rstrip('23')
    receiver = 'bigset' if kind == 'set' and name in ORDERLESS else kind
    arguments = draw(argument_list(values, hints))
    return Case('%s.%s' % (kind, name), 'v = %s\nr = v.%s(%s)' % (draw(values.of(receiver)), name, arguments))


ORDERLESS = 'add discard remove union update difference intersection issubset issuperset isdisjoint symmetric_difference copy clear'.split()


@st.composite
def builtin_case(draw, values, kinds):
    name = draw(st.sampled_from(sorted(BUILTIN_HINTS)))
    called = name.rstrip('23')
    return Case(called, 'r = %s(%s)' % (called, draw(argument_list(values, BUILTIN_HINTS[name]))))


@st.composite
def constructor_case(draw, values, kinds):
    name = draw(st.sampled_from(sorted(name for name in CONSTRUCTORS if name in kinds)))
    return Case(name + '()', 'r = %s(%s)' % (name, draw(argument_list(values, draw(st.sampled_from(CONSTRUCTORS[name]))))))


BINARY = ['+', '-', '*', '/', '//', '%', '@', '&', '|', '^', '<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'and', 'or', '<<', '>>', '**']


def counts_for(operator, values):
    # a large count or shift would only ask for memory
    if operator in ('*', '<<', '>>', '**'):
        return st.sampled_from(['0', '1', '3', '-1', '10', '2.5', 'True', '-2**63', 'None', '"x"', '0.0', '-0.5', 'Index(2)', '64', '31', '1j'])
    return values.any


@st.composite
def binary_case(draw, values, kinds):
    operator = draw(st.sampled_from(BINARY))
    if draw(st.booleans()):
        kind = draw(st.sampled_from(['int', 'float', 'str', 'list', 'tuple', 'bytes', 'dict', 'bigset', 'frozenset', 'range', 'number', 'dictkeys']))
        left, right = draw(values.of(kind)), draw(values.of(kind))
    else:
        left, right = draw(values.any), draw(values.any)
    if operator in ('*', '<<', '>>', '**'):
        right = draw(counts_for(operator, values))
        if operator == '*' and draw(st.booleans()) and 'range(0, 2**100' not in left:
            left, right = right, left
    if operator in ('%', '+', '-') and draw(st.integers(0, 3)) == 0:
        return Case('operator %s=' % operator, 'v = w = %s\nv %s= %s\nr = (v, w, same(v, w))' % (left, operator, right))
    if operator == 'is':
        operator = '=='
    return Case('operator ' + operator, 'r = %s %s %s' % (left, operator, right))


@st.composite
def unary_case(draw, values, kinds):
    operator = draw(st.sampled_from(['-', '+', '~', 'not ', 'abs', 'bool', 'repr', 'str', 'len', 'iter', '*', 'hash']))
    operand = draw(values.any)
    if operator == '*':
        return Case('star', 'r = [*%s]' % operand)
    if operator == 'hash':
        operand = draw(values.of('number'))
        if 'nan' in operand:        # its hash is the object's
            operand = '0.5'
    return Case('unary ' + operator, 'r = %s(%s)' % (operator, operand))


@st.composite
def subscript_case(draw, values, kinds):
    kind = draw(st.sampled_from([k for k in ['str', 'bytes', 'list', 'tuple', 'dict', 'range', 'bytearray', 'memoryview', 'intlist', 'any'] if k in values.strategies]))
    bounds = st.sampled_from(['', '0', '1', '-1', '2', '-2', '5', '-9', '99', '2**63', '-2**70', 'None', 'True', 'Index(1)'])
    if draw(st.booleans()):
        index = ':'.join(draw(bounds) for _ in range(draw(st.integers(2, 3))))
    else:
        index = draw(st.one_of(small_text, values.any))
    how = draw(st.sampled_from(['get', 'get', 'set', 'del', 'aug']))
    receiver = draw(values.of(kind))
    action = {'get': 'r = v[%s]', 'set': 'r = v[%s] = %s', 'del': 'del v[%s]; r = 0', 'aug': 'v[%s] += %s; r = 0'}[how]
    if how in ('set', 'aug'):
        action %= index, draw(st.one_of(values.items, values.iterable))
    else:
        action %= index
    return Case('%s[%s]' % (kind, how), 'v = %s\n%s' % (receiver, action))


@st.composite
def format_specs_strategy(draw):
    if draw(st.integers(0, 12)) == 0:
        return draw(st.text('<>=^+-# 0123456789.,_bcdeEfFgGnosxX%z!\U0001f600', max_size=6))
    spec = draw(st.sampled_from(['', '', '<', '>', '^', '=', '*<', 'x>', '\xe9^', '0=', '\U0001f600<']))
    spec += draw(st.sampled_from(['', '', '', '+', '-', ' ', 'z']))
    spec += draw(st.sampled_from(['', '', '', '#', '0']))
    spec += draw(st.sampled_from(['', '', '1', '5', '12', '30']))
    spec += draw(st.sampled_from(['', '', '', ',', '_']))
    spec += draw(st.sampled_from(['', '', '', '.0', '.1', '.3', '.10', '.']))
    return spec + draw(st.sampled_from(['', '', 'd', 'x', 'X', 'o', 'b', 'c', 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%', 's', 'q']))


format_specs = format_specs_strategy()


@st.composite
def format_case(draw, values, kinds):
    value = draw(weighted((4, values.of('number')), (2, str_text), (1, values.any)))
    spec = draw(format_specs)
    if draw(st.integers(0, 2)):
        return Case('format', 'r = format(%s, %s)' % (value, ascii(spec)))
    safe = spec.replace('{', '').replace('}', '').replace('!', '')
    conversion = draw(st.sampled_from(['', '', '!r', '!s', '!a']))
    return Case('str.format', 'r = %s.format(%s)' % (ascii('<{0%s:%s}>' % (conversion, safe)), value))


@st.composite
def fields_case(draw, values, kinds):
    """str.format with fields, and f-strings."""
    pieces = draw(st.lists(st.sampled_from(['a', '{{', '}}', '{}', '{0}', '{1}', '{x}', '{0.real}', '{0[0]}', '{0[k]}', '{!r}', '{:>5}', '{:{}}',
                                            '{0:{1}}', '{x!s:^8}', '{', '}', '{0!z}', '{0.}', '{[}', '{9}', '{!}', '{0!r', ' ', '\U0001f600', '{x[0][1]}']),
                           max_size=4))
    text = ''.join(pieces)
    arguments = ', '.join(draw(st.lists(values.any, max_size=3)) + draw(st.sampled_from([[], ['x="ab"'], ['x=3']])))
    return Case('str.format', 'r = %s.format(%s)' % (ascii(text), arguments))


@st.composite
def percent_case(draw, values, kinds):
    pieces = []
    for _ in range(draw(st.integers(1, 3))):
        conversion = draw(st.sampled_from('sradioxXeEfFgGcu%bq'))
        key = draw(st.sampled_from(['', '', '', '', '', '(a)']))
        pieces.append('%' + key + draw(st.sampled_from(['', '', '-', '+', ' ', '0', '#', '0-', '+ '])) + draw(st.sampled_from(['', '', '5', '12', '*']))
                      + draw(st.sampled_from(['', '', '.0', '.2', '.10', '.*', '.'])) + draw(st.sampled_from(['', '', 'l'])) + conversion)
    template = draw(st.sampled_from(['', '', 'x'])).join(pieces)
    if '(' in template:
        right = draw(weighted((4, values.of('strdict')), (1, values.any)))
    else:
        numbers = st.one_of(float_text, small_text) if '*' in template else values.of('number')
        right = draw(weighted((5, st.lists(weighted((4, numbers), (2, st.one_of(str_text, numbers))), min_size=len(pieces), max_size=len(pieces) + 1).map(
            lambda parts: '(%s,)' % ', '.join(parts))), (1, values.any)))
    if draw(st.integers(0, 4)) == 0 and template.isascii():
        return Case('bytes %', 'r = b%r %% %s' % (template, right))
    return Case('str %', 'r = %s %% %s' % (ascii(template), right))


@st.composite
def call_case(draw, values, kinds):
    """A function with a random signature, called with random arguments."""
    names = ['a', 'b', 'c', 'd', 'e']
    parameters, defaulted = [], False
    npos = draw(st.integers(0, 3))
    slash = draw(st.integers(0, npos)) if draw(st.booleans()) else 0
    for i in range(npos):
        defaulted = defaulted or draw(st.integers(0, 2)) == 0
        parameters.append(names[i] + ('=%d' % (i * 10) if defaulted else ''))
        if slash and i + 1 == slash:
            parameters.append('/')
    star = draw(st.integers(0, 2))
    nkwonly = draw(st.integers(0, 2)) if star else 0
    if star == 1:
        parameters.append('*args')
    elif star == 2 and nkwonly:
        parameters.append('*')
    for i in range(nkwonly):
        parameters.append(names[3 + i] + draw(st.sampled_from(['', '=7'])))
    if draw(st.integers(0, 3)) == 0:
        parameters.append('**kw')
    positional = draw(st.lists(st.sampled_from(['1', '2', '"s"', '*(4, 5)', '*[]', '*"xy"', '*5', '*count_to(2)', '*None']), max_size=4))
    keywords = draw(st.lists(st.sampled_from(['a=1', 'b=2', 'c=3', 'd=4', 'e=5', 'z=9', '**{"a": 7}', '**{"d": 8, "y": 0}', '**{}', '**{"f": 2}', '**[]', '**{"b": 1}']),
                             max_size=3, unique=True))
    style = draw(st.sampled_from(['def', 'def', 'lambda', 'method', 'class', 'builtin']))
    signature, call = ', '.join(parameters), ', '.join(positional + keywords)
    body = 'return sorted(locals().items(), key=repr)'
    if style == 'lambda':
        source = 'f = lambda %s: sorted(locals().items(), key=repr)\nr = f(%s)' % (signature, call)
    elif style == 'method':
        source = 'class C:\n    def m(%s):\n        %s\nr = [i for i in C().m(%s) if i[0] != "self"]' % (
            ', '.join(['self', *parameters]) if not slash else 'self, ' + signature, body, call)
    elif style == 'class':
        source = 'class C:\n    def __init__(%s):\n        self.x = sorted(i for i in locals().items() if i[0] != "self")\nr = C(%s).x' % (
            'self' + (', ' + signature if signature else ''), call)
    elif style == 'builtin':
        source = 'r = %s(%s)' % (draw(st.sampled_from(['dict', 'sorted', 'len', 'int', '"ab".split', '[].append', 'max', 'print', 'range', 'Plain'])), call)
    else:
        source = 'def f(%s):\n    %s\nr = f(%s)' % (signature, body, call)
    return Case('call ' + style, source)


@st.composite
def unpack_case(draw, values, kinds):
    targets = draw(st.sampled_from(['a, b', 'a, *b', '*a, b', 'a, *b, c', '(a, b), c', '[a]', '*a,', 'a, (b, *c)', 'a, b, c', '*a, b, c, d']))
    names = sorted(set(targets) & set('abcd'))
    how = draw(st.integers(0, 2))
    result = '(%s,)' % ', '.join(names)
    if how == 0:
        return Case('unpack for', 'r = []\nfor %s in %s:\n    r.append(%s)' % (targets, draw(values.iterable), result))
    if how == 1:
        return Case('star display', 'r = %s' % draw(st.sampled_from(['[*{0}, *{1}]', '({0}, *{1})', 'len({{*{0}, *{1}}})', '{{**{0}, "k": 1}}', 'dict(**{0})', '[*{0}, {1}]'])).format(
            draw(values.any), draw(values.any)))
    return Case('unpack', '%s = %s\nr = %s' % (targets, draw(weighted((4, values.iterable), (1, values.any))), result))


@st.composite
def comprehension_case(draw, values, kinds):
    iterable, second = draw(values.iterable), draw(values.iterable)
    item = draw(st.sampled_from(['x', '(x, x)', 'str(x)', '[x]', 'x + x', 'x[0]', 'type(x).__name__', '(y := x)', '-x', 'not x', 'f"{x!r:>6}"']))
    condition = draw(st.sampled_from(['', '', ' if x', ' if not x', ' if x != 1', ' if x < 2', ' if x in ("a", 1)']))
    inner = draw(st.sampled_from(['', '', '', ' for z in %s' % second, ' for x in [x, x]', ' for *_, x in [[1, x]]']))
    shape = draw(st.sampled_from(['[%s]', '[%s]', 'list(%s)', 'dict.fromkeys(%s)', '{%s: 1', 'sum(%s)', 'sorted(%s)', 'any(%s)', 'max(%s)', 'len({%s})', 'tuple(%s)', '"".join(%s)']))
    body = ' for x in %s%s%s' % (iterable, condition, inner)
    if shape.endswith(': 1'):
        return Case('dict comprehension', 'r = %s%s}' % (shape % item, body))
    return Case('comprehension', 'r = ' + shape % ((item if shape[0] == '[' or not item.startswith('(y') else 'x') + body))


@st.composite
def pattern(draw, depth=0):
    kinds = ['0', '1', '-1', '2.5', '"a"', 'b"a"', 'None', 'True', '_', '{n}', 'int()', 'str()', 'str({n})', 'int({n})', 'list()', 'Plain(x=1)', 'Plain(x={n})', '1+2j']
    if depth < 2:
        kinds += ['seq', 'seq', 'map', 'or', 'as', 'star']
    kind = draw(st.sampled_from(kinds))
    if kind == 'seq':
        return '[%s]' % ', '.join(draw(st.lists(pattern(depth=depth + 1), max_size=3)))
    if kind == 'star':
        return '(%s, *{n})' % draw(pattern(depth=depth + 1))
    if kind == 'map':
        return '{{%s: %s%s}}' % (draw(st.sampled_from(['1', '"a"', '0'])), draw(pattern(depth=depth + 1)), draw(st.sampled_from(['', ', **{n}'])))
    if kind == 'or':
        return '(0 | "a" | [1, 2] | None)'
    if kind == 'as':
        inner = draw(pattern(depth=depth + 1))
        return inner if inner in ('_', '{n}') else '(%s as {n})' % inner
    return kind


def numbered(text):
    """Every {n} replaced by a name of its own."""
    count = 0
    while '{n}' in text:
        text = text.replace('{n}', 'n%d' % count, 1)
        count += 1
    return text.replace('{{', '{').replace('}}', '}')


@st.composite
def match_case(draw, values, kinds):
    lines = ['r = None', 'match %s:' % draw(st.one_of(values.any, st.sampled_from(['[1, 2]', '(1, "a")', '{1: 2, "a": 0}', 'Plain()', '[[1], 2]'])))]
    patterns = [numbered(text) for text in draw(st.lists(pattern(), min_size=1, max_size=3))]
    for i, text in enumerate(patterns):
        names = ['n%d' % j for j in range(9) if 'n%d' % j in text]
        guard = draw(st.sampled_from(['', '', '', ' if not %s' % names[0] if names else ' if True']))
        lines.append('    case %s%s:\n        r = (%d, %s)' % (text, guard, i, '[%s]' % ', '.join(names)))
    return Case('match', '\n'.join(lines))


@st.composite
def attribute_case(draw, values, kinds):
    value = draw(values.any)
    name = draw(st.sampled_from(['real', 'imag', 'numerator', 'start', 'stop', 'step', '__class__', '__name__', '__doc__x', 'x', 'nope', 'args', '__len__', '__self__', 'append', 'upper', 'y_', '__dict__']))
    how = draw(st.sampled_from(['r = show_attribute(%s.%s)', 'r = show_attribute(%s.%s)', 'v = %s\nv.%s = 1\nr = 0', 'v = %s\ndel v.%s\nr = 0', 'r = hasattr(%s, "%s")']))
    if value in ('print', 'len') or value.isidentifier() and not keyword.iskeyword(value):
        how = 'r = show_attribute(%s.%s)'       # the namespace is shared with the next case
    return Case('attribute', how % (value if not value[0].isdigit() and value[0] != '-' else '(%s)' % value, name))


FAMILIES = [
    (26, method_case), (10, builtin_case), (7, constructor_case), (12, binary_case), (4, unary_case), (8, subscript_case), (6, format_case),
    (3, fields_case), (5, percent_case), (8, call_case), (3, unpack_case), (4, comprehension_case), (3, match_case), (2, attribute_case),
]


def cases(missing=(), families=None):
    """The strategy of a Case that uses no kind named in `missing`."""
    values = Values(missing)
    kinds = [kind for kind in METHOD_HINTS if kind in values.strategies]
    chosen = [(weight, family(values, kinds)) for weight, family in FAMILIES if families is None or family.__name__[:-5] in families]
    return weighted(*chosen)
