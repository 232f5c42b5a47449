"""Runs the app-level tests on a chosen interpreter.

    python3.11 tests/run_app.py [--on untranslated|cpython|PATH] [--jit PARAMETERS] [--jobs N] [FILE ...]

`--on untranslated` (the default) uses `python2.7 -m interpreter` (PYTHON2 names the
Python 2.7), `--on cpython` the Python that runs this, anything else is the path of a binary, which
`--jit` gives its option of that name.  Each file runs in a process of its own by tests/app_runner.py, as
many at a time as there are cores; the last line is the sum.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def command_prefix(on):
    """The command that runs a script."""
    if on == 'cpython':
        return [sys.executable]
    if on == 'untranslated':
        return [os.environ.get('PYTHON2', 'python2.7'), '-m', 'interpreter']
    return [os.path.abspath(on)]


def run_file(prefix, filename, timeout):
    """Run one file; return (passed, failed, output, seconds)."""
    start = time.time()
    return run_command(prefix, filename, timeout) + (time.time() - start,)


def run_command(prefix, filename, timeout):
    command = prefix + [os.path.join(HERE, 'app_runner.py'), os.path.abspath(filename)]
    environment = dict(os.environ, PYTHON_UNDER_TEST='\n'.join(prefix))
    if '--jit' in prefix:
        environment['JIT_UNDER_TEST'] = prefix[prefix.index('--jit') + 1]
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, timeout=timeout, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        return 0, 1, 'timeout after %d s\n' % timeout
    # behind the counts may stand what finalizers print when the process ends
    counts = re.findall(r'^(\d+) passed, (\d+) failed$', done.stdout, re.MULTILINE)
    if not counts or done.returncode != int(counts[-1][1] != '0'):
        return 0, 1, done.stdout + 'exit code %d\n' % done.returncode
    return int(counts[-1][0]), int(counts[-1][1]), done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--on', default='untranslated')
    parser.add_argument('--jit', help='the option --jit of the binary')
    parser.add_argument('--timeout', type=int, default=600)
    parser.add_argument('--jobs', type=int, default=os.cpu_count(), help='files at a time (default: one per core)')
    parser.add_argument('files', nargs='*')
    options = parser.parse_args()
    files = options.files or sorted(glob.glob(os.path.join(HERE, 'app', 'apptest_*.py')))
    prefix = command_prefix(options.on)
    # a job in the background of a shell ignores interrupts, and what it starts inherits that
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if options.jit is not None:
        prefix += ['--jit', options.jit]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda filename: run_file(prefix, filename, options.timeout), files)
        for filename, (file_passed, file_failed, output, seconds) in zip(files, results):
            passed += file_passed
            failed += file_failed
            print('%-50s %4d passed, %d failed  %.1f s' % (
                os.path.relpath(filename, ROOT), file_passed, file_failed, seconds), flush=True)
            if file_failed:
                print(output)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
