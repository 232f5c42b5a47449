"""A small matrix class with operators and shape checks."""


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError('ragged rows')

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, other.rows, strict=True))

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError('shapes %s and %s do not fit' % (self.shape, other.shape))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows)

    def __rmul__(self, factor):
        return Matrix([factor * x for x in row] for row in self.rows)

    def __getitem__(self, key):
        y, x = key
        if isinstance(y, slice):
            return [row[x] for row in self.rows[y]]
        return self.rows[y][x]

    def __setitem__(self, key, value):
        y, x = key
        self.rows[y][x] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return 'Matrix(%r)' % (self.rows,)


a = Matrix([[1, 2, 3], [4, 5, 6]])
b = Matrix(zip(*a.rows))
print(a @ b, b @ a, (a @ b) == Matrix([[14, 32], [32, 77]]))
print(2 * a + a, a.shape, a[1, 2], a[0, ::-1], a[:, 1], a[-1:, 0:2])
a[0, 0] = -1
a[1, 1:] = [0]
print(a)
for thunk in (lambda: a @ a, lambda: b + Matrix([[1, 2]]), lambda: a * 2, lambda: b + 1, lambda: Matrix([[1], [1, 2]]),
              lambda: b[5, 0], lambda: b[1], lambda: hash(b), lambda: b @ 3, lambda: b['x', 0]):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
