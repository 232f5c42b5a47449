"""time: calendar functions over C's struct tm. Clocks are in interp_time.py.

Rule: the time chapter of the library reference. strptime() is the library's `_strptime` module, imported when called.
"""
import math

from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, TUPLE, takes, unwrap_spec
from module.time.interp_time import BILLION, os_error, out_of_range, read_clock
from objspace.int_base import W_AbstractIntObject
from objspace.structseq import new_structseq_class
from objspace.tupleobject import W_TupleObject
from rpython.rlib import rposix, rtime
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

ECI = ExternalCompilationInfo(includes=['time.h'])


class CConfig(object):
    """The layout of struct tm."""
    _compilation_info_ = ECI
    tm = rffi_platform.Struct('struct tm', [
        ('tm_sec', rffi.INT), ('tm_min', rffi.INT), ('tm_hour', rffi.INT), ('tm_mday', rffi.INT),
        ('tm_mon', rffi.INT), ('tm_year', rffi.INT), ('tm_wday', rffi.INT), ('tm_yday', rffi.INT),
        ('tm_isdst', rffi.INT), ('tm_gmtoff', rffi.LONG), ('tm_zone', rffi.CCHARP)])


TM = rffi_platform.configure(CConfig)['tm']
TM_P = lltype.Ptr(TM)


def _external(name, arguments, result):
    return rffi.llexternal(name, arguments, result, compilation_info=ECI, releasegil=False,
                           save_err=rffi.RFFI_SAVE_ERRNO)


c_localtime = _external('localtime_r', [rffi.TIME_TP, TM_P], TM_P)
c_gmtime = _external('gmtime_r', [rffi.TIME_TP, TM_P], TM_P)
c_mktime = _external('mktime', [TM_P], rffi.TIME_T)
c_tzset = _external('tzset', [], lltype.Void)
c_strftime = _external('strftime', [rffi.CCHARP, rffi.SIZE_T, rffi.CCHARP, TM_P], rffi.SIZE_T)

W_StructTime = new_structseq_class(
    'time', 'struct_time',
    ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst',
     'tm_zone', 'tm_gmtoff'], visible=9, constructible=True,
    doc="What gmtime(), localtime() and strptime() return, and asctime(), mktime() and strftime() accept:\n"
        "a sequence of 9 integers.\n\ntm_year is the year itself, tm_mon starts at 1, tm_wday with Monday as 0, and\n"
        "tm_yday at 1, unlike in C.")

_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
_MAX_INT = 2 ** 31 - 1
_MAX_TIME = 9223372036854775808.0
# a result longer than this many times the format is taken for an empty one (such as '%p' in some locales)
_MOST_GROWTH = 256


# ---- conversion

def _seconds(space, w_seconds):
    """A timestamp as whole seconds, rounded down; the current time for None."""
    if w_seconds is None or space.is_none(w_seconds):
        return read_clock(rtime.CLOCK_REALTIME) // BILLION
    if space.isinstance_w(w_seconds, space.w_float):
        value = space.float_w(w_seconds)
        if math.isnan(value):
            raise oefmt(space.w_ValueError, "Invalid value NaN (not a number)")
        value = math.floor(value)
        if not -_MAX_TIME <= value < _MAX_TIME:
            raise out_of_range(space)
        return int(value)
    w_index = space.index(w_seconds)
    try:
        return w_index.bigint_w(space).toint()
    except OverflowError:
        raise out_of_range(space)


def _int_field(tm, name):
    return intmask(getattr(tm, name))


_int_field._annspecialcase_ = 'specialize:arg(1)'


def _box_tm(space, tm):
    """struct_time of a struct tm."""
    items_w = [
        space.newint(_int_field(tm, 'c_tm_year') + 1900), space.newint(_int_field(tm, 'c_tm_mon') + 1),
        space.newint(_int_field(tm, 'c_tm_mday')), space.newint(_int_field(tm, 'c_tm_hour')),
        space.newint(_int_field(tm, 'c_tm_min')), space.newint(_int_field(tm, 'c_tm_sec')),
        space.newint((_int_field(tm, 'c_tm_wday') + 6) % 7), space.newint(_int_field(tm, 'c_tm_yday') + 1),
        space.newint(_int_field(tm, 'c_tm_isdst'))]
    hidden_w = [space.newtext(_zone_name(tm)), space.newint(_int_field(tm, 'c_tm_gmtoff'))]
    return W_StructTime(items_w, hidden_w)


def _zone_name(tm):
    if not tm.c_tm_zone:
        return ''
    return rffi.charp2str(tm.c_tm_zone)


def _break_down(space, seconds, is_local):
    """struct_time of whole seconds since 1970. Raises OSError."""
    with lltype.scoped_alloc(rffi.TIME_TP.TO, 1) as when:
        with lltype.scoped_alloc(TM) as tm:
            when[0] = rffi.cast(rffi.TIME_T, seconds)
            if is_local:
                result = c_localtime(when, tm)
            else:
                result = c_gmtime(when, tm)
            if not result:
                raise os_error(space, rposix.get_saved_errno())
            return _box_tm(space, tm)


@takes(PARSED_TUPLE)
def localtime(space, w_seconds=None):
    """The local time of seconds since 1970 (now, without an argument) as a struct_time."""
    return _break_down(space, _seconds(space, w_seconds), True)


@takes(PARSED_TUPLE)
def gmtime(space, w_seconds=None):
    """The UTC time of seconds since 1970 (now, without an argument) as a struct_time."""
    return _break_down(space, _seconds(space, w_seconds), False)


def _c_int(space, w_value):
    w_index = space.index(w_value)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        value = w_index.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    if value > _MAX_INT:
        raise oefmt(space.w_OverflowError, "signed integer is greater than maximum")
    if value < -_MAX_INT - 1:
        raise oefmt(space.w_OverflowError, "signed integer is less than minimum")
    return value


def _fields_of(space, w_tuple, where):
    """The nine ints of a time tuple, as Python counts them. Raises TypeError, OverflowError."""
    if not isinstance(w_tuple, W_TupleObject):
        raise oefmt(space.w_TypeError, "Tuple or struct_time argument required")
    items_w = w_tuple.wrappeditems
    if len(items_w) != 9:
        raise oefmt(space.w_TypeError, "%s(): illegal time tuple argument", where)
    fields = [_c_int(space, w_item) for w_item in items_w]
    if fields[0] < -_MAX_INT - 1 + 1900:
        raise oefmt(space.w_OverflowError, "year out of range")
    return fields


def _check_fields(space, fields):
    """Check ranges as strftime() and asctime() do; 0 counts as 1 for month, day and day of the year."""
    if fields[1] == 0:
        fields[1] = 1
    if not 1 <= fields[1] <= 12:
        raise oefmt(space.w_ValueError, "month out of range")
    if fields[2] == 0:
        fields[2] = 1
    if not 1 <= fields[2] <= 31:
        raise oefmt(space.w_ValueError, "day of month out of range")
    if not 0 <= fields[3] <= 23:
        raise oefmt(space.w_ValueError, "hour out of range")
    if not 0 <= fields[4] <= 59:
        raise oefmt(space.w_ValueError, "minute out of range")
    if not 0 <= fields[5] <= 61:
        raise oefmt(space.w_ValueError, "seconds out of range")
    if fields[6] < -1:
        raise oefmt(space.w_ValueError, "day of week out of range")
    fields[6] = (fields[6] + 7) % 7
    if fields[7] == 0:
        fields[7] = 1
    if not 1 <= fields[7] <= 366:
        raise oefmt(space.w_ValueError, "day of year out of range")


def _fill_tm(tm, fields):
    rffi.setintfield(tm, 'c_tm_year', fields[0] - 1900)
    rffi.setintfield(tm, 'c_tm_mon', fields[1] - 1)
    rffi.setintfield(tm, 'c_tm_mday', fields[2])
    rffi.setintfield(tm, 'c_tm_hour', fields[3])
    rffi.setintfield(tm, 'c_tm_min', fields[4])
    rffi.setintfield(tm, 'c_tm_sec', fields[5])
    rffi.setintfield(tm, 'c_tm_wday', (fields[6] + 1) % 7)
    rffi.setintfield(tm, 'c_tm_yday', fields[7] - 1)
    rffi.setintfield(tm, 'c_tm_isdst', fields[8])
    rffi.setintfield(tm, 'c_tm_gmtoff', 0)
    tm.c_tm_zone = lltype.nullptr(rffi.CCHARP.TO)


def mktime(space, w_tuple):
    """Seconds since 1970 of a local time tuple: the inverse of localtime()."""
    fields = _fields_of(space, w_tuple, 'mktime')
    with lltype.scoped_alloc(TM) as tm:
        _fill_tm(tm, fields)
        # C gives -1 for errors and for the second before 1970; only the latter fills in the day of the week
        rffi.setintfield(tm, 'c_tm_wday', -1)
        result = intmask(c_mktime(tm))
        if result == -1 and _int_field(tm, 'c_tm_wday') == -1:
            raise oefmt(space.w_OverflowError, "mktime argument out of range")
    return space.newfloat(float(result))


# ---- text

def _text_of(fields):
    day = '%d' % fields[2]
    return '%s %s %s %s:%s:%s %d' % (
        _WEEKDAYS[fields[6] % 7], _MONTHS[fields[1] - 1], ' ' + day if len(day) == 1 else day,
        _two_digits(fields[3]), _two_digits(fields[4]), _two_digits(fields[5]), fields[0])


def _two_digits(value):
    if value < 10:
        return '0%d' % value
    return '%d' % value


def _time_tuple(space, w_tuple):
    """The argument, or the current local time without one."""
    if w_tuple is None:
        return localtime(space, None)
    return w_tuple


@takes(TUPLE)
def asctime(space, w_tuple=None):
    """A time tuple (now, without an argument) as text, like 'Sat Jun 06 16:26:11 1998'."""
    fields = _fields_of(space, _time_tuple(space, w_tuple), 'asctime')
    _check_fields(space, fields)
    return space.newtext(_text_of(fields))


@takes(PARSED_TUPLE)
def ctime(space, w_seconds=None):
    """The local time of seconds since 1970 as text; asctime(localtime(seconds))."""
    return asctime(space, localtime(space, w_seconds))


@takes(PARSED_TUPLE)
@unwrap_spec(format='text')
def strftime(space, format, w_tuple=None):
    """A time tuple (now, without an argument) as text by the directives in `format`."""
    w_tuple = _time_tuple(space, w_tuple)
    fields = _fields_of(space, w_tuple, 'strftime')
    _check_fields(space, fields)
    if format.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null character")
    zone = ''
    if isinstance(w_tuple, W_StructTime):
        w_zone = w_tuple.hidden(space, 0)
        w_offset = w_tuple.hidden(space, 1)
        if space.is_str(w_zone):
            zone = space.text_w(w_zone)
        offset = 0
        if isinstance(w_offset, W_AbstractIntObject):
            offset = w_offset.int_w(space)
        return space.newtext(_formatted(format, fields, zone, offset, True))
    return space.newtext(_formatted(format, fields, zone, 0, False))


def _formatted(format, fields, zone, offset, has_zone):
    """C's strftime(); what is not ASCII passes through unchanged."""
    if format == '':
        return ''
    with lltype.scoped_alloc(TM) as tm:
        with rffi.scoped_str2charp(format) as c_format:
            with rffi.scoped_str2charp(zone) as c_zone:
                _fill_tm(tm, fields)
                if has_zone:
                    tm.c_tm_zone = c_zone
                    rffi.setintfield(tm, 'c_tm_gmtoff', offset)
                size = 1024
                while True:
                    with rffi.scoped_alloc_buffer(size) as buf:
                        length = intmask(c_strftime(buf.raw, rffi.cast(rffi.SIZE_T, size), c_format, tm))
                        if length > 0 or size >= _MOST_GROWTH * len(format):
                            return buf.str(length)
                    size += size


# ---- the time zone

def _zone_at(seconds):
    """(offset in seconds, name, whether daylight saving time) of a moment; all empty if C refuses."""
    with lltype.scoped_alloc(rffi.TIME_TP.TO, 1) as when:
        with lltype.scoped_alloc(TM) as tm:
            when[0] = rffi.cast(rffi.TIME_T, seconds)
            if not c_localtime(when, tm):
                return 0, '', False
            return _int_field(tm, 'c_tm_gmtoff'), _zone_name(tm), _int_field(tm, 'c_tm_isdst') > 0


_YEAR = (365 * 24 + 6) * 3600


def set_zone(space, module):
    """Set timezone, altzone, daylight and tzname from the offsets in January and July of this year."""
    c_tzset()
    now = read_clock(rtime.CLOCK_REALTIME) // BILLION
    january = now // _YEAR * _YEAR
    winter_offset, winter_name, _ = _zone_at(january)
    summer_offset, summer_name, _ = _zone_at(january + _YEAR // 2)
    if winter_offset > summer_offset:
        # the southern half of the earth
        winter_offset, summer_offset = summer_offset, winter_offset
        winter_name, summer_name = summer_name, winter_name
    module.set(space, 'timezone', space.newint(-winter_offset))
    module.set(space, 'altzone', space.newint(-summer_offset))
    module.set(space, 'daylight', space.newint(int(winter_offset != summer_offset)))
    module.set(space, 'tzname', space.newtuple2(space.newtext(winter_name), space.newtext(summer_name)))


def tzset(space):
    """Read the time zone from the environment variable TZ again."""
    set_zone(space, space.builtin_modules['time'])


@takes(TUPLE)
def strptime(space, args_w):
    """A struct_time of text by the directives in `format`; by default that of ctime()."""
    w_import = space.builtin('__import__')
    w_module = space.call_function(w_import, space.newtext('_strptime'))
    w_function = space.getattr_text(w_module, '_strptime_time')
    return space.call_list(w_function, args_w)
