"""Read a JIT log into JSON (Python 2.7, rpython.tool.jitlogparser): traces, places, run counts, aborts.

    python tools/trace_log.py LOG > trace.json

LOG is what tools/trace_run.py makes the binary write; tools/trace_page.py makes the page of the result.  Counting
per source line is the page's work; here every operation gets its place (the merge point before it) and the number of
times it ran.  How that number is found stands at Trace.count_operations().
"""
import json
import re
import sys

from rpython.tool.jitlogparser.parser import SimpleParser
from rpython.tool.logparser import extract_category, parse_log_file

from trace_counts import MARKERS

# A place as interpreter/dispatch.py names it, and as pypy_async/entry.py names the entry of a resume
PLACE = re.compile(r'^(\S+) (.*):(\d+) @(\d+) (\w+)$')
RESUME = re.compile(r'^resume (\S+) @(\d+)$')
WORD = (1 << 64) - 1


class LogError(Exception):
    """The log cannot be what the tracing run writes; the text tells the user why."""


def kind_of(name):
    """The group an operation is counted in; a marker compiles to nothing."""
    if name in MARKERS:
        return 'marker'
    for kind, prefixes in (('guard', ('guard_',)), ('alloc', ('new',)), ('call', ('call', 'cond_call')),
                           ('store', ('set', 'strset', 'unicodeset', 'raw_store', 'gc_store')),
                           ('load', ('get', 'strget', 'unicodeget', 'raw_load', 'gc_load'))):
        if name.startswith(prefixes):
            return kind
    return 'other'


class Places(object):
    """The numbered places of a log; number 0 is `nowhere`."""

    def __init__(self):
        self.rows = [['', '', 0, 0, '']]
        self.numbers = {}
        self.of_instruction = {}

    def number(self, row):
        key = tuple(row)
        if key not in self.numbers:
            self.numbers[key] = len(self.rows)
            self.rows.append(row)
        return self.numbers[key]

    def at(self, text):
        """The number of an instruction's place, or None if the text names none."""
        found = PLACE.match(text)
        if not found:
            return None
        name, filename, line, pc, opcode = found.groups()
        number = self.number([name, filename, int(line), int(pc), opcode])
        self.of_instruction[name, int(pc)] = number
        return number

    def resumed(self, text):
        """The place of a resume: that of the instruction it goes on at."""
        found = RESUME.match(text)
        if not found:
            return 0
        name, pc = found.group(1), int(found.group(2))
        return self.of_instruction.get((name, pc)) or self.number([name, '', 0, pc, ''])


def location(operation):
    """The text of a merge point."""
    return operation.args[2][1:-1]


class Trace(object):
    """A compiled piece of machine code: kind is `loop`, `entry` (an entry bridge) or `bridge`."""

    def __init__(self, number, loop):
        self.number = number
        self.operations = [operation for operation in loop.operations]
        self.guard = None
        self.parent = None          # (trace, index of the guard) of a bridge
        comment = loop.comment or ''
        found = re.search(r'out of Guard 0x(-?[0-9a-f]+)', comment)
        if found:
            self.kind = 'bridge'
            self.guard = int(found.group(1), 16) & WORD
            self.counter = 'bridge %d' % self.guard
        else:
            found = re.match(r'# Loop (\d+) ', comment)
            if not found:
                raise LogError('a trace of unknown kind: %s' % comment)
            self.kind = 'entry' if ': entry bridge' in comment else 'loop'
            self.counter = 'entry ' + found.group(1)
        # where control arrives: the beginning, and each label with a name of its own
        self.arrivals = [[0, self.counter, 0]]
        for i, operation in enumerate(self.operations):
            if operation.name == 'label' and operation.descr:
                self.arrivals.append([i, operation.descr, 0])
        self.places = self.depths = self.runs = None
        self.bridges = {}           # index of a guard: the bridges out of it, several if it is a switch

    def find_places(self, places):
        """Give each operation the place of the merge point before it.

        A bridge begins where its guard is; behind a label the place is that of the next merge point.
        """
        current = self.parent[0].places[self.parent[1]] if self.parent else None
        depth = self.parent[0].depths[self.parent[1]] if self.parent else 0
        self.places, self.depths = [], []
        for i, operation in enumerate(self.operations):
            if operation.name == 'debug_merge_point':
                text = location(operation)
                depth = int(operation.args[0])
                current = places.at(text)
                if current is None:
                    current = places.resumed(text)
            elif current is None or operation.name == 'label' and i:
                current = self.place_ahead(i, places, current)
            self.places.append(current)
            self.depths.append(depth)

    def place_ahead(self, start, places, otherwise):
        for operation in self.operations[start:]:
            if operation.name == 'debug_merge_point':
                text = location(operation)
                return places.at(text) or places.resumed(text)
        return otherwise or 0

    def count_operations(self):
        """How often each operation ran: arrivals at the label before it, less those who left by a bridge on the way.

        Too high by the failures of a guard before its bridge was made (the JIT's `trace_eagerness`, 200 by default),
        and by those of guards that fail too rarely to get one.
        """
        runs = dict((index, count) for index, _, count in self.arrivals)
        current = 0
        self.runs = []
        for i in range(len(self.operations)):
            current = runs.get(i, current)
            self.runs.append(current)
            for bridge in self.bridges.get(i, ()):
                current = max(0, current - bridge.arrivals[0][2])


def read_traces(log):
    """The traces in the order of their making."""
    return [Trace(i + 1, SimpleParser.parse_from_input(text))
            for i, text in enumerate(extract_category(log, 'jit-log-opt-'))]


def connect(traces):
    """Give each bridge its guard."""
    owner = {}
    for trace in traces:
        if trace.guard is not None:
            if trace.guard not in owner:
                raise LogError('a bridge out of an unknown guard')
            trace.parent = owner[trace.guard]
            trace.parent[0].bridges.setdefault(trace.parent[1], []).append(trace)
        for i, operation in enumerate(trace.operations):
            if operation.is_guard():
                owner[operation.guard_no & WORD] = trace, i


def read_runs(log, traces):
    """Fill in how often control arrived; a name that was used twice is counted in the order of making."""
    counted = {}
    for text in extract_category(log, 'jit-backend-counts'):
        for line in text.splitlines():
            name, _, count = line.rpartition(':')
            if name:
                counted.setdefault(name, []).append(int(count))
    if traces and not counted:
        raise LogError('the log has no run counts: the program was killed, or it left by os._exit()')
    for trace in traces:
        for arrival in trace.arrivals:
            counts = counted.get(arrival[1], [])
            if len(counts) > 1:
                arrival[2] = counts.pop(0)
            elif counts:
                arrival[2] = counts[0]


def read_summary(log):
    """The lines of jit-summary with a whole number in them."""
    result = {}
    for text in extract_category(log, 'jit-summary'):
        for line in text.splitlines():
            found = re.match(r'\s*(.*?):?\s*:\s*(\d+)(\s|$)', line.replace('\t', ' '))
            if found:
                result[found.group(1)] = int(found.group(2))
    return result


def read_aborts(log):
    """For each trace given up: the reason, where it began and stopped, the instructions seen, the largest part."""
    result = []
    for category, text in sections(log):
        if not category.startswith('jit-tracing'):
            continue
        seen, detail = [], ''
        for line in text.splitlines():
            if line.startswith(('vable escaped', 'disabled inlining', 'recursive function')):
                detail = line
            elif PLACE.match(line) or RESUME.match(line):
                seen.append(line)
            elif line.startswith('~~~ ABORTING TRACING '):
                result.append({'reason': line.split()[-1].replace('ABORT_', '').lower().replace('_', ' '),
                               'start': seen[0] if seen else '', 'stop': seen[-1] if seen else '',
                               'instructions': len(seen), 'detail': detail})
            elif line.startswith('InvalidLoop in'):
                result.append({'reason': 'invalid loop', 'start': seen[0] if seen else '', 'detail': line,
                               'stop': seen[-1] if seen else '', 'instructions': len(seen)})
    return result


def sections(log):
    """(category, text with that of the sections inside it) of the outermost sections."""
    for entry in log:
        if entry[0] != 'debug_print' and len(entry) == 4:
            yield entry[0], '\n'.join(lines_of(entry[3]))


def lines_of(entries):
    result = []
    for entry in entries:
        if entry[0] == 'debug_print':
            result.append(entry[1])
        elif len(entry) == 4 and not entry[0].startswith('jit-log'):
            result.extend(lines_of(entry[3]))
    return result


def written(trace, labels):
    """The operations as rows of the page: text, kind, place, depth, runs, numbers of the bridges."""
    result = []
    for i, operation in enumerate(trace.operations):
        if operation.name == 'debug_merge_point':
            continue
        descr = operation.descr
        if operation.is_guard():
            operation.descr = None
        elif descr in labels:
            operation.descr = labels[descr]
        bridges = [bridge.number for bridge in trace.bridges.get(i, ())]
        result.append([repr(operation), kind_of(operation.name), trace.places[i], trace.depths[i], trace.runs[i],
                       bridges])
        operation.descr = descr
    return result


def made_of(trace):
    """For each allocation (its index among the written operations): the class that declares its first stored field."""
    result = {}
    waiting = {}
    index = 0
    for operation in trace.operations:
        if operation.name == 'debug_merge_point':
            continue
        if kind_of(operation.name) == 'alloc':
            size = re.search(r'(\d+)>', operation.descr or '')
            if operation.name.startswith('new_array'):
                length = operation.args[0]
                result[index] = 'array of %s' % (length if length.isdigit() else 'varying length')
            else:
                result[index] = '%s bytes' % size.group(1) if size else operation.name
                waiting[operation.res] = index
        elif operation.name == 'setfield_gc' and operation.args[0] in waiting:
            found = re.match(r'<Field\w+ (?:[\w.]*\.)?(\w+)\.\w+ ', operation.descr)
            if found:
                result[waiting.pop(operation.args[0])] += ' (%s)' % found.group(1)
        index += 1
    return result


def end_of(trace, labels):
    last = trace.operations[-1] if trace.operations else None
    if last is not None and last.name == 'jump':
        return 'jumps to ' + labels.get(last.descr, 'another loop')
    return 'returns' if last is not None and last.name == 'finish' else 'leaves'


def read_log(path):
    """Return everything the page needs; raises LogError."""
    log = parse_log_file(path, verbose=False)
    traces = read_traces(log)
    connect(traces)
    read_runs(log, traces)
    places = Places()
    for trace in traces:
        for operation in trace.operations:
            if operation.name == 'debug_merge_point':
                places.at(location(operation))
    labels = {}
    for trace in traces:
        trace.find_places(places)
        trace.count_operations()
        for i, arrival in enumerate(trace.arrivals[1:]):
            labels[arrival[1]] = 'T%d label %d' % (trace.number, i + 1)
    rows = []
    for trace in traces:
        rows.append({
            'number': trace.number, 'kind': trace.kind, 'runs': trace.arrivals[0][2],
            'passes': sum(count for _, _, count in trace.arrivals),
            'labels': [[labels[name], count] for _, name, count in trace.arrivals[1:]],
            'parent': trace.parent[0].number if trace.parent else 0,
            'place': next((place for place in trace.places if place), 0),
            'end': end_of(trace, labels), 'made': made_of(trace), 'operations': written(trace, labels)})
    return {'traces': rows, 'places': places.rows, 'summary': read_summary(log), 'aborts': read_aborts(log)}


def main(path):
    try:
        json.dump(read_log(path), sys.stdout)
    except LogError as error:
        sys.stderr.write('%s\n' % error)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
