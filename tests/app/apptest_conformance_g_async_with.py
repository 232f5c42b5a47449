"""Coroutine conformance, section G: `async with`."""
from coroutine_help import Pause, caught, raises, run


class Manager:
    """Logs to a list; pauses when entered and when left; suppresses if asked to."""

    def __init__(self, name, log, suppress=None):
        self.name = name
        self.log = log
        self.suppress = suppress

    async def __aenter__(self):
        self.log.append('enter ' + self.name)
        await Pause('enter ' + self.name)
        return self.name.upper()

    async def __aexit__(self, *args):
        self.log.append(('exit ' + self.name, args[0]))
        await Pause('exit ' + self.name)
        return self.suppress


NO_PROTOCOL = "'%s' object does not support the asynchronous context manager protocol"
BAD_ENTER = "'async with' received an object from __aenter__ that does not implement __await__: "
BAD_EXIT = "'async with' received an object from __aexit__ that does not implement __await__: "


def test_g084_order_of_lookup():
    """`__aenter__` is looked up first, then `__aexit__`, both on the type and before `__aenter__` is called."""
    log = []

    class Slot:
        def __init__(self, name):
            self.name = name

        def __get__(self, instance, owner):
            log.append('get ' + self.name)

            async def method(*args):
                log.append('call ' + self.name)
            return method

    class M:
        __aenter__ = Slot('enter')
        __aexit__ = Slot('exit')

    async def main():
        async with M():
            log.append('body')
    run(main())
    assert log == ['get enter', 'get exit', 'call enter', 'body', 'call exit']


def test_g084_instance_attributes():
    """`__aenter__` and `__aexit__` of the instance are ignored."""
    log = []
    m = Manager('a', log)
    m.__aenter__ = m.__aexit__ = None

    async def main(m):
        async with m:
            pass
    run(main(m))
    assert log == ['enter a', ('exit a', None)]

    class Empty:
        pass
    x = Empty()
    x.__aenter__ = x.__aexit__ = m.__aenter__
    assert raises(TypeError, run, main(x)) == NO_PROTOCOL % 'Empty'


def test_g085_missing_methods():
    """Without `__aenter__`, or with it but without `__aexit__`: TypeError, and the body does not run."""
    log = []

    class OnlyEnter:
        def __aenter__(self):
            log.append('enter')

    class OnlyExit:
        def __aexit__(self, *args):
            log.append('exit')

    class Sync:
        def __enter__(self):
            log.append('sync')

        def __exit__(self, *args):
            log.append('sync')

    async def main(x):
        async with x:
            log.append('body')
    assert raises(TypeError, run, main(OnlyEnter())) == NO_PROTOCOL % 'OnlyEnter' + ' (missed __aexit__ method)'
    assert raises(TypeError, run, main(OnlyExit())) == NO_PROTOCOL % 'OnlyExit'
    assert raises(TypeError, run, main(Sync())) == NO_PROTOCOL % 'Sync'
    assert raises(TypeError, run, main(5)) == NO_PROTOCOL % 'int'
    assert log == []


def test_g086_aenter_gives_no_awaitable():
    """A result of `__aenter__` that cannot be awaited: TypeError; body and `__aexit__` do not run."""
    log = []

    class M:
        def __init__(self, result):
            self.result = result

        def __aenter__(self):
            return self.result

        def __aexit__(self, *args):
            log.append('exit')

    async def main(x):
        async with x:
            log.append('body')
    assert raises(TypeError, run, main(M(123))) == BAD_ENTER + 'int'
    assert raises(TypeError, run, main(M(None))) == BAD_ENTER + 'NoneType'
    assert raises(TypeError, run, main(M(iter([])))) == BAD_ENTER + 'list_iterator'
    assert log == []


class WrongExit:
    def __aenter__(self):
        return Pause('enter')

    def __aexit__(self, *args):
        return 456


def test_g086_aexit_gives_no_awaitable_fall_through():
    """A result of `__aexit__` that cannot be awaited: TypeError when the body ends normally."""
    async def main():
        async with WrongExit():
            pass
    e = caught(TypeError, run, main())
    assert str(e) == BAD_EXIT + 'int'
    assert e.__context__ is None


def test_g086_aexit_gives_no_awaitable_break_continue_return():
    """The same on `break`, `continue` and `return`, again without a context."""
    async def by_break():
        while True:
            async with WrongExit():
                break

    async def by_continue():
        for i in range(2):
            async with WrongExit():
                continue

    async def by_return():
        async with WrongExit():
            return 5
    for function in [by_break, by_continue, by_return]:
        e = caught(TypeError, run, function())
        assert str(e) == BAD_EXIT + 'int'
        assert e.__context__ is None


def test_g086_aexit_gives_no_awaitable_exception():
    """The same when the body raises, with the body's exception as context."""
    async def main():
        async with WrongExit():
            1 / 0
    e = caught(TypeError, run, main())
    assert str(e) == BAD_EXIT + 'int'
    assert type(e.__context__) is ZeroDivisionError


def test_g087_as_binds_the_awaited_value():
    """`as` binds what the await of `__aenter__` gives, tuples unpacked into tuple targets."""
    class Pair:
        async def __aenter__(self):
            await Pause('p')
            return 1, 2

        async def __aexit__(self, *args):
            pass

    async def main():
        async with Manager('a', []) as x, Pair() as (y, z):
            return x, y, z
    assert run(main()) == (['enter a', 'p', 'exit a'], ('A', 1, 2))


def test_g087_exception_in_aenter():
    """An exception of `__aenter__` propagates without context, and `__aexit__` is not called."""
    log = []

    class M(Manager):
        async def __aenter__(self):
            await Pause('p')
            1 / 0

    async def main():
        async with M('a', log):
            log.append('body')
    e = caught(ZeroDivisionError, run, main())
    assert e.__context__ is None
    assert log == []


def test_g088_arguments_without_exception():
    """Without an exception `__aexit__` gets three Nones, and its result is ignored."""
    log = []

    class M:
        async def __aenter__(self):
            pass

        async def __aexit__(self, *args):
            log.append(args)
            return True

    async def main():
        async with M():
            log.append('body')
        for i in range(2):
            async with M():
                continue
        async with M():
            return 'result'
    assert run(main()) == ([], 'result')
    assert log == ['body'] + [(None, None, None)] * 4


def test_g088_arguments_with_exception():
    """With an exception `__aexit__` gets its type, the instance and its traceback."""
    log = []
    error = KeyError('k')

    class M:
        async def __aenter__(self):
            pass

        async def __aexit__(self, *args):
            log.append(args)

    async def main():
        async with M():
            raise error
    assert caught(KeyError, run, main()) is error
    (cls, value, tb), = log
    assert cls is KeyError and value is error
    assert type(tb).__name__ == 'traceback' and tb.tb_frame.f_code is main.__code__


def test_g088_suppressing():
    """A true result suppresses the exception and continues behind the statement; a false one re-raises it."""
    async def main(result):
        async with Manager('a', [], result):
            raise KeyError('k')
        return 'after'
    for result in [True, 1, 'x', [0]]:
        assert run(main(result)) == (['enter a', 'exit a'], 'after')
    for result in [False, 0, None, '', []]:
        assert raises(KeyError, run, main(result)) == "'k'"


def test_g088_truth_of_the_result():
    """The truth of the result is asked by `__bool__`, whose exception propagates with the body's as context."""
    class Bad:
        def __bool__(self):
            raise ValueError('bool')

    async def main():
        async with Manager('a', [], Bad()):
            raise KeyError('k')
    e = caught(ValueError, run, main())
    assert type(e.__context__) is KeyError


def test_g088_thrown_and_closed():
    """Exceptions thrown in at an await of the body, also GeneratorExit by `close`, arrive in `__aexit__`."""
    async def main(log):
        async with Manager('a', log):
            await Pause('body')
    log = []
    c = main(log)
    c.send(None)
    assert c.send(None) == 'body'
    assert c.throw(ValueError('v')) == 'exit a'
    assert raises(ValueError, c.send, None) == 'v'
    assert log[-1] == ('exit a', ValueError)
    c = main(log)
    c.send(None)
    c.send(None)
    assert raises(RuntimeError, c.close) == 'coroutine ignored GeneratorExit'
    assert log[-1] == ('exit a', GeneratorExit)
    c.close()


def test_g089_exception_in_aexit():
    """An exception of `__aexit__` replaces that of the body, which becomes its context."""
    class M(Manager):
        async def __aexit__(self, *args):
            await Pause('exit')
            raise ValueError(self.name)

    async def main():
        async with M('a', []):
            1 / 0
    e = caught(ValueError, run, main())
    assert e.args == ('a',) and type(e.__context__) is ZeroDivisionError

    async def nested():
        async with M('a', []):
            async with M('b', []):
                async with M('c', []):
                    1 / 0
    e = caught(ValueError, run, nested())
    names = []
    while e is not None:
        names.append(str(e))
        e = e.__context__
    assert names == ['a', 'b', 'c', 'division by zero']


def test_g089_exception_in_aexit_after_normal_body():
    """An exception of `__aexit__` after a normal end of the body propagates without context."""
    class M(Manager):
        async def __aexit__(self, *args):
            raise ValueError(self.name)

    async def main():
        async with M('a', []):
            pass
    assert caught(ValueError, run, main()).__context__ is None


def test_g090_several_items():
    """Several items are entered left to right and left right to left."""
    log = []

    async def main():
        async with Manager('a', log) as a, Manager('b', log) as b:
            log.append(a + b)
        async with (Manager('c', log) as c, Manager('d', log)):
            log.append(c)
    assert run(main())[0] == ['enter a', 'enter b', 'exit b', 'exit a', 'enter c', 'enter d', 'exit d', 'exit c']
    assert log == ['enter a', 'enter b', 'AB', ('exit b', None), ('exit a', None),
                   'enter c', 'enter d', 'C', ('exit d', None), ('exit c', None)]


def test_g090_inner_suppresses():
    """When the inner manager suppresses the exception, the outer one sees none."""
    log = []

    async def main():
        async with Manager('a', log), Manager('b', log, True):
            1 / 0
        return 'after'
    assert run(main())[1] == 'after'
    assert log[-2:] == [('exit b', ZeroDivisionError), ('exit a', None)]


def test_g090_failing_second_item():
    """When entering the second item fails, the first one is left with that exception."""
    log = []

    class Bad(Manager):
        async def __aenter__(self):
            raise KeyError('enter')

    async def main():
        async with Manager('a', log), Bad('b', log):
            log.append('body')
    assert raises(KeyError, run, main()) == "'enter'"
    assert log == ['enter a', ('exit a', KeyError)]


def test_g090_mixed_with_synchronous():
    """`async with` inside `with` and the other way round exit in reverse order."""
    log = []

    class Sync:
        def __enter__(self):
            log.append('sync enter')

        def __exit__(self, *args):
            log.append(('sync exit', args[0]))

    async def main():
        with Sync():
            async with Manager('a', log):
                with Sync():
                    1 / 0
    raises(ZeroDivisionError, run, main())
    assert log == ['sync enter', 'enter a', 'sync enter', ('sync exit', ZeroDivisionError),
                   ('exit a', ZeroDivisionError), ('sync exit', ZeroDivisionError)]


def test_g091_failing_expressions_in_the_body():
    """Exceptions of calls and assertions evaluated in the body propagate as they are."""
    def failing(x):
        raise KeyError(x)

    async def by_call():
        async with Manager('a', []):
            print(failing(failing(1)), 2)

    async def by_assertion():
        async with Manager('a', []):
            assert failing('a') == 5, 'message'

    async def by_message():
        async with Manager('a', []):
            assert 1 == 2, [failing('m')]
    assert caught(KeyError, run, by_call()).args == (1,)
    assert caught(KeyError, run, by_assertion()).args == ('a',)
    assert caught(KeyError, run, by_message()).args == ('m',)


def test_g091_exception_state_after_the_statement():
    """After an exception was suppressed nothing is being handled any more."""
    async def main():
        async with Manager('a', [], True):
            1 / 0
        try:
            raise KeyError('k')
        except KeyError as e:
            return e.__context__
    assert run(main())[1] is None


def test_g092_synchronous_counterparts():
    """`with` on an object without the methods gives the TypeErrors of the synchronous protocol."""
    class OnlyEnter:
        def __enter__(self):
            pass

    class OnlyExit:
        def __exit__(self, *args):
            pass

    def use(x):
        with x:
            raise AssertionError('body')
    text = "'%s' object does not support the context manager protocol"
    assert raises(TypeError, use, OnlyEnter()) == text % 'OnlyEnter' + ' (missed __exit__ method)'
    assert raises(TypeError, use, OnlyExit()) == text % 'OnlyExit'
    assert raises(TypeError, use, Manager('a', [])) == text % 'Manager'
    assert raises(TypeError, use, 5) == text % 'int'
