"""Runs whole programs on an interpreter and on CPython 3.11 and compares everything they print.

    python3.11 tests/diff/run.py [--on untranslated|PATH] [FILE ...]

The programs are tests/diff/programs/*.py and tests/diff/found/*.py (what the fuzzer found, kept).  Each
runs on both with its folder as the working directory; stdout, stderr (addresses normalised) and the exit
code must be equal.  A differing program is shown with its first differing lines.  Those of
expected_differences.py must differ.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [HERE, os.path.join(ROOT, 'tools'), os.path.join(ROOT, 'tests')]

import build                    # noqa: E402
from expected_differences import EXPECTED  # noqa: E402
from run_app import command_prefix  # noqa: E402


def run_program(prefix, filename, timeout):
    """Run one program; return (stdout, stderr, exit code) as comparable texts."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE='1', PYTHONPATH=ROOT if '-m' in prefix else '', PYTHONIOENCODING='utf-8')
    try:
        done = subprocess.run(prefix + [os.path.basename(filename)], cwd=os.path.dirname(filename), env=environment, timeout=timeout,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors='backslashreplace')
    except subprocess.TimeoutExpired:
        return '', 'timeout after %d s' % timeout, 'none'
    return without_addresses(done.stdout), without_addresses(done.stderr), str(done.returncode)


def without_addresses(text):
    return re.sub(r'\b0x[0-9a-f]{6,}\b', '0xADDRESS', text)


def first_difference(name, theirs, ours):
    """Return the first lines that differ, as text."""
    their_lines, our_lines = theirs.splitlines(), ours.splitlines()
    i = 0
    while i < len(their_lines) and i < len(our_lines) and their_lines[i] == our_lines[i]:
        i += 1
    return '  %s, line %d\n    CPython: %s\n    ours:    %s\n' % (
        name, i + 1, '\n             '.join(their_lines[i:i + 3]), '\n             '.join(our_lines[i:i + 3]))


def compare(prefix, filename, timeout):
    """Return the text of the differences, '' if there are none."""
    theirs = run_program([sys.executable], filename, timeout)
    ours = run_program(prefix, filename, timeout)
    return ''.join(first_difference(name, a, b) for name, a, b in zip(('stdout', 'stderr', 'exit code'), theirs, ours) if a != b)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--on', default=os.path.join(ROOT, build.BINARIES['jit']))
    parser.add_argument('--timeout', type=int, default=60)
    parser.add_argument('files', nargs='*')
    options = parser.parse_args()
    files = [os.path.abspath(name) for name in options.files]
    for folder in ('programs', 'found'):
        files += [] if options.files else sorted(glob.glob(os.path.join(HERE, folder, '*.py')))
    prefix = command_prefix(options.on)
    started = time.time()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for filename, difference in zip(files, pool.map(lambda name: compare(prefix, name, options.timeout), files)):
            expected = EXPECTED.get(os.path.basename(filename))
            if expected and not difference:
                failed += 1
                print('FAILED %s: is equal, but was expected to differ: %s\n' % (os.path.relpath(filename, ROOT), expected), flush=True)
            elif difference and not expected:
                failed += 1
                print('FAILED %s\n%s' % (os.path.relpath(filename, ROOT), difference), flush=True)
    print('%d programs in %.0f s' % (len(files), time.time() - started))
    print('%d passed, %d failed' % (len(files) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
