"""What the tests of asyncio share."""
import asyncio
import os
import sys


def run(function):
    """Make a test of a coroutine function."""
    def test():
        asyncio.run(asyncio.wait_for(function(), 60))
    test.__name__ = function.__name__
    return test


def python(source):
    """The command that runs a source in the interpreter under test."""
    return os.environ.get('PYTHON_UNDER_TEST', sys.executable).split('\n') + ['-c', source]
