"""Hot loops of the plain language, as Python source, for the trace tests on the binary; each is `main_<case>(n)`."""

SOURCE = '''
LIMIT = 5

class Point:
    def __init__(self):
        self.n = 0
        self.x = 0.0

    def step(self, by):
        self.n += by
        return self.n

class Sub(Point):
    def step(self, by):
        return super().step(by + 1)

    @property
    def double(self):
        return self.n * 2

    @staticmethod
    def fixed(i):
        return i & 3

def add(left, right=1):
    return left + right

def main_int(n):
    total = 0
    for i in range(n):
        total = (total + i * 3) % 1000003 ^ (i >> 2)
    return total

def main_float(n):
    x = 0.5
    i = 0
    while i < n:
        x = x * 0.5 + i / 3.0
        i += 1
    return int(x)

def main_attribute(n):
    p = Point()
    i = 0
    while i < n:
        p.n += i
        p.x = p.x + 0.5
        i += 1
    return p.n

def main_method(n):
    p = Sub()
    i = 0
    while i < n:
        p.step(i)
        i += p.double & 0 | 1
        p.fixed(i)
    return p.n

def main_global(n):
    i = 0
    while i < n:
        i = add(i, right=1) if i < LIMIT else add(i)
    return i

def main_list(n):
    items = [0] * 8
    for i in range(n):
        items[i & 7] = items[i & 7] + i
    return items[3]

def main_list_iteration(n):
    items = [1, 2, 3, 4] * (n // 4)
    total = 0
    for item in items:
        total += item
    return total

def main_tuple(n):
    a, b = 0, 1
    i = 0
    while i < n:
        a, b = b, (a + b) & 0xffff
        i += 1
    return a

def main_unpacking(n):
    total = 0
    for left, right in [(3, 1), (5, 2)] * (n // 2):
        total += left - right
    return total

def main_power(n):
    x = 0.5
    for i in range(n):
        x = (x * x + 1.0) ** 0.25
    return int(x)

def main_dict(n):
    d = {'a': 0, 'b': 1}
    i = 0
    while i < n:
        d['a'] = d['b'] + 0
        i += 1
    return d['a']

def main_append(n):
    items = []
    for i in range(n):
        items.append(i)
    return len(items)

def main_text(n):
    size = 0
    for i in range(n):
        size += len('<' + str(i) + '>')
    return size

def main_isinstance(n):
    total = 0
    values = [1, 2, 3]
    for i in range(n):
        value = values[0]
        if isinstance(value, (str, float)):
            total += 10
        elif isinstance(value, int):
            total += 1
    return total

def main_try(n):
    total = 0
    for i in range(n):
        try:
            total += i
        finally:
            total -= 1
    return total

def main_closure(n):
    total = 0
    def add_to(i):
        nonlocal total
        total += i
    for i in range(n):
        add_to(i)
    return total
'''

# case: allocations and calls in the body of its hot loop
EXPECTED = {
    'int': (0, 0), 'float': (0, 0), 'attribute': (0, 0), 'method': (0, 0), 'global': (0, 0), 'list': (0, 0),
    'list_iteration': (0, 0), 'unpacking': (0, 0), 'isinstance': (0, 0), 'try': (0, 0),
    'tuple': (1, 0),            # `a, b = b, ...`: the new value of one of them
    'closure': (1, 0),          # the int in the cell
    'dict': (1, 3),             # the int in the dict; a lookup, a lookup and a store
    'power': (0, 2),            # the C library's, and reading its errno
    'append': (0, 1),           # making room
    'text': (0, 2),             # the digits, and their length with what is around them
}
