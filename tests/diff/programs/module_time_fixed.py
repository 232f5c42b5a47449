"""time: gmtime of fixed instants, struct_time as a tuple, calendar arithmetic, and argument errors."""
import time

for instant in (0, 1, 86399, 86400, 951782400, 1e9, 1234567890.75, 2 ** 31, -1, -86401, 4102444800, 253402300799):
    t = time.gmtime(instant)
    print(instant, tuple(t), t.tm_zone, t.tm_gmtoff)
t = time.gmtime(1000000000)
print(t, t.tm_year, t[1], t[-1], t[:3], len(t), t == tuple(t), t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, hash(t) == hash(tuple(t)), t + (1,), isinstance(t, tuple))
s = time.struct_time((2000, 2, 29, 12, 30, 45, 1, 60, 0))
u = time.struct_time(range(11))
print(s, s.tm_zone, u.tm_zone, u.tm_gmtoff, u, s > t, s[0:6], s.__reduce__()[1][0], 45 in s, s.index(29), [*s], time.struct_time(t) == t)
y, m, d, *rest = s
print(y, m, d, rest, type(s).__name__, type(s).__module__)


def days(year, month, day):
    a = (14 - month) // 12
    y, m = year + 4800 - a, month + 12 * a - 3
    return day + (153 * m + 2) // 5 + 365 * y + y // 4 - y // 100 + y // 400 - 32045


print([days(*time.gmtime(k * 86400 * 400)[:3]) - days(1970, 1, 1) == k * 400 for k in range(5)], [time.gmtime(k * 10 ** 8).tm_wday for k in range(8)], [time.gmtime(k * 10 ** 8).tm_yday for k in range(8)])
match time.gmtime(86400 * 365):
    case time.struct_time(tm_year=year, tm_mon=1, tm_mday=day):
        print('matched', year, day)
print(time.monotonic() <= time.monotonic(), time.time() > 1.6e9, time.time_ns() // 10 ** 9 - int(time.time()) in (-1, 0, 1), isinstance(time.perf_counter(), float), time.sleep(0), isinstance(time.monotonic_ns(), int), time.process_time() >= 0)
for text in ('time.gmtime("x")', 'time.gmtime(1, 2)', 'time.gmtime(1e30)', 'time.gmtime(float("nan"))', 'time.gmtime(None).tm_year > 2000', 'time.struct_time()', 'time.struct_time((1, 2))', 'time.struct_time(5)', 'time.struct_time(range(12))', 's.tm_year = 5', 'del s.tm_mon', 's.nothing', 's[99]', 'time.sleep(-1)', 'time.sleep("x")', 'time.sleep()', 'time.sleep(float("nan"))',
             'time.struct_time("123456789")', 's < 5', 'time.time(1)', 'time.struct_time((1,) * 9, 5)', 'time.struct_time(sequence=(1,) * 9)[0]', 's._replace', 'time.gmtime(10 ** 20)', 'time.gmtime([])', 's[0] + "x"'):
    try:
        print(text, eval(text) if ' = ' not in text and 'del' not in text else exec(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
