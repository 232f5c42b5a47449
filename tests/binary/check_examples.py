"""Every example and benchmark program prints on the binary what it prints on CPython 3.11.

    python3.11 tests/binary/check_examples.py ./pypy-async
"""
import glob
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BENCH = os.path.join(ROOT, 'tests', 'bench')
MEASURE = os.path.join(BENCH, 'measure.py')
sys.path.insert(0, BENCH)
import workloads                    # noqa: E402


def output(command, column=None):
    """Standard output (one column of it) and exit code."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)
    text = result.stdout
    if column is not None:
        text = text.split()[column:]
    return text, result.returncode, result.stderr[-500:] if result.returncode else ''


def main(executable):
    passed = failed = 0
    cases = [([path], None) for path in sorted(glob.glob(os.path.join(ROOT, 'examples', '*.py')))]
    # the third column of measure.py is the checksum
    for group in sorted(workloads.GROUPS):
        for workload in workloads.GROUPS[group]:
            path = os.path.join(BENCH, 'programs', workload.name + '.py')
            cases.append(([MEASURE, path, str(workload.check), str(workload.check)], 2))
    for arguments, column in cases:
        ours = output([executable] + arguments, column)
        oracle = output([sys.executable] + arguments, column)
        if ours == oracle:
            passed += 1
        else:
            failed += 1
            print('%s:\n  ours    %r\n  CPython %r' % (' '.join(arguments), ours, oracle))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
