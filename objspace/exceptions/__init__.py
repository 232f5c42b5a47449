"""The built-in exception classes; `table.py` lists them all for the space."""
