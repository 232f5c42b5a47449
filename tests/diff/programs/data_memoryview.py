"""Zero-copy editing of a frame buffer through memoryviews."""
width, height = 6, 4
pixels = bytearray(b'.' * (width * height))
view = memoryview(pixels)


def row(y):
    return view[y * width:(y + 1) * width]


row(0)[:] = b'#' * width
row(3)[:] = row(0)
row(1)[::2] = b'ace'
view[2 * width:][0] = ord('Z')
print('\n'.join(bytes(row(y)).decode() for y in range(height)))
print(view.nbytes, view.format, view.itemsize, view.shape, view.strides, view.readonly, view.ndim, len(row(1)[::2]), row(1).tolist(), view.contiguous)
print(row(0) == row(3), row(0) == b'######', row(0) != row(1), view[2:4].obj is pixels, row(1)[::-1].tobytes(), view[0:3].hex(), ord('Z') in view)
words = view[:8].cast('H')
print(words.format, words.itemsize, len(words), words[0] == 0x2323, words.shape)
words[3] = 0x4142
print(bytes(view[6:8]) in (b'AB', b'BA'), words.tolist()[:2])
frozen = memoryview(b'constant')
print(frozen.readonly, hash(frozen) == hash(b'constant'), bytes(frozen[2:5]), frozen[-1], list(reversed(frozen))[:2], frozen.toreadonly() == frozen)
for thunk in (lambda: frozen.__setitem__(0, 1), lambda: view.__setitem__(0, 256), lambda: view.__setitem__(0, 'a'), lambda: view.__setitem__(slice(0, 3), b'ab'),
              lambda: view[99], lambda: view['x'], lambda: memoryview('text'), lambda: memoryview(5), lambda: hash(view), lambda: pixels.append(1), lambda: view[:3].cast('H'),
              lambda: view.cast('Q!'), lambda: view.__delitem__(0), lambda: words.__setitem__(0, 70000), lambda: view < view):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
with memoryview(b'abc') as inner:
    print(inner[1])
for thunk in (lambda: inner[0], lambda: len(inner), lambda: inner.tobytes()):
    try:
        print(thunk())
    except ValueError as e:
        print(type(e).__name__, e)
