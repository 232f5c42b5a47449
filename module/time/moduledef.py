"""The time module: clocks and sleep; calendar functions are not here yet."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule
from module.time import interp_time


class Module(BuiltinModule):
    """time"""

    name = 'time'
    members = {
        'time': interp2app(interp_time.time),
        'time_ns': interp2app(interp_time.time_ns),
        'monotonic': interp2app(interp_time.monotonic),
        'monotonic_ns': interp2app(interp_time.monotonic_ns),
        'perf_counter': interp2app(interp_time.monotonic, name='perf_counter'),
        'perf_counter_ns': interp2app(interp_time.monotonic_ns, name='perf_counter_ns'),
        'process_time': interp2app(interp_time.process_time),
        'process_time_ns': interp2app(interp_time.process_time_ns),
        'sleep': interp2app(interp_time.sleep),
    }
