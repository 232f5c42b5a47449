"""Parsing log lines into records, aggregating per key, sorting by several fields."""
LOG = '''2024-01-05 10:00:01 INFO web GET / 200 12ms
2024-01-05 10:00:03 WARN db slow query 1530ms
2024-01-05 10:01:00 INFO web GET /x 404 3ms
broken line
2024-01-05 10:01:30 ERROR web POST /y 500 88ms
2024-13-05 10:02:00 INFO web GET / 200 xxms
'''


class Record:
    __slots__ = ('when', 'level', 'source', 'words', 'ms')
    __match_args__ = ('level', 'source', 'ms')

    def __init__(self, line):
        date, time, self.level, self.source, *self.words, ms = line.split()
        year, month, day = map(int, date.split('-'))
        if not 1 <= month <= 12:
            raise ValueError(f'month {month} not in 1..12')
        self.when = (year, month, day, *(int(part) for part in time.split(':')))
        self.ms = int(ms.removesuffix('ms'))

    def __lt__(self, other):
        return self.when < other.when


def classify(record):
    match record:
        case Record('ERROR', source):
            return 'error in ' + source
        case Record(ms=n, source='db' | 'cache') if n > 1000:
            return f'slow store: {n / 1000:.2f}s'
        case Record(words=['GET', path, '404']):
            return f'missing {path}'
        case Record():
            return 'fine'
        case _:
            return 'not a record'


records, problems = [], []
for number, line in enumerate(LOG.splitlines(), start=1):
    try:
        records.append(Record(line))
    except (ValueError, IndexError) as e:
        problems.append((number, type(e).__name__, str(e)))
print(*problems, sep='\n')
for record in records:
    print(record.when[3:], classify(record), record.words)
print(classify(None), classify('text'))
totals = {}
for r in records:
    count, worst = totals.get(r.source, (0, 0))
    totals[r.source] = count + 1, max(worst, r.ms)
print(totals, max(records).when, [r.ms for r in sorted(records, key=lambda r: (r.source, -r.ms))], [r.level for r in sorted(records, reverse=True)])
for thunk in (lambda: records[0].missing, lambda: setattr(records[0], 'extra', 1), lambda: records[0] <= records[1], lambda: vars(records[0]), lambda: Record(None), lambda: Record(''), lambda: sorted([records[0], 5]), lambda: delattr(records[0], 'ms') or records[0].ms, lambda: classify(records[0])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
