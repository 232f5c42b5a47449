"""How long a process takes that does next to nothing, and how much memory it needs for it.

    python3.11 tests/bench/start_up.py [--binary PATH]

Part of run.py. The cache of compiled library modules is warm: each command runs once before it counts.
"""
import argparse
import os
import subprocess
import sys
import time

import interpreters
import report

COMMANDS = ['pass', 'import unittest', 'import asyncio']
ROUNDS = 15


PEAK = """
for line in open('/proc/self/status'):
    if line.startswith('VmHWM'):
        print(line.split()[1])
"""


def environment():
    """The user's, but for what keeps the cache from getting warm."""
    return {name: value for name, value in os.environ.items() if name not in ('PYTHONDONTWRITEBYTECODE', 'PYTHONPYCACHEPREFIX')}


def run(executable, command):
    """Seconds of processor time of a process that runs the command; None if that failed."""
    pid = os.posix_spawn(executable, [executable, '-c', command], environment())
    _, status, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime if status == 0 else None


def peak(executable, command):
    """Peak KiB of such a process, by its own account: what wait4() says counts its parent in."""
    return int(subprocess.run([executable, '-c', command + PEAK], stdout=subprocess.PIPE, check=True, env=environment()).stdout)


def measure(executables):
    """[(command, {interpreter: (seconds, KiB)})], the medians of the rounds; the interpreters alternate."""
    found = []
    for command in COMMANDS:
        working = [(name, executable) for name, executable in executables if run(executable, command)]
        runs = [{name: run(executable, command) for name, executable in working} for _ in range(ROUNDS)]
        found.append((command, {name: (sorted(one[name] for one in runs)[ROUNDS // 2], peak(executable, command))
                                for name, executable in working}))
    return found


def measure_start_up(executables, results):
    """Measure, print and put into the report; False if a command failed."""
    names = [name for name, _ in executables]
    started = time.time()
    results.start_up = names, measure(executables)
    print('start-up: milliseconds of processor time (peak MiB), warm cache; measured in %d s' % (time.time() - started))
    print('%-22s' % 'command' + ''.join('%18s' % name for name in names))
    for command, values in results.start_up[1]:
        print('%-22s' % command + ''.join('%18s' % report.start_up_cell(values.get(name)) for name in names))
    return all(len(values) == len(names) for _, values in results.start_up[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--binary', default=os.path.join(interpreters.ROOT, 'pypy-async'))
    options = parser.parse_args()
    return 0 if measure_start_up(interpreters.find(options.binary), report.Report()) else 1


if __name__ == '__main__':
    sys.exit(main())
