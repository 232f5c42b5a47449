"""What each idea of the engine buys: benchmarks with one of its switches off at a time (`make ablation`).

    python3.11 tests/bench/ablation.py [--rounds N] [--binary PATH] [--switch NAME=VALUE ...] [WORKLOAD ...]

The switches are options of `--jit` (pypy_async/options.py; the thresholds are rpython's).  Per workload the
table gives nanoseconds per operation with everything on, and how many times slower it is without the
idea: steady state, and the first run in brackets.  The best of the rounds counts, and the variants alternate.
"""
import argparse
import math
import os
import sys

import interpreters
import run
import workloads

# what is switched: (title, value of --jit)
SWITCHES = [
    ('linked chains', 'linked_chains=0'),
    ('late finalizers', 'late_finalizers=0'),
    ('unboxed slots', 'unboxed_slots=0'),
    ('direct results', 'direct_results=0'),
    ('boundary', 'boundary_soon=0'),
    ('early bridges', 'trace_eagerness=200'),
    ('deep unrolling', 'max_unroll_recursion=7'),
]
GROUPS = ['async', 'bodies']


def chosen_workloads(names):
    rows = [row for group in GROUPS for row in workloads.GROUPS[group]]
    return [row for row in rows if not names or row.name in names]


def measure_all(binary, rows, switches, rounds):
    """{(workload, switch or None): (first, steady)}; failures are missing."""
    times = {}
    for number in range(rounds):
        for row in rows:
            count = row.jitted
            for _, setting in [(None, None)] + switches:
                options = ['--jit', setting] if setting else []
                answer = run.measure(binary, row.name, count, row.first or count // 10, options)
                if answer is not None:
                    key = row.name, setting
                    first, steady = times.get(key, answer[:2])
                    times[key] = min(first, answer[0]), min(steady, answer[1])
        sys.stderr.write('round %d of %d done\n' % (number + 1, rounds))
    return times


def print_table(rows, switches, times):
    print('times slower without; steady state (first run)')
    print('%-22s%20s' % ('workload', 'ns, all on') + ''.join('%20s' % title for title, _ in switches))
    ratios = {setting: [] for _, setting in switches}
    for row in rows:
        if (row.name, None) not in times:
            continue
        first, steady = times[row.name, None]
        line = '%-22s%20s' % (row.name, '%.2f (%.1f)' % (steady, first))
        for _, setting in switches:
            cell = '-'
            if (row.name, setting) in times:
                other_first, other_steady = times[row.name, setting]
                ratios[setting].append(other_steady / steady)
                cell = '%.2f (%.2f)' % (other_steady / steady, other_first / first)
            line += '%20s' % cell
        print(line)
    means = [math.exp(sum(map(math.log, values)) / len(values)) if values else float('nan') for values in ratios.values()]
    print('%-42s' % 'geometric mean' + ''.join('%20.2f' % mean for mean in means))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--rounds', type=int, default=2)
    parser.add_argument('--binary', default=os.path.join(interpreters.ROOT, 'pypy-async'))
    parser.add_argument('--switch', action='append', help='another setting of --jit to compare with')
    parser.add_argument('workloads', nargs='*')
    options = parser.parse_args()
    rows = chosen_workloads(options.workloads)
    switches = [(setting, setting) for setting in options.switch] if options.switch else SWITCHES
    times = measure_all(options.binary, rows, switches, options.rounds)
    print_table(rows, switches, times)
    return 0 if len(times) == len(rows) * (len(switches) + 1) else 1


if __name__ == '__main__':
    sys.exit(main())
