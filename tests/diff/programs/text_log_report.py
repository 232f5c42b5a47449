"""Log lines parsed, filtered, grouped and reported; malformed lines are collected with their reasons."""
from _collections import OrderedDict, defaultdict, deque

LOG = """
2024-01-03T10:00:01 INFO  web  "GET /index.html" status=200 ms=12
2024-01-03T10:00:02 INFO  web  "GET /about" status=200 ms=7.5
2024-01-03T10:00:02 WARN  db   "slow query" ms=1503 rows=10_000
2024-01-03T10:00:05 ERROR web  "GET /crash" status=500 ms=3 user=ann
garbage
2024-01-03T10:00:59 DEBUG web  "unclosed status=1
2024-13-03T10:01:00 INFO  db   "bad month" ms=1
2024-01-03T10:01:00 LOUD  db   "bad level" ms=1
2024-01-03T10:01:07 INFO  cron "tick" ms=abc
2024-01-03T10:02:00 ERROR db   "dead lock" ms=99 ms=100
2024-01-03T10:02:30 INFO  cron "tick" ms=4 note=a=b
"""
LEVELS = OrderedDict((name, i * 10) for i, name in enumerate(('DEBUG', 'INFO', 'WARN', 'ERROR'), 1))


class BadLine(ValueError):
    pass


def parse(line):
    try:
        stamp, level, source, rest = line.split(None, 3)
        date, time = stamp.split('T')
        _, month, _ = map(int, date.split('-'))
        h, m, s = (int(x) for x in time.split(':'))
    except ValueError as e:
        raise BadLine('shape') from e
    if month not in range(1, 13):
        raise BadLine(f'{month=}')
    if level not in LEVELS:
        raise BadLine('level %-6s|' % level)
    try:
        _, message, fields = rest.split('"')
    except ValueError as e:
        raise BadLine('quotes') from e
    record = {'at': h * 3600 + m * 60 + s, 'level': level, 'source': source, 'message': message}
    for field in fields.split():
        key, value = field.split('=', 1)
        if key in record:
            raise BadLine(f'repeated {key}')
        record[key] = float(value) if key == 'ms' else int(value) if value.replace('_', '').isdigit() else value
    return record


records, problems = [], defaultdict(list)
for number, line in enumerate(LOG.strip().splitlines(), 1):
    try:
        records.append(parse(line))
    except BadLine as e:
        problems[str(e)].append((number, str(e.__cause__)))
    except ValueError as e:
        problems[type(e).__name__].append((number, str(e)))
for record in records:
    print('{at:>6} {level:<5} {source:^6} {message!r:.<20} {ms:8.2f} {0}'.format(record.get('status', '-'), **record))
for reason, where in sorted(problems.items()):
    print(reason, where)
stats = {}
for r in records:
    count, total, worst = stats.get(r['source'], (0, 0, 0))
    stats[r['source']] = count + 1, total + r['ms'], max(worst, r['ms'])
for source, (count, total, worst) in sorted(stats.items(), key=lambda item: -item[1][1]):
    print('%-6s%3d %9.3f %9.1f %s' % (source, count, total / count, worst, '#' * int(worst ** .5)))
recent, bursts = deque(maxlen=3), []
for r in records:
    recent.append(r['at'])
    if len(recent) == 3 and recent[-1] - recent[0] < 5:
        bursts.append([f'{t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}' for t in recent])
print(bursts, [r['level'] for r in records if LEVELS[r['level']] >= 30], sorted({k for r in records for k in r}))
for thunk in (lambda: '{at} {nope}'.format(**records[0]), lambda: '{0[at]:d} {0[status]:x} {0[nope]}'.format(records[0]), lambda: '{ms:d}'.format(**records[0]), lambda: '%(at)d %(nope)s' % records[0], lambda: '%(ms)08.1f|%(message)-12s|' % records[0], lambda: sorted(records), lambda: max(records, key=lambda r: r['rows']), lambda: max((r.get('rows') for r in records)), lambda: sum(r['user'] if 'user' in r else 0 for r in records), lambda: parse(None), lambda: parse('a b c d')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
