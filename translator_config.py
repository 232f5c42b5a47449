"""Every option of a translation, and the built-in modules; data only.

A preset is a set of translation options, applied by targetpypy.py on top of what is
given on rpython's command line.  An ablation switches one thing off that the design adds,
so that a benchmark can show what it buys: each is a preset of its own.
"""

# The order is that of sys.builtin_module_names; builtins and sys come first because the
# others are made with their help.
MODULES = ['builtins', 'sys', '_abc', '_ast', '_bisect', '_blake2', '_codecs', '_collections', '_contextvars', '_csv', '_functools', '_heapq', '_imp', '_io', '_json', '_locale', '_md5', '_opcode', '_operator', '_pickle', '_posixsubprocess', '_queue', '_random', '_sha1', '_sha256', '_sha3', '_sha512', '_signal', '_socket', '_sre', '_stat', '_string',
           '_struct', '_symtable', '_thread', '_tracemalloc', '_warnings', '_weakref', 'array', 'atexit', 'binascii', 'cmath', 'errno', 'faulthandler', 'fcntl', 'gc', 'grp', 'itertools', 'marshal', 'math',
           'posix', 'pwd', 'resource', 'select', 'termios', 'time', 'unicodedata', 'zlib']

# name: (option of rpython's translation config, value) pairs, and the binary's name
PRESETS = {
    'jit': {
        'binary': 'pypy-async',
        'options': {'translation.jit': True, 'translation.gc': 'incminimark', 'translation.thread': True,
                    'translation.list_comprehension_operations': True},
    },
    'nojit': {
        'binary': 'pypy-async-nojit',
        'options': {'translation.jit': False, 'translation.gc': 'incminimark', 'translation.thread': True,
                    'translation.list_comprehension_operations': True},
    },
}

# Entries of the garbage collector's stack of roots.  rpython's 163,840 go with its 768 KiB of machine stack; the
# interpreter lets the stack grow to eight times that (module/sys/interp_sys.py).
ROOT_STACK_DEPTH = 8 * 163840

# Bytes for new objects; rpython would take 1 MiB on processors with an L2 cache up to 2 MiB. What a thousand suspended
# coroutines keep is copied out of it each time that it is full.
NURSERY_SIZE = 4 * 1024 * 1024


def preset_of(has_jit):
    """The preset that a translation with or without the JIT uses."""
    return PRESETS['jit' if has_jit else 'nojit']
