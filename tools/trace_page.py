"""Make the page of a traced run: JSON of tools/trace_log.py and the source files, to one HTML text (Python 3).

    python3.11 tools/trace_page.py trace.json > trace.html

How to read the page stands in docs/traces.md.  The page needs nothing from outside: its style is trace_page.css, and
a few lines of script open the folded operations that a link leads to.  The counting is in class Program.
"""
import collections
import html
import json
import os
import re
import sys

COUNTED = ('guard', 'alloc', 'call')
FOLDED = 12             # a stretch of more source lines than this that no trace touches is folded
KINDS = {'loop': 'loop', 'entry': 'entry bridge', 'bridge': 'bridge'}
REASONS = {
    'too long': 'the trace grew beyond the limit (`--jit trace_limit=N`); its largest function is traced on its own from now on',
    'bridge': 'the JIT was compiling already, or the optimizer refused the trace',
    'escape': 'a frame was looked at from outside while it was traced',
    'bad loop': 'the loop did not come back to where it began',
    'force quasiimmut': 'a value that the trace took for constant was changed while tracing',
    'invalid loop': 'the optimizer proved that a guard of it always fails',
}
OPEN_TARGET = '''
function openTarget() {
  var target = document.getElementById(location.hash.slice(1));
  for (var element = target; element; element = element.parentElement)
    if (element.tagName === "DETAILS") element.open = true;
  if (target) target.scrollIntoView({block: "center"});
}
addEventListener("hashchange", openTarget);
addEventListener("load", openTarget);
'''


class Counts:
    """Operations, those of the counted kinds, and how often they ran."""

    def __init__(self):
        self.ops = self.ran = 0
        self.of = dict.fromkeys(COUNTED, 0)
        self.ran_of = dict.fromkeys(COUNTED, 0)

    def add(self, kind, runs):
        if kind == 'marker':
            return
        self.ops += 1
        self.ran += runs
        if kind in self.of:
            self.of[kind] += 1
            self.ran_of[kind] += runs


class Program:
    """The counts of a run: of all, by trace, by (file, line), by allocated thing."""

    def __init__(self, data):
        self.data = data
        self.traces = data['traces']
        self.places = data['places']
        self.all = Counts()
        self.of_trace = {}
        self.of_line = collections.defaultdict(Counts)
        self.traces_of_line = collections.defaultdict(collections.Counter)
        self.made = collections.Counter()
        for trace in self.traces:
            self._count(trace)
        self.files = collections.Counter()
        for (name, _), counts in self.of_line.items():
            self.files[name] += counts.ran
        self.files = [name for name, _ in sorted(self.files.items(), key=lambda item: -item[1])]
        self.sources = {name: read_source(name, data.get('folder', '')) for name in self.files}

    def _count(self, trace):
        counts = self.of_trace[trace['number']] = Counts()
        for index, (_, kind, place, _, runs, _) in enumerate(trace['operations']):
            line = self.line_of(place)
            for each in (self.all, counts, self.of_line[line]):
                each.add(kind, runs)
            if kind != 'marker':
                self.traces_of_line[line][trace['number']] += runs
            if kind == 'alloc':
                self.made[line, trace['made'].get(str(index), '')] += runs

    def line_of(self, place):
        _, filename, line, _, _ = self.places[place]
        return filename, line

    def share(self, ran):
        return ran / self.all.ran if self.all.ran else 0.0

    def text_of(self, line):
        name, number = line
        source = self.sources.get(name)
        return source[number - 1] if source and 0 < number <= len(source) else ''


def read_source(name, folder):
    """The lines of a file, or None if it is not there."""
    try:
        with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as file:
            return file.read().splitlines()
    except OSError:
        return None


# ---- small pieces

def quoted(text):
    return html.escape(str(text))


def number(value):
    """Groups of three digits, with narrow spaces that do not break."""
    return '{:,}'.format(value).replace(',', '\u202f')


def located(text):
    """A place of the log with the folder left out."""
    return quoted(re.sub(r' /\S*/', ' ', text))


def percent(share):
    if share and share < 0.0005:
        return '<0.1%'.replace('<', '&lt;')
    return '%.1f%%' % (share * 100)


def per(part, whole):
    return '%.2f' % (part / whole) if whole else '0'


class Page:
    """Collects the pieces of the page."""

    def __init__(self, program):
        self.program = program
        self.out = []
        self.file_numbers = {name: i for i, name in enumerate(program.files)}

    def add(self, template, *values):
        self.out.append(template % values if values else template)

    def line_link(self, line):
        name, at = line
        if not name:
            return 'no source line'
        return '<a href="#f%d-%d">%s:%d</a>' % (self.file_numbers[name], at, quoted(os.path.basename(name)), at)

    def place_link(self, place):
        return '%s %s' % (self.line_link(self.program.line_of(place)), quoted(self.program.places[place][0]))

    # ---- the parts of the page, from top to bottom

    def header(self):
        program, data = self.program, self.program.data
        script = os.path.basename(data.get('script', '')) or 'a program'
        kinds = collections.Counter(trace['kind'] for trace in program.traces)
        everything = program.all
        self.add('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
                 '<meta name="viewport" content="width=device-width"><title>Traces of %s</title>', quoted(script))
        self.add('<style>%s</style></head><body>', open_beside('trace_page.css'))
        self.add('<h1>Traces of %s</h1><p class="dim"><code>%s</code>%s</p>', quoted(script),
                 quoted(data.get('command', '')), ended(data.get('status', 0)))
        self.add('<nav><a href="#traces">Traces</a><a href="#made">Allocations</a><a href="#source">Source</a>'
                 '<a href="#aborts">Given up</a><a href="#operations">Operations</a></nav><div class="tiles">')
        for value, text in [
                (number(everything.ran), 'compiled operations run'),
                (number(everything.ran_of['guard']), 'guards run'),
                (number(everything.ran_of['alloc']), 'allocations, %s per 100 operations'
                    % per(100 * everything.ran_of['alloc'], everything.ran)),
                (number(everything.ran_of['call']), 'calls out of compiled code'),
                (kinds['loop'], 'loops'), (kinds['entry'], 'entry bridges'), (kinds['bridge'], 'bridges'),
                (len(data['aborts']), 'traces given up')]:
            self.add('<div><b>%s</b><span>%s</span></div>', value, text)
        self.add('</div>')

    def table_of_traces(self):
        program = self.program
        self.add('<h2 id="traces">Traces, by their share of the operations run</h2><p class="dim">Runs: how often the '
                 'trace was begun; passes: that and the arrivals at its labels. Ops, guards, allocs and calls are those '
                 'in the compiled code. The share is of compiled operations, not of time.</p>')
        if not program.traces:
            self.add('<p>Nothing ran often enough to be compiled.</p>')
            return
        self.add('<div class="wide"><table id="trace-table"><tr><th>Trace<th>Kind<th>Begins at<th>Share<th class="n">Runs'
                 '<th class="n">Passes<th class="n">Ops<th class="n">Guards<th class="n">Allocs<th class="n">Calls'
                 '<th class="n">Ops per pass<th class="n">Allocs run<th>End</tr>')
        for trace in self.sorted_traces():
            counts = program.of_trace[trace['number']]
            share = program.share(counts.ran)
            self.add('<tr class="%s"><td><a href="#t%d">T%d</a><td>%s<td>%s<td class="share">%s%s', 'cold' if share < 0.001 else 'hot',
                     trace['number'], trace['number'], self.kind(trace), self.place_link(trace['place']),
                     '<i style="width:%.1fem"></i>' % (share * 7 / self.largest), percent(share))
            for value in (trace['runs'], trace['passes'], counts.ops, counts.of['guard'], counts.of['alloc'],
                          counts.of['call'], round(counts.ran / max(trace['passes'], 1)), counts.ran_of['alloc']):
                self.add('<td class="n">%s', number(value))
            self.add('<td>%s</tr>', quoted(trace['end']))
        self.add('</table></div>')

    def sorted_traces(self):
        ran = self.program.of_trace
        result = sorted(self.program.traces, key=lambda trace: (-ran[trace['number']].ran, trace['number']))
        self.largest = self.program.share(ran[result[0]['number']].ran) or 1 if result else 1
        return result

    def kind(self, trace):
        text = KINDS[trace['kind']]
        if trace['parent']:
            text += ' from <a href="#t%d">T%d</a>' % (trace['parent'], trace['parent'])
        return text

    def table_of_allocations(self):
        program = self.program
        self.add('<h2 id="made">Allocations, by source line</h2><p class="dim">What is made is told by its size and, in '
                 'brackets, by the class that declares the first field stored into it. The JIT puts an allocation off to where '
                 'the object is first needed: often the end of a trace, at the line the loop goes on with.</p>')
        rows = [row for row in program.made.most_common(25) if row[1]]
        if not rows:
            self.add('<p>Compiled code allocates nothing.</p>')
            return
        self.add('<div class="wide"><table id="made-table"><tr><th class="n">Times<th class="n">Of all<th>What<th>Where<th>Source</tr>')
        for (line, what), ran in rows:
            self.add('<tr><td class="n">%s<td class="n">%s<td>%s<td>%s<td><code>%s</code></tr>', number(ran),
                     percent(ran / program.all.ran_of['alloc']), quoted(what), self.line_link(line),
                     quoted(program.text_of(line).strip()))
        self.add('</table></div>')

    def sources(self):
        self.add('<h2 id="source">Source</h2><p class="dim">Share: of all compiled operations run. Ops, guards, allocs: in '
                 'the compiled code, over all traces. A line has the operations of its own bytecode only, not of the '
                 'functions it calls.</p>')
        for name in self.program.files:
            if name:
                self.source(name)
        nowhere = [counts for line, counts in self.program.of_line.items() if not line[0]]
        if nowhere:
            self.add('<p class="dim">%s operations (%s) have no source line.</p>', number(sum(counts.ran for counts in nowhere)),
                     percent(self.program.share(sum(counts.ran for counts in nowhere))))

    def source(self, name):
        program = self.program
        self.add('<h3>%s</h3>', quoted(name))
        lines = program.sources[name]
        touched = sorted(line for file, line in program.of_line if file == name)
        if lines is None:
            self.add('<p>The file could not be read; only the numbers of its lines are known.</p>')
            lines = [''] * max(touched)
        hottest = max([program.of_line[name, line].ran for line in touched] + [1])
        self.add('<div class="source"><div class="row head"><span>line</span><span>share</span><span>ops</span><span>guards'
                 '</span><span>allocs</span><span>allocs run</span><span class="t">traces</span><span class="c">source</span></div>')
        previous = 0
        for line in touched + [len(lines) + 1]:
            self.untouched(name, lines, previous + 1, line - 1)
            if line <= len(lines):
                self.line(name, line, lines[line - 1], program.of_line[name, line], hottest)
            previous = line
        self.add('</div>')

    def untouched(self, name, lines, first, last):
        fold = last - first + 1 > FOLDED
        if fold:
            self.add('<details><summary>lines %d to %d: in no trace</summary>', first, last)
        for line in range(first, last + 1):
            self.add('<div class="row" id="f%d-%d"><span class="no">%d</span>%s<span class="c">%s</span></div>',
                     self.file_numbers[name], line, line, '<span></span>' * 6, quoted(lines[line - 1]))
        if fold:
            self.add('</details>')

    def line(self, name, line, text, counts, hottest):
        traces = [trace for trace, _ in self.program.traces_of_line[name, line].most_common()]
        links = ' '.join('<a href="#t%d-%d-%d">T%d</a>' % (trace, self.file_numbers[name], line, trace) for trace in traces[:3])
        if len(traces) > 3:
            links += ' <span title="%s">+%d</span>' % (' '.join('T%d' % trace for trace in traces), len(traces) - 3)
        self.add('<div class="row hot" id="f%d-%d"><span class="no">%d</span><span>%s</span><span>%s</span><span class="g">%s'
                 '</span><span class="a">%s</span><span class="a">%s</span><span class="t">%s</span>'
                 '<span class="c" style="--h:%.3f">%s</span></div>',
                 self.file_numbers[name], line, line, percent(self.program.share(counts.ran)) if counts.ran else '',
                 number(counts.ops) if counts.ops else '', counts.of['guard'] or '', counts.of['alloc'] or '',
                 number(counts.ran_of['alloc']) if counts.ran_of['alloc'] else '', links,
                 (counts.ran / hottest) ** 0.5, quoted(text))

    def aborts(self):
        self.add('<h2 id="aborts">Traces given up</h2>')
        aborts = self.program.data['aborts']
        if not aborts:
            self.add('<p>None: every trace that was begun was compiled.</p>')
        else:
            self.add('<div class="wide"><table id="abort-table"><tr><th>Reason<th>Began at<th>Given up at<th class="n">Instructions<th>Meaning</tr>')
            for abort in aborts:
                self.add('<tr><td>%s<td>%s<td>%s<td class="n">%s<td>%s</tr>', quoted(abort['reason']), located(abort['start']),
                         located(abort['stop']), number(abort['instructions']),
                         quoted(REASONS.get(abort['reason'], '')) + (': ' + located(abort['detail']) if abort['detail'] else ''))
            self.add('</table></div>')
        summary = self.program.data['summary']
        counted = {name[len('abort: '):]: count for name, count in summary.items() if name.startswith('abort: ')}
        self.add('<p class="dim">The JIT\'s own summary: %s loops, %s bridges; given up: %s.</p>',
                 summary.get('Total # of loops', 0), summary.get('Total # of bridges', 0),
                 ', '.join('%s %d' % item for item in sorted(counted.items())))

    def operations(self):
        self.add('<h2 id="operations">Operations</h2><p class="dim">Before each operation: how often it ran. <span class="op '
                 'guard">Guards</span>, <span class="op alloc">allocations</span>, <span class="op call">calls</span>, <span '
                 'class="op store">stores</span>; markers are grey and are not counted.</p>')
        for trace in self.sorted_traces():
            self.trace(trace)

    def trace(self, trace):
        program = self.program
        counts = program.of_trace[trace['number']]
        self.add('<details class="trace"><summary><b>T%d</b> %s, %s: %s, %s ops, %s guards, %s allocs, %s runs, %s</summary>'
                 '<div class="ops" id="t%d">', trace['number'], KINDS[trace['kind']], percent(program.share(counts.ran)),
                 quoted(program.places[trace['place']][0]), number(counts.ops), counts.of['guard'], counts.of['alloc'],
                 number(trace['runs']), quoted(trace['end']), trace['number'])
        if trace['parent']:
            self.add('<div>out of a guard of <a href="#t%d">T%d</a></div>', trace['parent'], trace['parent'])
        labels = dict(trace['labels'])
        seen = set()
        previous = None
        for index, (text, kind, place, depth, runs, bridges) in enumerate(trace['operations']):
            line = program.line_of(place)
            if place != previous and kind != 'marker':
                anchor = 'id="t%d-%d-%d"' % ((trace['number'], self.file_numbers[line[0]]) + line[1:]) if line not in seen else ''
                seen.add(line)
                previous = place
                self.place(place, depth, anchor)
            if text.startswith('label('):
                own = next((name for name in labels if 'descr=' + name + ')' in text), 'label')
                self.add('<div class="op label"><i>%s</i>%s</div>', number(labels.get(own, runs)), own)
                continue
            note = ''
            if bridges:
                note = '  → ' + ' '.join('<a href="#t%d">T%d</a>' % (bridge, bridge) for bridge in bridges)
            elif kind == 'alloc':
                note = '  # ' + quoted(trace['made'].get(str(index), ''))
            self.add('<div class="op %s" style="--d:%d"><i>%s</i>%s%s</div>', kind, depth, number(runs), quoted(text), note)
        self.add('</div></details>')

    def place(self, place, depth, anchor):
        name, _, _, pc, opcode = self.program.places[place]
        line = self.program.line_of(place)
        self.add('<div class="at" style="--d:%d" %s>%s %s @%d %s  <b>%s</b></div>', depth, anchor, self.line_link(line),
                 quoted(name), pc, quoted(opcode), quoted(self.program.text_of(line).strip()))

    def text(self):
        self.header()
        self.table_of_traces()
        self.table_of_allocations()
        self.sources()
        self.aborts()
        self.operations()
        self.add('<script>' + OPEN_TARGET.replace('%', '%%') + '</script></body></html>')
        return '\n'.join(self.out) + '\n'


def ended(status):
    if status == 0:
        return ''
    return ' ended with %s' % ('signal %d' % -status if status < 0 else 'exit code %d' % status)


def open_beside(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding='utf-8') as file:
        return file.read()


def make_page(data):
    """Return the HTML of what tools/trace_log.py found.

    tools/trace_run.py adds what only it knows: `folder` (file names are relative to it), `script`, `command`, `status`.
    """
    return Page(Program(data)).text()


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as source:
        sys.stdout.write(make_page(json.load(source)))
