"""Pattern kinds: literals, captures, sequences, mappings, or-patterns, guards, values, and what counts as a sequence."""


class Colour:
    RED = 1
    class Deep:
        VALUE = 'deep'


def kind(x):
    match x:
        case None | True | False: return f'constant {x}'
        case -1 | 1.5 | 2 + 3j | 'text' | b'bytes': return f'literal {x!r}'
        case Colour.RED: return 'red'
        case Colour.Deep.VALUE: return 'deep'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, 2, *_]: return 'starts 1 2'
        case [*_, 9]: return 'ends 9'
        case [[a, b], {'k': c}, *rest]: return f'nested {a} {b} {c} {rest}'
        case (first, *middle, last) if first == last: return f'round {middle}'
        case {'type': 'point', 'x': x, 'y': y}: return f'point {x} {y}'
        case {'type': str(t), **rest}: return f'{t} with {rest}'
        case {}: return f'mapping of {len(x)}'
        case int(n) if n > 100: return f'big {n}'
        case int() | float() as n: return f'number {n}'
        case str(): return 'string'
        case _: return f'other {type(x).__name__}'


for x in (None, True, 1, 1.0, -1, 1.5, 2 + 3j, 'text', b'bytes', 'deep', [], (), [7], (1, 2, 3), [5, 6, 9], [[1, 2], {'k': 3}, 4, 5], ['a', 1, 'a'], {'type': 'point', 'x': 1, 'y': 2, 'z': 3}, {'type': 'line', 'n': 1},
          {'type': 5}, {}, 1000, 50, 2.5, 'zzz', b'zzz', bytearray(b'ab'), range(1, 4), iter([1]), {1, 2}, 'a', [1], range(0), memoryview(b'ab')):
    print(kind(x))


class Getter(dict):
    def get(self, key, default=None):
        print('get', key)
        return super().get(key, default)


match Getter(a=1):
    case {'b': _}: print('no')
    case {'a': v}: print('v', v)


class FakeSeq:
    def __len__(self): return 1
    def __getitem__(self, i): return i


match FakeSeq():
    case [x]: print('sequence')
    case _: print('not a sequence')
match 5, 6:
    case a, (b): print(a, b)
match [1, 2]:
    case [x, y] if (z := x + y) > 5: print('no')
    case _: print('bound anyway', x, y, z)
for text in ('case x: pass\n case y: pass', 'case [a, a]: pass', 'case a | b: pass', 'case {**r, "a": 1}: pass', 'case [*a, *b]: pass', 'case {"a": 1, "a": 2}: pass', 'case 1 + 2: pass', 'case _ | 1: pass', 'case int(x, x): pass',
             'case C(a=1, a=2): pass', 'case -x: pass', 'case f"x": pass', 'case x.y(): pass', 'case undefined.attr: pass', 'case {x: 1}: pass', 'case C(a=1, 2): pass', 'case (1 | a): pass', 'case 1 as _: pass'):
    try:
        exec('match 5:\n ' + text)
        print(text, 'fine')
    except Exception as e:
        print(text.replace('\n', ';'), '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
