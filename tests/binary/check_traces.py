"""The design's loops on the binary, read from its JIT log: allocations and calls as in tests/jit.

    python3.11 tests/binary/check_traces.py ./pypy-async
"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tools'))
import build

# case of tests/jit/programs.py: allocations, calls in the body of its hot loop
EXPECTED = {
    'a': (0, 0), 'b': (0, 0), 'c1': (0, 0), 'c3': (0, 0), 'c10': (0, 0), 'd': (0, 0), 'g': (0, 0),
    'e': (3, 0), 'w': (0, 0), 'x': (0, 0), 'n': (1, 0),
}
DRIVER = '''
import sys
def run(name, n):
    result = globals()['main_' + name](n)
    if not isinstance(result, int):
        try:
            result.send(None)
        except StopIteration as stop:
            return stop.value
    return result
print(run(sys.argv[1], 200000))
'''


def source():
    sys.path.insert(0, ROOT)
    from tests.jit import programs
    return programs.source() + DRIVER


def loops_of(executable, python2, script, case, folder):
    """Counts of the closed loops that start in main_<case>."""
    log = os.path.join(folder, case + '.log')
    environment = dict(os.environ, PYPYLOG='jit-log-opt:' + log, PYTHONPATH=ROOT)
    subprocess.run([executable, script, case], env=environment, check=True, stdout=subprocess.DEVNULL,
                   timeout=120)
    output = subprocess.run([python2, os.path.join(ROOT, 'tools', 'trace_counts.py'), log], env=environment,
                            check=True, stdout=subprocess.PIPE, text=True).stdout
    result = []
    for line in output.splitlines():
        numbers, _, place = line.partition('  ')
        if place.split(' ')[0] == 'main_' + case:
            result.append([int(number) for number in numbers.split()])
    return result


def main(executable):
    python2 = build.make_venv()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, 'programs.py')
        with open(script, 'w') as file:
            file.write(source())
        for case in sorted(EXPECTED):
            loops = loops_of(executable, python2, script, case, folder)
            # total, allocations, stores, guards, calls
            found = [(loop[1], loop[4]) for loop in loops]
            if EXPECTED[case] in found:
                passed += 1
            else:
                failed += 1
            print('%-4s %s  expected (allocations, calls) %s' % (case, loops, EXPECTED[case]))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
