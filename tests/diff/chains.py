"""Compare random chains of awaiting objects (chain_program.py) on an interpreter and on CPython 3.11.

    python3.11 tests/diff/chains.py [--on untranslated|PATH] [--first SEED] [--count N] [--jit SETTINGS]

Prints, of each seed whose logs differ, the first lines that do.  Seeds that crash CPython itself are left out.
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, 'tools'), os.path.join(ROOT, 'tests')]

import build                                # noqa: E402
from run_app import command_prefix          # noqa: E402

PROGRAM = os.path.join(HERE, 'chain_program.py')
PORTION = 100               # seeds for each process


def logs(prefix, first, count):
    """{seed: lines} of the seeds that came to their end."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE='1', PYTHONPATH=ROOT if '-m' in prefix else '')
    done = subprocess.run(prefix + [PROGRAM, str(first), str(count)], env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True)
    found = {}
    for part in done.stdout.split('== seed ')[1:]:
        seed, _, log = part.partition('\n')
        found[int(seed)] = log.splitlines()
    if done.returncode < 0 and found:
        del found[max(found)]
    return found


def first_difference(theirs, ours):
    """The first differing lines, as text."""
    i = 0
    while i < len(theirs) and i < len(ours) and theirs[i] == ours[i]:
        i += 1
    return '    before:  %s\n    CPython: %s\n    ours:    %s\n' % (
        theirs[i - 1] if i else '', ''.join(theirs[i:i + 1]), ''.join(ours[i:i + 1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--on', default=os.path.join(ROOT, build.BINARIES['jit']))
    parser.add_argument('--first', type=int, default=0)
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('--jit', action='append', default=[])
    options = parser.parse_args()
    prefix = command_prefix(options.on)
    for setting in options.jit:
        prefix = prefix + ['--jit', setting]
    compared = failed = 0
    for first in range(options.first, options.first + options.count, PORTION):
        count = min(PORTION, options.first + options.count - first)
        theirs, ours = logs([sys.executable], first, count), logs(prefix, first, count)
        for seed, log in theirs.items():
            compared += 1
            if log != ours.get(seed):
                failed += 1
                print('DIFFERS seed %d\n%s' % (seed, first_difference(log, ours.get(seed, []))), flush=True)
    print('%d passed, %d failed' % (compared - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
