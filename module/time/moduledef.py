"""The time module: clocks and sleep (interp_time.py), the calendar (interp_calendar.py)."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.time import interp_calendar, interp_time


def _clock(name):
    return value(lambda space: space.newint(interp_time.CLOCK_NUMBERS[name]))


class Module(BuiltinModule):
    """time"""

    name = 'time'
    doc = "Clocks, sleeping, and conversion between seconds since 1970, calendar times and text."
    members = {
        'perf_counter': interp2app(interp_time.monotonic, name='perf_counter'),
        'perf_counter_ns': interp2app(interp_time.monotonic_ns, name='perf_counter_ns'),
        'struct_time': exposed_type(interp_calendar.W_StructTime),
        '_STRUCT_TM_ITEMS': value(lambda space: space.newint(len(interp_calendar.W_StructTime.field_names))),
    }
    for _name in ['clock_getres', 'clock_gettime', 'clock_gettime_ns', 'clock_settime', 'clock_settime_ns',
                  'get_clock_info', 'monotonic', 'monotonic_ns', 'process_time', 'process_time_ns',
                  'pthread_getcpuclockid', 'sleep', 'thread_time', 'thread_time_ns', 'time', 'time_ns']:
        members[_name] = interp2app(getattr(interp_time, _name))
    for _name in ['asctime', 'ctime', 'gmtime', 'localtime', 'mktime', 'strftime', 'strptime', 'tzset']:
        members[_name] = interp2app(getattr(interp_calendar, _name))
    for _name in interp_time.CLOCKS:
        members[_name] = _clock(_name)
    del _name

    def startup(self, space):
        """Read the time zone, which the environment decides."""
        interp_calendar.set_zone(space, self)
