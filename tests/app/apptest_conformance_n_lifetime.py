"""Coroutine conformance, section N: how generators end, who resumes them, and who looks at them."""
import sys
from coroutine_help import caught, collect


def with_finally(log):
    try:
        yield 1
    finally:
        log.append('finally')


def test_n152_finalizer():
    """A suspended generator that nobody has any more runs its `finally` blocks when it is collected."""
    log = []
    g = with_finally(log)
    next(g)
    del g
    collect()
    assert log == ['finally']


def test_n152_resurrected_frame():
    """The `finally` block may keep the frame."""
    def body():
        value = 'kept'
        try:
            yield
        finally:
            frames.append(sys._getframe())
            value += '!'
    frames = []
    next(body())
    collect()
    assert frames[0].f_locals['value'] == 'kept!' and frames[0].f_code is body.__code__


def test_n162_creator_and_consumer():
    """A generator is resumed by whoever asks, also by another generator or deep in calls."""
    def numbers():
        n = 0
        while True:
            n += 1
            yield n

    def taker(g):
        yield next(g)
        yield next(g)

    def deep(depth):
        return next(g) if depth == 0 else deep(depth - 1)
    g = numbers()
    assert [next(g), list(taker(g)), deep(20), next(g)] == [1, [2, 3], 4, 5]


def test_n162_recursion():
    """Generators may call themselves: a tree in order, the queens."""
    def inorder(tree):
        if tree:
            left, value, right = tree
            yield from inorder(left)
            yield value
            for item in inorder(right):
                yield item

    def queens(rows):
        if rows == 0:
            yield []
            return
        for placed in queens(rows - 1):
            for column in range(6):
                if all(column != c and abs(column - c) != d + 1 for d, c in enumerate(reversed(placed))):
                    yield placed + [column]

    leaf = lambda value: (None, value, None)            # noqa: E731
    assert list(inorder(((leaf(1), 2, leaf(3)), 4, leaf(5)))) == [1, 2, 3, 4, 5]
    assert len(list(queens(6))) == 4


def test_n162_sieve():
    """A hundred generators in a row, each the source of the next."""
    def integers(n):
        while True:
            yield n
            n += 1

    def without_multiples(n, source):
        for i in source:
            if i % n:
                yield i

    def sieve():
        source = integers(2)
        while True:
            prime = next(source)
            yield prime
            source = without_multiples(prime, source)
    primes = sieve()
    assert [next(primes) for _ in range(30)][-1] == 113


def test_n165_stack_walk_while_one_is_made():
    """A `__del__` method that walks the stack while generators are made sees whole frames only."""
    class Walker:
        def __del__(self):
            frame = sys._getframe()
            while frame is not None:
                seen.append((frame.f_code.co_name, frame.f_lineno is None, type(frame.f_locals)))
                frame = frame.f_back

    def body(a, b=2):
        c = yield a
        yield c

    def make(n):
        cycle = [Walker()]
        cycle.append(cycle)
        return body(n)
    seen = []
    made = [make(n) for n in range(50)]
    collect()
    assert [next(g) for g in made] == list(range(50))
    assert seen and not any(row[1] for row in seen) and {row[2] for row in seen} == {dict}


def test_n163_error_between_send_and_the_frame():
    """What is raised at the first instruction after send() is raised in the innermost generator of the chain."""
    def inner():
        try:
            yield 'inner'
        except KeyboardInterrupt:
            return 'interrupted in the inner one'

    def outer():
        return (yield from inner())
    g = outer()
    assert next(g) == 'inner'
    error = caught(StopIteration, g.throw, KeyboardInterrupt)
    assert error.value == 'interrupted in the inner one'
