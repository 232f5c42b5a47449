"""marshal: round trips of every kind of value, code objects that run again, versions, and damaged data."""
import marshal

values = [None, True, False, ..., StopIteration, 0, 1, -1, 255, 2 ** 31, -2 ** 31, 2 ** 63, -2 ** 100, 10 ** 50, 0.0, -0.0, 1.5, 1e300, float('inf'), 1j, 2.5 - 3j, '', 'abc', 'é', '\u1234\U0001f600', '\ud800', b'', b'bytes\x00', (), (1,), (1, (2, ('x',))), [], [1, [2, [3]]], {}, {'a': 1, (1, 2): [3]},
          set(), {1}, frozenset(), frozenset([5]), 'x' * 300, tuple(range(300)), bytes(300), 'interned_name', [None] * 3]
for version in range(5):
    ok = 0
    for value in values:
        try:
            back = marshal.loads(marshal.dumps(value, version))
            if back == value and type(back) is type(value) and repr(back) == repr(value):
                ok += 1
            else:
                print('changed', version, repr(value), repr(back))
        except Exception as e:
            print('failed', version, repr(value)[:20], type(e).__name__, e)
    print(version, ok, len(values))
for value in (None, True, 5, -2, 1.5, 'ab', b'ab', (1, 2), [1], {'k': 2}, 2 ** 40, ...):
    print(repr(value), marshal.dumps(value, 0).hex(), marshal.dumps(value, 2).hex())
code = compile('def f(a, b=2, *c, d=4, **e):\n    "doc"\n    return [a + x for x in c] + [b, d, len(e)]\nclass K:\n    v = f(1, 2, 3)\nresult = K.v, f(*range(5), z=1)\n', 'made.py', 'exec')
again = marshal.loads(marshal.dumps(code))
space = {}
exec(again, space)
print(space['result'], again.co_filename, again == code, type(again).__name__, again.co_names == code.co_names, space['f'].__doc__, space['f'].__code__.co_varnames)
shared = [1]
pair = marshal.loads(marshal.dumps((shared, shared)))
print(pair, pair[0] is pair[1], marshal.version)


class Own(list):
    pass


deep = []
for _ in range(100):
    deep = [deep]
print(marshal.loads(marshal.dumps(deep)) == deep)
loop = []
loop.append(loop)
for text in ('marshal.dumps(object())', 'marshal.dumps(Own())', 'marshal.dumps(len)', 'marshal.dumps([1, int])', 'marshal.dumps({1: lambda: 0})', 'marshal.loads(b"")', 'marshal.loads(b"?")', 'marshal.loads(b"i\\x01")', 'marshal.loads(b"(\\x05\\x00\\x00\\x00")', 'marshal.loads("N")', 'marshal.loads(5)', 'marshal.loads()', 'marshal.dumps()', 'marshal.dumps(1, "x")', 'marshal.loads(b"N" + b"junk")',
             'marshal.loads(b"0")', 'marshal.loads(bytearray(b"T"))', 'marshal.loads(memoryview(b"F"))', 'marshal.loads(b"{N")', 'marshal.loads(b"s\\xff\\xff\\xff\\xff")', 'marshal.loads(b"u\\x01\\x00\\x00\\x00\\xff")', 'marshal.loads(b"[\\x01\\x00\\x00\\x000")', 'marshal.loads(b"r\\x00\\x00\\x00\\x00")'):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
