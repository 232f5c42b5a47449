"""Tasks of many different bodies that take turns: the source of the bodies_* programs. One operation is one switch."""

import sys

BODY = '''
async def body_%(number)d(log):
    total = %(number)d
    while True:
        total += await pause(total & 7)
        log[%(cell)d] += 1
%(steps)s
'''

STEPS = [
    '        total = (total * 3 + await pause(%(k)d)) & 0xffff\n',
    '        if total %% %(m)d:\n            total += await pause(total %% %(m)d)\n',
    '        for i in range(2):\n            total += await pause(i + %(k)d) & 0xff\n',
    '        total = await nested(total + %(k)d) & 0xffff\n',
]


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self
        return self.value


def pause(value):
    return Pause(value)


async def nested(value):
    return value + await pause(value & 3)


def random_numbers(count, below):
    """A fixed sequence that no trace can learn."""
    state = 12345
    result = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        result.append((state >> 12) % below)
    return result


def make_bodies(count):
    namespace = type(sys)('bodies').__dict__        # a module's, since that is where functions live
    namespace.update(pause=pause, nested=nested)
    for number in range(count):
        steps = ''.join(STEPS[(number >> shift) % 4] % {'k': number % 17 + shift, 'm': number % 5 + 2}
                        for shift in range(0, 2 + number % 3))
        exec(BODY % {'number': number, 'cell': number % 16, 'steps': steps}, namespace)
    return [namespace['body_%d' % number] for number in range(count)]


def make_run(count, is_random):
    """run(n): n switches among `count` tasks, in fixed or in random order."""
    bodies = make_bodies(count)
    order = random_numbers(20011, count) if is_random else list(range(count))

    def run(n):
        log = [0] * 16
        tasks = [body(log) for body in bodies]
        at = 0
        length = len(order)
        checksum = 0
        for _ in range(n):
            checksum += tasks[order[at]].send(None).value
            at += 1
            if at == length:
                at = 0
        for task in tasks:
            task.close()
        return checksum * 31 + log[3]
    return run
