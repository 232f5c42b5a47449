"""Coroutine conformance, section D: coroutines that asyncio never awaited (number 58)."""
import os
import subprocess
import sys

UNTRANSLATED = False
REQUIRES = '_socket'


def exit_of(source):
    """(exit status, what stands on stderr) of a process that runs the source."""
    command = os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n')
    done = subprocess.run(command + ['-c', source], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return done.returncode, done.stderr


def test_d058_unfinished_gather():
    """Nor do those that were given to asyncio.gather and never finished."""
    head = 'import asyncio, sys\nasync def f(): pass\nasync def sleep(): await asyncio.sleep(9)\nasync def main():\n'
    for line in ['asyncio.gather(f(), f())', 'sys.kept = asyncio.gather(f(), f())',
                 'sys.kept = asyncio.gather(sleep(), sleep())']:
        status, text = exit_of(head + '  ' + line + '\nasyncio.run(main())')
        assert status == 0, (line, status, text)
