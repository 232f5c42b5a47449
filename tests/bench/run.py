"""Benchmark table: ./pypy-async against python3.11 and pypy3, alternating in one run (`make bench`).

    python3.11 tests/bench/run.py [--rounds N] [WORKLOAD ...]

Each round runs every workload once on each interpreter; the best of the rounds counts.  The
checksums must agree, or the workload is reported as wrong and the exit code is 1.
"""
import argparse
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# workload, operations per run on a JIT, operations per run on CPython
WORKLOADS = [
    ('await_chain', 10000000, 500000),
    ('async_for', 10000000, 500000),
    ('async_generator', 10000000, 500000),
    ('async_with', 10000000, 300000),
    ('await_exception', 5000000, 200000),
    ('generator_item', 20000000, 2000000),
    ('resume_depth_1', 10000000, 1000000),
    ('resume_depth_10', 10000000, 500000),
    ('resume_depth_100', 2000000, 50000),
    ('fresh_chain', 2000000, 300000),
    ('round_robin', 2000000, 500000),
]
# pypy3 takes very long per operation on these
SLOW_ON_PYPY = {'resume_depth_100': 2000}


def interpreters():
    found = [('pypy-async', os.path.join(ROOT, 'pypy-async'))]
    for name in ('python3.11', 'pypy3'):
        path = shutil.which(name)
        if path is None:
            print('%s is not installed; its column stays empty' % name)
        else:
            found.append((name, path))
    return found


def operations(workload, jitted, plain, interpreter):
    if interpreter == 'python3.11':
        return plain
    if interpreter == 'pypy3':
        return SLOW_ON_PYPY.get(workload, jitted)
    return jitted


def measure(executable, workload, n):
    """Return (first, steady, checksum), times in ns per operation; None if the program failed."""
    program = os.path.join(HERE, 'programs', workload + '.py')
    result = subprocess.run([executable, os.path.join(HERE, 'measure.py'), program, str(n)],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.stderr.write(result.stderr)
        return None
    first, steady, checksum = result.stdout.split()
    return float(first), float(steady), checksum


def checksums_agree(program, executables):
    """Run a small equal number of operations everywhere and compare the checksums."""
    answers = {}
    for name, executable in executables:
        answer = measure(executable, program, 2000)
        answers[name] = answer[2] if answer else 'failed'
    if len(set(answers.values())) != 1:
        print('%s: checksums differ: %s' % (program, answers))
        return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('workloads', nargs='*')
    options = parser.parse_args()
    executables = interpreters()
    names = [name for name, _ in executables]
    chosen = [row for row in WORKLOADS if not options.workloads or row[0] in options.workloads]
    good = all([checksums_agree(row[0], executables) for row in chosen])
    first, steady = {}, {}
    for round_number in range(options.rounds):
        for workload, jitted, plain in chosen:
            for name, executable in executables:
                answer = measure(executable, workload, operations(workload, jitted, plain, name))
                if answer is None:
                    good = False
                    continue
                key = workload, name
                first[key] = min(first.get(key, answer[0]), answer[0])
                steady[key] = min(steady.get(key, answer[1]), answer[1])
        sys.stderr.write('round %d of %d done\n' % (round_number + 1, options.rounds))
    print('ns per operation, steady state (first run in brackets)')
    print('%-18s' % 'workload' + ''.join('%22s' % name for name in names)
          + ''.join('%16s' % ('x ' + name) for name in names[1:]))
    for workload, _, _ in chosen:
        line = '%-18s' % workload
        for name in names:
            key = workload, name
            line += '%22s' % ('%.2f (%.1f)' % (steady[key], first[key]) if key in steady else '-')
        own = steady.get((workload, names[0]))
        for name in names[1:]:
            other = steady.get((workload, name))
            line += '%16s' % ('%.1f' % (other / own) if own and other else '-')
        print(line)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
