"""A linked list as a mutable sequence with iteration, reversal and cycle detection."""


class Link:
    def __init__(self, value, rest=None):
        self.value, self.rest = value, rest


class Linked:
    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)):
            self.head = Link(item, self.head)

    def links(self):
        link, slow, step = self.head, self.head, 0
        while link is not None:
            yield link
            link, step = link.rest, step + 1
            if step % 2 == 0:
                slow = slow.rest
                if slow is link and link is not None:
                    raise RuntimeError(f'cycle at {link.value!r}')

    def __iter__(self):
        return (link.value for link in self.links())

    def __getitem__(self, n):
        for i, value in enumerate(self):
            if i == n:
                return value
        raise IndexError(f'no item {n}')

    def __len__(self):
        return sum(1 for _ in self)

    def reverse(self):
        before, link = None, self.head
        while link:
            link.rest, before, link = before, link, link.rest
        self.head = before

    def __eq__(self, other):
        return isinstance(other, Linked) and list(self) == list(other)

    def __repr__(self):
        return '<' + ' -> '.join(map(repr, self)) + '>'


items = Linked('abcd')
print(items, len(items), items[2], 'c' in items, 'z' in items, list(reversed(items)), max(items), items == Linked(['a', 'b', 'c', 'd']), Linked(), not Linked())
items.reverse()
print(items, ''.join(items), dict(enumerate(items)), [*items, *items], sorted(items), list(zip(items, items[0:1] if False else range(9))))
a, *rest = items
print(a, rest, {**dict.fromkeys(items, 0)}, list(map(str.upper, items)), any(x == 'a' for x in items))
for thunk in (lambda: items[10], lambda: items['x'], lambda: items[-1], lambda: hash(items), lambda: Linked(5), lambda: items + items, lambda: items.__setitem__(0, 1), lambda: del_item(items)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
link = items.head
while link.rest:
    link = link.rest
link.rest = items.head.rest
try:
    print(len(items))
except RuntimeError as e:
    print(type(e).__name__, e)


class Old:
    'The sequence protocol by __getitem__ alone.'
    def __getitem__(self, n):
        if n > 3:
            raise IndexError
        return n * n


old = Old()
print(list(old), 4 in old, 5 in old, sum(old), tuple(old), max(old), [*old], iter(old).__length_hint__ if False else 'no hint')
for thunk in (lambda: len(old), lambda: reversed(old), lambda: old.index(4)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
