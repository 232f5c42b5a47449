"""A task group: children fail together, the others are cancelled, errors come out as one group."""


class Cancel(BaseException):
    pass


class Tick:
    def __await__(self):
        yield 'tick'


class TaskGroup:
    async def __aenter__(self):
        self.tasks, self.errors = [], []
        return self

    def start(self, name, coroutine):
        self.tasks.append((name, coroutine))
        return name

    def step(self, task, error=None):
        name, coroutine = task
        try:
            coroutine.throw(error) if error else coroutine.send(None)
        except StopIteration as e:
            print(name, 'returned', e.value)
        except Cancel:
            print(name, 'cancelled')
        except Exception as e:
            print(name, 'failed', repr(e))
            self.errors.append(e)
        else:
            return True
        self.tasks.remove(task)
        return False

    async def __aexit__(self, kind, value, tb):
        cancelling = kind is not None
        while self.tasks:
            for task in self.tasks[:]:
                self.step(task, Cancel() if cancelling else None)
                if self.errors and not cancelling:
                    cancelling = True
                    break
            await Tick()
        if value is not None:
            self.errors.insert(0, value)
        if self.errors:
            raise BaseExceptionGroup('errors in the group', self.errors) from None


async def child(name, ticks, error=None, on_cancel=None):
    try:
        for _ in range(ticks):
            await Tick()
        if error:
            raise error
        return name.upper()
    except Cancel:
        if on_cancel:
            raise on_cancel
        raise


def run(coroutine):
    try:
        for n in range(100):
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def group(*children, body=None):
    async with TaskGroup() as g:
        for name, *rest in children:
            g.start(name, child(name, *rest))
        if body:
            raise body
    return 'group done'


async def main():
    print(await group(('a', 1), ('b', 2)))
    for arguments, body in (([('c', 1, ValueError('c')), ('d', 9), ('e', 9, None, KeyError('while cancelling'))], None), ([('f', 3)], TypeError('body')), ([], OSError('alone')), ([('g', 0, ExceptionGroup('inner', [ValueError(1), OSError(2)]))], None)):
        try:
            await group(*arguments, body=body)
        except* ValueError as e:
            print('values', repr(e))
        except* (TypeError, KeyError) as e:
            print('types or keys', repr(e))
        except* OSError as e:
            print('os', repr(e))
    try:
        async with TaskGroup() as outer:
            outer.start('x', group(('y', 1, ArithmeticError('deep')), ('z', 5)))
    except BaseExceptionGroup as e:
        print(repr(e), repr(e.exceptions[0].exceptions))


run(main())
