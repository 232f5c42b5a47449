"""A rope and a gap buffer behind an editor with undo; both must always show the same text."""


class Rope:
    __slots__ = ('left', 'right', 'text', 'length')

    def __init__(self, text='', left=None, right=None):
        self.left, self.right, self.text = left, right, text
        self.length = len(left) + len(right) if left is not None else len(text)

    def __len__(self):
        return self.length

    def __str__(self):
        return self.text if self.left is None else f'{self.left}{self.right}'

    def __add__(self, other):
        if isinstance(other, str):
            other = Rope(other)
        if not isinstance(other, Rope):
            return NotImplemented
        return self if not other else other if not self else Rope('', self, other)

    def split(self, at):
        if not 0 <= at <= self.length:
            raise IndexError('split at %d of %d' % (at, self.length))
        if self.left is None:
            return Rope(self.text[:at]), Rope(self.text[at:])
        if at <= len(self.left):
            a, b = self.left.split(at)
            return a, b + self.right
        a, b = self.right.split(at - len(self.left))
        return self.left + a, b

    def insert(self, at, text):
        a, b = self.split(at)
        return a + text + b

    def delete(self, start, stop):
        return self.split(start)[0] + self.split(stop)[1]

    def __getitem__(self, i):
        if i < 0:
            i += self.length
        node = self
        while node.left is not None:
            node, i = (node.left, i) if i < len(node.left) else (node.right, i - len(node.left))
        return node.text[i]

    def depth(self):
        return 0 if self.left is None else 1 + max(self.left.depth(), self.right.depth())


class GapBuffer:
    def __init__(self, size=4):
        self.cells, self.start, self.end = ['_'] * size, 0, size

    def move(self, at):
        while self.start > at:
            self.start, self.end = self.start - 1, self.end - 1
            self.cells[self.end], self.cells[self.start] = self.cells[self.start], '_'
        while self.start < at:
            self.cells[self.start], self.cells[self.end] = self.cells[self.end], '_'
            self.start, self.end = self.start + 1, self.end + 1

    def insert(self, at, text):
        self.move(at)
        for c in text:
            if self.start == self.end:
                grow = len(self.cells)
                self.cells[self.start:self.start] = '_' * grow
                self.end += grow
            self.cells[self.start] = c
            self.start += 1

    def delete(self, start, stop):
        self.move(start)
        for i in range(self.end, self.end + stop - start):
            self.cells[i] = '_'
        self.end += stop - start

    def __str__(self):
        return ''.join(self.cells[:self.start] + self.cells[self.end:])


rope, gap, undo = Rope(), GapBuffer(), []
for step in (('insert', 0, 'hello'), ('insert', 5, ' world'), ('insert', 5, ','), ('delete', 0, 1), ('insert', 0, 'Jé'), ('delete', 3, 9), ('insert', 4, '☃ — '), ('delete', 0, 0), ('insert', 7, '')):
    name, *args = step
    undo.append(rope)
    rope = getattr(rope, name)(*args)
    getattr(gap, name)(*args)
    assert str(rope) == str(gap), (str(rope), str(gap))
    print(step, repr(str(rope)), len(rope), rope.depth(), ''.join(gap.cells), (gap.start, gap.end))
print([str(r) for r in undo], [rope[i] for i in range(-len(rope), len(rope), 3)], ''.join(rope), [*reversed(rope)][:3], 'é' in rope, max(rope))
long = Rope()
for word in 'one two three four five six seven'.split():
    long = long + word + ' ' if len(long) % 2 else Rope(word + '/') + long
print(long, long.depth(), len(long), *map(str, long.split(11)), str(long.delete(3, len(long) - 3)))
for thunk in (lambda: rope.split(99), lambda: rope.split(-1), lambda: rope.split('a'), lambda: rope + 5, lambda: 'a' + rope, lambda: rope[99], lambda: rope[-99], lambda: rope['a'], lambda: rope[1:2], lambda: Rope(5), lambda: str(Rope(b'ab')), lambda: rope.insert(1, None), lambda: setattr(rope, 'zz', 1), lambda: Rope(left=Rope('a')), lambda: gap.insert(0, 5), lambda: gap.move(99), lambda: rope < rope, lambda: str(Rope(['a', 'b'])), lambda: bool(Rope()), lambda: rope.__dict__, lambda: sum([Rope('a')]), lambda: sum([Rope('b')], Rope('a')).length, lambda: ''.join([rope]), lambda: 'x'.join(rope)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
