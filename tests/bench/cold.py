"""The first second of a fresh process, and the memory of suspended coroutines: what steady state does not show.

    python3.11 tests/bench/cold.py [--binary PATH] [WORKLOAD ...]

Part of run.py.  First second: operations done per second from the start of the program on, and how many times
more pypy-async does.  Memory: bytes per suspended chain of awaits.
"""
import argparse
import os
import subprocess
import sys

import interpreters
import report
import workloads

GROUPS = ['async', 'bodies']
HERE = os.path.dirname(os.path.abspath(__file__))
CHAINS = 100000
DEPTHS = [1, 5]


def output(executable, script, *arguments):
    """The words that a measuring script prints; None if it failed."""
    command = [executable, os.path.join(HERE, script)] + [str(argument) for argument in arguments]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.stderr.write(result.stderr)
        return None
    return result.stdout.split()


def first_seconds(executables, rows, rounds):
    """{(workload, interpreter): operations per second}, the best of the rounds."""
    rates = {}
    for number in range(rounds):
        for row in rows:
            for name, executable in executables:
                words = output(executable, 'measure_first_second.py', os.path.join(HERE, 'programs', row.name + '.py'))
                if words:
                    key = row.name, name
                    rates[key] = max(rates.get(key, 0), int(words[0]) / float(words[1]))
        sys.stderr.write('first seconds: round %d of %d done\n' % (number + 1, rounds))
    return rates


def print_first_seconds(rows, names, rates):
    print('first second: operations per second, cold; x: how many times more pypy-async does')
    print('%-22s' % 'workload' + ''.join('%16s' % name for name in names) + ''.join('%16s' % ('x ' + name) for name in names[1:]))
    for row in rows:
        line = '%-22s' % row.name + ''.join('%16.0f' % rates.get((row.name, name), 0) for name in names)
        for name in names[1:]:
            both = (row.name, name) in rates and (row.name, names[0]) in rates
            line += '%16s' % ('%.2f' % (rates[row.name, names[0]] / rates[row.name, name]) if both else '-')
        print(line)


def print_memory(executables, found):
    """Measure, print and add to `found`; False if a program failed."""
    print('memory: bytes per suspended chain, %d chains' % CHAINS)
    print('%-22s' % 'depth' + ''.join('%16s' % name for name, _ in executables))
    good = True
    for depth in DEPTHS:
        line = '%-22d' % depth
        sizes = {}
        for name, executable in executables:
            words = output(executable, 'measure_memory.py', CHAINS, depth)
            good = good and words is not None
            sizes[name] = words[0] if words else '-'
            line += '%16s' % sizes[name]
        found.append((depth, sizes))
        print(line)
    return good


def measure_cold(executables, rows, rounds, report):
    """Measure and print both, and put them into the report; False if a program failed."""
    names = [name for name, _ in executables]
    rates = first_seconds(executables, rows, rounds)
    print_first_seconds(rows, names, rates)
    report.cold = [row.name for row in rows], names, rates
    return print_memory(executables, report.memory) and len(rates) == len(rows) * len(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--binary', default=os.path.join(interpreters.ROOT, 'pypy-async'))
    parser.add_argument('workloads', nargs='*')
    options = parser.parse_args()
    rows = [row for group in GROUPS for row in workloads.GROUPS[group] if not options.workloads or row.name in options.workloads]
    return 0 if measure_cold(interpreters.find(options.binary), rows, 1, report.Report()) else 1


if __name__ == '__main__':
    sys.exit(main())
