"""Memory of suspended coroutines, on the interpreter that runs this file.

    INTERPRETER measure_memory.py COUNT DEPTH

COUNT chains of DEPTH coroutines, each suspended in its innermost one.  Prints bytes per chain: the growth
of the process's resident memory, after a collection.
"""
import gc
import sys


class Pause:
    def __await__(self):
        yield self


PAUSE = Pause()


async def waiting(depth, number):
    label = number + depth
    if depth > 1:
        await waiting(depth - 1, number)
    else:
        await PAUSE
    return label


def resident():
    """Bytes of resident memory."""
    with open('/proc/self/status') as file:
        for line in file:
            if line.startswith('VmRSS:'):
                return int(line.split()[1]) * 1024


def start(count, depth):
    chains = [waiting(depth, number) for number in range(count)]
    for chain in chains:
        chain.send(None)
    return chains


def main(count, depth):
    for chain in start(1000, depth):            # code that is compiled on the way does not count
        chain.close()
    gc.collect()
    before = resident()
    chains = start(count, depth)
    gc.collect()
    print('%.0f' % ((resident() - before) / len(chains)))
    for chain in chains:
        chain.close()


main(int(sys.argv[1]), int(sys.argv[2]))
