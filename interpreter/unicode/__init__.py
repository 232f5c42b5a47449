"""The Unicode database: properties, case mappings, names, normalisation.

database.py has properties and case mappings, names.py names, normal.py normal forms.  The tables are in data14.py,
which is not checked in: it is made at the first import, on the host, by tools/make_unicode_tables.py.
"""
from interpreter.unicode import generate

generate.ensure_tables()
