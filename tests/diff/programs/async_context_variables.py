"""A call-local context carried by a driver through awaits: nested tasks see copies, tokens restore values."""


class Var:
    def __init__(self, name, default=...):
        self.name, self.default = name, default

    def get(self):
        value = current.get(self, self.default)
        if value is ...:
            raise LookupError(self.name)
        return value

    def set(self, value):
        old = current.get(self, ...)
        current[self] = value
        return self, old

    @staticmethod
    def reset(token):
        var, old = token
        if old is ...:
            del current[var]
        else:
            current[var] = old

    def __repr__(self):
        return f'<Var {self.name}>'


current = {}
user, level = Var('user'), Var('level', 0)


class Switch:
    def __await__(self):
        yield 'switch'


def run_all(*named):
    global current
    tasks = [(name, c, dict(current)) for name, c in named]
    saved, results = current, {}
    while tasks:
        name, c, context = tasks.pop(0)
        current = context
        try:
            c.send(None)
        except StopIteration as e:
            results[name] = e.value
        except Exception as e:
            results[name] = repr(e)
        else:
            tasks.append((name, c, context))
    current = saved
    return results


async def nested(depth):
    token = level.set(level.get() + 1)
    try:
        await Switch()
        return [level.get()] + (await nested(depth - 1) if depth else [])
    finally:
        level.reset(token)


async def session(name, depth):
    user.set(name)
    await Switch()
    levels = await nested(depth)
    return user.get(), levels, level.get()


async def anonymous():
    await Switch()
    return user.get()


print(run_all(('a', session('ann', 2)), ('b', session('bob', 0)), ('c', anonymous())))
user.set('main')
print(run_all(('d', anonymous()), ('e', session('eve', 1))), user.get(), current)
try:
    Var('unset').get()
except LookupError as e:
    print(repr(e))
token = user.set('temporary')
Var.reset(token)
print(user.get())
