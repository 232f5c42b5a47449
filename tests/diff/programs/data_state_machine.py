"""A traffic light, a turnstile and a vending machine from transition tables."""


class Machine:
    table = {}

    def __init__(self, state):
        self.state, self.history = state, []

    def __init_subclass__(cls, *, strict=True, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.strict = strict

    def send(self, event):
        try:
            new = self.table[self.state, event]
        except KeyError:
            if self.strict:
                raise RuntimeError(f'{event!r} not allowed in {self.state!r}') from None
            return self
        self.history.append((self.state, new))
        self.state = new() if callable(new) else new
        return self

    def __getattr__(self, name):
        if name.startswith('do_'):
            return lambda: self.send(name[3:])
        raise AttributeError(f'{type(self).__name__} has no {name}')


class Turnstile(Machine):
    table = {('locked', 'coin'): 'open', ('open', 'push'): 'locked', ('open', 'coin'): 'open'}


class Light(Machine, strict=False):
    table = dict(zip([(c, 'tick') for c in ('red', 'green', 'amber')], ('green', 'amber', 'red')))


t = Turnstile('locked')
print(t.send('coin').send('coin').send('push').state, t.history, t.do_coin().state)
light = Light('red')
print([light.do_tick().state for _ in range(4)], light.send('kick').state, Light.strict, Turnstile.strict, len(light.history))
for thunk in (lambda: t.do_fly(), lambda: t.nothing, lambda: t.send([]), lambda: Machine(), lambda: type('Bad', (Machine,), {}, colour=1), lambda: getattr(t, 'x', 'default'), lambda: hasattr(t, 'do_any'), lambda: hasattr(t, 'y'), lambda: t.do_push().do_push(), lambda: t.do_coin(5), lambda: light.send().state, lambda: t.state.send):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e, e.__cause__, e.__suppress_context__)
