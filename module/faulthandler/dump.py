"""faulthandler: the text that shows where the threads are."""
import os

from interpreter.executioncontext import FrameWalk
from interpreter.threadstate import threads

MOST_FRAMES = 100
MOST_CHARACTERS = 500


def write(fd, text):
    """Write all of it; errors are ignored."""
    try:
        while text != '':
            n = os.write(fd, text)
            assert n >= 0
            text = text[n:]
    except OSError:
        pass


def hexadecimal(number, digits):
    """At least so many digits."""
    result = []
    shift = 60
    while shift >= 0:
        digit = (number >> shift) & 15
        if digit != 0 or len(result) > 0 or shift < 4 * digits:
            result.append('0123456789abcdef'[digit])
        shift -= 4
    return ''.join(result)


def shown(space, text):
    """ASCII of a name, not longer than CPython shows it."""
    result = []
    size = 0
    for c in space.unicode_w(space.newtext(text)):
        if size == MOST_CHARACTERS:
            result.append('...')
            break
        size += 1
        number = ord(c)
        if 32 <= number < 127:
            result.append(chr(number))
        elif number < 256:
            result.append('\\x' + hexadecimal(number, 2))
        elif number < 65536:
            result.append('\\u' + hexadecimal(number, 4))
        else:
            result.append('\\U' + hexadecimal(number, 8))
    return ''.join(result)


def write_frames(space, fd, topframe):
    """One line for each frame, the innermost first."""
    walk = FrameWalk(topframe)
    if walk.frame is None:
        write(fd, '  <no Python frame>\n')
    count = 0
    while walk.frame is not None:
        if count == MOST_FRAMES:
            write(fd, '  ...\n')
            return
        count += 1
        frame = walk.frame
        write(fd, '  File "%s", line %d in %s\n' % (
            shown(space, frame.code.filename), frame.get_lineno(), shown(space, frame.code.name)))
        walk.advance()


def dump_current(space, fd):
    """The frames of the running thread."""
    write(fd, 'Stack (most recent call first):\n')
    write_frames(space, fd, space.ec.topframeref())


def dump_all(space, fd, shows_current):
    """The frames of all threads, the youngest first; without the running one if not shows_current."""
    ec = space.ec
    owner = ec.owner
    if owner is not None:
        ec.save(owner)
    is_first = True
    i = len(threads.states) - 1
    while i >= 0:
        state = threads.states[i]
        i -= 1
        if state is owner and not shows_current:
            continue
        if not is_first:
            write(fd, '\n')
        is_first = False
        what = 'Current thread' if state is owner else 'Thread'
        write(fd, '%s 0x%s (most recent call first):\n' % (what, hexadecimal(threads.ident_of(state), 16)))
        write_frames(space, fd, state.topframeref())
