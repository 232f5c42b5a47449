"""Programs of tests/diff that differ from CPython for now: name -> what differs.

A program listed here fails the run when it does *not* differ: then its line is to be deleted.
"""

EXPECTED = {}
