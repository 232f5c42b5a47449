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
        asynchronous('round_robin', 2000000, 500000),
    ],
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
