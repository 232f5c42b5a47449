"""Arrays of machine numbers: a sieve, signals, conversions, errors."""
from array import array

sieve = array('b', [1]) * 60
sieve[0] = sieve[1] = 0
for i in range(2, 8):
    if sieve[i]:
        for j in range(i * i, 60, i):
            sieve[j] = 0
print([i for i, flag in enumerate(sieve) if flag], sieve.count(1), sieve.index(1))
signal = array('d', (x / 4 for x in range(5)))
signal.extend(array('d', [9.5]))
signal.append(-1)
signal.insert(1, 100)
print(signal, signal.typecode, signal.itemsize, signal.pop(), signal.pop(1), signal[1:3], signal[::-1], sum(signal))
signal[1:3] = array('d', [7.0])
signal.reverse()
print(signal, signal + signal, signal == array('d', list(signal)), array('i', [1, 2]) < array('i', [1, 3]), array('i', [1]) == array('d', [1.0]))
text = array('u', 'héé')
print(text, text.tounicode(), text[1], array('H', [1, 258]).tobytes(), array('B', b'ab'), array('b'), array('q', [-5]).tolist())
swapped = array('H', [1, 2])
swapped.byteswap()
swapped.frombytes(b'\x00\x00')
swapped.fromlist([5])
swapped.remove(0)
print(swapped, memoryview(swapped).format, bytes(memoryview(swapped)[:1]), swapped.__contains__(5), list(iter(swapped)))
for thunk in (lambda: array('b', [200]), lambda: array('B', [-1]), lambda: array('i', ['a']), lambda: array('d', ['x']), lambda: array('z'), lambda: array('i', 'text'), lambda: array('u', [1]),
              lambda: array(5), lambda: array('ii'), lambda: array('i').pop(), lambda: swapped[50], lambda: swapped['a'], lambda: swapped.remove(77), lambda: swapped.index(77), lambda: swapped + [1],
              lambda: swapped + array('i'), lambda: swapped.append('a'), lambda: swapped.append(1.5), lambda: swapped.frombytes(b'a'), lambda: swapped.fromlist((1,)), lambda: array('i', [2 ** 40]),
              lambda: hash(swapped), lambda: swapped.extend(array('d')), lambda: swapped.tounicode(), lambda: swapped.__setitem__(slice(0, 1), [1]), lambda: array('I', [2 ** 32]), lambda: array('Q', [-1])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
