"""`make trace`: the page's numbers against a count of the raw log, and the page in a real browser.

    python3.11 tests/tools/check_trace_page.py ./pypy-async

The count here shares nothing with tools/trace_log.py: it goes over the lines of the log's text, and finds the operations
run as a sum over arrivals and departures instead of operation by operation.  The page is read from the DOM that
chromium builds, and looked at in a screenshot.
"""
import collections
import html.parser
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = '''\
import sys

class Pause:
    def __await__(self):
        return (yield self)

async def leaf(n):
    if n % 3 == 0:
        await Pause()
    return n

async def work(count):
    total = 0
    for i in range(count):
        total += await leaf(i)
    return total

def run(coroutine):
    while True:
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value

print(run(work(30000)))
sys.exit(3)
'''
# Enough bodies for a guard with a jump table (interpreter/jit_switch.py): one guard, many bridges.
SWITCHING = '''\
bodies = []
for number in range(12):
    names = {}
    exec('async def body(pause):\\n    while True:\\n        await pause\\n' + '        await pause\\n' * (number % 3), names)
    bodies.append(names['body'])

class Pause:
    def __await__(self):
        yield 1

def run(n):
    pause = Pause()
    tasks = [body(pause) for body in bodies]
    at = total = 0
    for _ in range(n):
        at = (at + 5) % 12
        total += tasks[at].send(None)
    return total

print(run(300000))
'''
MARKERS = ('debug_merge_point label jump enter_portal_frame leave_portal_frame jit_debug force_token guard_not_invalidated '
           'keepalive increment_debug_counter').split()
SIZE = 1400, 1800
BACKGROUNDS = {'light': (0xff, 0xff, 0xff), 'dark': (0x15, 0x18, 0x1c)}


# ---- the independent count

class Counted:
    """Traces of a log's text, in order: kind, runs, (ops, guards, allocs), operations run; lines: the three counts."""

    def __init__(self, text):
        self.arrived = collections.defaultdict(int)
        for name, count in re.findall(r'^((?:entry|bridge|TargetToken)[ (]\d+\)?):(\d+)$', text, re.M):
            self.arrived[name] += int(count)
        self.lines = collections.defaultdict(lambda: [0, 0, 0])
        self.traces = []
        self.guards = {}            # guard: [line it is at, its segment, operations of the segment up to it]
        self.instructions = {}
        for name, line, pc in re.findall(r"'(\S+) [^\n']*:(\d+) @(\d+) \w+'\)", text):
            self.instructions['%s @%s' % (name, pc)] = int(line)
        for trace in re.findall(r'\{jit-log-opt-\w+\n(.*?)\n\[[0-9a-f]+\] jit-log-opt-', text, re.S):
            self.trace(trace.splitlines())

    def trace(self, lines):
        title = lines[0]
        guard = re.search(r'out of Guard (0x[0-9a-f]+)', title)
        counts = [0, 0, 0]
        at, before_label = None, 0
        segments = []               # [arrivals, operations, departures: (guard, operations before it and itself)]
        if guard:
            kind, runs = 'bridge', self.arrived['bridge %d' % int(guard.group(1), 16)]
            at = self.guards[guard.group(1)][0]
            departed_from, before = self.guards[guard.group(1)][1:]
            departed_from[2].append((runs, before))
        else:
            kind = 'entry bridge' if 'entry bridge' in title else 'loop'
            runs = self.arrived['entry ' + re.search(r'# Loop (\d+)', title).group(1)]
        segments.append([runs, 0, []])
        pending = []
        for line in lines[2:]:
            point = re.match(r"debug_merge_point\(\d+, \d+, '(.*)'\)$", line)
            if point:
                at = self.line_at(point.group(1))
                for each in pending:
                    each[0] = at
                self.settle(pending)
                pending = []
                continue
            found = re.match(r'(?:\+\d+: )?(?:\w+ = )?([a-z_0-9]+?)(?:_[irfn])?\(', line)
            if not found:
                continue
            name = found.group(1)
            if name == 'label':
                token = re.search(r'descr=(TargetToken\(\d+\))', line)
                segments.append([self.arrived[token.group(1)], 0, []])
                before_label, at = at, None
            if name in MARKERS:
                self.guard(line, at, segments[-1])
                continue
            groups = [1, int(name.startswith('guard_')), int(name.startswith('new'))]
            counts = [a + b for a, b in zip(counts, groups)]
            segments[-1][1] += 1
            entry = [at, groups, self.guard(line, at, segments[-1])]
            if at is None:
                pending.append(entry)
            else:
                self.settle([entry])
        for each in pending:
            each[0] = before_label
        self.settle(pending)
        self.traces.append((kind, runs, counts, segments))

    def guard(self, line, at, segment):
        found = re.search(r'descr=<Guard(0x[0-9a-f]+)>', line)
        if found:
            self.guards[found.group(1)] = [at, segment, segment[1]]
            return self.guards[found.group(1)]
        return None

    def settle(self, entries):
        for at, groups, guard in entries:
            self.lines[at] = [a + b for a, b in zip(self.lines[at], groups)]
            if guard:
                guard[0] = at

    def line_at(self, text):
        found = re.search(r':(\d+) @\d+ \w+$', text)
        return int(found.group(1)) if found else self.instructions.get(text.replace('resume ', '', 1), 0)

    def operations_run(self):
        """Each arrival runs all operations up to the next label, but for those who left: they missed the rest."""
        total = 0
        for _, _, _, segments in self.traces:
            for arrivals, operations, departures in segments:
                total += arrivals * operations
                total -= sum(runs * (operations - before) for runs, before in departures)
        return total


# ---- the browser

class Rows(html.parser.HTMLParser):
    """Texts of the page by element: tiles, rows of tables and of the source, open details."""

    def __init__(self, text):
        super().__init__()
        self.tiles, self.tables, self.source, self.opened = {}, collections.defaultdict(list), {}, []
        self.stack, self.table, self.row, self.line, self.summary, self.tile = [], None, None, None, None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == 'table':
            self.table = attributes.get('id')
        elif tag == 'tr' and self.table:
            self.row = []
            self.tables[self.table].append(self.row)
        elif tag in ('td', 'th') and self.row is not None:
            self.row.append('')
        elif tag == 'div':
            self.row = None
            line = re.match(r'f(\d+)-(\d+)$', attributes.get('id') or '')
            self.line = self.source.setdefault((int(line.group(1)), int(line.group(2))), []) if line else None
        elif tag == 'span' and self.line is not None and 'title' not in attributes:
            self.line.append('')
        elif tag == 'details' and 'open' in attributes:
            self.summary = ''
        elif tag == 'b' and self.row is None:
            self.tile = ''

    def handle_endtag(self, tag):
        if tag == 'table':
            self.table = self.row = None
        elif tag == 'summary' and self.summary is not None:
            self.opened.append(self.summary)
            self.summary = None
        elif tag == 'b' and self.tile is not None:
            self.tile = self.tile.replace('\u202f', '')
        elif tag == 'div':
            self.tile = None

    def handle_data(self, data):
        if self.row:
            self.row[-1] += data
        elif self.line:
            self.line[-1] += data
        if self.summary is not None:
            self.summary += data
        elif self.tile is not None and data.strip():
            if self.tile and not self.tile.isdigit() or not self.tile:
                self.tile += data
            else:
                self.tiles[data.split(',')[0]] = int(self.tile)


def value(text):
    return int(text.replace('\u202f', '') or 0)


def browse(page, folder, *options, fragment=''):
    """Run chromium on the page; return what it prints."""
    command = [shutil.which('chromium'), '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
               '--hide-scrollbars', '--window-size=%d,%d' % SIZE, '--user-data-dir=' + os.path.join(folder, 'profile')]
    return subprocess.run(command + list(options) + ['file://' + page + fragment], check=True, timeout=180,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def pixels(path):
    """(width, height, number of each colour) of an 8-bit RGB or RGBA PNG."""
    with open(path, 'rb') as file:
        data = file.read()
    assert data[:8] == b'\x89PNG\r\n\x1a\n', 'not a PNG'
    position, body = 8, b''
    while position < len(data):
        length, name = struct.unpack('>I4s', data[position:position + 8])
        chunk = data[position + 8:position + 8 + length]
        if name == b'IHDR':
            width, height, depth, kind, _, _, interlace = struct.unpack('>IIBBBBB', chunk)
        elif name == b'IDAT':
            body += chunk
        position += 12 + length
    assert depth == 8 and kind in (2, 6) and not interlace, (depth, kind, interlace)
    step = 3 if kind == 2 else 4
    raw = zlib.decompress(body)
    stride = width * step
    colours = collections.Counter()
    above = bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        above = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above, step)
        colours.update(zip(above[0::step], above[1::step], above[2::step]))
    return width, height, colours


def unfiltered(kind, row, above, step):
    """Undo a PNG row filter (PNG specification, section 9)."""
    if kind == 0:
        return row
    for i in range(len(row)):
        left = row[i - step] if i >= step else 0
        up = above[i]
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        else:
            corner = above[i - step] if i >= step else 0
            first = left + up - corner
            distances = abs(first - left), abs(first - up), abs(first - corner)
            guess = (left, up, corner)[distances.index(min(distances))]
        row[i] = (row[i] + guess) & 255
    return row


# ---- the checks

class Checks:
    def __init__(self, executable, folder):
        self.executable, self.folder = executable, folder
        self.script = os.path.join(folder, 'program.py')
        with open(self.script, 'w') as file:
            file.write(PROGRAM)
        self.passed = self.failed = 0

    def expect(self, what, found, expected):
        if found == expected:
            self.passed += 1
        else:
            self.failed += 1
            print('FAILED %s: found %r, expected %r' % (what, found, expected))

    def make(self, name, *arguments):
        """Make a page; return its path, the result of the run, and the log's text."""
        page, log = (os.path.join(self.folder, name + end) for end in ('.html', '.log'))
        result = subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'trace_run.py'), '--on', self.executable,
                                 '--out', page, '--log', log] + list(arguments), timeout=180,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert os.path.exists(page), result.stderr
        with open(log, errors='replace') as file:
            return page, result, file.read()

    def dom(self, page, fragment=''):
        return Rows(browse(page, self.folder, '--dump-dom', fragment=fragment))

    def numbers(self):
        page, result, text = self.make('page', self.script)
        self.expect('output of the program', result.stdout, '%d\n' % sum(range(30000)))
        self.expect('exit code of the program', result.returncode, 3)
        counted = Counted(text)
        dom = self.dom(page)
        self.expect('traces exist', len(counted.traces) > 3, True)
        self.expect('rows of traces', len(dom.tables['trace-table']), len(counted.traces) + 1)
        for row in dom.tables['trace-table'][1:]:
            kind, runs, counts, _ = counted.traces[int(row[0][1:]) - 1]
            self.expect(row[0], (row[1].split(' from ')[0], value(row[4]), [value(text) for text in row[6:9]]), (kind, runs, counts))
        self.expect('operations run', dom.tiles.get('compiled operations run'), counted.operations_run())
        lines = {line: [value(text) for text in cells[2:5]] for (_, line), cells in dom.source.items() if any(cells[1:5])}
        self.expect('counts by line', lines, {line: counts for line, counts in counted.lines.items() if line and counts[0]})
        self.expect('source text', [dom.source[0, i + 1][7].rstrip('\n') for i in range(24)], PROGRAM.splitlines()[:24])
        self.expect('folded at first', dom.opened, [])
        opened = self.dom(page, '#t2').opened
        self.expect('a link opens its operations', [text.split()[0] for text in opened], ['T2'])
        with open(page, encoding='utf-8') as file:
            self.expect('no resources from outside', re.findall(r'(?:src|href)="(?!#)[^"]*|url\([^)]*|@import', file.read()), [])
        return page

    def looks(self, page):
        for scheme, option in (('light', '1'), ('dark', '0')):
            shot = os.path.join(self.folder, scheme + '.png')
            browse(page, self.folder, '--screenshot=' + shot, '--blink-settings=preferredColorScheme=' + option)
            width, height, colours = pixels(shot)
            self.expect(scheme + ': size', (width, height), SIZE)
            self.expect(scheme + ': more than 100 colours', len(colours) > 100, True)
            self.expect(scheme + ': background', colours.most_common(1)[0][0], BACKGROUNDS[scheme])

    def aborts(self):
        page, _, text = self.make('aborts', '--jit', 'trace_limit=60', self.script)
        rows = self.dom(page).tables['abort-table'][1:]
        expected = int(re.search(r'^abort: trace too long:\s*(\d+)', text, re.M).group(1))
        self.expect('traces given up exist', expected > 0, True)
        self.expect('rows of traces given up', [row[0] for row in rows], ['too long'] * expected)
        self.expect('where tracing began', all(re.search(r' @\d+', row[1]) for row in rows), True)

    def example(self):
        """What docs/traces.md says of its example, by the function that each loop is in."""
        page, _, _ = self.make('example', os.path.join(ROOT, 'docs', 'traces_example.py'))
        dom = self.dom(page)
        loops = {row[2].split()[-1]: row for row in dom.tables['trace-table'][1:] if row[1] == 'loop'}
        self.expect('loops of the example', sorted(loops), ['calls', 'run'])
        self.expect('awaits that do not suspend', [value(loops['calls'][column]) for column in (8, 9, 11)], [0, 0, 0])
        per_pass = value(loops['run'][11]) / value(loops['run'][5])
        self.expect('allocations for each await that suspends', round(per_pass, 2), 1.0)
        self.expect('what is allocated', [row[2] for row in dom.tables['made-table'] if row[1].startswith('9')], ['104 bytes (Engine)'])

    def switch(self):
        """A guard with many bridges leads to all of them."""
        script = os.path.join(self.folder, 'switching.py')
        with open(script, 'w') as file:
            file.write(SWITCHING)
        setting = 'boundary_soon=2,boundary_patience=30000,trace_eagerness=5'
        page, result, text = self.make('switching', '--jit', setting, script)
        self.expect('output of the switching program', result.stdout, '300000\n')
        bridges = re.findall(r'^# bridge out of Guard (0x[0-9a-f]+)', text, re.M)
        self.expect('a guard with many bridges', collections.Counter(bridges).most_common(1)[0][1] >= 6, True)
        with open(page, encoding='utf-8') as file:
            linked = sum(len(re.findall('<a href="#t', links)) for links in re.findall('  → (.*?)</div>', file.read()))
        self.expect('bridges that a guard leads to', linked, len(bridges))

    def nothing(self):
        script = os.path.join(self.folder, 'nothing.py')
        with open(script, 'w') as file:
            file.write('print(1)\n')
        page, result, _ = self.make('nothing', script)
        self.expect('a program without loops', (result.returncode, result.stdout), (0, '1\n'))
        self.expect('its tables', dict(self.dom(page).tables), {})


def main(executable):
    if not shutil.which('chromium'):
        print('the page is checked in a real browser, and there is no chromium: apt-get install chromium')
        print('0 passed, 1 failed')
        return 1
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        checks = Checks(executable, folder)
        page = checks.numbers()
        checks.looks(page)
        checks.aborts()
        checks.example()
        checks.switch()
        checks.nothing()
    print('%d passed, %d failed' % (checks.passed, checks.failed))
    return 1 if checks.failed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1])))
