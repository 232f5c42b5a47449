"""Coroutine conformance: the library's tools for async code."""
import ast
import contextlib
import dis
import io

UNTRANSLATED = False
SOURCE = 'async def f(x):\n    async with x as y:\n        async for z in y:\n            await z\n'


def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value
    raise AssertionError('suspended')


def test_z001_asynccontextmanager():
    """asynccontextmanager, AsyncExitStack and aclosing leave in reverse order."""
    log = []

    @contextlib.asynccontextmanager
    async def manager(n):
        try:
            yield n
        finally:
            log.append(n)

    async def numbers():
        try:
            yield 1
        finally:
            log.append('closed')

    async def main():
        async with contextlib.AsyncExitStack() as stack:
            got = [await stack.enter_async_context(manager(n)) for n in (1, 2)]
            async with contextlib.aclosing(numbers()) as a:
                got.append(await anext(a))
        return got
    assert run(main()) == [1, 2, 1] and log == ['closed', 2, 1]


def test_z002_ast_round_trip():
    """Async code survives ast.parse and ast.unparse."""
    assert ast.unparse(ast.parse(SOURCE)) + '\n' == SOURCE


def test_z003_dis():
    """dis shows the opcodes of async code."""
    out = io.StringIO()
    dis.dis(SOURCE, file=out)
    for name in ('BEFORE_ASYNC_WITH', 'GET_AITER', 'GET_ANEXT', 'END_ASYNC_FOR', 'GET_AWAITABLE'):
        assert name in out.getvalue(), name


def test_z004_lib2to3():
    """lib2to3 parses async code and gives it back unchanged."""
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from lib2to3 import pygram, pytree
        from lib2to3.pgen2 import driver
    parser = driver.Driver(pygram.python_grammar_no_print_statement, convert=pytree.convert)
    assert str(parser.parse_string(SOURCE)) == SOURCE
