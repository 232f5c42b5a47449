"""The observer pattern: bound methods as handlers, equality of bound methods, removal during notification."""


class Event:
    def __init__(self):
        self.handlers = []

    def __iadd__(self, handler):
        if not callable(handler):
            raise TypeError(f'{handler!r} is not callable')
        self.handlers.append(handler)
        return self

    def __isub__(self, handler):
        self.handlers.remove(handler)
        return self

    def __call__(self, *args):
        return [handler(*args) for handler in tuple(self.handlers)]


class Model:
    def __init__(self):
        self.changed = Event()
        self._value = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        print(self.changed(old, new))


class View:
    def __init__(self, name):
        self.name = name

    def update(self, old, new):
        return f'{self.name}: {old}->{new}'

    def __eq__(self, other):
        return self.name == other.name


model, v, w = Model(), View('v'), View('w')
model.changed += v.update
model.changed += w.update
model.changed += lambda old, new: new - old
model.value = 5


def once(old, new):
    model.changed -= once
    return 'once'


model.changed += once
model.value += 2
model.changed -= v.update
model.value *= 2
print(v.update == v.update, v.update is v.update, v.update == View('v').update, hash(v.update) == hash(v.update) if View.__hash__ else 'unhashable')
for action in ('model.changed -= v.update', 'model.changed += 3', 'model.changed(1)', 'hash(v)', 'v.update.x = 1', 'model.changed -= 3', 'v.update.__func__(1)', 'View.update(v)'):
    try:
        exec(action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
print(v.update.__self__ is v, v.update.__func__ is View.update, v.update.__name__, v.update.__qualname__)
