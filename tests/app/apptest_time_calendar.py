"""time: calendar times and text, struct_time, clocks by number."""
import time


def raises(kind, text, function, *args):
    try:
        function(*args)
    except kind as e:
        assert str(e) == text, str(e)
    else:
        assert False, 'nothing raised'


def test_gmtime():
    t = time.gmtime(86400 * 365 + 3661.9)
    assert t == (1971, 1, 1, 1, 1, 1, 4, 1, 0)
    assert (t.tm_year, t.tm_zone, t.tm_gmtoff) == (1971, 'GMT', 0)
    assert repr(time.gmtime(0)) == ('time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, '
                                    'tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)')
    raises(OverflowError, 'timestamp out of range for platform time_t', time.gmtime, 2 ** 80)


def test_mktime_is_the_inverse_of_localtime():
    for seconds in (0, 10 ** 9, -10 ** 8, 2 ** 33):
        assert time.mktime(time.localtime(seconds)) == seconds
    raises(TypeError, 'Tuple or struct_time argument required', time.mktime, [1])


def test_text():
    assert time.asctime((2000, 1, 2, 3, 4, 5, 6, 2, 0)) == 'Sun Jan  2 03:04:05 2000'
    assert time.strftime('%Y-%m-%d %%', (2000, 1, 2, 3, 4, 5, 6, 2, 0)) == '2000-01-02 %'
    assert time.strftime('') == ''
    raises(ValueError, 'month out of range', time.strftime, '%Y', (1, 13, 1, 1, 1, 1, 1, 1, 1))


def test_struct_time():
    assert time.struct_time((1,) * 9).tm_zone is None
    assert time.struct_time((1,) * 11).tm_gmtoff == 1
    assert time.struct_time((1,) * 9, {'tm_zone': 'x'}).tm_zone == 'x'
    raises(TypeError, 'time.struct_time() takes an at least 9-sequence (1-sequence given)', time.struct_time, (1,))
    assert time.struct_time.__match_args__[0] == 'tm_year' and len(time.struct_time.__match_args__) == 9


def test_clocks():
    assert time.clock_gettime(time.CLOCK_MONOTONIC) <= time.monotonic()
    assert time.get_clock_info('time').adjustable is True
    assert time.thread_time() >= 0.0 and len(time.tzname) == 2
    raises(OSError, '[Errno 22] Invalid argument', time.clock_gettime, 99)
