"""How many operations a fresh process does in its first second, on the interpreter that runs this file.

    INTERPRETER measure_first_second.py PROGRAM

Runs of growing size until a second is over; loading the program counts.  Prints `operations seconds`.
"""
import sys
import time

STARTED = time.perf_counter()


def main(path):
    folder, _, name = path.rpartition('/')
    sys.path.insert(0, folder)
    run = __import__(name[:-len('.py')]).run
    done, size = 0, 100
    while True:
        run(size)
        done += size
        elapsed = time.perf_counter() - STARTED
        if elapsed >= 1.0:
            break
        # double, but do not run far over the second
        size = max(1, min(2 * size, int(done / elapsed * max(1.0 - elapsed, 0.02))))
    print('%d %.4f' % (done, elapsed))


main(sys.argv[1])
