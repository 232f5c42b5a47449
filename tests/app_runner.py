"""Runs the test_* functions of one file; plain Python 3.11, for every executable alike.

    <executable> tests/app_runner.py FILE [NAME ...]

Prints each failure with its traceback and 'N passed, N failed' at the end; the exit code is 1 if
any failed.  A function whose name is in a module-level dict EXPECTED_FAILURES (name ->
reason) counts as failed if it passes; FAILS_ON_THE_BINARY is the same for the translated interpreter alone.  A file with a line `REQUIRES = 'module'` is left out where that
built-in module is missing.  KEPT_ALIVE_BY_TRACES names functions that are left out while nearly everything is
compiled (run_app.py --jit): what a trace has met lives until its recording ends, and a collection does not find it.
"""
import os
import sys


def report(name, error):
    print('FAILED ' + name)
    sys.excepthook(type(error), error, error.__traceback__)


def is_binary():
    """True for our interpreter (untranslated, tests/app/conftest.py runs the tests, not this file)."""
    return sys.implementation.name != 'cpython'


def is_there(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def run_file(filename, only):
    """Run the tests; return (passed, failed)."""
    with open(filename) as f:
        source = f.read()
    for line in source.splitlines():
        if line.startswith('REQUIRES = ') and not is_there(line[len('REQUIRES = '):].strip("'")):
            print('left out:', line)
            return 0, 0
    sys.path.insert(0, filename.rpartition('/')[0] or '.')
    namespace = {'__name__': 'apptest', '__file__': filename, '__builtins__': __builtins__}
    exec(compile(source, filename, 'exec'), namespace)
    expected = dict(namespace.get('EXPECTED_FAILURES', {}))
    if is_binary():
        expected.update(namespace.get('FAILS_ON_THE_BINARY', {}))
    left_out = namespace.get('KEPT_ALIVE_BY_TRACES', ()) if 'threshold' in os.environ.get('JIT_UNDER_TEST', '') else ()
    passed = failed = 0
    for name, function in list(namespace.items()):
        if not name.startswith('test_') or not callable(function) or (only and name not in only) or name in left_out:
            continue
        try:
            function()
        except Exception as error:
            if name in expected:
                passed += 1
            else:
                failed += 1
                report(name, error)
        else:
            if name in expected:
                failed += 1
                print('FAILED ' + name + ': passes, but was expected to fail: ' + expected[name])
            else:
                passed += 1
    return passed, failed


def main(argv):
    passed, failed = run_file(argv[1], argv[2:])
    print('%d passed, %d failed' % (passed, failed))
    if failed:
        sys.exit(1)


main(sys.argv)
