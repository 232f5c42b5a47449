"""CPython's own tests on the binary, file by file, with pass rates (`make test-conformance`).

    python3.11 tests/conformance/run.py [--on PATH] [--timeout SECONDS] [--failures] [MODULE ...]

The tests are those of the installed library, run by its own unittest.  A test that fails must be listed in
modules.py with its reason; one that is listed must fail.  The last line is `N passed, N failed`: failed are those
that fail unlisted, or pass though listed.
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys
import tempfile
import time

import modules

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RESTARTS = 30


class Outcome:
    """What became of the tests of one module: {id: 'PASS', 'SKIP', 'XFAIL' or the text of the failure}."""

    def __init__(self):
        self.tests = {}
        self.failures = {}
        self.trouble = ''
        self.seconds = 0.0

    def read(self, lines):
        """Take in the lines of a driver; return the id of a test that was started and has no result."""
        started = None
        for line in lines:
            word, _, rest = line.partition(' ')
            name, _, text = rest.partition(' ')
            if word == 'START':
                started = name
            elif word in ('PASS', 'SKIP', 'XFAIL'):
                self.tests[name] = word
                started = None
            elif word == 'FAIL':
                self.tests[name] = 'FAIL'
                self.failures[name] = text
                started = None
        return started

    def count(self, word):
        return list(self.tests.values()).count(word)


def run_module(executable, name, timeout):
    """Run one module, restarting behind tests that end the process."""
    outcome = Outcome()
    begun = time.time()
    with tempfile.TemporaryDirectory() as folder:
        done_file = os.path.join(folder, 'done')
        for _ in range(RESTARTS):
            with open(done_file, 'w') as file:
                file.write('\n'.join(outcome.tests))
            command = [executable, os.path.join(HERE, 'driver.py'), 'test.' + name, done_file]
            # a session of its own: whatever the tests start ends with them
            process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                       errors='replace', start_new_session=True, stdin=subprocess.DEVNULL)
            what = ''
            try:
                output, errors = process.communicate(timeout=timeout)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)
                output, errors = process.communicate()
                what = 'no end within %d s' % timeout
            lines = output.split('\n')
            before = len(outcome.tests)
            started = outcome.read(lines)
            if 'END' in lines:
                break
            last = (errors.strip().split('\n') or [''])[-1][:200]
            what = what or 'exit code %s %s' % (process.returncode, last)
            if started is None and len(outcome.tests) == before:
                outcome.trouble = what
                break
            if started is not None:
                outcome.tests[started] = 'FAIL'
                outcome.failures[started] = what
    outcome.seconds = time.time() - begun
    return outcome


def judge(outcome):
    """(as expected, not as expected): lists of test ids; of the latter with why."""
    good, bad = [], []
    for name, result in outcome.tests.items():
        reason = modules.EXPECTED_FAILURES.get(name.replace('test.', '', 1))
        if result == 'FAIL' and reason is None:
            bad.append('%s: %s' % (name, outcome.failures[name]))
        elif result == 'PASS' and reason is not None:
            bad.append('%s: passes, but is listed: %s' % (name, reason))
        elif result != 'SKIP':
            good.append(name)
    if outcome.trouble:
        bad.append(outcome.trouble)
    return good, bad


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--on', default=os.path.join(ROOT, 'pypy-async'))
    parser.add_argument('--timeout', type=int, default=300)
    parser.add_argument('--failures', action='store_true', help='also print the tests that fail as expected')
    parser.add_argument('modules', nargs='*')
    options = parser.parse_args()
    names = options.modules or modules.MODULES
    executable = sys.executable if options.on == 'cpython' else os.path.abspath(options.on)
    passed = failed = as_expected = unexpected = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = [(name, pool.submit(run_module, executable, name, options.timeout)) for name in names]
        for name, future in futures:
            outcome = future.result()
            good, bad = judge(outcome)
            ok, wrong = outcome.count('PASS') + outcome.count('XFAIL'), outcome.count('FAIL')
            rate = 100.0 * ok / (ok + wrong) if ok + wrong else 0.0
            print('%-24s %5d passed %4d failed %4d skipped %6.1f%%  %5.0f s  %s' % (
                name, ok, wrong, outcome.count('SKIP'), rate, outcome.seconds, outcome.trouble), flush=True)
            for text in bad:
                print('    ' + text)
            if options.failures:
                for test, text in outcome.failures.items():
                    print('    expected: %s: %s' % (test, text))
            passed += ok
            failed += wrong
            as_expected += len(good)
            unexpected += len(bad)
    print('%.1f%% of %d tests of CPython pass' % (100.0 * passed / max(passed + failed, 1), passed + failed))
    print('%d passed, %d failed' % (as_expected, unexpected))
    return 1 if unexpected else 0


if __name__ == '__main__':
    sys.exit(main())
