"""array: typecodes, conversions, slices, buffers, byte swapping, and every overflow."""
from array import array, typecodes

print(typecodes)
a = array('i', [1, 2, 3])
a.append(4)
a.extend(array('i', [5]))
a.extend([6])
a.fromlist([7, 8])
a.insert(1, -1)
print(a, a.typecode, a.itemsize, len(a), a.tolist(), a.pop(), a.pop(0), a.index(4), a.count(9), a.remove(-1), a)
a.reverse()
a[1:3] = array('i', [0, 0, 0])
del a[::2]
print(a, a[1], a[-1:], a + array('i', [1]), a * 2, a == array('i', a), a == array('l', a), a < array('i', [9]), 4 in a, [x + 1 for x in a])
for code, values in (('b', [-128, 127]), ('B', [0, 255]), ('h', [-1]), ('H', [65535]), ('i', [-2]), ('I', [2 ** 32 - 1]), ('l', [1]), ('L', [2]), ('q', [-2 ** 63]), ('Q', [2 ** 64 - 1]), ('f', [1.5, 0.1]), ('d', [0.1, float('inf')]), ('u', 'aé')):
    x = array(code, values)
    data = x.tobytes()
    y = array(code)
    y.frombytes(data)
    x.byteswap() if code != 'u' else None
    print(code, x.itemsize, data.hex(), y, y == array(code, values), x.tobytes().hex())
u = array('u', 'hello')
print(u, u.tounicode(), u[0], ''.join(u), array('d', (x / 2 for x in range(3))), bytes(array('h', [1, 2])), memoryview(array('i', [1, 2])).tolist(), memoryview(a).format, array('B', b'abc'), array('B', bytearray(b'xy')), repr(array('i')), a.buffer_info()[1])
m = memoryview(b := array('H', [1, 2, 3]))
m[1] = 500
print(b, m.itemsize, m.nbytes, m.tolist()[::-1])
try:
    b.append(1)
except BufferError as e:
    print(type(e).__name__, e)
m.release()
b.append(4)
for text in ("array('b', [128])", "array('B', [-1])", "array('B', [256])", "array('h', [2 ** 15])", "array('I', [-1])", "array('i', [2 ** 31])", "array('q', [2 ** 63])", "array('Q', [-1])", "array('i', [1.5])", "array('i', ['a'])", "array('i', 'abc')", "array('f', ['x'])", "array('u', [1])", "array('u', ['ab'])", "array('z')", "array()",
             "array(5)", "array('ii')", "array('i', 5)", "a.append('x')", "a[99]", "a['x']", "a[0] = 'x'", "a[0] = 2 ** 40", "a[0:1] = [1]", "a[::2] = array('i', [1, 2, 3, 4, 5, 6])", "a + [1]", "a + array('b')", "a * 'x'", "a.extend(array('b'))", "a.extend(5)", "a.fromlist((1,))", "a.fromlist([1, 'x'])", "a.frombytes(b'abc')", "a.frombytes('x')", "array('i').pop()",
             "a.remove(99)", "a.index(99)", "a.tounicode()", "a.pop(99)", "a.insert(1)", "hash(a)", "a.typecode = 'b'", "array('u', b'x')", "a < 5", "array('d', [None])", "array('f', [1e40])"):
    try:
        print(text, eval(text) if ' = ' not in text else exec(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
