"""SystemExit raised through finally blocks and context managers keeps its code; output before it is flushed."""
import sys


class Manager:
    def __enter__(self):
        print('enter')

    def __exit__(self, kind, value, tb):
        print('exit', kind.__name__, value.code)


def deep(n):
    try:
        if n == 0:
            sys.exit(37)
        deep(n - 1)
    except Exception:
        print('never: SystemExit is no Exception')
    finally:
        print('finally', n)


with Manager():
    deep(2)
