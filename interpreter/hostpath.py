"""host_path: hand a path to the operating system."""
from rpython.rlib.rstring import assert_str0


def host_path(path):
    """Return `path`, promising rpython that it is there and has no NUL byte.

    Callers refuse NULs in what comes from Python code first ("embedded null byte").
    """
    assert path is not None
    return assert_str0(path)
