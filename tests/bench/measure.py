"""Time one benchmark program on the interpreter that runs this file.

    INTERPRETER measure.py PROGRAM N FIRST

Prints `first_ns steady_ns checksum`: nanoseconds per operation of the very first run(), of FIRST
operations, and the best of five runs of N operations after it.  No imports but sys and time, so
that every interpreter of the comparison can run it.
"""
import sys
import time


def load(path):
    """Import the program as a module and return its run()."""
    folder, _, name = path.rpartition('/')
    sys.path.insert(0, folder)
    return __import__(name[:-len('.py')]).run


def timed(run, n):
    started = time.perf_counter()
    result = run(n)
    return (time.perf_counter() - started) / n * 1e9, result


def main(path, n, first_n):
    run = load(path)
    first, _ = timed(run, first_n)
    best = None
    for _ in range(5):
        elapsed, checksum = timed(run, n)
        if best is None or elapsed < best:
            best = elapsed
    print('%.3f %.3f %s' % (first, best, checksum))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
