"""Programs of tests/diff that differ from CPython for now: name -> what differs.

A program listed here fails the run when it does *not* differ: then its line is to be deleted.
"""

EXPECTED = {
    'num_parse_errors.py': 'bytes(x) reports what x.__index__ raised, where CPython goes on to iterate over x',
    'data_struct_protocol.py': 'the repr of an exception of a built-in module has the name of the module',
    'data_run_length_array.py': 'itertools.groupby boxes a NaN of a list of floats anew, and misses that it is the same',
    'module_gc_weakref.py': "the text for assigning to a weak reference's __callback__",
    'module_math_tables.py': 'float("nan") has a sign in the translated program',
}
