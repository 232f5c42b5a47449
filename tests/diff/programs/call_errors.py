"""The text of every error of a call to a Python function."""


def show(call):
    try:
        print('returned', call())
    except TypeError as error:
        print(error)


def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def some(a, b, c=1, *, d, e=2, f):
    pass


def positional(a, b=1, /, c=2):
    pass


def keywords(*, a, b, c):
    pass


for call in [
    lambda: none(1), lambda: none(1, 2), lambda: none(x=1), lambda: one(), lambda: one(1, 2), lambda: one(1, a=2),
    lambda: one(b=2), lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3), lambda: two(*[1, 2, 3], b=4),
    lambda: some(), lambda: some(1), lambda: some(1, 2), lambda: some(1, 2, 3, 4, d=1, f=2), lambda: some(1, 2, d=1), lambda: some(1, 2, 3, 4),
    lambda: positional(a=1), lambda: positional(1, b=2), lambda: positional(1, 2, 3, 4), lambda: positional(),
    lambda: keywords(), lambda: keywords(1, a=1, b=2, c=3), lambda: keywords(a=1), lambda: keywords(a=1, b=2, c=3, d=4),
    lambda: one(*1), lambda: one(**1), lambda: one(**{1: 2}), lambda: one(*[], **{'a': 1}, **{'a': 2}), lambda: one(a=1, **{'a': 2}),
    lambda: None(), lambda: (5)(), lambda: 'text'(), lambda: [](1), lambda: object()(),
]:
    show(call)


class Class:
    def method(self, a):
        pass

    @classmethod
    def for_class(cls, a):
        pass

    @staticmethod
    def static(a):
        pass


for call in [
    lambda: Class(1), lambda: Class.method(), lambda: Class().method(), lambda: Class().method(1, 2), lambda: Class().for_class(),
    lambda: Class.for_class(1, 2), lambda: Class.static(), lambda: Class().static(1, 2), lambda: Class().method(1, a=2),
]:
    show(call)
