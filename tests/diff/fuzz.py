"""Differential fuzzing against CPython 3.11: random operations on the built-in types.

    python3.11 tests/diff/fuzz.py [--on untranslated|PATH] [-n N] [--seed SEED] [--only FAMILY,...]
    python3.11 tests/diff/fuzz.py [--on ...] --replay FILE      (FILE was written by --save FILE)

Draws N cases (generate.py, by Hypothesis), runs them in batches on the interpreter under test and
on the Python that runs this (prelude.py), and compares result, error type and message.  Each
kind of difference (operation, what differs) is minimised and shown once, with its count.
Exit code 1 if any.  What is known to differ and why is in known.py.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [HERE, os.path.join(ROOT, 'tools'), os.path.join(ROOT, 'tests')]

import build                    # noqa: E402
import known                    # noqa: E402
import minimise                 # noqa: E402
from run_app import command_prefix  # noqa: E402

HYPOTHESIS = 'hypothesis==6.112.1'
BATCH = 400
TIMEOUT = 20
MEMORY = 3 << 30
OUTPUT = 20 << 20
Case = collections.namedtuple('Case', 'label source')
Difference = collections.namedtuple('Difference', 'label kind source theirs ours')


def install_hypothesis():
    """Put Hypothesis, installed into the build cache if need be, on the path."""
    folder = os.path.join(build.cache_dir(), HYPOTHESIS.replace('==', '-'))
    if not os.path.exists(os.path.join(folder, 'hypothesis')):
        build.run_quiet([sys.executable, '-m', 'pip', 'install', '--quiet', '--target', folder, HYPOTHESIS],
                        'installing ' + HYPOTHESIS)
    sys.path.insert(0, folder)


# ---- running

def limit_resources():
    """In the child: a case gone wrong must not take the machine's memory or disk."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT, OUTPUT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_batch(prefix, sources, timeout=TIMEOUT):
    """Run the cases in one process; return the list of results, None from where it died, and why."""
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='ascii') as file:
        file.write('[%s]' % ',\n'.join(ascii(source) for source in sources))
        file.flush()
        environment = dict(os.environ, PYTHONHASHSEED='0', PYTHONDONTWRITEBYTECODE='1', PYTHONWARNINGS='ignore')
        with tempfile.TemporaryFile('w+', errors='replace') as output_file:
            process = subprocess.Popen(prefix + [os.path.join(HERE, 'prelude.py'), file.name], cwd=ROOT, env=environment, start_new_session=True,
                                       stdin=subprocess.DEVNULL, stdout=output_file, stderr=subprocess.PIPE, text=True, errors='replace',
                                       preexec_fn=limit_resources)
            try:
                _, errors = process.communicate(timeout=timeout)
                why = ''
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                _, errors = process.communicate()
                why = 'hang'
            output_file.seek(0)
            output = output_file.read()
    results = [None] * len(sources)
    for number, text in re.findall(r'^#(\d+) (.*)$', output, re.MULTILINE):
        results[int(number)] = text
    if not why and not output.endswith('complete\n'):
        why = 'crash: exit code %d, %s' % (process.returncode, errors.strip()[-300:])
    return results, why


def run_cases(prefix, sources):
    """Run cases, bisecting a batch that dies or hangs; return one result each, '!!...' for a dead one."""
    timeout = TIMEOUT if len(sources) > 50 else 5
    if '-m' in prefix:
        timeout *= 5
    results, why = run_batch(prefix, sources, timeout)
    results = [text if text is None else text[:2000] for text in results]
    if not why:
        return results
    if len(sources) == 1:
        return ['!!' + why]
    middle = len(sources) // 2
    return run_cases(prefix, sources[:middle]) + run_cases(prefix, sources[middle:])


# ---- comparing

def kind_of(theirs, ours):
    """Name what differs between two results."""
    if ours.startswith('!!'):
        return 'crash' if 'crash' in ours else 'hang'
    if theirs.startswith('!') and ours.startswith('!'):
        return 'message' if theirs.split(':')[0] == ours.split(':')[0] else 'error type'
    if theirs.startswith('!'):
        return 'no error'
    return 'error' if ours.startswith('!') else 'value'


class Comparison:
    """Runs cases on both interpreters and keeps the differences."""

    def __init__(self, on):
        self.ours = command_prefix(on)
        self.theirs = [sys.executable]

    def results(self, sources):
        """Return the pairs (theirs, ours)."""
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            theirs, ours = pool.map(lambda prefix: run_cases(prefix, sources), [self.theirs, self.ours])
        return list(zip(theirs, ours))

    def differences(self, cases):
        """Return the Difference of each case that has one which is not known."""
        found = []
        for case, (theirs, ours) in zip(cases, self.results([case.source for case in cases])):
            if theirs != ours and not known.reason(case.label, theirs, ours):
                found.append(Difference(case.label, kind_of(theirs, ours), case.source, theirs, ours))
        return found


def missing_kinds(prefix):
    """The kinds of values the interpreter under test does not have."""
    kinds = ['bytearray', 'memoryview']
    results, why = run_batch(prefix, ['r = %s(b"")' % kind for kind in kinds])
    if why:
        raise SystemExit('cannot run anything: ' + why)
    return [kind for kind, result in zip(kinds, results) if 'NameError' in result]


def draw_cases(n, seed, missing, families):
    """Draw n different cases by Hypothesis."""
    import generate             # needs Hypothesis, which install_hypothesis put on the path
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as with_seed
    from hypothesis import strategies as st
    drawn = {}
    per_example = 10
    strategy = st.lists(generate.cases(missing, families), min_size=per_example, max_size=per_example)
    while len(drawn) < n:
        before = len(drawn)

        @with_seed(seed)
        @settings(max_examples=max(20, min(300, (n - len(drawn)) // per_example + 1)), database=None, deadline=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(strategy)
        def collect(cases):
            for case in cases:
                drawn[case.source] = case
        collect()
        seed = seed * 31 + 7
        if len(drawn) == before:
            break
    return list(drawn.values())[:n]


def signature(difference):
    """What makes two differences the same: operation, kind and the message without its details."""
    def general(text):
        return re.sub(r"'[^']*'|\d+|\([^()]*\)", '_', text.split(' v=')[0])[:60] if text.startswith('!') else ''
    return difference.label, difference.kind, general(difference.theirs), general(difference.ours)


def report(comparison, differences, shrink):
    groups = collections.OrderedDict()
    for difference in differences:
        groups.setdefault(signature(difference), []).append(difference)
    for key, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        smallest = min(members, key=lambda difference: len(difference.source))
        if shrink:
            smallest = minimise.minimise(comparison, smallest)
        print('---- %s, %s: %d' % (key[0], key[1], len(members)))
        print(smallest.source)
        print('  CPython: %s\n  ours:    %s' % (smallest.theirs[:300], smallest.ours[:300]), flush=True)
    print('%d differences of %d kinds' % (len(differences), len(groups)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--on', default=os.path.join(ROOT, build.BINARIES['jit']))
    parser.add_argument('-n', type=int, default=50000)
    parser.add_argument('--seed', type=int, default=None)
    parser.add_argument('--only', default=None, help='families: method,builtin,constructor,binary,...')
    parser.add_argument('--save', default=None, help='write the cases that differ')
    parser.add_argument('--replay', default=None, help='run saved cases')
    parser.add_argument('--no-minimise', dest='shrink', action='store_false')
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10 ** 6)
    print('seed %d' % seed, flush=True)
    install_hypothesis()
    comparison = Comparison(options.on)
    missing = missing_kinds(comparison.ours)
    if missing:
        print('not tested, for the interpreter lacks it: ' + ', '.join(missing))
    started = time.time()
    if options.replay:
        with open(options.replay) as file:
            cases = [Case(*row) for row in json.load(file)]
    else:
        cases = draw_cases(options.n, seed, missing, options.only.split(',') if options.only else None)
    print('%d cases drawn in %.0f s' % (len(cases), time.time() - started), flush=True)
    differences = []
    for start in range(0, len(cases), BATCH):
        differences += comparison.differences(cases[start:start + BATCH])
    if options.save:
        with open(options.save, 'w') as file:
            json.dump([(difference.label, difference.source) for difference in differences], file)
    if differences:
        report(comparison, differences, options.shrink)
    print('%d passed, %d failed' % (len(cases) - len(differences), len(differences)))
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main())
