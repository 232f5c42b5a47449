"""Which Python this is, and which program."""

# The language and library release that behaviour and messages follow.
PYTHON_VERSION = (3, 11, 7)
PYTHON_VERSION_TEXT = '%d.%d.%d' % PYTHON_VERSION
IMPLEMENTATION_NAME = 'pypy_async'
IMPLEMENTATION_VERSION = (0, 1, 0)
VERSION_TEXT = '%s (pypy_async %d.%d.%d) [RPython]' % ((PYTHON_VERSION_TEXT,) + IMPLEMENTATION_VERSION)

COPYRIGHT_TEXT = 'Copyright (c) the pypy_async authors.'


def hexversion(version):
    """The release as one number, as in sys.hexversion."""
    return version[0] << 24 | version[1] << 16 | version[2] << 8 | 0xf0
