"""Hot loops on the binary, read from its JIT log: allocations and calls.

The design's loops (tests/jit/programs.py, as in the in-process tests), and loops of the plain language
(tests/jit/language_programs.py): no boxed ints or floats, no lookups of globals, no residual calls of simple methods.

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


def programs():
    """(source, expected counts by case) of each set of programs."""
    sys.path.insert(0, ROOT)
    from tests.jit import language_programs, programs
    return [(programs.source() + DRIVER, EXPECTED),
            (language_programs.SOURCE + DRIVER, language_programs.EXPECTED)]


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
        for source, expected in programs():
            with open(script, 'w') as file:
                file.write(source)
            for case in sorted(expected):
                loops = loops_of(executable, python2, script, case, folder)
                # total, allocations, stores, guards, calls
                if expected[case] in [(loop[1], loop[4]) for loop in loops]:
                    passed += 1
                else:
                    failed += 1
                print('%-14s %s  expected (allocations, calls) %s' % (case, loops, expected[case]))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
