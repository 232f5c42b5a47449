"""The bits of `co_flags`, as "inspect" in the Python 3.11 library reference lists them.

Used by the compiler (which sets them), by frames and functions (which read them) and by
`compile()` (the future bits).  `future_bit` maps a feature name to its bit.
"""

CO_OPTIMIZED = 0x1
CO_NEWLOCALS = 0x2
CO_VARARGS = 0x4
CO_VARKEYWORDS = 0x8
CO_NESTED = 0x10
CO_GENERATOR = 0x20
CO_COROUTINE = 0x80
CO_ITERABLE_COROUTINE = 0x100
CO_ASYNC_GENERATOR = 0x200

CO_FUTURE_DIVISION = 0x20000
CO_FUTURE_ABSOLUTE_IMPORT = 0x40000
CO_FUTURE_WITH_STATEMENT = 0x80000
CO_FUTURE_PRINT_FUNCTION = 0x100000
CO_FUTURE_UNICODE_LITERALS = 0x200000
CO_FUTURE_BARRY_AS_BDFL = 0x400000
CO_FUTURE_GENERATOR_STOP = 0x800000
CO_FUTURE_ANNOTATIONS = 0x1000000

FUTURE_MASK = (CO_FUTURE_DIVISION | CO_FUTURE_ABSOLUTE_IMPORT | CO_FUTURE_WITH_STATEMENT
               | CO_FUTURE_PRINT_FUNCTION | CO_FUTURE_UNICODE_LITERALS
               | CO_FUTURE_BARRY_AS_BDFL | CO_FUTURE_GENERATOR_STOP | CO_FUTURE_ANNOTATIONS)

# A flag of compile(), never of a code object: `await` is allowed at module level.
ALLOW_TOP_LEVEL_AWAIT = 0x2000

# Features that have been the rule for long: naming them changes nothing, sets nothing.
_ALWAYS_ON = ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement',
              'print_function', 'unicode_literals', 'generator_stop']


def future_bit(feature):
    """The co_flags bit that the `__future__` feature sets, 0 for none, -1 if unknown."""
    if feature == 'annotations':
        return CO_FUTURE_ANNOTATIONS
    if feature == 'barry_as_FLUFL':
        return CO_FUTURE_BARRY_AS_BDFL
    if feature in _ALWAYS_ON:
        return 0
    return -1
