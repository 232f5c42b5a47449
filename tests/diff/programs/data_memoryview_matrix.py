"""A matrix over one flat array seen through memoryviews: rows, columns, casts, shared writes, limits."""
from array import array


class Matrix:
    def __init__(self, rows, columns, values=None, code='d'):
        self.store = array(code, values if values is not None else [0] * (rows * columns))
        if len(self.store) != rows * columns:
            raise ValueError(f'{rows}x{columns} needs {rows * columns} values, got {len(self.store)}')
        self.rows, self.columns, self.view = rows, columns, memoryview(self.store)

    def row(self, i):
        return self.view[range(self.rows)[i] * self.columns:][:self.columns]

    def column(self, j):
        return self.view[range(self.columns)[j]::self.columns]

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.columns != other.rows:
            raise ValueError('shapes (%d,%d) and (%d,%d)' % (self.rows, self.columns, other.rows, other.columns))
        return Matrix(self.rows, other.columns, [sum(a * b for a, b in zip(self.row(i), other.column(j))) for i in range(self.rows) for j in range(other.columns)], self.store.typecode)

    def __str__(self):
        return '\n'.join(' '.join(f'{v:>7g}' for v in self.row(i)) for i in range(self.rows))


m = Matrix(2, 3, range(6), 'i')
n = Matrix(3, 2, [1, 0, 2, -1, 0, 3], 'i')
print(m, n, m @ n, n @ m, sep='\n--\n')
m.row(0)[1] = 99
m.column(-1)[:] = array('i', [7, 8])
print(m.store, m.row(1).tolist(), m.column(0).tolist(), m.column(1)[::-1].tolist(), [*m.view], m.row(-1) == array('i', [3, 4, 8]), m.row(0) == m.row(1), 99 in m.row(0))
v = m.view
print(v.format, v.itemsize, v.nbytes, v.shape, v.strides, v.ndim, v.readonly, v.contiguous, m.column(0).strides, m.column(0).contiguous, m.column(0).shape, len(v), v.c_contiguous, v.suboffsets)
square = v.cast('B').cast('i', (2, 3))
print(square.shape, square.strides, square.ndim, square.tolist(), square[1, 2], square[-1, 0], len(square))
square[0, 0] = -1
print(m.store[0], v.cast('B')[:4].tolist(), bytes(v[:1]), v[:2].tobytes().hex(), v.hex()[:16], v.toreadonly().readonly)
d = Matrix(2, 2, [1.5, 2, 3, 4])
print(d @ d, (d @ d).store, d.view.cast('B').nbytes, sum(d.view), max(d.row(1)), d.view == memoryview(array('f', [1.5, 2, 3, 4])), d.view == [1.5, 2, 3, 4], sep='\n')
def release():
    w = memoryview(bytearray(b'abc'))
    with w as inside:
        print(inside[0], inside is w)
    return w[0]
def resize():
    m.store.append(1)
for thunk in (lambda: m @ m, lambda: m @ 5, lambda: m.row(2), lambda: m.column(5), lambda: m.row('a'), lambda: m.row(0).__setitem__(0, 'x'), lambda: m.row(0).__setitem__(0, 2 ** 40), lambda: m.row(0).__setitem__(0, 1.5), lambda: m.row(0).__setitem__(9, 1), lambda: m.row(0).__setitem__(slice(2), b'ab'), lambda: m.row(0).__setitem__(slice(2), array('i', [1])), lambda: m.view.cast('d'), lambda: m.view.cast('B').cast('d', (5,)), lambda: m.view.cast('B').cast('i', (4, 4)), lambda: m.view.cast('B').cast('z'), lambda: m.column(0).cast('B'), lambda: square[0], lambda: square[0, 9], lambda: square[0, 'a'], lambda: square[1, 1, 1], lambda: square[0:1].tolist(), lambda: v['a'], lambda: v[6], lambda: v.toreadonly().__setitem__(0, 1), lambda: hash(v), lambda: v.__delitem__(0), lambda: memoryview(5), lambda: memoryview('abc'), lambda: memoryview([1]), lambda: Matrix(2, 2, [1]), lambda: Matrix(1, 1, ['a']), lambda: Matrix(1, 1, code='q').store, lambda: Matrix(1, 1, code='zz'), lambda: Matrix(1, 1, [300], 'B'), release, resize, lambda: v < v, lambda: v + v, lambda: memoryview(b'ab')[0:1] == b'a', lambda: hash(memoryview(b'ab')) == hash(b'ab')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
