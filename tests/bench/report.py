"""The results of `make bench` as docs/performance.md and docs/performance.svg.

run.py, cold.py and start_up.py hand over what they measured; nothing is measured here.
"""
import math
import os
import platform

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BAR = 9                 # height of a bar, in pixels
ROW = 26                # of a workload: two bars and a gap
LEFT = 170              # where the bars begin
DECADE = 110            # width of a factor of ten
COLOURS = {'python3.11': '#3b6ea5', 'pypy3': '#c8553d'}
NAMES = {'pypy-async': 'pypy-async', 'python3.11': 'CPython 3.11', 'pypy3': 'PyPy'}


def mean(values):
    """The geometric mean."""
    return math.exp(sum(math.log(value) for value in values) / len(values))


def ratio(times, workload, name):
    """How many times faster pypy-async is than `name`; None where something failed."""
    if (workload, name) in times and (workload, 'pypy-async') in times:
        return times[workload, name] / times[workload, 'pypy-async']
    return None


def start_up_cell(value):
    """Text for the (seconds, KiB) of one command; '-' for None."""
    return '%.0f (%.0f)' % (value[0] * 1000, value[1] / 1024) if value else '-'


class Report:
    """What a run of the benchmarks has found, group by group."""

    def __init__(self):
        self.groups = []            # (title, workload names, interpreter names, first, steady)
        self.cold = None            # (workload names, interpreter names, rates)
        self.memory = []            # (depth, {interpreter: bytes})
        self.start_up = None        # (interpreter names, [(command, {interpreter: (seconds, KiB)})])

    def markdown(self):
        lines = ['# Performance', '', 'Written by `make bench` on %s (%d processors), %s; see tests/bench.' % (
            platform.machine(), os.cpu_count(), platform.system()), '',
            'Nanoseconds per operation in steady state; in brackets the first run of a fresh process. The last columns say how',
            'many times faster pypy-async is. The interpreters alternate in one run, and the checksums of all three agree.', '',
            '![How many times faster, by workload](performance.svg)', '']
        for group in self.groups:
            lines += self._steady_section(*group)
        if self.cold:
            lines += self._first_second_section(*self.cold)
        if self.start_up:
            lines += self._start_up_section(*self.start_up)
        if self.memory:
            lines += self._memory_section()
        return '\n'.join(lines)

    def _steady_section(self, title, workloads, names, first, steady):
        lines = self._head(title, '', 'workload', [NAMES[name] for name in names] + ['times ' + NAMES[name] for name in names[1:]])
        for workload in workloads:
            cells = [workload]
            for name in names:
                key = workload, name
                cells.append('%.2f (%.1f)' % (steady[key], first[key]) if key in steady else '-')
            for name in names[1:]:
                value, cold = ratio(steady, workload, name), ratio(first, workload, name)
                cells.append('%.2f (%.2f)' % (value, cold) if value else '-')
            lines.append(self._row(cells))
        means = []
        for name in names[1:]:
            values = [ratio(steady, workload, name) for workload in workloads if ratio(steady, workload, name)]
            means.append('**%.2f**' % mean(values) if values else '-')
        return lines + [self._row(['geometric mean'] + [''] * len(names) + means), '']

    def _first_second_section(self, workloads, names, rates):
        lines = self._head('The first second', 'Operations per second of a fresh process, from its start on.', 'workload',
                           [NAMES[name] for name in names] + ['times ' + NAMES[name] for name in names[1:]])
        for workload in workloads:
            cells = [workload] + ['%.0f' % rates.get((workload, name), 0) for name in names]
            own = rates.get((workload, names[0]))
            for name in names[1:]:
                other = rates.get((workload, name))
                cells.append('%.2f' % (own / other) if own and other else '-')
            lines.append(self._row(cells))
        return lines + ['']

    def _start_up_section(self, names, commands):
        lines = self._head('Start-up', 'Milliseconds of processor time of `-c COMMAND`, compiled library cached; in brackets the peak of memory, in MiB.',
                           'command', [NAMES[name] for name in names])
        for command, values in commands:
            lines.append(self._row(['`%s`' % command] + [start_up_cell(values.get(name)) for name in names]))
        return lines + ['']

    def _memory_section(self):
        names = sorted(self.memory[0][1], key=list(NAMES).index)
        lines = self._head('Memory', 'Bytes per suspended chain of awaits.', 'depth', [NAMES[name] for name in names])
        for depth, sizes in self.memory:
            lines.append(self._row([str(depth)] + [sizes[name] for name in names]))
        return lines + ['']

    def _head(self, title, text, first, others):
        """Title, text and the head of a table."""
        return ['## ' + title, ''] + ([text, ''] if text else []) + [self._row([first] + others), '|---' * (len(others) + 1) + '|']

    @staticmethod
    def _row(cells):
        return '| ' + ' | '.join(cells) + ' |'

    def svg(self):
        """Bars of the steady-state ratios on a logarithmic scale; 1 is as fast as the other interpreter."""
        rows = []
        for title, workloads, names, _, steady in self.groups:
            rows.append((title, None))
            for workload in workloads:
                values = [(name, ratio(steady, workload, name)) for name in names[1:]]
                rows.append((workload, [(name, value) for name, value in values if value]))
        logs = [math.log10(value) for _, values in rows if values for _, value in values]
        low, high = math.floor(min(logs + [0])), math.ceil(max(logs + [0]))
        width, height = LEFT + (high - low) * DECADE + 70, ROW * len(rows) + 50
        zero = LEFT - low * DECADE
        out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="11">' % (
            width, height), '<rect width="100%" height="100%" fill="white"/>']
        for power in range(low, high + 1):
            x = zero + power * DECADE
            out.append('<line x1="%d" y1="24" x2="%d" y2="%d" stroke="%s"/>' % (x, x, height - 20, '#888' if power == 0 else '#ddd'))
            out.append('<text x="%d" y="%d" text-anchor="middle">%s</text>' % (x, height - 6, '%g' % 10 ** power))
        for number, name in enumerate(COLOURS):
            x = LEFT + 150 * number
            out.append('<rect x="%d" y="6" width="10" height="10" fill="%s"/>' % (x, COLOURS[name]))
            out.append('<text x="%d" y="15">times %s</text>' % (x + 14, NAMES[name]))
        for number, (label, values) in enumerate(rows):
            y = 30 + number * ROW
            weight = ' font-weight="bold"' if values is None else ''
            x, anchor = (4, 'start') if values is None else (LEFT - 8, 'end')
            out.append('<text x="%d" y="%d" text-anchor="%s"%s>%s</text>' % (x, y + BAR + 2, anchor, weight, label))
            for place, (name, value) in enumerate(values or []):
                length = math.log10(value) * DECADE
                top = y + place * (BAR + 1)
                out.append('<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>' % (
                    zero + min(length, 0), top, abs(length), BAR, COLOURS[name]))
                out.append('<text x="%.1f" y="%d" font-size="8">%.3g</text>' % (zero + max(length, 0) + 3, top + BAR - 1, value))
        return '\n'.join(out + ['</svg>', ''])

    def write(self):
        """Write both files below docs/."""
        for name, text in (('performance.md', self.markdown()), ('performance.svg', self.svg())):
            with open(os.path.join(ROOT, 'docs', name), 'w') as file:
                file.write(text)
