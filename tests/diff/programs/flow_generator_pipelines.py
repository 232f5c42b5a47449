"""Generators as pipelines and coroutines: a grep-like chain, a tee, broadcast, and cleaning up in order."""


def source(lines):
    try:
        for n, line in enumerate(lines, 1):
            yield n, line
    finally:
        print('source closed')


def grep(pattern, items):
    try:
        for n, line in items:
            if pattern in line:
                yield n, line
    finally:
        print('grep closed')
        items.close()


def numbered(items, limit):
    for n, line in items:
        if limit == 0:
            return
        limit -= 1
        yield f'{n}: {line}'


text = ['apple pie', 'banana', 'apple tart', 'cherry', 'pineapple']
chain = grep('apple', source(text))
print(list(numbered(chain, 2)))
chain.close()
print(list(chain))


def coroutine(function):
    def start(*args):
        g = function(*args)
        next(g)
        return g
    return start


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def collect(into, convert=lambda x: x):
    try:
        while True:
            item = yield
            try:
                into.append(convert(item))
            except (TypeError, ValueError) as e:
                into.append(type(e).__name__)
    finally:
        into.append('end')


strings, ints = [], []
sink = broadcast(collect(strings, str.upper), collect(ints, int))
for item in ('a', '5', 7, None):
    try:
        sink.send(item)
    except StopIteration as e:
        print('stopped', e.value)
print(strings, ints)


def tee(iterable, n):
    it, queues = iter(iterable), [[] for _ in range(n)]

    def reader(mine):
        while True:
            if not mine:
                try:
                    value = next(it)
                except StopIteration:
                    return
                for q in queues:
                    q.append(value)
            yield mine.pop(0)
    return [reader(q) for q in queues]


a, b = tee('abc', 2)
print(next(a), next(a), list(b), list(a))


def merge(*its):
    heads = [(next(i), i) for i in map(iter, its)]
    while heads:
        value, it = heads.pop(heads.index(min(heads, key=lambda h: h[0])))
        yield value
        for value in it:
            heads.append((value, it))
            break


print(list(merge([1, 4, 7], [2, 5], [3])))
try:
    list(merge([1], []))
except RuntimeError as e:
    print(type(e).__name__, e, repr(e.__cause__))
fib = (lambda a=0, b=1: (a := (t := a + b, b := t - b)[1] + 0 * b for _ in range(3)))
print(sum(x for x in range(10) if x % 3 == 0), next((x for x in range(9) if x > 99), 'none'), dict((k, v) for k, v in zip('ab', range(2))), max((len(w), w) for w in text))
