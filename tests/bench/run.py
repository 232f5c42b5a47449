"""Benchmark table: ./pypy-async against python3.11 and pypy3, alternating in one run (`make bench`).

    python3.11 tests/bench/run.py [--rounds N] [--group async|bodies|language] [--binary PATH] [--write] [WORKLOAD ...]

Each round runs every workload once on each interpreter; the best of the rounds counts.  The
checksums must agree, or the workload is reported as wrong and the exit code is 1.  The workloads are
in workloads.py, how one is timed in measure.py.
"""
import argparse
import math
import os
import subprocess
import sys

import cold
import interpreters
import jit_counters
import report
import start_up
import workloads

HERE = os.path.dirname(os.path.abspath(__file__))
TITLES = {'async': 'Coroutines and generators', 'bodies': 'Tasks of many different bodies', 'language': 'The plain language'}


def operations(workload, interpreter):
    """Operations per run, and of the first run."""
    count = workload.jitted
    if interpreter == 'python3.11':
        count = workload.plain
    elif interpreter == 'pypy3':
        count = workloads.SLOW_ON_PYPY.get(workload.name, count)
    return count, workload.first or count // 10


def measure(executable, name, count, first, options=()):
    """Return (first, steady, checksum), times in ns per operation; None if the program failed."""
    program = os.path.join(HERE, 'programs', name + '.py')
    result = subprocess.run([executable, *options, os.path.join(HERE, 'measure.py'), program, str(count), str(first)],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.stderr.write(result.stderr)
        return None
    first, steady, checksum = result.stdout.split()
    return float(first), float(steady), checksum


def checksums_agree(workload, executables):
    """Run a small equal number of operations everywhere and compare the checksums."""
    answers = {}
    for name, executable in executables:
        answer = measure(executable, workload.name, workload.check, max(workload.check // 10, 1))
        answers[name] = answer[2] if answer else 'failed'
    if len(set(answers.values())) != 1:
        print('%s: checksums differ: %s' % (workload.name, answers))
        return False
    return True


def run_rounds(rounds, chosen, executables):
    """Return (first, steady), dicts from (workload, interpreter) to ns per operation; failures are missing."""
    first, steady = {}, {}
    for round_number in range(rounds):
        for workload in chosen:
            for name, executable in executables:
                answer = measure(executable, workload.name, *operations(workload, name))
                if answer is not None:
                    key = workload.name, name
                    first[key] = min(first.get(key, answer[0]), answer[0])
                    steady[key] = min(steady.get(key, answer[1]), answer[1])
        sys.stderr.write('round %d of %d done\n' % (round_number + 1, rounds))
    return first, steady


def ratios(times, chosen, names):
    """{other interpreter: [how many times faster ours is, per workload]}."""
    result = {}
    for name in names[1:]:
        result[name] = [times[row.name, name] / times[row.name, names[0]] for row in chosen
                        if (row.name, name) in times and (row.name, names[0]) in times]
    return result


def print_table(chosen, names, first, steady):
    print('ns per operation, steady state (first run in brackets); x: how many times faster pypy-async is')
    print('%-22s' % 'workload' + ''.join('%28s' % name for name in names)
          + ''.join('%24s' % ('x ' + name) for name in names[1:]))
    for workload in chosen:
        line = '%-22s' % workload.name
        own = workload.name, names[0]
        for name in names:
            key = workload.name, name
            line += '%28s' % ('%.2f (%.1f)' % (steady[key], first[key]) if key in steady else '-')
        for name in names[1:]:
            key = workload.name, name
            both = key in steady and own in steady
            line += '%24s' % ('%.2f (%.2f)' % (steady[key] / steady[own], first[key] / first[own]) if both else '-')
        print(line)


def print_means(chosen, names, first, steady):
    for name, values in ratios(steady, chosen, names).items():
        if values:
            mean = math.exp(sum(math.log(value) for value in values) / len(values))
            print('against %s: geometric mean %.2f, slowest steady %.2f, slowest first run %.2f times its speed' % (
                name, mean, min(values), min(ratios(first, chosen, names)[name])))


def print_counters(chosen, binary):
    print('what the JIT did')
    print('%-22s%8s%9s%8s%12s%12s' % ('workload', 'loops', 'bridges', 'aborts', 'code KiB', 'tracing s'))
    for workload in chosen:
        found = jit_counters.measure(binary, workload.name, *operations(workload, 'pypy-async'))
        print('%-22s%8d%9d%8d%12.0f%12.2f' % (workload.name, found['loops'], found['bridges'], found['aborts'],
                                              found['code'] / 1024, found['tracing']))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--group', choices=sorted(workloads.GROUPS))
    parser.add_argument('--binary', default=os.path.join(interpreters.ROOT, 'pypy-async'))
    parser.add_argument('--write', action='store_true', help='write docs/performance.md and .svg')
    parser.add_argument('workloads', nargs='*')
    options = parser.parse_args()
    executables = interpreters.find(options.binary)
    names = [name for name, _ in executables]
    good = True
    results = report.Report()
    cold_rows = []
    for group in [options.group] if options.group else sorted(workloads.GROUPS):
        chosen = [row for row in workloads.GROUPS[group] if not options.workloads or row.name in options.workloads]
        if not chosen:
            continue
        good = all([checksums_agree(row, executables) for row in chosen]) and good
        first, steady = run_rounds(options.rounds, chosen, executables)
        good = good and len(steady) == len(chosen) * len(names)
        print('== ' + group)
        print_table(chosen, names, first, steady)
        print_means(chosen, names, first, steady)
        print_counters(chosen, options.binary)
        results.groups.append((TITLES[group], [row.name for row in chosen], names, first, steady))
        if group in cold.GROUPS:
            cold_rows += chosen
    if cold_rows:
        good = cold.measure_cold(executables, cold_rows, 1, results) and good
        good = start_up.measure_start_up(executables, results) and good
    if options.write:
        results.write()
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
