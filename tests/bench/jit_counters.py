"""What the JIT did during a benchmark: compiled loops and bridges, aborted traces, bytes of machine code."""
import os
import re
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SUMMARY = re.compile(r'^(Tracing|Total # of loops|Total # of bridges|abort: [\w -]+):\s+(\d+)(?:\s+([\d.]+))?', re.MULTILINE)
DUMP = re.compile(r'^CODE_DUMP @([0-9a-f]+) \+(\d+)  ([0-9A-F]+)$', re.MULTILINE)


def code_bytes(log):
    """The size of all machine code; patches of code that exists do not count again."""
    ranges = sorted((int(start, 16) + int(offset), int(start, 16) + int(offset) + len(code) // 2)
                    for start, offset, code in DUMP.findall(log))
    total = end = 0
    for first, last in ranges:
        if last > end:
            total += last - max(first, end)
            end = last
    return total


def counters(log):
    """{'loops', 'bridges', 'aborts', 'tracing' (seconds), 'code' (bytes)} of the text of a log."""
    result = {'loops': 0, 'bridges': 0, 'aborts': 0, 'tracing': 0.0, 'code': code_bytes(log)}
    for name, count, seconds in SUMMARY.findall(log):
        if name == 'Tracing':
            result['tracing'] = float(seconds)
        elif name.startswith('abort'):
            result['aborts'] += int(count)
        else:
            result[name.split()[-1]] = int(count)
    return result


def measure(executable, name, count, first):
    """The counters of one run of a benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, 'jit.log')
        subprocess.run([executable, os.path.join(HERE, 'measure.py'), os.path.join(HERE, 'programs', name + '.py'),
                        str(count), str(first)], stdout=subprocess.DEVNULL, check=True,
                       env=dict(os.environ, PYPYLOG='jit-summary,jit-backend-dump:' + log))
        with open(log, errors='replace') as file:
            return counters(file.read())
