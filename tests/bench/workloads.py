"""The benchmark programs and how often each runs its operation; data only."""
from collections import namedtuple

# name: of the program; jitted, plain: operations per run with a JIT and on CPython; first: operations of the first
# run in a fresh process, the same everywhere if `plain` equals `jitted`; check: operations of the checksum comparison
Workload = namedtuple('Workload', 'name jitted plain first check')


def asynchronous(name, jitted, plain):
    """Operations so short that a run is sized for each kind of interpreter; the first run is a tenth of it."""
    return Workload(name, jitted, plain, None, 2000)


def language(name, count, check):
    """Every interpreter does the same work, about a second on CPython, from its first run on."""
    return Workload(name, count, count, count, check)


GROUPS = {
    'async': [
        asynchronous('await_chain', 10000000, 500000),
        asynchronous('async_for', 10000000, 500000),
        asynchronous('async_generator', 10000000, 500000),
        asynchronous('async_with', 10000000, 300000),
        asynchronous('await_exception', 5000000, 200000),
        asynchronous('generator_item', 20000000, 2000000),
        asynchronous('resume_depth_1', 10000000, 1000000),
        asynchronous('resume_depth_10', 10000000, 500000),
        asynchronous('resume_depth_100', 2000000, 50000),
        asynchronous('fresh_chain', 2000000, 300000),
        asynchronous('async_comprehension', 5000000, 500000),
        asynchronous('generator_nested', 10000000, 1000000),
        asynchronous('generator_pipeline', 5000000, 500000),
        asynchronous('create_close', 2000000, 300000),
        asynchronous('async_recursion', 500000, 50000),
        asynchronous('tasks_16', 2000000, 500000),
        asynchronous('tasks_100', 2000000, 500000),
        asynchronous('tasks_1000', 2000000, 500000),
    ],
    # the same work for every interpreter, since it is the first second that is in question
    'bodies': [Workload(name, 1000000, 1000000, 1000000, 20000) for name in (
        'bodies_1', 'bodies_8_fixed', 'bodies_8_random', 'bodies_32_fixed', 'bodies_32_random', 'bodies_100_fixed',
        'bodies_100_random', 'bodies_300_fixed', 'bodies_300_random', 'bodies_1000_fixed', 'bodies_1000_random')],
    'language': [
        language('richards', 25, 2),
        language('deltablue', 800, 5),
        language('nbody', 200000, 500),
        language('fannkuch', 200, 5),
        language('spectral_norm', 300, 5),
        language('word_count', 3000, 20),
        language('json_text', 8000, 20),
        language('sorting', 600, 10),
        language('pi_digits', 1200, 10),
    ],
}

# pypy3 takes very long per operation on these
SLOW_ON_PYPY = {'resume_depth_100': 2000}
