"""Coroutine conformance, section D: coroutines that asyncio never awaited (number 58)."""
from process_help import exit_of

UNTRANSLATED = False
REQUIRES = '_socket'


def test_d058_unfinished_gather():
    """Nor do those that were given to asyncio.gather and never finished."""
    head = 'import asyncio, sys\nasync def f(): pass\nasync def sleep(): await asyncio.sleep(9)\nasync def main():\n'
    for line in ['asyncio.gather(f(), f())', 'sys.kept = asyncio.gather(f(), f())',
                 'sys.kept = asyncio.gather(sleep(), sleep())']:
        status, text = exit_of(head + '  ' + line + '\nasyncio.run(main())')
        assert status == 0, (line, status, text)
