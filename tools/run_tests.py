"""The test runner behind `make test`: runs the suites and adds up the results.

    python3.11 tools/run_tests.py all|fast|binary|lint

A suite's own output goes through unchanged; its closing line is read for the counts.  The last
line of a run is `N passed, N failed`.
"""
import concurrent.futures
import glob
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build

ROOT = build.ROOT
RUFF = 'ruff==0.6.9'
COUNTS = re.compile(r'(\d+) (passed|failed|error|errors)\b')


class Totals:
    def __init__(self):
        self.passed = self.failed = 0
        self.rows = []

    def add(self, name, passed, failed, seconds):
        self.passed += passed
        self.failed += failed
        self.rows.append((name, passed, failed, seconds))
        print('== %s: %d passed, %d failed (%.0f s)' % (name, passed, failed, seconds), flush=True)


def show_now(text):
    sys.stdout.write(text)
    sys.stdout.flush()


def run(name, command, totals, environment=None, show=show_now):
    """Run a suite, `show` its output, count its results; a suite that counts nothing has failed."""
    show('== %s\n' % name)
    started = time.time()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, text=True, errors='replace',
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    counts = (0, 0)
    for line in process.stdout:
        show(line)
        found = COUNTS.findall(line)
        if found and re.search(r'\d+ (passed|failed|error)', line):
            passed = sum(int(number) for number, word in found if word == 'passed')
            counts = passed, sum(int(number) for number, word in found if word != 'passed')
    code = process.wait()
    passed, failed = counts
    if code != 0 and failed == 0 or passed + failed == 0:
        failed += 1
    totals.add(name, passed, failed, time.time() - started)


def run_side_by_side(suites, totals):
    """Run suites that use one core each as many at a time as there are cores; [(name, command)].

    The output of one comes when it has ended.
    """
    def run_quietly(name, command):
        lines = []
        print('== %s: started' % name, flush=True)
        run(name, command, totals, show=lines.append)
        print(''.join(lines), flush=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for future in [pool.submit(run_quietly, name, command) for name, command in suites]:
            future.result()


def ruff():
    """Return the path of ruff, installed into the cache if need be."""
    folder = os.path.join(build.cache_dir(), RUFF.replace('==', '-'))
    executable = os.path.join(folder, 'bin', 'ruff')
    if not os.path.exists(executable):
        build.run_quiet([sys.executable, '-m', 'pip', 'install', '--quiet', '--target', folder, RUFF],
                        'installing ' + RUFF)
    return executable


def lint(totals):
    started = time.time()
    result = subprocess.run([ruff(), 'check', '--no-cache', ROOT],
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        print(result.stdout)
    totals.add('lint', int(result.returncode == 0), int(result.returncode != 0), time.time() - started)


def pytest(name, paths, totals, *options):
    python = build.make_venv()
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE='1', PYTHONPATH=ROOT)
    run(name, [python, '-m', 'pytest', '-q', '-p', 'no:cacheprovider'] + list(options) + paths,
        totals, environment)


def fast(totals):
    lint(totals)
    run('build tool', [sys.executable, os.path.join(ROOT, 'tests', 'tools', 'check_build.py')], totals)
    pytest('interp-level, untranslated', ['tests/interp'], totals)
    pytest('app-level, untranslated', ['tests/app'], totals)
    pytest('JIT, in process', ['tests/jit'], totals)


def app_files():
    return sorted(glob.glob(os.path.join(ROOT, 'tests', 'app', 'apptest_*.py')))


def everything(totals):
    """Translate on one core while the tests that need no binary run on the other."""
    build.make_venv()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        translation = pool.submit(build.translate, 'jit')
        fast(totals)
        oracle(totals, '--jobs', '1')
        translation.result()
    translated(totals)


def binary(totals):
    oracle(totals)
    translated(totals)


def oracle(totals, *options):
    runner = os.path.join(ROOT, 'tests', 'run_app.py')
    run('app-level, CPython 3.11 as the oracle',
        [sys.executable, runner, '--on', 'cpython'] + list(options) + app_files(), totals)


def translated(totals):
    executable = os.path.join(ROOT, build.BINARIES['jit'])
    runner = os.path.join(ROOT, 'tests', 'run_app.py')
    build.install(build.translate('jit'), 'jit')
    run('app-level, binary', [sys.executable, runner, '--on', executable] + app_files(), totals)
    for setting in JIT_SETTINGS:
        run('app-level, binary, --jit ' + setting,
            [sys.executable, runner, '--on', executable, '--jit', setting] + app_files(), totals)
    difference = os.path.join(ROOT, 'tests', 'diff')
    chains = [sys.executable, os.path.join(difference, 'chains.py'), '--on', executable, '--count', '2000']
    checks = sorted(glob.glob(os.path.join(ROOT, 'tests', 'binary', 'check_*.py')), reverse=True)     # the longest first
    run_side_by_side(
        [(os.path.basename(script), [sys.executable, script, executable]) for script in checks] + [
            ('random chains, ' + JIT_SETTINGS[1], chains + ['--jit', JIT_SETTINGS[1]]),
            ('random chains of coroutines, compared with CPython 3.11', chains),
            ('programs, compared with CPython 3.11',
             [sys.executable, os.path.join(difference, 'run.py'), '--on', executable]),
            ('fuzzing, compared with CPython 3.11',
             [sys.executable, os.path.join(difference, 'fuzz.py'), '--on', executable, '-n', '2000', '--seed', '1']),
            ('trace page', [sys.executable, os.path.join(ROOT, 'tests', 'tools', 'check_trace_page.py'), executable])],
        totals)


# The results must not depend on what is compiled: nothing; everything from its second, or seventh, run on.
JIT_SETTINGS = ['off'] + ['threshold=%d,function_threshold=%d,trace_eagerness=%d' % (n, n, n) for n in (2, 7)]

SUITES = {'fast': [fast], 'binary': [binary], 'all': [everything], 'lint': [lint]}


def main(arguments):
    name = arguments[0] if arguments else 'all'
    if name not in SUITES:
        sys.stderr.write('unknown suite %r: %s\n' % (name, ', '.join(sorted(SUITES))))
        return 2
    totals = Totals()
    try:
        for suite in SUITES[name]:
            suite(totals)
    except build.BuildError as error:
        sys.stderr.write('%s\n' % error)
        totals.add('build', 0, 1, 0)
    print()
    for row in totals.rows:
        print('%-42s %5d passed %3d failed %6.0f s' % row)
    print('%d passed, %d failed' % (totals.passed, totals.failed))
    return 1 if totals.failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
