"""`async with`."""
import sys


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


class Pause:
    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coro):
    got = []
    try:
        while True:
            got.append(coro.send(None))
    except StopIteration as e:
        return got, e.value


class Manager:
    def __init__(self, log, name='m', swallow=False, pause=False):
        self.log = log
        self.name = name
        self.swallow = swallow
        self.pause = pause

    async def __aenter__(self):
        if self.pause:
            await Pause('enter')
        self.log.append('enter ' + self.name)
        return self.name

    async def __aexit__(self, *args):
        if self.pause:
            await Pause('exit')
        self.log.append('exit %s %s' % (self.name, args[0] and args[0].__name__))
        return self.swallow


def test_enter_and_exit():
    log = []

    async def main():
        async with Manager(log) as m:
            log.append(m)
        return 'end'
    assert run(main()) == ([], 'end')
    assert log == ['enter m', 'm', 'exit m None']


def test_suspending_manager():
    log = []

    async def main():
        async with Manager(log, pause=True):
            await Pause('body')
    assert run(main()) == (['enter', 'body', 'exit'], None)


def test_exception():
    log = []

    async def main(swallow):
        async with Manager(log, swallow=swallow, pause=True):
            raise KeyError('k')
        return 'swallowed'
    assert raises(KeyError, run, main(False)) == "'k'"
    assert run(main(True)) == (['enter', 'exit'], 'swallowed')
    assert log == ['enter m', 'exit m KeyError'] * 2


def test_return_break_continue():
    log = []

    async def main(what):
        for i in range(2):
            async with Manager(log, str(i)):
                if what == 'return':
                    return 'r'
                if what == 'break':
                    break
                if what == 'continue':
                    continue
    assert run(main('return')) == ([], 'r')
    assert log == ['enter 0', 'exit 0 None']
    del log[:]
    run(main('break'))
    assert log == ['enter 0', 'exit 0 None']
    del log[:]
    run(main('continue'))
    assert log == ['enter 0', 'exit 0 None', 'enter 1', 'exit 1 None']


def test_several_items():
    log = []

    async def main():
        async with Manager(log, 'a', swallow=True), Manager(log, 'b') as b:
            raise KeyError
        return b
    assert run(main()) == ([], 'b')
    assert log == ['enter a', 'enter b', 'exit b KeyError', 'exit a KeyError']


def test_missing_methods():
    async def main(m):
        async with m:
            assert False

    class Neither:
        pass

    class OnlyEnter:
        async def __aenter__(self):
            assert False

    class OnlyExit:
        async def __aexit__(self, *args):
            assert False
    assert raises(TypeError, run, main(Neither())) == (
        "'Neither' object does not support the asynchronous context manager protocol")
    assert raises(TypeError, run, main(OnlyExit())) == (
        "'OnlyExit' object does not support the asynchronous context manager protocol")
    assert raises(TypeError, run, main(OnlyEnter())) == (
        "'OnlyEnter' object does not support the asynchronous context manager protocol"
        " (missed __aexit__ method)")


def test_not_awaitable_results():
    class BadEnter:
        def __aenter__(self):
            return 5

        async def __aexit__(self, *args):
            assert False

    class BadExit:
        async def __aenter__(self):
            return 5

        def __aexit__(self, *args):
            return 5

    async def main(m, fail=False):
        async with m:
            if fail:
                1 / 0
    assert raises(TypeError, run, main(BadEnter())) == (
        "'async with' received an object from __aenter__ that does not implement __await__: int")
    message = "'async with' received an object from __aexit__ that does not implement __await__: int"
    assert raises(TypeError, run, main(BadExit())) == message
    try:
        run(main(BadExit(), True))
    except TypeError as e:
        assert str(e) == message
        assert type(e.__context__) is ZeroDivisionError
    else:
        assert False


def test_exception_in_enter_and_exit():
    class Failing:
        def __init__(self, where):
            self.where = where

        async def __aenter__(self):
            if self.where == 'enter':
                raise KeyError('enter')

        async def __aexit__(self, *args):
            raise KeyError('exit')

    async def main(where):
        async with Failing(where):
            raise ValueError
    try:
        run(main('enter'))
    except KeyError as e:
        assert e.args == ('enter',) and e.__context__ is None
    try:
        run(main('exit'))
    except KeyError as e:
        assert e.args == ('exit',) and type(e.__context__) is ValueError


def test_exc_info_inside_aexit():
    async def main():
        async with M():
            raise KeyError('k')

    class M:
        async def __aenter__(self):
            pass

        async def __aexit__(self, *args):
            await Pause(type(sys.exc_info()[1]))
            await Pause(type(sys.exc_info()[1]))
            return True
    c = main()
    assert c.send(None) is KeyError
    assert sys.exc_info()[1] is None
    assert c.send(None) is KeyError
    assert raises(StopIteration, c.send, None) == ''


def test_close_runs_aexit():
    log = []

    async def main():
        async with Manager(log):
            await Pause(1)
    c = main()
    c.send(None)
    c.close()
    assert log == ['enter m', 'exit m GeneratorExit']
