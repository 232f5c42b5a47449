"""An exit stack: callbacks in reverse order, exceptions replaced on the way out, context kept."""


class ExitStack:
    def __init__(self):
        self.callbacks = []

    def enter(self, manager):
        cls = type(manager)
        exit_, value = cls.__exit__, cls.__enter__(manager)
        self.callbacks.append(lambda *details: exit_(manager, *details))
        return value

    def callback(self, function, /, *args, **kwargs):
        self.callbacks.append(lambda *details: function(*args, **kwargs) and False)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pending, suppressed = details[1] is not None, False
        while self.callbacks:
            try:
                if self.callbacks.pop()(*details):
                    suppressed, pending, details = True, False, (None, None, None)
            except BaseException as e:
                pending, details = True, (type(e), e, e.__traceback__)
        if pending and details[1] is not None:
            if suppressed or details[1].__context__ is not None:
                raise details[1]
        return suppressed and not pending


class Tag:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('<%s>' % self.name)
        return self

    def __exit__(self, kind, value, tb):
        print('</%s>' % self.name, repr(value))
        return kind is not None and issubclass(kind, self.swallow)


with ExitStack() as stack:
    stack.callback(print, 'last', end='!\n')
    for name in 'abc':
        stack.enter(Tag(name))
with ExitStack() as stack:
    stack.enter(Tag('outer', swallow=ZeroDivisionError))
    stack.callback(lambda: 1 / 0)
    raise KeyError('first')
try:
    with ExitStack() as stack:
        stack.enter(Tag('catcher', (OSError, KeyError)))
        stack.callback(int, 'x')
        raise OSError(5, 'io')
except ValueError as e:
    print(type(e).__name__, e, repr(e.__context__))
try:
    with ExitStack() as stack:
        stack.enter(5)
except AttributeError as e:
    print(e)
